import { langOf } from '#lib/view/href.ts';
import { refuse, withPictures } from '#lib/server/shown.ts';
import { emptyView } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

/** The overview shows the first shipped data set that is not synthetic, on its own default view. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { atlas, phone } = locals;
	const lang = langOf(url);
	const shown = await atlas.show({ ...emptyView(atlas.samples[0].id), lang });
	if (!shown.ok) refuse(lang, shown.failure);
	return { shown: await withPictures(atlas, shown.value, phone) };
};
