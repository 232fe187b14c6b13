/** What an address of this site shows that may stand in another page: a view, or a saved chart. */
export type Framed =
	| { kind: 'explore'; dataset: string; query: URLSearchParams }
	| { kind: 'chart'; id: string; query: URLSearchParams };

/**
 * Reads an address of a view or a saved chart, with or without `/embed` before it.
 * @param origin scheme, host and port of this site; an address of any other site is none of ours
 * @returns null when it is no address that can be embedded
 */
export function framedOf(address: string, origin: string): Framed | null {
	let url: URL;
	try {
		url = new URL(address, origin);
	} catch {
		return null;
	}
	if (url.origin !== origin || url.username || url.password) return null;
	const found = /^(?:\/embed)?\/explore\/([^/]+)$/.exec(url.pathname);
	const query = url.searchParams;
	try {
		if (found) return { kind: 'explore', dataset: decodeURIComponent(found[1]), query };
	} catch {
		return null;
	}
	const chart = /^\/(?:chart|embed)\/([A-Za-z0-9_-]+)$/.exec(url.pathname);
	return chart ? { kind: 'chart', id: chart[1], query } : null;
}

/** Its address as a frame shows it, inside the site. */
export function frameOf(framed: Framed): string {
	const path =
		framed.kind === 'chart' ? `/embed/${framed.id}` : `/embed/explore/${encodeURIComponent(framed.dataset)}`;
	const query = framed.query.toString().replaceAll('%7E', '~').replaceAll('%21', '!');
	return path + (query ? `?${query}` : '');
}
