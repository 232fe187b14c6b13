import type { Coded } from '../term/column.ts';
import type { Observations } from '../term/observation.ts';
import type { Gazetteer } from '../area/gazetteer.ts';

/** Observations of several vintages, vintage by vintage: the earliest first, those of an unknown one before all. */
export function byVintage(
	observations: Observations,
	source: Gazetteer
): { vintage: string; observations: Observations }[] {
	const column = observations.vintage!;
	const rows = new Map<string, number[]>();
	for (let i = 0; i < observations.length; i++) {
		const id = column.dictionary[column.codes[i]];
		const all = rows.get(id);
		if (all) all.push(i);
		else rows.set(id, [i]);
	}
	const from = (id: string) => source.vintage(id)?.from ?? '';
	return [...rows]
		.sort(([a], [b]) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : a < b ? -1 : 1))
		.map(([vintage, kept]) => ({ vintage, observations: ofRows(observations, kept) }));
}

/** The observations of one vintage, in their order. */
export function inVintage(observations: Observations, id: string): Observations {
	const { codes, dictionary } = observations.vintage!;
	const rows: number[] = [];
	for (let i = 0; i < observations.length; i++) if (dictionary[codes[i]] === id) rows.push(i);
	return ofRows(observations, rows);
}

/** Some of the observations, in their order. */
export function ofRows(observations: Observations, rows: readonly number[]): Observations {
	const words = ({ codes, dictionary }: Coded): Coded => ({
		codes: Int32Array.from(rows, (i) => codes[i]),
		dictionary
	});
	const numbers = (values: Float64Array) => Float64Array.from(rows, (i) => values[i]);
	const out: Observations = {
		length: rows.length,
		keys: new Map([...observations.keys].map(([name, column]) => [name, words(column)])),
		value: numbers(observations.value),
		status: words(observations.status),
		row: Int32Array.from(rows, (i) => observations.row[i])
	};
	for (const name of ['numerator', 'denominator', 'lower', 'upper'] as const)
		if (observations[name]) out[name] = numbers(observations[name]);
	for (const name of ['unit', 'note'] as const) if (observations[name]) out[name] = words(observations[name]);
	return out;
}
