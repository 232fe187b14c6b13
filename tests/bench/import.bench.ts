import type { Bench } from '../../src/cli/bench.ts';
import { ENGINES, type Name } from './import/apart.ts';
import type { Imported } from './import/engine.ts';
import { blocksOf, type Blocks } from './import/page.ts';
import { interleaved, ratio } from './import/rounds.ts';
import { observations } from './import/scratch.ts';

/*
 * CSV import: bytes → table → roles → observations, checked. Every row of a size comes from the same rounds, in which the
 * engines run in turn.
 */
const ROUNDS = 5;
const ms = (runs: readonly Imported[]): number[] => runs.map((run) => run.ms);
const reading = (runs: readonly Imported[]): number[] => runs.map((run) => run.reading!);

let million: Promise<Record<Name, Imported[]>> | undefined;
const small = () => (million ??= observations(1).then((file) => interleaved(ENGINES, file, ROUNDS)));

let ten: Promise<Record<'ours' | 'native', Imported[]>> | undefined;
const large = () => (ten ??= observations(10).then((file) => interleaved(['ours', 'native'], file, ROUNDS)));

let blocks: Promise<Blocks> | undefined;
const page = () => (blocks ??= observations(1).then(blocksOf));

/** @param bar none for what is only told */
const row = (name: string, value: () => Promise<number>, bar?: ['<=' | '>=', number]): Bench => ({
	name: `import ${name}`,
	bar: bar ? bar.join(' ') : 'told only',
	async run() {
		const found = await value();
		return { value: found, ok: !bar || (bar[0] === '<=' ? found <= bar[1] : found >= bar[1]) };
	}
});

export const benches: Bench[] = [
	row('1 M rows: ours / native DuckDB', async () => ratio(ms((await small()).ours), ms((await small()).native)), ['<=', 3]), // prettier-ignore
	row('1 M rows: reading alone / native DuckDB', async () => ratio(reading((await small()).ours), ms((await small()).native))), // prettier-ignore
	row('1 M rows: DuckDB-WASM finding out types / ours', async () => ratio(ms((await small()).wasm), ms((await small()).ours))), // prettier-ignore
	row('1 M rows: PapaParse / ours', async () => ratio(ms((await small()).papaParse), ms((await small()).ours)), ['>=', 2.5]), // prettier-ignore
	row('1 M rows in the page: longest block of the main thread while it is read, ms', async () => (await page()).reading, ['<=', 50]), // prettier-ignore
	row('1 M rows in the page: longest block while the review is shown, ms', async () => (await page()).showing), // prettier-ignore
	row('10 M rows: ours / native DuckDB', async () => ratio(ms((await large()).ours), ms((await large()).native)), ['<=', 2]), // prettier-ignore
	row('10 M rows: reading alone / native DuckDB', async () => ratio(reading((await large()).ours), ms((await large()).native))) // prettier-ignore
];
