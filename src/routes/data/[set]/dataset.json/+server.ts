import { datasetAt, keptFor } from '#lib/server/address.ts';
import { editionsOf } from '#lib/view/edition.ts';
import type { RequestHandler } from './$types';

/** A data set, all but its observations; of a small one what `list` gives of each edition. */
export const GET: RequestHandler = async ({ params, locals: { atlas } }) => {
	const dataset = await datasetAt(atlas, params.set);
	const listed = await Promise.all(editionsOf(dataset).map((each) => atlas.answering(each).list()));
	return Response.json({ dataset, listed }, { headers: { 'cache-control': keptFor(dataset) } });
};
