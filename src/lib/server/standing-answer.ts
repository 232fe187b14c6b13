import { createHash } from 'node:crypto';
import type { Standing } from './standing.ts';

/** A standing as it is sent: small, asked again by its hash, and for frames of any page. */
export function answeredAgain(request: Request, standing: Standing): Response {
	const text = JSON.stringify(standing);
	const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 20)}"`;
	const headers = {
		'content-type': 'application/json; charset=utf-8',
		'cache-control': 'no-cache',
		// a frame that its page holds in a sandbox has no origin
		'access-control-allow-origin': '*',
		etag
	};
	return request.headers.get('if-none-match') === etag
		? new Response(null, { status: 304, headers })
		: new Response(text, { headers });
}
