import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import type { Columns } from '../term/column.ts';
import type { Query } from '../term/query.ts';
import { columnsOf, tableOf } from './arrow.ts';
import { areaTable, EngineError, observationTable, type Store, type Tables } from './engine.ts';
import { fill } from './fill.ts';
import { lockdown } from './lock.ts';
import { identifier } from './quote.ts';

/**
 * The browser's DuckDB in Node, in the same thread: for the terminal, to see that both engines say the same. A running
 * statement cannot be interrupted.
 */
export class BlockingWasmEngine implements Store {
	#mounted = new Set<string>();
	private constructor(readonly connection: DuckDBConnection) {}

	/** @param module the path of duckdb-eh.wasm on this machine */
	static async open(module: string): Promise<BlockingWasmEngine> {
		const bundle = { mainModule: module, mainWorker: '' };
		const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
		await database.instantiate(() => {});
		database.open({ path: ':memory:', query: { castBigIntToDouble: true } });
		const connection = database.connect();
		for (const statement of lockdown('/duckdb-ext')) connection.query(statement);
		return new BlockingWasmEngine(connection);
	}

	async query({ sql }: Query, signal?: AbortSignal): Promise<Columns> {
		signal?.throwIfAborted();
		try {
			return columnsOf(tableOf(this.connection.useUnsafe((database, here) => database.runQuery(here, sql))));
		} catch (cause) {
			throw new EngineError(cause instanceof Error ? cause.message : String(cause), sql, { cause });
		}
	}

	async mount(id: string, tables: () => Promise<Tables>): Promise<void> {
		await fill(this.connection, id, await tables());
		this.#mounted.add(id);
	}

	async unmount(id: string): Promise<void> {
		if (!this.#mounted.delete(id)) return;
		for (const name of [observationTable(id), areaTable(id)])
			this.connection.query(`DROP TABLE IF EXISTS ${identifier(name)}`);
	}

	has(id: string): boolean {
		return this.#mounted.has(id);
	}

	async close(): Promise<void> {
		this.#mounted.clear();
		this.connection.close();
	}
}
