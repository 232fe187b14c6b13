import { toText } from '#lib/query/wire.ts';
import { datasetAt, keptFor, SOON } from '#lib/server/address.ts';
import { refuse } from '#lib/server/shown.ts';
import { fromQuery } from '#lib/view/url.ts';
import type { RequestHandler } from './$types';

/** The scene of a view, for a page that is there already and cannot answer it. */
export const GET: RequestHandler = async ({ params, url, locals: { atlas, lang }, request }) => {
	const dataset = await datasetAt(atlas, params.set);
	const shown = await atlas.showOf(dataset, fromQuery(dataset.id, url.searchParams, lang), request.signal);
	if (!shown.ok) refuse(lang, shown.failure);
	const headers = { 'content-type': 'application/json', 'cache-control': keptFor(dataset, SOON) };
	return new Response(toText(shown.value), { headers });
};
