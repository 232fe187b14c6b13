import { dayIn } from '#lib/programme/leader/day.ts';
import { figureCsv } from '#lib/report/figure-csv.ts';
import { refuse } from '#lib/server/shown.ts';
import { bookViewOf } from '#lib/view/book.ts';
import { langOf } from '#lib/view/href.ts';
import type { RequestHandler } from './$types';

/** All cells of the figure of a view, as the public may see them. */
export const GET: RequestHandler = async ({ locals: { atlas }, params, url }) => {
	const lang = langOf(url);
	const view = bookViewOf(params.programme, url.searchParams);
	const shown = await atlas.books.show(view, dayIn(Date.now()));
	if (!shown.ok) refuse(lang, shown.failure);
	const trace = atlas.books.trace(shown.value, view.figure ?? '', null);
	if (!trace.ok) refuse(lang, trace.failure);
	const name = `${params.programme}-${trace.value.id}`.replace(/[^\w.-]+/g, '-');
	return new Response(figureCsv(trace.value, lang), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.csv"`
		}
	});
};
