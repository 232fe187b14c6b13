import type { RawColumn } from '../term/column.ts';
import type { Status } from '../term/status.ts';
import { readCell } from './mark.ts';
import type { NumberFormat } from '../term/structure.ts';
import { decideFormat, evidenceOf } from './number.ts';
import { counts } from './profile.ts';

/** A column of a measure, read once per distinct word. */
export interface MeasureColumn {
	/** word of row i: index into the lists below; for number columns the row itself */
	at: (row: number) => number;
	value: Float64Array;
	status: Status[];
	note: string[];
	/** neither a number nor a known mark */
	bad: Uint8Array;
	blank: Uint8Array;
	/** the format the column was read in: its own when it proves another than the file's */
	format: NumberFormat;
	/** rows whose text changed in being read as a number ('8.718.000'), and the first such text */
	converted: number;
	example: string;
	/** rows with a number in brackets, the mark of few cases, and the first such text */
	bracketed: number;
	bracket: string;
}

/** Read a measure column in the file's number format, unless its own words can only be another. */
export function readMeasure(column: RawColumn, file: NumberFormat): MeasureColumn {
	if (column.kind === 'number') {
		const blank = Uint8Array.from(column.values, (v) => (Number.isNaN(v) ? 1 : 0));
		return {
			at: (row) => row,
			value: column.values,
			status: [],
			note: [],
			bad: new Uint8Array(column.values.length),
			blank,
			format: file,
			converted: 0,
			example: '',
			bracketed: 0,
			bracket: ''
		};
	}
	const n = column.dictionary.length;
	const often = counts(column);
	const { typed } = column;
	const format = ownFormat(
		typed ? column.dictionary.filter((_, i) => Number.isNaN(typed[i])) : column.dictionary,
		file
	);
	const out: MeasureColumn = {
		at: (row) => column.codes[row],
		value: new Float64Array(n),
		status: new Array<Status>(n),
		note: new Array<string>(n),
		bad: new Uint8Array(n),
		blank: new Uint8Array(n),
		format,
		converted: 0,
		example: '',
		bracketed: 0,
		bracket: ''
	};
	for (let i = 0; i < n; i++) {
		const text = column.dictionary[i];
		if (typed && !Number.isNaN(typed[i])) {
			[out.value[i], out.status[i], out.note[i]] = [typed[i], '', ''];
			continue;
		}
		const read = readCell(text, format);
		out.value[i] = read.value;
		out.status[i] = read.status;
		out.note[i] = read.note;
		out.bad[i] = read.bad ? 1 : 0;
		out.blank[i] = text.trim() === '' ? 1 : 0;
		if (!Number.isNaN(read.value) && !read.note && /[^\d.+-]/.test(text.trim().replace(/[eE]/, '')))
			note('converted', 'example', i, text);
		else if (!Number.isNaN(read.value) && format.decimal === ',' && text.includes('.'))
			note('converted', 'example', i, text);
		if (!Number.isNaN(read.value) && read.status === 'U' && text.trim().startsWith('('))
			note('bracketed', 'bracket', i, text);
	}
	function note(count: 'converted' | 'bracketed', example: 'example' | 'bracket', i: number, text: string) {
		out[count] += often[i];
		out[example] ||= text.trim();
	}
	return out;
}

function ownFormat(words: readonly string[], file: NumberFormat): NumberFormat {
	const e = evidenceOf(words);
	const [with_, against] = file.decimal === '.' ? [e.point, e.comma] : [e.comma, e.point];
	if (against > 0 && with_ === 0) return decideFormat(e);
	if (e.spaced > 0 && file.thousands !== ' ') return { ...file, thousands: ' ' };
	return file;
}
