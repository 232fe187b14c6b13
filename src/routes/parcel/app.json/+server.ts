import type { RequestHandler } from './$types';

/** The app that goes into a parcel, for a page that packs one itself. */
export const GET: RequestHandler = async () => {
	const { default: app } = await import('virtual:parcel-app');
	return Response.json(app, { headers: { 'cache-control': 'no-cache' } });
};
