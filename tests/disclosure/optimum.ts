import load from 'highs';
import type { Crossed } from './random.ts';

const highs = await load();

interface Row {
	index: number[];
	value: number[];
	low: number;
	high: number;
}

/** Nodes of the search; no table of the tests comes near, and one that would is an error, not a guess. */
const MOST_NODES = 50_000;

/**
 * The least that further hidden cells of a two-way table can cost, by the whole model at once: a choice of hidden cells, and for
 * each end of each small cell one change of the table that keeps every total, touches hidden cells only and reaches that end
 * (Fischetti and Salazar 2001, model 1). Written apart from the product's way on purpose. A two-way table with its margins is a
 * network, so a change that moves a cell by δ is made of loops through that cell, and no cell has to move by more than δ.
 * @param cost of hiding a cell
 */
export function leastSecondary(
	{ cells, equations }: Crossed,
	threshold: number,
	cost: (count: number) => number
): number {
	const names = Object.keys(cells);
	const at = new Map(names.map((name, i) => [name, i]));
	const small = names.filter((name) => cells[name] > 0 && cells[name] < threshold);
	const moves = small.flatMap((name) => [
		{ name, by: threshold - cells[name] },
		...(cells[name] > 1 ? [{ name, by: 1 - cells[name] }] : [])
	]);
	const n = names.length;
	const size = n * (1 + moves.length);
	const low = new Float64Array(size);
	const high = new Float64Array(size);
	const prices = new Float64Array(size);
	const whole = new Int32Array(size);
	names.forEach((name, i) => {
		const own = small.includes(name);
		[low[i], high[i], prices[i], whole[i]] = [own ? 1 : 0, 1, own ? 0 : cost(cells[name]), 1];
	});
	const rows: Row[] = [];
	moves.forEach(({ name, by }, k) => {
		const change = (other: string) => n * (1 + k) + at.get(other)!;
		for (const other of names) {
			const [down, up] = [Math.min(cells[other], Math.abs(by)), Math.abs(by)];
			const index = [change(other), at.get(other)!];
			[low[index[0]], high[index[0]]] = other === name ? [by, by] : [-down, up];
			rows.push({ index, value: [1, -up], low: -Infinity, high: 0 });
			rows.push({ index, value: [1, down], low: 0, high: Infinity });
		}
		for (const { total, parts } of equations)
			rows.push({
				index: [total, ...parts].map(change),
				value: [1, ...parts.map(() => -1)],
				low: 0,
				high: 0
			});
	});
	return solved({ low, high, prices, whole, rows });
}

function solved(given: {
	low: Float64Array;
	high: Float64Array;
	prices: Float64Array;
	whole: Int32Array;
	rows: Row[];
}): number {
	const { low, high, prices, whole, rows } = given;
	const starts = new Int32Array(rows.length + 1);
	rows.forEach((row, r) => (starts[r + 1] = starts[r] + row.index.length));
	return highs.withModel(
		{
			numCols: low.length,
			numRows: rows.length,
			colCost: prices,
			colLower: low,
			colUpper: high,
			rowLower: Float64Array.from(rows, (row) => row.low),
			rowUpper: Float64Array.from(rows, (row) => row.high),
			integrality: whole,
			matrix: {
				format: 'csr',
				numRows: rows.length,
				numCols: low.length,
				starts,
				indices: Int32Array.from(rows.flatMap((row) => row.index)),
				values: Float64Array.from(rows.flatMap((row) => row.value))
			}
		},
		(model) => {
			model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6, mip_max_nodes: MOST_NODES });
			model.run();
			if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
				throw new Error(`no optimum: ${model.getModelStatus()}`);
			return Math.round(model.getObjectiveValue());
		}
	);
}
