import type { Coded, RawColumn, RawTable } from '../term/column.ts';
import { residenceOf, sexOf } from './code.ts';
import { evidenceOf, noEvidence, type Evidence } from './evidence.ts';
import { readCell } from './mark.ts';
import { marksOf } from './number.ts';
import { periodOf, serialOf } from './period.ts';

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
	/** cells that read as a date a spreadsheet keeps as a number of days */
	serial: number;
	sex: number;
	residence: number;
	integers: boolean;
	evidence: Evidence;
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

/** Which words of a dictionary are blank: 1. */
export const blanks = (dictionary: readonly string[]): Uint8Array =>
	Uint8Array.from(dictionary, (word) => (word.trim() === '' ? 1 : 0));

/** Profile of every column. Work is per distinct word, and bounded. */
export const profile = (table: RawTable): Profile[] =>
	table.columns.map((column, index) => ({ ...profileOf(column), index, name: column.name }));

/** Columns looked at once. */
const seen = new WeakMap<RawColumn, Profile>();

function profileOf(column: RawColumn): Profile {
	let found = seen.get(column);
	if (!found)
		seen.set(column, (found = column.kind === 'number' ? profileNumbers(column) : profileWords(column)));
	return found;
}

const fresh = (text: Coded | null): Profile => ({
	index: 0,
	name: '',
	text,
	filled: 0,
	distinct: 0,
	numeric: 0,
	numbers: 0,
	period: 0,
	serial: 0,
	sex: 0,
	residence: 0,
	integers: true,
	evidence: noEvidence()
});

const SHARES = ['numeric', 'numbers', 'period', 'serial', 'sex', 'residence'] as const;

function profileWords(column: RawColumn & { kind: 'text' }): Profile {
	const n = counts(column);
	const p = fresh(column);
	let looked = 0;
	let cells = 0;
	for (let code = 0; code < n.length; code++) {
		if (!n[code]) continue;
		const word = column.dictionary[code].trim();
		if (word === '') continue;
		p.filled += n[code];
		p.distinct++;
		if (looked++ >= LOOK) continue;
		cells += n[code];
		const typed = column.typed && !Number.isNaN(column.typed[code]);
		const kind = typed ? 'number' : kindOf(word);
		if (kind === 'number') {
			p.numbers += n[code];
			if (typed ? !Number.isInteger(column.typed![code]) : !isWhole(word)) p.integers = false;
		}
		if (kind) p.numeric += n[code];
		if (!Number.isNaN(serialOf(word))) p.serial += n[code];
		if (periodOf(word) !== null) p.period += n[code];
		if (sexOf(word)) p.sex += n[code];
		if (residenceOf(word)) p.residence += n[code];
	}
	for (const key of SHARES) p[key] /= cells || 1;
	if (p.numbers > 0.3)
		p.evidence = evidenceOf(
			column.typed
				? column.dictionary.filter((_, code) => Number.isNaN(column.typed![code]))
				: column.dictionary
		);
	return p;
}

const ENGLISH = { decimal: '.', thousands: ',' } as const;
const VIETNAMESE = { decimal: ',', thousands: '.' } as const;
/** Numbers with these beside them name ages and spans of time as often as they measure. */
const TIME = /^(?:tuổi|năm|tháng|ngày|giờ|years?)$/;

/** A number in some format, a mark of an absent one, or null. */
function kindOf(word: string): 'number' | 'mark' | null {
	if (marksOf(word)) return 'number';
	for (const format of [ENGLISH, VIETNAMESE]) {
		const read = readCell(word, format);
		if (!Number.isNaN(read.value)) return read.unit && TIME.test(read.unit) ? 'mark' : 'number';
		if (!read.bad && read.note) return 'mark';
	}
	return null;
}

/** Whether a number has no decimals, as far as its marks tell. */
function isWhole(word: string): boolean {
	const marks = marksOf(word);
	if (marks === 'point') return !word.includes('.');
	return marks === 'comma' ? !word.includes(',') : marks !== 'dotted';
}

function profileNumbers(column: RawColumn & { kind: 'number' }): Profile {
	const p = fresh(null);
	let years = 0;
	let serials = 0;
	const distinct = new Set<number>();
	for (const value of column.values) {
		if (Number.isNaN(value)) continue;
		p.filled++;
		if (!Number.isInteger(value)) p.integers = false;
		else if (value >= 1500 && value < 2200) years++;
		if (value >= 36526 && value < 55000) serials++;
		if (distinct.size < LOOK) distinct.add(value);
	}
	p.distinct = distinct.size;
	p.numeric = p.numbers = p.filled ? 1 : 0;
	p.period = p.filled ? years / p.filled : 0;
	p.serial = p.filled ? serials / p.filled : 0;
	return p;
}
