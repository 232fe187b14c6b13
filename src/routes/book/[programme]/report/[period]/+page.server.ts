import { dayIn } from '#lib/programme/leader/day.ts';
import { bookReport, timeOfReport } from '#lib/report/book-report.ts';
import { refuse } from '#lib/server/shown.ts';
import { bookViewOf } from '#lib/view/book.ts';
import { langOf } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** CSS pixels of the pictures: as wide as a sheet of A4 has room. */
const WIDTH = 680;

/** The report of a period of the programme's calendar, of the shipped book, as the public may see it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { books } = locals.atlas;
	const lang = langOf(url);
	const time = timeOfReport(params.period);
	if (time === null) refuse(lang, { kind: 'no-report', values: { period: params.period } });
	const view = { ...bookViewOf(params.programme, url.searchParams), time, all: true };
	const shown = await books.show(view, dayIn(Date.now()));
	if (!shown.ok) refuse(lang, shown.failure);
	const { made, guard } = shown.value;
	const report = bookReport(made, params.period, lang);
	if (!report.ok) refuse(lang, report.failure);
	return {
		view,
		report: report.value,
		guarded: guard.on,
		trace: view.figure === null ? null : books.trace(shown.value, view.figure),
		pictures: await books.draw(made.progress, lang, () => WIDTH)
	};
};
