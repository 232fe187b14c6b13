import { langOf } from '#lib/view/href.ts';
import { refuse, withPictures } from '#lib/server/shown.ts';
import { isLocal } from '#lib/view/local.ts';
import { fromQuery } from '#lib/view/url.ts';
import type { PageServerLoad } from './$types';

/** A shipped data set is answered and drawn here; one that lives in the reader's browser only there. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (isLocal(params.dataset)) return { shown: null };
	const { atlas, phone } = locals;
	const lang = langOf(url);
	const shown = await atlas.show(fromQuery(params.dataset, url.searchParams, lang));
	if (!shown.ok) refuse(lang, shown.failure);
	return { shown: await withPictures(atlas, shown.value, { phone }) };
};
