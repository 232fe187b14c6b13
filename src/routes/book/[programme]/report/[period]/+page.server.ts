import { dayIn } from '#lib/programme/leader/day.ts';
import { bookReport, timeOfReport } from '#lib/report/book/report.ts';
import { refuse } from '#lib/server/shown.ts';
import { bookViewOf } from '#lib/view/book.ts';
import { langOf } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** CSS pixels of the pictures: as wide as a sheet of A4 has room. */
const WIDTH = 680;

/** The report of a period of the programme's calendar, of the shipped book, as the public may see it; null where none is shipped. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { books, programmes } = locals.atlas;
	const lang = langOf(url);
	const time = timeOfReport(params.period);
	if (time === null) refuse(lang, { kind: 'no-report', values: { period: params.period } });
	const view = { ...bookViewOf(params.programme, url.searchParams), time, all: true };
	const programme = await programmes.byId(params.programme);
	const title = programme.ok ? programme.value.title : null;
	const shown = await books.show(view, dayIn(Date.now()));
	if (!shown.ok) return { title, time, found: null };
	const { made, guard } = shown.value;
	const report = bookReport(made, params.period, lang, guard.on ? 'public' : 'made-up');
	if (!report.ok) refuse(lang, report.failure);
	return {
		...{ title, time },
		found: {
			report: report.value,
			trace: view.figure === null ? null : books.trace(shown.value, view.figure, view.page),
			pictures: await books.draw(made.progress, lang, () => WIDTH)
		}
	};
};
