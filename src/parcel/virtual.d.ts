declare module 'virtual:parcel-app' {
	const app: import('#lib/report/parcel/page.ts').ParcelApp;
	export default app;
}
