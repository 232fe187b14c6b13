import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { DuckDBInstance } from '@duckdb/node-api';
import { check } from '#lib/dataset/check.ts';
import { guess } from '#lib/dataset/guess.ts';
import { tidy } from '#lib/dataset/tidy.ts';
import { readUpload } from '#lib/file/read.ts';
import { openGazetteer } from '#lib/server/place.ts';
import { pathSource } from '#lib/server/source.ts';
import { peer, TYPES } from './scratch.ts';

/** Rows read and the sum of their values, by which all engines must agree; and how long it took, in milliseconds. */
export interface Imported {
	ms: number;
	rows: number;
	sum: number;
	/** reading alone, without making observations */
	reading?: number;
}

/** Imports a file once. */
export type Engine = (file: string) => Promise<Imported>;

/** Ours: bytes → table → roles → observations in typed columns, checked. */
export async function ours(): Promise<Engine> {
	const gazetteer = await openGazetteer();
	return async (file) => {
		const source = await pathSource(file, 'observations.csv');
		const start = performance.now();
		const read = await readUpload(source);
		if (!read.ok) throw new Error(read.failure.kind);
		const reading = performance.now() - start;
		const upload = read.value;
		const { structure } = guess(upload, gazetteer);
		const made = tidy(upload, structure, gazetteer);
		if (!made.ok) throw new Error(made.failure.kind);
		const { observations } = made.value;
		check({ ...made.value, source: gazetteer, vintage: structure.vintage });
		const ms = performance.now() - start;
		return { ms, reading, rows: observations.length, sum: sumOf(observations.value) };
	};
}

const sumOf = (values: ArrayLike<number>): number => {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	return sum;
};

/** Native DuckDB with one thread, told every type. */
export const native: Engine = async (file) => {
	const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
	const types = Object.entries(TYPES)
		.map(([name, type]) => `${name}: '${type}'`)
		.join(', ');
	const start = performance.now();
	await connection.run(
		`CREATE TABLE u AS SELECT * FROM read_csv('${file}', header=true, columns={${types}})`
	);
	const ms = performance.now() - start;
	const rows = (await connection.runAndReadAll('SELECT count(*)::INT, sum(value) FROM u')).getRows()[0];
	connection.closeSync();
	return { ms, rows: Number(rows[0]), sum: Number(rows[1]) };
};

/** DuckDB-WASM, which finds out the types by itself: from every row, since the first alone make sex a truth value. */
export async function wasm(): Promise<Engine> {
	const module = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const bundle = { mainModule: module, mainWorker: '' };
	return async (file) => {
		const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
		await database.instantiate(() => {});
		database.open({ path: ':memory:', query: { castBigIntToDouble: true } });
		const connection = database.connect();
		const bytes = new Uint8Array(readFileSync(file));
		const start = performance.now();
		database.registerFileBuffer('u.csv', bytes);
		connection.query("CREATE TABLE u AS SELECT * FROM read_csv('u.csv', sample_size=-1)");
		const ms = performance.now() - start;
		const found = connection.query('SELECT count(*)::INT n, sum(value) s FROM u').toArray()[0] as {
			n: number;
			s: number;
		};
		connection.close();
		database.reset();
		return { ms, rows: found.n, sum: found.s };
	};
}

interface Papa {
	parse(text: string, options: object): { data: { value: number }[] };
}

/** PapaParse as people use it: with names and types. */
export async function papaParse(): Promise<Engine> {
	const papa = await peer<Papa>('papaparse', '5.7.1');
	return async (file) => {
		const bytes = readFileSync(file);
		const start = performance.now();
		const options = { header: true, dynamicTyping: true, skipEmptyLines: true };
		const { data } = papa.parse(bytes.toString('utf8'), options);
		const ms = performance.now() - start;
		return { ms, rows: data.length, sum: sumOf(data.map(({ value }) => value)) };
	};
}
