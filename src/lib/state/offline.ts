/**
 * Keeps the pages of tracking books at hand for when there is no network, and what this page has loaded already. It is
 * registered for the whole site, so that the workers of these pages are among what is kept; it answers for no other page.
 */
export async function keepOffline(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	try {
		// one for /book alone, of before, would go first on these pages
		for (const each of await navigator.serviceWorker.getRegistrations())
			if (new URL(each.scope).pathname === '/book') await each.unregister();
		const registered = await navigator.serviceWorker.register('/service-worker.js', { scope: '/', type: import.meta.env.DEV ? 'module' : 'classic' }); // prettier-ignore
		const { active } = await navigator.serviceWorker.ready;
		const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
		const parts = loaded.filter((name) => /\/areas\/|\/immutable\/.*\.(?:js|woff2)$/.test(new URL(name).pathname)); // prettier-ignore
		const keep = [location.href.split('#')[0], ...new Set(parts)];
		active?.postMessage({ keep });
		// a newer one takes over when this page is closed: it has to have the page by then
		const tell = (newer: ServiceWorker | null) => {
			if (!newer || newer === active) return;
			const say = () => newer.state === 'installed' && newer.postMessage({ keep });
			newer.addEventListener('statechange', say);
			say();
		};
		tell(registered.waiting);
		tell(registered.installing);
		registered.addEventListener('updatefound', () => tell(registered.installing));
	} catch (error) {
		// the book itself is kept all the same
		console.error(error);
	}
}
