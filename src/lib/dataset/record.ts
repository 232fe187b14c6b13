import type { RawTable } from '../term/column.ts';
import type { Structure } from '../term/structure.ts';
import { cell } from '../term/column.ts';
import { isTotal, type Places } from './place.ts';
import { coded } from './profile.ts';
import { periodOf } from './period.ts';

/** Why a record is no observation, decided before its values are read; '' keeps it. */
export type RecordReason = '' | 'total-row' | 'section-row';

const ROMAN = /^[IVX]{1,5}\.?$/;
const NUMBER = /^\d+(?:\.\d+)*\.?$/;

/**
 * Records that sum others up ('Tổng cộng') or open a section ('II', 'Nội dung 1') beside a running number. Areas a gazetteer
 * knows are never one of them; nor is a total that a dimension has as its code.
 */
export function recordReasons(
	table: RawTable,
	structure: Structure,
	places: Places,
	known: (place: number) => boolean
): RecordReason[] {
	const reasons = new Array<RecordReason>(table.length).fill('');
	const areaTotal = places.places.map(
		(place, i) => !known(i) && place.chain.some(({ name }) => isTotal(name))
	);
	const areaBlank = places.places.map((place) => place.chain.every(({ code, name }) => !code && !name));
	const loose = structure.columns.filter(
		(c) => c.role === 'ignore' || c.role === 'period' || c.role === 'dimension' || c.role === 'indicator'
	);
	const totals = loose.map((c) => {
		const text = coded(table.columns[c.index]);
		return {
			text,
			yes: text.dictionary.map((word) => isTotal(word) && c.role !== 'dimension' && c.role !== 'indicator'),
			period: c.role === 'period'
		};
	});
	for (let i = 0; i < table.length; i++) {
		const place = places.ofRow[i];
		if (areaTotal[place]) reasons[i] = 'total-row';
		else if (!places.levels.length || areaBlank[place]) {
			if (totals.some(({ text, yes }) => yes[text.codes[i]])) reasons[i] = 'total-row';
		} else if (totals.some(({ text, yes, period }) => period && yes[text.codes[i]])) reasons[i] = 'total-row';
	}
	sections(table, structure, places, known, reasons);
	return reasons;
}

/** In a running-number column with both 1, 2, 3 and I, II, III the Roman ones head sections. */
function sections(
	table: RawTable,
	structure: Structure,
	places: Places,
	known: (place: number) => boolean,
	reasons: RecordReason[]
): void {
	for (const { index, role } of structure.columns) {
		if (role !== 'ignore') continue;
		const text = coded(table.columns[index]);
		const roman = text.dictionary.map((word) => ROMAN.test(word.trim()));
		const head = text.dictionary.map((word) => /^(?:nội dung|content|phần|mục) \d/i.test(word.trim()));
		const arabic = text.dictionary.filter((word) => NUMBER.test(word.trim())).length;
		if (!arabic || !(roman.includes(true) || head.includes(true))) continue;
		for (let i = 0; i < table.length; i++) {
			const at = text.codes[i];
			if (reasons[i] === '' && (roman[at] || head[at]) && !known(places.ofRow[i])) reasons[i] = 'section-row';
		}
	}
}

/** Why a record whose measures are all blank is set aside: told by how much else it says. */
export function blankReason(table: RawTable, row: number): string {
	let filled = 0;
	let first = '';
	for (const column of table.columns) {
		const text = cell(column, row).trim();
		if (text === '') continue;
		filled++;
		first ||= text;
	}
	if (filled === 0) return 'empty';
	if (filled === 1)
		return first.length > 25 ||
			/^(?:\(?[*†\d]+\)?[.)]? |note|source|ghi chú|nguồn|data from|last updated|[a-z]: )/i.test(first)
			? 'footnote'
			: 'section-row';
	return 'no-value';
}

/** Periods of a column's words: years like 2010-11 are spans when all of them are, months otherwise. */
export function periodWords(words: readonly string[]): (text: string) => string {
	const pairs = words.map((word) => /^(\d{4})-(\d{2})$/.exec(word.trim())).filter((m) => m !== null);
	const spans =
		pairs.length > 0 && pairs.every((m) => +m[2] === (+m[1] + 1) % 100) && pairs.some((m) => +m[2] > 12);
	const days = words
		.map((word) => /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(word.trim()))
		.filter((m) => m !== null);
	const american = days.some((m) => +m[2] > 12) && !days.some((m) => +m[1] > 12);
	return (text) => {
		const t = text.replace(/[\s\u00a0]+/g, ' ').trim();
		const span = spans ? /^(\d{4})-(\d{2})$/.exec(t) : null;
		if (span) return `${span[1]}/${+span[1] + 1}`;
		return periodOf(american ? t.replace(/^(\d{1,2})([-/.])(\d{1,2})/, '$3$2$1') : t) ?? t;
	};
}
