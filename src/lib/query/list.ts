import { observationTable, type Engine } from '../engine/engine.ts';
import { columnOf } from '../engine/table.ts';
import type { Dataset } from '../term/dataset.ts';
import { print } from './print.ts';
import { column } from './tree.ts';

/** One observation as it stands, for a data set small enough to be read whole. */
export interface Listed {
	indicator: string;
	area: string;
	period: string;
	/** its code of each dimension of the data set, in their order */
	codes: string[];
	value: number | null;
	status: string;
	note: string;
}

/** Most observations a page lists one by one. */
export const MOST_LISTED = 60;

/** Every observation of a small data set, by indicator and period; none of a larger one. */
export async function listed(engine: Engine, dataset: Dataset, signal?: AbortSignal): Promise<Listed[]> {
	if (dataset.rows > MOST_LISTED) return [];
	const o = (name: string) => column(name, 'o');
	const names = [
		'indicator',
		'area',
		'period',
		'value',
		'status',
		...(dataset.has.includes('note') ? ['note'] : [])
	];
	const dimensions = dataset.dimensions.map(({ code }) => columnOf(code));
	const query = print({
		from: { table: observationTable(dataset.id), as: 'o' },
		select: [
			...names.map((name): [string, ReturnType<typeof o>] => [`${name}_given`, o(name)]),
			...dimensions.map((name, d): [string, ReturnType<typeof o>] => [`dimension_${d}`, o(name)])
		],
		where: [],
		group: [],
		order: ['indicator', 'period', 'area', ...dimensions].map(o)
	});
	const { column: got, length } = await engine.query(query, signal);
	const text = (name: string, i: number) => String(got[`${name}_given`]?.[i] ?? '');
	const area = (i: number) => dataset.areas[Number(got.area_given[i]) - (dataset.first ?? 0)];
	return Array.from({ length }, (_, i) => {
		const value = got.value_given[i];
		return {
			indicator: text('indicator', i),
			area: area(i)?.code ?? '',
			period: text('period', i),
			codes: dimensions.map((_, d) => String(got[`dimension_${d}`]?.[i] ?? '')),
			value: value === null ? null : Number(value),
			status: text('status', i),
			note: text('note', i)
		};
	}).filter((each) => each.area !== '');
}
