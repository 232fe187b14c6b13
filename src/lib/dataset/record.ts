import type { RawTable } from '../term/column.ts';
import type { Structure } from '../term/structure.ts';
import { cell } from '../term/column.ts';
import { isTotal, type Places } from './place.ts';
import { coded } from './profile.ts';

/** Why a record is no observation, decided before its values are read; the index is its code, 0 keeps it. */
export const RECORD_REASONS = ['', 'total-row', 'section-row', 'left-out'] as const;
const TOTAL_ROW = 1;
const SECTION_ROW = 2;
const LEFT_OUT = 3;

const ROMAN = /^[IVX]{1,5}\.?$/;
const NUMBER = /^\d+(?:\.\d+)*\.?$/;

/**
 * Records that sum others up ('Tổng cộng') or open a section ('II', 'Nội dung 1') beside a running number, as codes of
 * `RECORD_REASONS`. Areas a gazetteer knows are never one of them; nor is a total that a dimension has as its code.
 * @param leftOut whether a person said to leave a place out
 * @param heads rows that head a section, 1 each, as the steps found them; null when there is none
 */
export function recordReasons(
	table: RawTable,
	structure: Structure,
	places: Places,
	known: (place: number) => boolean,
	leftOut: (place: number) => boolean,
	heads: Uint8Array | null
): Uint8Array {
	const reasons = new Uint8Array(table.length);
	const areaTotal = Uint8Array.from(places.places, (place, i) =>
		!known(i) && place.chain.some(({ name }) => isTotal(name)) ? 1 : 0
	);
	const areaBlank = Uint8Array.from(places.places, (place) =>
		!places.levels.length || place.chain.every(({ code, name }) => !code && !name) ? 1 : 0
	);
	if (areaTotal.includes(1))
		for (let i = 0; i < table.length; i++) if (areaTotal[places.ofRow[i]]) reasons[i] = TOTAL_ROW;
	for (const { role, index } of structure.columns) {
		if ((role !== 'ignore' && role !== 'period') || table.columns[index].kind === 'number') continue;
		const text = coded(table.columns[index]);
		const totals = Uint8Array.from(text.dictionary, (word) => (isTotal(word) ? 1 : 0));
		if (!totals.includes(1)) continue;
		for (let i = 0; i < table.length; i++)
			if (totals[text.codes[i]] && (role === 'period' || areaBlank[places.ofRow[i]])) reasons[i] = TOTAL_ROW;
	}
	if (heads)
		for (let i = 0; i < table.length; i++)
			if (heads[i] && !reasons[i] && !known(places.ofRow[i])) reasons[i] = SECTION_ROW;
	sections(table, structure, places, known, reasons);
	const out = Uint8Array.from(places.places, (_, place) => (leftOut(place) ? 1 : 0));
	if (out.includes(1)) for (let i = 0; i < table.length; i++) if (out[places.ofRow[i]]) reasons[i] = LEFT_OUT;
	return reasons;
}

/** In a running-number column with both 1, 2, 3 and I, II, III the Roman ones head sections. */
function sections(
	table: RawTable,
	structure: Structure,
	places: Places,
	known: (place: number) => boolean,
	reasons: Uint8Array
): void {
	for (const { index, role } of structure.columns) {
		if (role !== 'ignore' || table.columns[index].kind === 'number') continue;
		const text = coded(table.columns[index]);
		const roman = text.dictionary.map((word) => ROMAN.test(word.trim()));
		const head = text.dictionary.map((word) => /^(?:nội dung|content|phần|mục) \d/i.test(word.trim()));
		const arabic = text.dictionary.filter((word) => NUMBER.test(word.trim())).length;
		if (!arabic || !(roman.includes(true) || head.includes(true))) continue;
		for (let i = 0; i < table.length; i++) {
			const at = text.codes[i];
			if (!reasons[i] && (roman[at] || head[at]) && !known(places.ofRow[i])) reasons[i] = SECTION_ROW;
		}
	}
}

/** Why a record whose measures are all blank is set aside: told by how much else it says. */
export function blankReason(table: RawTable, row: number): 'empty' | 'footnote' | 'no-value' {
	let filled = 0;
	let first = '';
	for (const column of table.columns) {
		const text = cell(column, row).trim();
		if (text === '') continue;
		filled++;
		first ||= text;
	}
	if (filled === 0) return 'empty';
	const note = /^(?:\(?[*†\d]+\)?[.)]? |note|source|ghi chú|nguồn|data from|last updated|[a-z]: )/i.test(
		first
	);
	return filled === 1 && (first.length > 25 || note) ? 'footnote' : 'no-value';
}
