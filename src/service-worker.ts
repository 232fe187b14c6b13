/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, version } from '$service-worker';

/**
 * Keeps the pages of tracking books at hand, so that a book opens without a network after a first visit. It is registered
 * for the whole site, since the worker that writes a book is asked for under /_app: one registered for /book alone would
 * never be asked for it. Other pages come from the network as ever. The engine and other large programs are not kept.
 */
const self = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = `book-${version}`;
/** Programs of the pages; engines, which are .wasm, are not among them. */
const SHELL = build.filter((path) => /\.(?:js|css)$/.test(path));
/** Lists the entry of a book needs. */
const LISTS = /^\/areas\//;

self.addEventListener('install', (event) => {
	// a newer one waits until no page of the older is open: until then the older has all that those need without a network
	event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			for (const key of await caches.keys())
				if (key.startsWith('book-') && key !== CACHE) await caches.delete(key);
			await self.clients.claim();
		})()
	);
});

/** A page says what it loaded before this was there. */
self.addEventListener('message', (event) => {
	const { keep } = event.data as { keep: string[] };
	event.waitUntil(
		caches.open(CACHE).then(async (cache) => {
			for (const url of keep) if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url);
		})
	);
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (SHELL.includes(url.pathname) || isPiece(url.pathname)) event.respondWith(kept(request));
	else if (isPage(request, url.pathname) || LISTS.test(url.pathname) || isData(url.pathname))
		event.respondWith(fresh(request));
});

const ofBooks = (path: string): boolean => path === '/book' || path.startsWith('/book/');
const isPage = ({ mode }: Request, path: string): boolean => mode === 'navigate' && ofBooks(path);
/** Data of a page of books. */
const isData = (path: string): boolean => ofBooks(path) && path.endsWith('/__data.json');
/** A program of a worker, or a font. */
const isPiece = (path: string): boolean => /\/immutable\/.*\.(?:js|woff2)$/.test(path);

/** What never changes under its name: kept first. */
async function kept(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const found = await cache.match(request.url);
	if (found) return found;
	const answer = await fetch(request);
	if (answer.ok) await cache.put(request.url, answer.clone());
	return answer;
}

/** What may change: the network first, what was kept when there is none. */
async function fresh(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	try {
		const answer = await fetch(request);
		if (answer.ok) await cache.put(request, answer.clone());
		return answer;
	} catch (error) {
		const found = await cache.match(request, { ignoreVary: true });
		if (found) return found;
		throw error;
	}
}
