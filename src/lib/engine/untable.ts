import { tableFromIPC, type Vector } from 'apache-arrow';
import type { Coded } from '../term/column.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Observations } from '../term/observation.ts';
import type { Tables } from './engine.ts';
import { columnOf } from './table.ts';

const MEASURES = ['numerator', 'denominator', 'lower', 'upper'] as const;

/** The observations in an engine's table: the way back from `tablesOf`. */
export function observationsIn({ observations: ipc }: Tables, dataset: Dataset): Observations {
	const table = tableFromIPC(ipc);
	const column = (name: string) => table.getChild(name);
	const codes = dataset.areas.map((area) => area.code);
	const area: Coded = {
		codes: Int32Array.from(column('area')!.toArray() as ArrayLike<number>),
		dictionary: codes
	};
	const keys = new Map<string, Coded>([
		['indicator', words(column('indicator')!)],
		['area', area],
		['period', words(column('period')!)],
		...dataset.dimensions.map(({ code }): [string, Coded] => [code, words(column(columnOf(code))!)])
	]);
	const out: Observations = {
		length: table.numRows,
		keys,
		value: numbers(column('value')!),
		status: words(column('status')!),
		row: Int32Array.from({ length: table.numRows }, (_, i) => i)
	};
	for (const name of MEASURES) if (dataset.has.includes(name)) out[name] = numbers(column(name)!);
	if (dataset.editions) {
		const { editions } = dataset;
		const at = Int32Array.from(dataset.areas, (_, n) => editions.findIndex((e) => n < e.first + e.areas));
		out.vintage = { codes: area.codes.map((n) => at[n]), dictionary: editions.map((e) => e.vintage) };
	}
	const note = column('note');
	if (note) out.note = words(note);
	return out;
}

function words(vector: Vector): Coded {
	const codes = new Int32Array(vector.length);
	const dictionary: string[] = [];
	const known = new Map<string, number>();
	let at = 0;
	for (const data of vector.data) {
		const list = data.dictionary!;
		const now = Array.from(list as Iterable<string>, (word) => {
			if (!known.has(word)) known.set(word, dictionary.push(word) - 1);
			return known.get(word)!;
		});
		for (const code of data.values as Int32Array) codes[at++] = now[code];
	}
	return { codes, dictionary };
}

function numbers(vector: Vector): Float64Array {
	const out = new Float64Array(vector.length);
	for (let i = 0; i < out.length; i++) out[i] = (vector.get(i) as number | null) ?? NaN;
	return out;
}
