import { toText } from '#lib/query/wire.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { failed } from '#lib/term/failure.ts';
import { fromAddress } from '#lib/view/url.ts';
import type { RequestHandler } from './$types';

/** The scene of `?view=/explore/…` for a report that is put together in the page; a refusal as its kind and values. */
export const GET: RequestHandler = async ({ url, locals: { atlas, lang }, request }) => {
	const address = url.searchParams.get('view') ?? '';
	const view = fromAddress(address, lang);
	const shown = view ? await atlas.show(view, request.signal) : failed('report-address', { address });
	if (!shown.ok) return Response.json(shown.failure, { status: statusOf(shown.failure) });
	const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache' };
	return new Response(toText(shown.value), { headers });
};
