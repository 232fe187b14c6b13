import type { RequestEvent } from '@sveltejs/kit';
import { explain } from '#lib/message/message.ts';
import type { Failure } from '#lib/term/failure.ts';
import type { Lang } from '#lib/term/text.ts';
import { statusOf } from './refusal.ts';
import { changes, isForeign } from './session/origin.ts';

/** Largest body of a request, in bytes; what is published is counted where it arrives. */
const BODY = 1_000_000;
const TAKES_FILES = /^\/api\/library\/dataset\//;

/** What keeps a request out before any route sees it; null when it may go on. */
export function barred({ request, url }: Pick<RequestEvent, 'request' | 'url'>): Failure | null {
	if (!changes(request)) return null;
	if (isForeign(request, url.origin)) return { kind: 'foreign-origin' };
	if (TAKES_FILES.test(url.pathname)) return null;
	const length = request.headers.get('content-length');
	const counted = length === null ? request.body === null : /^\d+$/.test(length) && Number(length) <= BODY;
	return counted ? null : { kind: 'body-too-large', values: { limit: BODY / 1_000_000 } };
}

/** A refusal as JSON: the kind, the sentence and the next step; nothing of how it came about. */
export function refusal(lang: Lang, failure: Failure): Response {
	const { what, next } = explain(lang, failure);
	const headers: Record<string, string> = { 'cache-control': 'no-store' };
	const { seconds } = failure.values ?? {};
	if (seconds !== undefined) headers['retry-after'] = String(seconds);
	if (failure.kind === 'body-too-large') headers.connection = 'close';
	return Response.json({ kind: failure.kind, message: what, next }, { status: statusOf(failure), headers });
}

const OWN_FRAMES = "frame-ancestors 'none'";

/** The headers every answer carries. */
export function withHeaders(
	response: Response,
	{ url }: Pick<RequestEvent, 'url'>,
	signedIn: boolean
): Response {
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
	if (url.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000');
	headers.append('vary', 'sec-ch-ua-mobile, user-agent');
	const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
	if (isPage) headers.append('vary', 'cookie');
	if (signedIn && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
	if (url.pathname.startsWith('/embed/')) return response;
	const policy = headers.get('content-security-policy');
	headers.set(
		'content-security-policy',
		policy ? `${policy}; ${OWN_FRAMES}` : `default-src 'none'; ${OWN_FRAMES}`
	);
	headers.set('x-frame-options', 'DENY');
	headers.set('cross-origin-opener-policy', 'same-origin');
	return response;
}
