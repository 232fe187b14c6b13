import type { Bench } from '../../src/cli/bench.ts';
import { faultsOf } from './damage/fault.ts';
import { means, outcomeOf, type Outcome } from './damage/run.ts';
import { TABLES } from './damage/table.ts';

/* Damaged text tables: every fault of every table, read once for all rows. */
let read: Promise<Outcome[]> | undefined;

async function outcomes(): Promise<Outcome[]> {
	read ??= (async () => {
		const all: Outcome[] = [];
		for (const table of TABLES) for (const fault of faultsOf(table)) all.push(await outcomeOf(fault));
		return all;
	})();
	return read;
}

const points = (kind: 'simple' | 'weighted', bar: number): Bench => ({
	name: `damaged text tables, points of 10, ${kind} mean`,
	bar: `>= ${bar.toFixed(2)}`,
	async run() {
		const value = means(await outcomes())[kind];
		return { value: value.toFixed(3), ok: value >= bar };
	}
});

const none = (name: string, count: (outcome: Outcome) => boolean): Bench => ({
	name: `damaged text tables, ${name}`,
	bar: '= 0',
	async run() {
		const all = await outcomes();
		const value = all.filter(count).length;
		return { value: `${value} of ${all.length}`, ok: value === 0 };
	}
});

export const benches: Bench[] = [
	points('simple', 9.9),
	points('weighted', 9.6),
	none('files wrong in silence', ({ silent }) => silent),
	none('files with a damaged line not named', ({ untold }) => untold.length > 0)
];
