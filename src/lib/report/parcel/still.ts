import { notesOf } from '../../chart/note.ts';
import { svgOf } from '../../chart/picture.ts';
import { titleOf } from '../../insight/words.ts';
import { legendOf } from '../../map/picture.ts';
import { message } from '../../message/message.ts';
import type { Shown } from '../../query/show.ts';
import type { Lang } from '../../term/text.ts';
import { sentencesOf } from '../build.ts';
import type { PlainTable } from '../document.ts';
import { altOf, formOf, linesOf, stacked } from '../figure.ts';
import { plainTable } from '../plain-table.ts';
import type { LookedPiece } from '../recipe.ts';
import type { ParcelSource } from './pack.ts';

/** A view as it stands in a page without scripts. */
export interface Still {
	title: string;
	/** the picture in words */
	alt: string;
	/** null for a table, for sentences, and where there is nothing to draw */
	svg: string | null;
	sentences: string[];
	table: PlainTable | null;
	/** what must stand beneath it, the source line last */
	lines: string[];
}

/** CSS pixels of a picture and of its legend. */
const WIDTHS = { picture: 640, legend: 420 };

/** Rows of a table: all communes of a country. */
const MOST_ROWS = 12_000;

/** A piece of a parcel with what it shows, drawn. */
export async function stillOf(
	piece: LookedPiece,
	shown: Shown,
	lang: Lang,
	source: Pick<ParcelSource, 'picture'>
): Promise<Still> {
	const { scene } = shown;
	const { tab } = scene.resolved;
	const words = piece.kind === 'insights';
	const drawn = piece.kind === 'chart' ? await source.picture(shown, formOf(tab), WIDTHS.picture) : null;
	const legend = drawn && legendOf(scene, formOf(tab), { width: WIDTHS.legend, lang });
	const picture = drawn && legend ? stacked(drawn, legend) : drawn;
	const table = words ? null : plainTable(scene, tab, lang, MOST_ROWS);
	const cut = table?.left
		? [message(lang, 'table.more', { shown: table.rows.length, count: table.rows.length + table.left })]
		: [];
	return {
		title: (piece.kind !== 'insights' && piece.caption) || titleOf(scene, lang),
		alt: (piece.kind === 'chart' && piece.alt) || altOf(shown, lang),
		svg: picture && svgOf(picture),
		sentences: words ? sentencesOf(piece, shown, lang) : [],
		table,
		lines: [...(drawn ? notesOf(scene, formOf(tab), lang) : []), ...cut, ...linesOf(shown, lang)]
	};
}
