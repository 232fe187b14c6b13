/**
 * Keeps the pages of tracking books at hand for when there is no network, and what this page has loaded already. Only for
 * /book: other pages are not touched.
 */
export async function keepOffline(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	try {
		await navigator.serviceWorker.register('/service-worker.js', { scope: '/book', type: import.meta.env.DEV ? 'module' : 'classic' }); // prettier-ignore
		const { active } = await navigator.serviceWorker.ready;
		const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
		const parts = loaded.filter((name) => /\/areas\/|\/immutable\/.*\.(?:js|woff2)$/.test(new URL(name).pathname)); // prettier-ignore
		active?.postMessage({ keep: [location.href.split('#')[0], ...new Set(parts)] });
	} catch (error) {
		// the book itself is kept all the same
		console.error(error);
	}
}
