import type { Engine } from '../engine/engine.ts';
import type { Columns } from '../term/column.ts';
import type { Dataset } from '../term/dataset.ts';
import { done, type Result } from '../term/failure.ts';
import { isHidden } from '../term/status.ts';
import type { Row, Table } from '../term/table.ts';
import { ask, askTogether, likeness, type Ask } from './ask.ts';
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
	const columns = await engine.query(query, signal);
	return done({ split: wanted.split, rows: rowsOf(dataset, wanted, columns), sql: query.sql });
}

/**
 * Asks an engine several questions of the same kind in as few statements as may be: one for each additivity, level and set of
 * codes among them. @returns the answers in the order of the questions
 */
export async function answerTogether(
	engine: Engine,
	dataset: Dataset,
	all: readonly Ask[],
	signal?: AbortSignal
): Promise<Result<Row[]>[]> {
	const out: Result<Row[]>[] = all.map(() => done([]));
	for (const places of alike(dataset, all)) {
		const asks = places.map((place) => all[place]);
		const tree = askTogether(dataset, asks as [Ask, ...Ask[]]);
		if (!tree.ok) {
			for (const place of places) out[place] = tree;
			continue;
		}
		const columns = await engine.query(print(tree.value), signal);
		const codes = columns.column.indicator_code;
		const rows = rowsOf(dataset, asks[0], columns);
		const of = new Map(asks.map(({ indicator }) => [indicator.code, [] as Row[]]));
		rows.forEach((row, i) => of.get(String(codes[i]))!.push(row));
		for (const place of places) out[place] = done(of.get(all[place].indicator.code)!);
	}
	return out;
}

/** Places of questions that can be asked together; of one indicator only one. */
function alike(dataset: Dataset, all: readonly Ask[]): number[][] {
	const groups = new Map<string, number[]>();
	all.forEach((each, place) => {
		const again = all.slice(0, place).filter((one) => one.indicator === each.indicator).length;
		const key = `${again} ${likeness(dataset, each)}`;
		groups.set(key, [...(groups.get(key) ?? []), place]);
	});
	return [...groups.values()];
}

/** The rows of an answer, areas by their codes. */
function rowsOf(dataset: Dataset, wanted: Ask, { column, length }: Columns): Row[] {
	const text = (name: string, i: number) => String(column[name][i] ?? '');
	const number = (name: string, i: number) => {
		const found = column[name]?.[i];
		return found === undefined || found === null ? null : Number(found);
	};
	const expected = column.areas_in ? areasInside(dataset, wanted) : null;
	// a sum with a hidden part is hidden, whatever else it misses
	const keepsBack = (status: string) => wanted.indicator.additivity === 'sum' && isHidden(status);
	const first = dataset.first ?? 0;
	return Array.from({ length }, (_, i): Row => {
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
}
