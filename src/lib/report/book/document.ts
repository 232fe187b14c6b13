import type { Picture } from '../../chart/picture.ts';
import { message } from '../../message/message.ts';
import { formatDate } from '../../message/number.ts';
import type { Report as BookReport, ReportPart, ReportPicture } from '../../programme/book/report.ts';
import type { Lang } from '../../term/text.ts';
import type { Block, FigureBlock, Report, TableBlock } from '../document.ts';
import { drawnOf, SCALE, type Painter } from '../figure.ts';

/** What draws the pictures of a report and paints them. */
export interface BookPainter extends Pick<Painter, 'png'> {
	/** as wide as a page of paper has room; null where there is nothing to draw */
	draw(picture: ReportPicture['picture']): Promise<Picture | null>;
}

/**
 * The report of a tracking book as a document: the same words, tables and pictures as its page.
 * @param date ISO, the day it is made
 */
export async function bookDocument(
	report: BookReport,
	painter: BookPainter,
	{ lang, date }: { lang: Lang; date: string }
): Promise<Report> {
	const words = [...report.subtitle, message(lang, 'document.dated', { date: formatDate(lang, date) })];
	const blocks: Block[] = [...words, ...report.warnings].map((text) => ({ kind: 'paragraph', text }));
	const counts = { figure: 0, table: 0 };
	for (const part of report.parts) blocks.push(...(await blocksOf(part, report, painter, counts)));
	return { title: report.title, lang, date, blocks };
}

async function blocksOf(
	part: ReportPart,
	{ source }: BookReport,
	painter: BookPainter,
	counts: { figure: number; table: number }
): Promise<Block[]> {
	switch (part.kind) {
		case 'heading':
			return [{ kind: 'heading', level: part.level === 2 ? 1 : 2, text: part.text }];
		case 'paragraph':
			return [{ kind: 'paragraph', text: part.text }];
		case 'list':
			return [part];
		case 'table': {
			const { caption, head, rows, notes } = part;
			const numeric = head.map((_, i) => rows.some((row) => row[i].number));
			return [
				tableBlock(
					++counts.table,
					caption,
					head,
					rows.map((row) => row.map(({ text }) => text)),
					numeric,
					notes
				)
			];
		}
		case 'sources': {
			const rows = part.sources.map(({ name, value, formula, cells }) => [
				name,
				value,
				formula,
				String(cells)
			]);
			const numeric = part.head.map((_, i) => i === 1 || i === 3);
			return [tableBlock(++counts.table, part.caption, part.head, rows, numeric, [source])];
		}
		case 'picture': {
			const drawn = await painter.draw(part.picture);
			if (!drawn) return [];
			const figure: FigureBlock = {
				...{ kind: 'figure', number: ++counts.figure, caption: part.caption, alt: part.alt },
				picture: await drawnOf(drawn, painter, SCALE),
				...{ chart: null, lines: [], intervals: [], link: null, qr: null, trace: null }
			};
			return [figure];
		}
	}
}

const tableBlock = (
	number: number,
	caption: string,
	head: string[],
	rows: string[][],
	numeric: boolean[],
	lines: string[]
): TableBlock => ({
	...{ kind: 'table', number, caption, table: { head, rows, numeric, left: 0 } },
	...{ lines, link: null, trace: null }
});
