import type { Picture } from '#lib/chart/picture.ts';
import type { ProgressPicture } from '#lib/map/progress-picture.ts';
import { dayIn } from '#lib/programme/leader/day.ts';
import type { Progress } from '#lib/programme/leader/progress.ts';
import type { Trace } from '#lib/programme/leader/trace.ts';
import { refuse } from '#lib/server/shown.ts';
import type { Result } from '#lib/term/failure.ts';
import { bookViewOf } from '#lib/view/book.ts';
import { langOf } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** CSS pixels of the pictures: beside another, across the page, on a phone. */
const WIDTHS = { half: 520, whole: 1100, phone: 330 };
const WHOLE: ProgressPicture[] = ['coverage', 'parts'];

/** What is said of a programme that only the reader's browser may know. */
const MAY_BE_OWN = ['no-book', 'no-programme'];

/** What the page gets of a shipped book. */
interface Found {
	progress: Progress;
	guarded: boolean;
	trace: Result<Trace> | null;
	/** there while the server renders, never in the data: the page reads them back from its HTML */
	readonly pictures?: Partial<Record<ProgressPicture, Picture>>;
}

/** The shipped book of a programme as the public may see it; null where there is none: the browser may have one. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { atlas, phone } = locals;
	const view = bookViewOf(params.programme, url.searchParams);
	const shown = await atlas.books.show(view, dayIn(Date.now()));
	const programme = await atlas.programmes.byId(params.programme);
	const title = programme.ok ? programme.value.title : null;
	if (!shown.ok) {
		if (!MAY_BE_OWN.includes(shown.failure.kind)) refuse(langOf(url), shown.failure);
		return { title, found: null };
	}
	const { made, guard } = shown.value;
	const found: Found = {
		progress: made.progress,
		guarded: guard.on,
		trace: view.figure === null ? null : atlas.books.trace(shown.value, view.figure, view.page)
	};
	const widthOf = (kind: ProgressPicture) =>
		phone ? WIDTHS.phone : WHOLE.includes(kind) ? WIDTHS.whole : WIDTHS.half;
	const pictures = await atlas.books.draw(found.progress, view.lang, widthOf);
	Object.defineProperty(found, 'pictures', { value: pictures, enumerable: false });
	return { title, found };
};
