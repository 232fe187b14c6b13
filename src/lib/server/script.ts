import { createHash } from 'node:crypto';

/** A script other pages load by a fixed address: revalidated by its hash. */
export function scriptFile(text: string) {
	const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 20)}"`;
	const headers = {
		'content-type': 'text/javascript; charset=utf-8',
		'cache-control': 'public, max-age=3600',
		'cross-origin-resource-policy': 'cross-origin',
		etag
	};
	return ({ request }: { request: Request }): Response =>
		request.headers.get('if-none-match') === etag
			? new Response(null, { status: 304, headers })
			: new Response(text, { headers });
}
