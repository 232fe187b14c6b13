import { emptyRecipe, isReportRecipe, type Piece, type ReportRecipe } from '../report/recipe.ts';
import type { Lang } from '../term/text.ts';

/** The report in work, kept in this browser: views and words, no numbers. */
const SHELF = 'parity-atlas-report';

/** The report in work; null when there is none, or the browser keeps nothing. */
export function reportHere(): ReportRecipe | null {
	try {
		const found: unknown = JSON.parse(localStorage.getItem(SHELF) ?? 'null');
		return isReportRecipe(found) ? found : null;
	} catch {
		// a private window, or text that is not ours
		return null;
	}
}

/** Keeps the report in work. False when the browser would not. */
export function keepReport(recipe: ReportRecipe): boolean {
	try {
		localStorage.setItem(SHELF, JSON.stringify(recipe));
		return true;
	} catch {
		return false;
	}
}

/** Puts a view at the end of the report in work. @returns how many parts it has then; null when the browser would not keep it */
export function addView(kind: 'chart' | 'table' | 'insights', view: string, lang: Lang): number | null {
	const recipe = reportHere() ?? emptyRecipe(lang);
	const pieces = [...recipe.pieces, pieceOf(kind, view)];
	return keepReport({ ...recipe, pieces }) ? pieces.length : null;
}

/** A new part that shows a view. It follows the latest period until somebody says otherwise. */
export function pieceOf(kind: 'chart' | 'table' | 'insights', view: string): Piece {
	const looked = { id: crypto.randomUUID(), view, follow: true };
	if (kind === 'chart') return { ...looked, kind, caption: null, alt: null };
	return kind === 'table' ? { ...looked, kind, caption: null } : { ...looked, kind, about: null };
}
