import { message } from '../message/message.ts';
import type { Block } from './document.ts';
import { drawnOf, linkTo, type Painter } from './figure.ts';
import type { LookedPiece, ReportRecipe } from './recipe.ts';
import { toldSentences, type Told } from './told.ts';
import type { Trace } from './trace.ts';

/** Pixels painted for one of the picture: 300 a printed inch. */
const SCALE = 3;

/** A part of a report that shows what a page says; null when there is nothing to draw. */
export async function toldBlock(
	piece: LookedPiece,
	told: Told,
	{ lang }: ReportRecipe,
	{ painter, origin }: { painter: Painter; origin: string | null },
	counts: { figure: number; table: number }
): Promise<Block | null> {
	const { lines, table } = told;
	if (piece.kind === 'insights') return { kind: 'list', entries: toldSentences(told, piece.about) };
	const caption = piece.caption ?? told.title;
	const link = origin === null ? null : origin + told.address;
	if (piece.kind === 'table') {
		const number = ++counts.table;
		const trace = traceOfTold(told, message(lang, 'document.table', { number }), caption);
		return { kind: 'table', number, caption, table, lines, link, trace };
	}
	if (!told.picture) return null;
	const number = ++counts.figure;
	return {
		...{ kind: 'figure', number, caption, lines, chart: null, intervals: [] },
		alt: piece.alt ?? told.alt,
		picture: await drawnOf(told.picture, painter, SCALE),
		...(await linkTo(link, painter, lang)),
		trace: traceOfTold(told, message(lang, 'document.figure', { number }), caption)
	};
}

const traceOfTold = (
	{ address, dataset, version, date, values }: Told,
	name: string,
	title: string
): Trace => ({
	...{ name, title, view: address, dataset, version, date, values }
});
