import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { NativeEngine } from '#lib/engine/native.ts';
import { tablesOf } from '#lib/engine/table.ts';
import { Cubes } from '#lib/server/cube.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Observations } from '#lib/term/observation.ts';
import { COMMUNES, DATASET, PERIODS, SEXES } from './made.ts';

/** Plausible shares with one decimal: provinces differ, communes within them, all drift, women and men apart. */
function values(): Float64Array {
	let seed = 1;
	const random = () => {
		let sum = 0;
		for (let i = 0; i < 6; i++) sum += (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32;
		return sum - 3;
	};
	const list = (length: number, scale: number, base = 0) =>
		Float64Array.from({ length }, () => base + random() * scale);
	const [province, commune] = [list(63, 8), list(COMMUNES, 4)];
	const [drift, apart] = [list(COMMUNES, 0.3, 0.6), list(COMMUNES, 1, 3)];
	const out = new Float64Array(SEXES.length * PERIODS.length * COMMUNES);
	let at = 0;
	for (const side of [-1, 1, 0])
		for (let p = 0; p < PERIODS.length; p++)
			for (let a = 0; a < COMMUNES; a++) {
				const level = 62 + province[Math.floor(a / 169)] + commune[a] + drift[a] * p + side * apart[a];
				out[at++] = Math.round(Math.max(0, Math.min(100, level + random() * 0.5)) * 10) / 10;
			}
	return out;
}

/** The observations of one indicator by sex, area by area, period by period. */
function observations(value: Float64Array): Observations {
	const { length } = value;
	const coded = (dictionary: string[], of: (i: number) => number) => ({
		dictionary,
		codes: Int32Array.from({ length }, (_, i) => of(i))
	});
	const communes = DATASET.areas.filter((each) => each.level === 'commune').map((each) => each.code);
	return {
		length,
		keys: new Map([
			['indicator', coded(['ind_0'], () => 0)],
			['area', coded(communes, (i) => i % COMMUNES)],
			['period', coded(PERIODS, (i) => Math.floor(i / COMMUNES) % PERIODS.length)],
			['sex', coded(SEXES, (i) => Math.floor(i / COMMUNES / PERIODS.length))]
		]),
		value,
		status: coded([''], () => 0),
		row: new Int32Array(length)
	};
}

/** Bytes of one indicator (10,600 areas × 10 periods × 3 sexes): as the site sends it, and as Parquet with zstd. */
export async function bytes(): Promise<{ ours: number; parquet: number }> {
	const dataset: Dataset = {
		...DATASET,
		indicators: [{ ...DATASET.indicators[0], additivity: 'none' }],
		dimensions: DATASET.dimensions.slice(0, 1),
		has: []
	};
	const engine = await NativeEngine.open();
	const value = values();
	await engine.mount(dataset.id, async () => tablesOf(observations(value), dataset));
	const cube = await new Cubes().of(engine, dataset, dataset.indicators[0]);
	await engine.close();
	if (!cube.ok) throw new Error(cube.failure.kind);
	return { ours: cube.value.br.length, parquet: await parquet(value) };
}

async function parquet(value: Float64Array): Promise<number> {
	const folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-bytes-'));
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run('CREATE TABLE v (i INTEGER, value FLOAT)');
	const appender = await connection.createAppender('v');
	for (let i = 0; i < value.length; i++) {
		appender.appendInteger(i);
		appender.appendFloat(value[i]);
		appender.endRow();
	}
	appender.closeSync();
	const file = path.join(folder, 'cube.parquet');
	await connection.run(
		`COPY (SELECT printf('%05d', (i % ${COMMUNES}) * 3 + 1) area_code,
			(2015 + i // ${COMMUNES} % 10)::SMALLINT period, ['F', 'M', '_T'][i // ${COMMUNES * 10} + 1] sex, value
			FROM v ORDER BY i) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`
	);
	connection.closeSync();
	const { size } = await stat(file);
	await rm(folder, { recursive: true });
	return size;
}
