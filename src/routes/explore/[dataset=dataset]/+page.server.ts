import { refuse, withPictures } from '#lib/server/shown.ts';
import { isLocal } from '#lib/view/local.ts';
import { langOf } from '#lib/view/href.ts';
import { fromQuery } from '#lib/view/url.ts';
import type { PageServerLoad } from './$types';

/**
 * The first view of a shipped data set is answered and drawn here; of one that lives in the reader's browser nothing is.
 * Another address of the same data set does not come here again: `+page.ts` sees to it.
 */
export const load: PageServerLoad = async ({ locals, params, url, untrack }) => {
	const { search, searchParams } = untrack(() => ({ search: url.search, searchParams: url.searchParams }));
	if (isLocal(params.dataset)) return { shown: null, search };
	const { atlas, phone } = locals;
	const lang = langOf(url);
	const shown = await atlas.show(untrack(() => fromQuery(params.dataset, searchParams, lang)));
	if (!shown.ok) refuse(lang, shown.failure);
	return { shown: await withPictures(atlas, shown.value, { phone }), search };
};
