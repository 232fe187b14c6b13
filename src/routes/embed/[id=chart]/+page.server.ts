import { annotationsOf } from '#lib/chart/annotation.ts';
import { chartShown, saidOf } from '#lib/server/chart.ts';
import { stateOf } from '#lib/server/standing.ts';
import { refuse, withPictures } from '#lib/server/shown.ts';
import type { PageServerLoad } from './$types';

/** A saved chart in a frame: what is published, for everybody alike. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const { atlas, library, lang, phone } = locals;
	setHeaders({ 'cache-control': 'public, max-age=60' });
	const found = await chartShown({ atlas, library, account: null, lang }, params.id, url.searchParams);
	if (!found.ok) refuse(lang, found.failure);
	const { chart, shown, pinned } = found.value;
	const said = saidOf(found.value, lang);
	const annotations = annotationsOf(shown.scene, said.annotations, lang);
	return {
		said,
		as: await stateOf(atlas, shown.scene.resolved.view, pinned, chart.seq),
		shown: await withPictures(atlas, shown, { phone, framed: true, annotations })
	};
};
