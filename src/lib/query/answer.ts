import type { Engine } from '../engine/engine.ts';
import type { Dataset } from '../term/dataset.ts';
import { done, type Result } from '../term/failure.ts';
import type { Row, Table } from '../term/table.ts';
import { ask, type Ask } from './ask.ts';
import { print } from './print.ts';

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
	const rows = Array.from({ length }, (_, i): Row => {
		const area = number('area_number', i);
		return {
			area: area === null ? '' : dataset.areas[area].code,
			period: text('period_code', i),
			key: Object.fromEntries(wanted.split.map((each, k) => [each, text(`split_${k}`, i)])),
			value: number('measure', i),
			numerator: number('top', i),
			denominator: number('bottom', i),
			lower: null,
			upper: null,
			status: text('status_code', i),
			parts: number('parts', i) ?? 0,
			present: number('present', i) ?? 0
		};
	});
	return done({ split: wanted.split, rows, sql: query.sql });
}
