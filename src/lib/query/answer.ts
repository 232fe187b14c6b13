import type { Engine } from '../engine/engine.ts';
import type { Dataset } from '../term/dataset.ts';
import { done, type Result } from '../term/failure.ts';
import { isHidden } from '../term/status.ts';
import type { Row, Table } from '../term/table.ts';
import { ask, type Ask } from './ask.ts';
import { areasInside } from './inside.ts';
import { listed, type Listed } from './list.ts';
import { print } from './print.ts';

/** What answers questions about one data set: an engine, or something that stands before one. */
export interface Answering {
	answer(wanted: Ask, signal?: AbortSignal): Promise<Result<Table>>;
	/** every observation of a small data set; none of a larger one */
	list(signal?: AbortSignal): Promise<Listed[]>;
}

/** An engine that holds the data set, as what answers about it. */
export const engineAnswering = (engine: Engine, dataset: Dataset): Answering => ({
	answer: (wanted, signal) => answer(engine, dataset, wanted, signal),
	list: (signal) => listed(engine, dataset, signal)
});

/** Asks an engine and gives the rows, areas by their codes. */
export async function answer(
	engine: Engine,
	dataset: Dataset,
	wanted: Ask,
	signal?: AbortSignal
): Promise<Result<Table>> {
	const tree = ask(dataset, wanted);
	if (!tree.ok) return tree;
	const query = print(tree.value);
	const { column, length } = await engine.query(query, signal);
	const text = (name: string, i: number) => String(column[name][i] ?? '');
	const number = (name: string, i: number) => {
		const found = column[name]?.[i];
		return found === undefined || found === null ? null : Number(found);
	};
	const expected = column.areas_in ? areasInside(dataset, wanted) : null;
	// a sum with a hidden part is hidden, whatever else it misses
	const keepsBack = (status: string) => wanted.indicator.additivity === 'sum' && isHidden(status);
	const first = dataset.first ?? 0;
	const rows = Array.from({ length }, (_, i): Row => {
		const found = number('area_number', i);
		const area = found === null ? null : found - first;
		const missing = expected ? Math.max(0, expected(area) - (number('areas_in', i) ?? 0)) : 0;
		const value = number('measure', i);
		return {
			area: area === null ? '' : dataset.areas[area].code,
			period: text('period_code', i),
			key: Object.fromEntries(wanted.split.map((each, k) => [each, text(`split_${k}`, i)])),
			value,
			numerator: number('top', i),
			denominator: number('bottom', i),
			lower: number('lower_of_one', i),
			upper: number('upper_of_one', i),
			status: value === null && missing && !keepsBack(text('status_code', i)) ? '' : text('status_code', i),
			note: column.note_of_one ? text('note_of_one', i) : '',
			parts: (number('parts', i) ?? 0) + missing,
			present: number('present', i) ?? 0
		};
	});
	return done({ split: wanted.split, rows, sql: query.sql });
}
