import { DuckDBInstance } from '@duckdb/node-api';
import { median } from '../import/rounds.ts';
import { EVERYDAY } from './everyday.ts';
import { MAKE } from './made.ts';
import { runPage } from './page.ts';

interface Asked {
	ms: number;
	rows: number;
}
interface Bench {
	make(statements: string[]): Promise<void>;
	ask(sql: string): Promise<Asked>;
}
declare const window: { bench: Bench };

/**
 * The six everyday questions on ten million sorted rows: the browser's engine by native DuckDB with one thread, question
 * after question, in turn.
 * @returns question → the median of the ratios
 */
export async function everydayRatios(rounds: number): Promise<Record<string, number>> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	const { page, stop } = await runPage('query.page.ts');
	try {
		for (const sql of MAKE) await connection.run(sql);
		await page.evaluate((statements) => window.bench.make(statements), MAKE);
		const native = async (sql: string): Promise<Asked> => {
			const start = performance.now();
			const reader = await connection.runAndReadAll(sql);
			return { ms: performance.now() - start, rows: reader.currentRowCount };
		};
		const here = (sql: string) => page.evaluate((text) => window.bench.ask(text), sql);
		const ratios: Record<string, number[]> = {};
		for (let round = -1; round < rounds; round++)
			for (const [name, questionOf] of Object.entries(EVERYDAY)) {
				const sql = questionOf(round + 8);
				const [ours, peers] = [await here(sql), await native(sql)];
				if (ours.rows !== peers.rows || ours.rows === 0)
					throw new Error(`${name}: ${ours.rows} rows here, ${peers.rows} there`);
				if (process.env.ATLAS_BENCH_TELL) console.error(name, ours.ms.toFixed(1), peers.ms.toFixed(1));
				if (round >= 0) (ratios[name] ??= []).push(ours.ms / peers.ms);
			}
		return Object.fromEntries(Object.entries(ratios).map(([name, list]) => [name, median(list)]));
	} finally {
		await stop();
		connection.closeSync();
		instance.closeSync();
	}
}
