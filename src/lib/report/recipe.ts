import type { Lang } from '../term/text.ts';
import { LANGS } from '../term/text.ts';
import { comparePeriods, frequencyOf } from '../term/period.ts';
import type { View } from '../view/view.ts';
import { isTold } from './told.ts';

/** Of a view in a recipe: its address, and whether it goes on to the latest period each time the report is built. */
interface Looked {
	/** `/explore/<data set>?…`, its period spelled out; or a page: `/area/<vintage>/<code>`, `/book/<programme>?…` */
	view: string;
	follow: boolean;
}

/** One part of a report as a person put it there. */
export type Piece = { id: string } & (
	| { kind: 'heading'; level: 1 | 2; text: string }
	| { kind: 'paragraph'; text: string }
	| { kind: 'contents' }
	/** null: as it is called, as it is proposed */
	| ({ kind: 'chart'; caption: string | null; alt: string | null } & Looked)
	| ({ kind: 'table'; caption: string | null } & Looked)
	/** sentences of a view by what they are about; null = those a page shows */
	| ({ kind: 'insights'; about: string[] | null } & Looked)
);
export type LookedPiece = Extract<Piece, Looked>;

/** A report before it is built: views and words, and no numbers. Built again next quarter it has the numbers of then. */
export interface ReportRecipe {
	form: 'parity-atlas-report';
	edition: 1;
	title: string;
	lang: Lang;
	/** charts that can be edited, where Word and PowerPoint have such; else pictures */
	editable: boolean;
	pieces: Piece[];
}

export const emptyRecipe = (lang: Lang): ReportRecipe => ({
	...{ form: 'parity-atlas-report', edition: 1, title: '', lang },
	...{ editable: true, pieces: [] }
});

/** Whether something read from a file or from the browser is a recipe; nothing of it is run or shown as markup. */
export function isReportRecipe(found: unknown): found is ReportRecipe {
	const recipe = (found ?? {}) as Record<keyof ReportRecipe, unknown>;
	return (
		recipe.form === 'parity-atlas-report' &&
		recipe.edition === 1 &&
		typeof recipe.title === 'string' &&
		LANGS.some((each) => each === recipe.lang) &&
		typeof recipe.editable === 'boolean' &&
		Array.isArray(recipe.pieces) &&
		recipe.pieces.every(isPiece)
	);
}

const wordsOrNull = (found: unknown): boolean => found === null || typeof found === 'string';

function isPiece(found: unknown): found is Piece {
	const piece = (found ?? {}) as Record<string, unknown>;
	if (typeof piece.id !== 'string') return false;
	const looks =
		typeof piece.view === 'string' &&
		(piece.view.startsWith('/explore/') || isTold(piece.view)) &&
		typeof piece.follow === 'boolean';
	switch (piece.kind) {
		case 'heading':
			return (piece.level === 1 || piece.level === 2) && typeof piece.text === 'string';
		case 'paragraph':
			return typeof piece.text === 'string';
		case 'contents':
			return true;
		case 'chart':
			return looks && wordsOrNull(piece.caption) && wordsOrNull(piece.alt);
		case 'table':
			return looks && wordsOrNull(piece.caption);
		case 'insights':
			return (
				looks &&
				(piece.about === null ||
					(Array.isArray(piece.about) && piece.about.every((each) => typeof each === 'string')))
			);
		default:
			return false;
	}
}

export const looks = (piece: Piece): piece is LookedPiece => 'view' in piece;

/**
 * A view at the latest period there is: one period moves to it, a span keeps as many periods as it had. Periods of another
 * length (a year among quarters) do not count. The same view when nothing later is there.
 * @param periods of the indicator, earliest first
 */
export function movedOn(view: View, periods: readonly string[]): View {
	if (!view.time) return view;
	const { from, to } = view.time;
	const alike = periods.filter((each) => frequencyOf(each) === frequencyOf(to)).sort(comparePeriods);
	const last = alike[alike.length - 1];
	if (last === undefined || comparePeriods(last, to) <= 0) return view;
	if (from === to) return { ...view, time: { from: last, to: last } };
	const [first, end] = [alike.indexOf(from), alike.indexOf(to)];
	const start = first < 0 || end < 0 ? from : alike[alike.length - 1 - (end - first)];
	return { ...view, time: { from: start, to: last } };
}
