import { error } from '@sveltejs/kit';
import { datasetAt, keptFor } from '#lib/server/address.ts';
import { refuse } from '#lib/server/shown.ts';
import { editionsOf } from '#lib/view/edition.ts';
import type { RequestHandler } from './$types';

/** `<indicator>.cube`: one indicator of an edition of a data set, the editions counted from 0. */
export const GET: RequestHandler = async ({ params, locals: { atlas, lang }, request }) => {
	const dataset = await datasetAt(atlas, params.set);
	const edition = editionsOf(dataset)[Number(params.edition)];
	const code = /^(.+)\.cube$/s.exec(params.file)?.[1];
	const indicator = edition?.indicators.find((each) => each.code === code);
	if (!indicator) error(404);
	const cube = await atlas.cube(edition, indicator);
	if (!cube.ok) refuse(lang, cube.failure);
	const encoding = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '') ? 'br' : 'gzip';
	return new Response(cube.value[encoding], {
		headers: {
			'content-type': 'application/octet-stream',
			'content-encoding': encoding,
			'cache-control': keptFor(dataset),
			vary: 'accept-encoding'
		}
	});
};
