import { onOverview } from '#lib/server/overview.ts';
import { refuse, withPictures } from '#lib/server/shown.ts';
import { langOf } from '#lib/view/href.ts';
import { emptyView } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

/**
 * The overview shows the first shipped data set on its own default view, and the gap between women and men from the
 * first one that has both, when the opening one has not.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { atlas, phone } = locals;
	const lang = langOf(url);
	const { opening, sexed } = onOverview(atlas.samples);
	const shown = await atlas.show({ ...emptyView(opening.id), lang });
	if (!shown.ok) refuse(lang, shown.failure);
	const gap = sexed && (await atlas.show({ ...emptyView(sexed.id), lang, tab: 'bar', measure: 'ratio' }));
	return {
		shown: await withPictures(atlas, shown.value, { phone }),
		books: await atlas.books.list(),
		gap: gap?.ok ? await withPictures(atlas, gap.value, { phone, most: 12 }) : null
	};
};
