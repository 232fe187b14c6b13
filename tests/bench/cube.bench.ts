import type { Bench } from '../../src/cli/bench.ts';
import { bytes } from './cube/bytes.ts';
import { steps } from './cube/mosaic.ts';
import { everydayRatios } from './cube/query.ts';
import { median } from './import/rounds.ts';

/* What answers on the page: the cube against Mosaic, the browser's engine against native DuckDB, bytes against Parquet. */
const ROUNDS = 15;

let measured: ReturnType<typeof steps> | undefined;
const stepped = () => (measured ??= steps(ROUNDS));
let asked: ReturnType<typeof everydayRatios> | undefined;
const everyday = () => (asked ??= everydayRatios(9));

/** @param most none for what is only told */
const row = (name: string, value: () => Promise<number>, most?: number): Bench => ({
	name,
	bar: most === undefined ? 'told only' : `<= ${most}`,
	async run() {
		const found = await value();
		return { value: found, ok: most === undefined || found <= most };
	}
});

export const benches: Bench[] = [
	row('cube step, 10,600 areas, 10 M rows: values and classes / Mosaic with pre-aggregation', async () => (await stepped()).step / (await stepped()).mosaic, 0.02), // prettier-ignore
	row('cube step, the same: a whole table of rows / Mosaic with pre-aggregation', async () => (await stepped()).table / (await stepped()).mosaic), // prettier-ignore
	row('everyday queries, 10 M sorted rows, median of six: DuckDB-WASM / native DuckDB, one thread', async () => median(Object.values(await everyday())), 2), // prettier-ignore
	row('everyday queries, 10 M sorted rows, worst of six: DuckDB-WASM / native DuckDB, one thread', async () => Math.max(...Object.values(await everyday())), 3), // prettier-ignore
	row('cube bytes, 10,600 areas × 10 periods × 3 sexes: as sent / Parquet zstd', async () => { const { ours, parquet } = await bytes(); return ours / parquet; }, 0.4) // prettier-ignore
];
