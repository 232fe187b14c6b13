import type { Coded, RawColumn, RawTable } from '../term/column.ts';
import type { NumberFormat } from '../term/structure.ts';
import { residenceOf, sexOf } from './code.ts';
import { readCell } from './mark.ts';
import { addEvidence, decideFormat, evidenceOf, type FormatEvidence } from './number.ts';
import { periodOf } from './period.ts';

/** What a column holds, counted once; shares are of its filled cells. */
export interface Profile {
	index: number;
	name: string;
	/** the column as text codes; numbers are written out when few are distinct, else null */
	text: Coded | null;
	filled: number;
	distinct: number;
	/** cells that read as a number or a known mark for an absent one */
	numeric: number;
	/** cells that read as a plain number */
	numbers: number;
	period: number;
	sex: number;
	residence: number;
	integers: boolean;
	evidence: FormatEvidence;
}

/** How many distinct words are looked at to tell what a column holds. */
const LOOK = 2000;

/** Text codes of a column; a number column's values become their shortest text. */
export function coded(column: RawColumn): Coded {
	if (column.kind === 'text') return column;
	const made = written.get(column);
	if (made) return made;
	const known = new Map<number, number>();
	const dictionary: string[] = [];
	const codes = new Int32Array(column.values.length);
	for (let i = 0; i < codes.length; i++) {
		const value = column.values[i];
		let code = known.get(value);
		if (code === undefined) {
			known.set(value, (code = dictionary.length));
			dictionary.push(Number.isNaN(value) ? '' : String(value));
		}
		codes[i] = code;
	}
	const out = { codes, dictionary };
	written.set(column, out);
	return out;
}

/** Number columns written out once. */
const written = new WeakMap<RawColumn, Coded>();

/** How often each word of the dictionary stands in the column. */
export function counts({ codes, dictionary }: Coded): Int32Array {
	const n = new Int32Array(dictionary.length);
	for (let i = 0; i < codes.length; i++) n[codes[i]]++;
	return n;
}

const LOOSE: NumberFormat[] = [
	{ decimal: '.', thousands: ',' },
	{ decimal: ',', thousands: '.' },
	{ decimal: ',', thousands: ' ' },
	{ decimal: '.', thousands: ' ' }
];

/** Profile of every column. Work is per distinct word, and bounded. */
export const profile = (table: RawTable): Profile[] =>
	table.columns.map((column, index) => profileOf(column, index));

function profileOf(column: RawColumn, index: number): Profile {
	if (column.kind === 'number') return profileNumbers(column, index);
	const n = counts(column);
	const p: Profile = {
		index,
		name: column.name,
		text: column,
		filled: 0,
		distinct: 0,
		numeric: 0,
		numbers: 0,
		period: 0,
		sex: 0,
		residence: 0,
		integers: true,
		evidence: evidenceOf([])
	};
	let looked = 0;
	let seen = 0;
	const texts: string[] = [];
	for (let code = 0; code < n.length; code++) {
		if (!n[code]) continue;
		const word = column.dictionary[code].trim();
		if (word === '') continue;
		p.filled += n[code];
		p.distinct++;
		if (looked >= LOOK) continue;
		looked++;
		seen += n[code];
		const known = column.typed && !Number.isNaN(column.typed[code]);
		if (!known) texts.push(word);
		let plain = false;
		let marked = false;
		if (known) {
			plain = true;
			if (!Number.isInteger(column.typed![code])) p.integers = false;
		} else
			for (const format of LOOSE) {
				const reading = readCell(word, format);
				if (!Number.isNaN(reading.value)) {
					plain = true;
					if (!Number.isInteger(reading.value)) p.integers = false;
					break;
				}
				if (!reading.bad && reading.note) marked = true;
			}
		if (plain) p.numbers += n[code];
		if (plain || marked) p.numeric += n[code];
		if (periodOf(word) !== null) p.period += n[code];
		const sex = sexOf(word);
		if (sex) p.sex += n[code];
		if (residenceOf(word)) p.residence += n[code];
	}
	const scale = seen ? p.filled / seen : 0;
	for (const key of ['numeric', 'numbers', 'period', 'sex', 'residence'] as const)
		p[key] *= scale / (p.filled || 1);
	if (p.numbers > 0.3)
		p.evidence = evidenceOf(
			looked < LOOK
				? texts
				: column.dictionary.filter((_, code) => !column.typed || Number.isNaN(column.typed[code]))
		);
	return p;
}

function profileNumbers(column: Extract<RawColumn, { kind: 'number' }>, index: number): Profile {
	let filled = 0;
	let years = 0;
	let integers = true;
	const distinct = new Set<number>();
	for (const value of column.values) {
		if (Number.isNaN(value)) continue;
		filled++;
		if (!Number.isInteger(value)) integers = false;
		else if (value >= 1500 && value < 2200) years++;
		if (distinct.size < LOOK) distinct.add(value);
	}
	const share = filled ? 1 : 0;
	return {
		index,
		name: column.name,
		text: null,
		filled,
		distinct: distinct.size,
		numeric: share,
		numbers: share,
		period: filled ? years / filled : 0,
		sex: 0,
		residence: 0,
		integers,
		evidence: evidenceOf([])
	};
}

/** The number format of some columns together. */
export const formatOf = (columns: readonly Profile[]) =>
	decideFormat(columns.reduce((sum, p) => addEvidence(sum, p.evidence), evidenceOf([])));
