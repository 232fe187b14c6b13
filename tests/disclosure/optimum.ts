import load from 'highs';
import type { Crossed } from './random.ts';

const highs = await load();

/**
 * The fewest further cells that protect a table, by the whole model at once: a choice of hidden cells, and for both ends of each
 * small cell one table that is possible and reaches them (Fischetti and Salazar 2001, model 1). Written apart from the product's
 * way on purpose.
 */
export function fewestSecondary({ cells, equations }: Crossed, threshold: number): number {
	const names = Object.keys(cells);
	const small = names.filter((name) => cells[name] > 0 && cells[name] < threshold);
	if (!small.length) return 0;
	const most = 100 * Math.max(...Object.values(cells), threshold);
	const n = names.length;
	const at = new Map(names.map((name, i) => [name, i]));
	const copies = small.flatMap((name) => [
		{ name, low: 0, high: Math.min(1, cells[name]) },
		{ name, low: threshold, high: most }
	]);
	const size = n * (1 + copies.length);
	const [low, high] = [new Float64Array(size), new Float64Array(size).fill(most)];
	const cost = new Float64Array(size);
	const kind = new Int32Array(size);
	names.forEach((name, i) => {
		[low[i], high[i], cost[i], kind[i]] = [small.includes(name) ? 1 : 0, 1, 1, 1];
	});
	const rows: { index: number[]; value: number[]; low: number; high: number }[] = [];
	copies.forEach((copy, k) => {
		const x = (name: string) => n * (1 + k) + at.get(name)!;
		[low[x(copy.name)], high[x(copy.name)]] = [copy.low, copy.high];
		for (const { total, parts } of equations)
			rows.push({
				index: [x(total), ...parts.map(x)],
				value: [1, ...parts.map(() => -1)],
				low: 0,
				high: 0
			});
		for (const name of names) {
			const up = most - cells[name];
			rows.push({ index: [x(name), at.get(name)!], value: [1, -up], low: -Infinity, high: cells[name] });
			rows.push({
				index: [x(name), at.get(name)!],
				value: [1, cells[name]],
				low: cells[name],
				high: Infinity
			});
		}
	});
	const starts = new Int32Array(rows.length + 1);
	rows.forEach((row, r) => (starts[r + 1] = starts[r] + row.index.length));
	return highs.withModel(
		{
			numCols: size,
			numRows: rows.length,
			colCost: cost,
			colLower: low,
			colUpper: high,
			rowLower: Float64Array.from(rows, (row) => row.low),
			rowUpper: Float64Array.from(rows, (row) => row.high),
			integrality: kind,
			matrix: {
				format: 'csr',
				numRows: rows.length,
				numCols: size,
				starts,
				indices: Int32Array.from(rows.flatMap((row) => row.index)),
				values: Float64Array.from(rows.flatMap((row) => row.value))
			}
		},
		(model) => {
			model.options.set({ output_flag: false, mip_rel_gap: 0 });
			model.run();
			if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
				throw new Error(`no optimum: ${model.getModelStatus()}`);
			return Math.round(model.getObjectiveValue()) - small.length;
		}
	);
}
