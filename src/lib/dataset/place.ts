import type { Coded, RawTable } from '../term/column.ts';
import type { ColumnRole, Structure } from '../term/structure.ts';
import { cleanCode } from '../area/code.ts';
import { foldTone } from '../area/fold.ts';
import { isWhole } from '../area/whole.ts';
import { dense } from './dense.ts';
import { keyNumbers } from './group.ts';
import { hintOf } from './header.ts';
import { coded } from './profile.ts';

/** One area as a file spells it. */
export interface Spelling {
	code: string;
	name: string;
	/** the cell it is known by */
	text: string;
}

/** One area of the file as its row spells it: itself, then what it lies in, the nearest first. */
export interface Place {
	chain: Spelling[];
}

/** The distinct places of a file and which of them each row is about. */
export interface Places {
	places: Place[];
	ofRow: Int32Array;
	/** of each column of values, which place its row is about, where the columns are of several vintages */
	ofColumn?: Int32Array[];
	/** level each link of the chain is said to be at by its header; undefined when the header does not say */
	levels: (string | undefined)[];
	/** columns of each link, the area's own first */
	columns: number[];
	/** each column of values is a place, for all rows: the areas stand across the table */
	across?: true;
}

interface Link {
	column: ColumnRole;
	text: Coded;
	label: Coded | null;
	labelled: boolean;
}

/** The places a row is about: one, or where its columns are of several vintages, one in each. */
export const placesAt = ({ ofRow, ofColumn }: Places, row: number): Iterable<number> =>
	ofColumn ? new Set(ofColumn.map((of) => of[row])) : [ofRow[row]];

/** Gather the places of a table under a structure. Without an area column there is one place without a name. */
export function placesOf(table: RawTable, structure: Structure): Places {
	const text = (index: number) => coded(table.columns[index]);
	const link = (column: ColumnRole): Link => {
		const label = structure.columns.find((c) => c.role === 'label' && c.of === column.index);
		return {
			column,
			text: text(column.index),
			label: label ? text(label.index) : null,
			labelled: label !== undefined
		};
	};
	const own = structure.columns
		.filter((c) => c.role === 'area')
		.slice(0, 1)
		.map(link);
	const above = structure.columns
		.filter((c) => c.role === 'parent')
		.map(link)
		.sort((a, b) => b.text.dictionary.length - a.text.dictionary.length);
	const links = [...own, ...above];
	const parts = links.flatMap((l) => (l.label ? [l.text, l.label] : [l.text]));
	const { numbers, bound } = keyNumbers({
		keys: new Map(parts.map((part, k) => [String(k), part])),
		length: table.length
	});
	const { of: ofRow, count } = dense(numbers, bound);
	const places: Place[] = [];
	for (let i = 0; places.length < count; i++)
		if (ofRow[i] === places.length) places.push({ chain: links.map((l) => spell(l, i)) });
	return { places, ofRow, levels: links.map((l) => levelOf(l)), columns: links.map((l) => l.column.index) };
}

/** The places of columns of values that are named after areas, in their order; null for a table whose areas stand in a column. */
export function placesAcross(table: RawTable, structure: Structure): Places | null {
	const values = structure.columns.filter((c) => c.role === 'value');
	if (!values.some((c) => c.at?.area) || structure.columns.some((c) => c.role === 'area')) return null;
	return {
		places: values.map(({ at }) => ({ chain: [spelled(tidySpace(at?.area ?? ''))] })),
		ofRow: new Int32Array(table.length),
		levels: [undefined],
		columns: values.map(({ index }) => index).slice(0, 1),
		across: true
	};
}

/** A code before its name in one cell ('01 Hà Nội', '01 - Hà Nội'); '1. Hà Nội' is a number in a list. */
const BOTH = /^(?:(\d{2,5}) |\[?(\d{1,5})\]?(?: *[-–_:|]+ *|(?<=\]) *))(?=\p{L})/u;

/** A code behind its name: 'Hà Nội (01)'; a single digit is a footnote. */
const AFTER = /^(.*\p{L}.*?) *[([](\d{2,5})[)\]]$/u;

function spell(link: Link, row: number): Spelling {
	const word = tidySpace(link.text.dictionary[link.text.codes[row]]);
	if (link.label) {
		const name = tidySpace(link.label.dictionary[link.label.codes[row]]);
		return { code: cleanCode(word), name, text: name || word };
	}
	return spelled(word);
}

function spelled(word: string): Spelling {
	if (/^'?\d{1,6}(?:[.,]0+)?$/.test(word)) return { code: cleanCode(word), name: '', text: word };
	const both = BOTH.exec(word);
	if (both) return { code: both[1] ?? both[2], name: word.slice(both[0].length), text: word };
	const after = AFTER.exec(word);
	if (after) return { code: after[2], name: after[1], text: word };
	return { code: '', name: word, text: word };
}

const tidySpace = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

function levelOf({ column }: Link): string | undefined {
	return hintOf(column.name)?.level;
}

/** The finest filled link of a place and how far up the chain it stands; -1 when none is. */
export function ownOf({ chain }: Place): { at: number; own: Spelling } {
	const at = chain.findIndex(({ code, name }) => code || name);
	return { at, own: chain[at] ?? { code: '', name: '', text: '' } };
}

/** The text of the nearest filled link above one; '' when there is none. */
export const aboveOf = ({ chain }: Place, at: number): string =>
	chain.slice(at + 1).find(({ code, name }) => code || name)?.text ?? '';

const SUM =
	/^(?:tổng cộng|cộng|tổng số|tổng|tong cong|tong so|total|grand total|sub-?total|sum|cộng dồn|toàn (?:tỉnh|huyện|xã|thành phố|quận|thị xã)|tổng cộng toàn .*)[ :.]*$/;

/** Whether a label names a sum over the rows around it. */
export const isTotal = (text: string): boolean => SUM.test(foldTone(text).replace(/^[ivx\d]+[.)] /, ''));

/** Whether a place names no area of its own: nothing, the whole, or a sum. */
export const isNoArea = ({ code, name }: Spelling): boolean =>
	(!code && !name) || isWhole(name) || isTotal(name);
