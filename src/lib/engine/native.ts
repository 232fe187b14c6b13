import {
	DOUBLE,
	DuckDBDataChunk,
	DuckDBInstance,
	UINTEGER,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import { DataType, type Table } from 'apache-arrow';
import type { Columns } from '../term/column.ts';
import type { Query } from '../term/query.ts';
import { tableOf } from './arrow.ts';
import { areaTable, EngineError, observationTable, type Store, type Tables } from './engine.ts';
import { lockdown } from './lock.ts';
import { identifier } from './quote.ts';

/** An interrupt that comes before its statement has begun is lost, so it is given again. Milliseconds. */
const INTERRUPT_EVERY = 25;

/** Native DuckDB in memory, for the server and the terminal. Shut in before the first row arrives. */
export class NativeEngine implements Store {
	#mounted = new Set<string>();
	private constructor(
		readonly instance: DuckDBInstance,
		readonly connection: DuckDBConnection
	) {}

	static async open(options: { threads?: number; memory?: string } = {}): Promise<NativeEngine> {
		const instance = await DuckDBInstance.create(':memory:', {
			threads: String(options.threads ?? 2),
			memory_limit: options.memory ?? '2GB'
		});
		const connection = await instance.connect();
		for (const statement of lockdown('/duckdb-ext')) await connection.run(statement);
		return new NativeEngine(instance, connection);
	}

	async query({ sql }: Query, signal?: AbortSignal): Promise<Columns> {
		signal?.throwIfAborted();
		const connection = await this.instance.connect();
		let again: ReturnType<typeof setInterval> | undefined;
		const stop = () => {
			connection.interrupt();
			again = setInterval(() => connection.interrupt(), INTERRUPT_EVERY);
		};
		signal?.addEventListener('abort', stop, { once: true });
		try {
			signal?.throwIfAborted();
			const reader = await connection.runAndReadAll(sql);
			const names = reader.columnNames();
			const data = reader.getColumnsJS();
			const column: Columns['column'] = {};
			names.forEach((name, i) => (column[name] = (data[i] ?? []).map(plain)));
			return { names, length: reader.currentRowCount, column };
		} catch (cause) {
			signal?.throwIfAborted();
			throw new EngineError(cause instanceof Error ? cause.message : String(cause), sql, { cause });
		} finally {
			signal?.removeEventListener('abort', stop);
			clearInterval(again);
			connection.closeSync();
		}
	}

	async mount(id: string, tables: () => Promise<Tables>): Promise<void> {
		const { observations, areas, order } = await tables();
		await this.#fill(observationTable(id), tableOf(observations), order);
		await this.#fill(areaTable(id), tableOf(areas), ['area']);
		this.#mounted.add(id);
	}

	async unmount(id: string): Promise<void> {
		this.#mounted.delete(id);
		for (const name of [observationTable(id), areaTable(id)])
			await this.connection.run(`DROP TABLE IF EXISTS ${identifier(name)}`);
	}

	has(id: string): boolean {
		return this.#mounted.has(id);
	}

	async close(): Promise<void> {
		this.connection.closeSync();
		this.instance.closeSync();
	}

	async #fill(name: string, table: Table, order: string[]): Promise<void> {
		const types = table.schema.fields.map((each) => typeOf(each.type));
		const columns = table.schema.fields.map((each, i) => `${identifier(each.name)} ${types[i]}`);
		const staging = identifier(`${name} arriving`);
		await this.connection.run(`CREATE OR REPLACE TABLE ${staging} (${columns.join(', ')})`);
		const appender = await this.connection.createAppender(`${name} arriving`);
		const vectors = types.map((_, i) => table.getChildAt(i)!);
		for (let from = 0; from < table.numRows; from += 2048) {
			const rows = Math.min(2048, table.numRows - from);
			const chunk = DuckDBDataChunk.create(types, rows);
			vectors.forEach((vector, i) => {
				const values = new Array<DuckDBValue>(rows);
				for (let row = 0; row < rows; row++) values[row] = vector.get(from + row);
				chunk.setColumnValues(i, values);
			});
			appender.appendDataChunk(chunk);
		}
		appender.closeSync();
		await this.connection.run(
			`CREATE OR REPLACE TABLE ${identifier(name)} AS FROM ${staging} ORDER BY ${order.map(identifier).join(', ')}`
		);
		await this.connection.run(`DROP TABLE ${staging}`);
	}
}

function typeOf(type: DataType): DuckDBType {
	if (DataType.isInt(type)) return UINTEGER;
	return DataType.isFloat(type) ? DOUBLE : VARCHAR;
}

function plain(value: unknown): number | string | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number' || typeof value === 'string') return value;
	return typeof value === 'bigint' ? Number(value) : String(value);
}
