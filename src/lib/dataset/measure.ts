import type { RawColumn } from '../term/column.ts';
import type { Status } from '../term/status.ts';
import type { ColumnRole, NumberFormat } from '../term/structure.ts';
import { evidenceOf, formatWith, provenMark } from './evidence.ts';
import { readCell } from './mark.ts';
import { isTooLong, parseNumber } from './number.ts';
import { counts } from './profile.ts';
import { multipleOf } from './unit.ts';

/** What a word of a measure is. */
export const NUMBER = 0;
export const BLANK = 1;
/** a number or an absence with more to say: `status` and `note` say it */
export const MARKED = 2;
/** neither a number nor a known mark */
export const BAD = 3;

/** Words of one kind: the rows that have one, and the first as it stood and as it was read. */
export interface Seen {
	rows: number;
	before: string;
	after: string;
}

/** A column of a measure, read once per distinct word. */
export interface MeasureColumn {
	/** word of each row; null for number columns, where the row is its own word */
	codes: Int32Array | null;
	value: Float64Array;
	kind: Uint8Array;
	status: Map<number, Status>;
	note: Map<number, string>;
	/** units written in the cells, by word; empty when none has one */
	unit: Map<number, string>;
	/** the format the column was read in: its own when it proves another than the file's */
	format: NumberFormat;
	/** text changed in being read as a number ('8.718.000') */
	converted: Seen;
	/** numbers in brackets, the mark of few cases */
	bracketed: Seen;
	/** whole numbers with more digits than can be kept */
	long: Seen;
	/** '1.2E+05': the last digits are lost in the file */
	rounded: Seen;
	/** numbers with a unit beside them */
	united: Seen;
	/** 'nghìn' and 'triệu' in one column: all were multiplied out */
	multiplied: Seen;
	/** numbers multiplied by the factor a person gave */
	scaled: Seen;
}

const none = (): Seen => ({ rows: 0, before: '', after: '' });

const fresh = (codes: Int32Array | null, value: Float64Array, format: NumberFormat): MeasureColumn => ({
	codes,
	value,
	kind: new Uint8Array(value.length),
	status: new Map(),
	note: new Map(),
	unit: new Map(),
	format,
	converted: none(),
	bracketed: none(),
	long: none(),
	rounded: none(),
	united: none(),
	multiplied: none(),
	scaled: none()
});

/** Read a measure column: in the format it was given, else in the file's, unless its own words can only be another. */
export function readMeasure(
	column: RawColumn,
	file: NumberFormat,
	said: Pick<ColumnRole, 'format' | 'scale'> = {}
): MeasureColumn {
	const out =
		column.kind === 'number' ? readNumbers(column.values, file) : readWords(column, file, said.format);
	if (said.scale !== undefined && said.scale !== 1) scale(out, said.scale);
	return out;
}

function readNumbers(values: Float64Array, file: NumberFormat): MeasureColumn {
	const out = fresh(null, values, file);
	for (let i = 0; i < values.length; i++) if (Number.isNaN(values[i])) out.kind[i] = BLANK;
	return out;
}

function readWords(
	column: RawColumn & { kind: 'text' },
	file: NumberFormat,
	said: NumberFormat | undefined
): MeasureColumn {
	const { dictionary, typed } = column;
	const often = counts(column);
	const format =
		said ?? ownFormat(typed ? dictionary.filter((_, i) => Number.isNaN(typed[i])) : dictionary, file);
	const out = fresh(column.codes, new Float64Array(dictionary.length), format);
	const see = (kind: Seen, i: number, after: string) => {
		if (!kind.rows) [kind.before, kind.after] = [dictionary[i].trim(), after];
		kind.rows += often[i];
	};
	for (let i = 0; i < dictionary.length; i++) {
		if (typed && !Number.isNaN(typed[i])) {
			out.value[i] = typed[i];
			continue;
		}
		const text = dictionary[i];
		const plain = parseNumber(text, format);
		if (!Number.isNaN(plain)) {
			out.value[i] = plain;
			if (changes(text, format) && often[i]) see(out.converted, i, String(plain));
			if (isTooLong(text, plain) && often[i]) see(out.long, i, String(plain));
			if (losesDigits(text) && often[i]) see(out.rounded, i, String(plain));
			continue;
		}
		const read = readCell(text, format);
		out.value[i] = read.value;
		if (read.bad) out.kind[i] = BAD;
		else if (text.trim() === '') out.kind[i] = BLANK;
		else if (read.status || read.note) out.kind[i] = MARKED;
		if (read.status) out.status.set(i, read.status);
		if (read.note) out.note.set(i, read.note);
		if (read.unit) {
			out.unit.set(i, read.unit);
			if (often[i]) see(out.united, i, String(read.value));
		}
		if (read.status === 'U' && text.trim().startsWith('(') && often[i])
			see(out.bracketed, i, String(read.value));
	}
	if (out.unit.size) multiplyOut(out, dictionary, often);
	return out;
}

/** Whether a number reads otherwise than a plain one would. */
const changes = (text: string, format: NumberFormat): boolean =>
	/[^\d.+-]/.test(text.trim().replace(/[eE]/, '')) || (format.decimal === ',' && text.includes('.'));

/** '1.2E+05' as a spreadsheet shows a number too long for its column. */
function losesDigits(text: string): boolean {
	const found = /^\s*[-+]?\d[.,]?(\d*)E\+(\d{1,3})\s*$/.exec(text);
	return found !== null && +found[2] > found[1].length;
}

function ownFormat(words: readonly string[], file: NumberFormat): NumberFormat {
	const e = evidenceOf(words);
	const mark = provenMark(e);
	return mark && mark !== file.decimal ? formatWith(mark, e) : file;
}

/** Where cells of one column count in thousands and in millions of one thing, all are written out one by one. */
function multiplyOut(out: MeasureColumn, dictionary: readonly string[], often: Int32Array): void {
	const read = new Map([...out.unit].map(([i, unit]) => [i, multipleOf(unit)]));
	const factors = new Set<number>();
	for (let i = 0; i < dictionary.length; i++)
		if (often[i] && !Number.isNaN(out.value[i])) factors.add(read.get(i)?.factor ?? 1);
	if (factors.size < 2) return;
	for (const [i, { factor, base }] of read) {
		out.unit.set(i, base);
		if (factor === 1) continue;
		out.value[i] = times(out.value[i], factor);
		if (!out.multiplied.rows)
			[out.multiplied.before, out.multiplied.after] = [dictionary[i].trim(), String(out.value[i])];
		out.multiplied.rows += often[i];
	}
}

function scale(out: MeasureColumn, factor: number): void {
	const before = out.value.find((v) => !Number.isNaN(v) && v !== 0);
	if (before === undefined) return;
	out.value = out.value.map((v) => times(v, factor));
	out.scaled.before = String(before);
	out.scaled.after = String(times(before, factor));
	if (!out.codes) out.scaled.rows = out.kind.reduce((n, kind) => n + (kind === NUMBER ? 1 : 0), 0);
	else for (const code of out.codes) if (!Number.isNaN(out.value[code])) out.scaled.rows++;
}

/** A product without the last digits' noise: 0.57 × 100 is 57. */
export const times = (a: number, b: number): number =>
	Number.isNaN(a) ? NaN : Number((a * b).toPrecision(15));
