import type { Picture } from '../chart/picture.ts';
import type { ProgressPicture } from '../map/progress-picture.ts';
import type { Report, ReportPicture } from '../programme/book/report.ts';
import { dayIn } from '../programme/leader/day.ts';
import { bookDocument } from '../report/book/document.ts';
import { PICTURES } from '../report/book/telling.ts';
import { ownName } from '../report/own-copy.ts';
import type { Lang } from '../term/text.ts';
import type { BookView } from '../view/book.ts';
import { saveReport } from './download.ts';
import type { OwnBook } from './own-book.svelte.ts';
import { save } from './save.ts';

/** Saves the report of a book as a Word document, made here. @param own it is of a book of this browser: marked in its name */
export async function saveBookReport(
	report: Report,
	programme: string,
	pictures: Partial<Record<ProgressPicture, Picture>>,
	{ lang, own }: { lang: Lang; own: boolean }
): Promise<void> {
	const { pngOf } = await import('./png-here.ts');
	const draw = (picture: ReportPicture['picture']) => Promise.resolve(pictures[PICTURES[picture]] ?? null);
	const made = await bookDocument(report, { draw, png: pngOf }, { lang, date: dayIn(Date.now()) });
	await saveReport(made, 'docx', ownName(`${programme}-${report.period}`, 'docx', own));
}

/** Saves all cells of the figure a view of one's own book opens. */
export async function saveCells(own: OwnBook, view: BookView): Promise<void> {
	const made = await own.cells(view);
	if (!made.ok) {
		own.failure = made.failure;
		return;
	}
	const stem = `${view.programme}-${view.figure}`.replace(/[^\w.-]+/g, '-');
	save(ownName(stem, 'csv', true), 'text/csv', made.value);
}
