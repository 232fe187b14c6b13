import { refuse } from '#lib/server/shown.ts';
import type { Picture } from '#lib/chart/picture.ts';
import type { ProgressPicture } from '#lib/map/progress-picture.ts';
import { dayIn } from '#lib/programme/leader/day.ts';
import { bookViewOf } from '#lib/view/book.ts';
import { langOf } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** CSS pixels of the pictures: beside another, across the page, on a phone. */
const WIDTHS = { half: 520, whole: 1100, phone: 330 };
const WHOLE: ProgressPicture[] = ['coverage'];

/** The shipped book as the public may see it; the pictures go out as HTML and are read back from there. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { atlas, phone } = locals;
	const view = bookViewOf(params.programme, url.searchParams);
	const shown = await atlas.books.show(view, dayIn(Date.now()));
	if (!shown.ok && shown.failure.kind !== 'no-book') refuse(langOf(url), shown.failure);
	const programme = await atlas.programmes.byId(params.programme);
	const found = shown.ok
		? {
				progress: shown.value.made.progress,
				guarded: shown.value.guard.on,
				trace: view.figure === null ? null : atlas.books.trace(shown.value, view.figure)
			}
		: null;
	const sent = {
		view,
		found,
		title: programme.ok ? programme.value.title : null,
		vintage: programme.ok ? programme.value.vintage : null
	} as {
		view: typeof view;
		found: typeof found;
		title: { vi: string; en: string } | null;
		vintage: string | null;
		readonly pictures?: Partial<Record<ProgressPicture, Picture>>;
	};
	const pictures = found
		? await atlas.books.draw(found.progress, view.lang, (kind) =>
				phone ? WIDTHS.phone : WHOLE.includes(kind) ? WIDTHS.whole : WIDTHS.half
			)
		: {};
	Object.defineProperty(sent, 'pictures', { value: pictures, enumerable: false });
	return sent;
};
