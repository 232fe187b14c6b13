import { langOf } from '#lib/view/href.ts';
import { pinnedOf } from '#lib/server/pinned.ts';
import { stateOf } from '#lib/server/standing.ts';
import { refuse, withPictures } from '#lib/server/shown.ts';
import { fromQuery } from '#lib/view/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { atlas, phone } = locals;
	const lang = langOf(url);
	const shown = await atlas.show(fromQuery(params.dataset, url.searchParams, lang));
	if (!shown.ok) refuse(lang, shown.failure);
	const { view } = shown.value.scene.resolved;
	const pinned = await pinnedOf(atlas, view.dataset, view.version, lang);
	return {
		pinned,
		as: await stateOf(atlas, view, pinned),
		shown: await withPictures(atlas, shown.value, { phone, framed: true })
	};
};
