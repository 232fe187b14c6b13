import * as duckdb from '@duckdb/duckdb-wasm';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Columns } from '../term/column.ts';
import type { Query } from '../term/query.ts';
import { columnsOf } from './arrow.ts';
import { areaTable, EngineError, EngineLost, observationTable, type Store, type Tables } from './engine.ts';
import { fill } from './fill.ts';
import { lockdown } from './lock.ts';
import { identifier } from './quote.ts';

/** What a trap inside the module looks like from outside; after one the instance cannot be trusted. */
const TRAP =
	/unreachable|out of bounds|signature mismatch|memory access|null function|out of memory|Aborted/i;

interface Running {
	db: duckdb.AsyncDuckDB;
	worker: Worker;
	lost: Promise<never>;
}

/**
 * DuckDB-WASM in a worker, in memory. A worker that dies is started again and its data sets are mounted again from
 * where they came; `onRestart` lets the page say so.
 */
export class WasmEngine implements Store {
	#running: Promise<Running> | undefined;
	#restarting: Promise<void> | undefined;
	#mounted = new Map<string, () => Promise<Tables>>();

	constructor(readonly onRestart: () => void = () => {}) {}

	async query(query: Query, signal?: AbortSignal): Promise<Columns> {
		return this.#again(() => this.#ask(query, signal));
	}

	async mount(id: string, tables: () => Promise<Tables>): Promise<void> {
		await this.#again(async () => {
			const running = await this.#start();
			await Promise.race([put(running.db, id, await tables()), running.lost]);
		});
		this.#mounted.set(id, tables);
	}

	async unmount(id: string): Promise<void> {
		if (!this.#mounted.delete(id)) return;
		const { db } = await this.#start();
		const connection = await db.connect();
		for (const name of [observationTable(id), areaTable(id)])
			await connection.query(`DROP TABLE IF EXISTS ${identifier(name)}`);
		await connection.close();
	}

	has(id: string): boolean {
		return this.#mounted.has(id);
	}

	/** Ends the worker and gives its memory back. */
	async close(): Promise<void> {
		const running = this.#running;
		this.#running = undefined;
		this.#mounted.clear();
		(await running?.catch(() => undefined))?.worker.terminate();
	}

	#start(): Promise<Running> {
		this.#running ??= start().catch((cause) => {
			this.#running = undefined;
			throw new EngineLost(cause);
		});
		return this.#running;
	}

	/** Does it, and once more on a new worker when the old one was lost on the way. */
	async #again<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (cause) {
			if (!(cause instanceof EngineLost)) throw cause;
			await (this.#restarting ??= this.#restart().finally(() => (this.#restarting = undefined)));
			return work();
		}
	}

	async #restart(): Promise<void> {
		const old = await this.#running?.catch(() => undefined);
		old?.worker.terminate();
		this.#running = undefined;
		const { db } = await this.#start();
		for (const [id, tables] of this.#mounted) await put(db, id, await tables());
		this.onRestart();
	}

	async #ask({ sql }: Query, signal?: AbortSignal): Promise<Columns> {
		signal?.throwIfAborted();
		const { db, lost } = await this.#start();
		const connection = await Promise.race([db.connect(), lost]);
		const stop = () => void connection.cancelSent();
		signal?.addEventListener('abort', stop, { once: true });
		try {
			const work = async () => {
				const reader = await connection.send(sql);
				const batches = await reader.readAll();
				return columnsOf(new (await import('apache-arrow')).Table(reader.schema, batches));
			};
			return await Promise.race([work(), lost]);
		} catch (cause) {
			signal?.throwIfAborted();
			if (cause instanceof EngineLost) throw cause;
			const words = cause instanceof Error ? cause.message : String(cause);
			if (TRAP.test(words)) throw new EngineLost(cause);
			throw new EngineError(words, sql, { cause });
		} finally {
			signal?.removeEventListener('abort', stop);
			// a lost worker answers no more: nobody waits for this
			void connection.close().catch(() => {});
		}
	}
}

let started = 0;
let fetched: Promise<string> | undefined;

/**
 * The engine's code, fetched once a page and kept: a restart needs no network, and a failed fetch is an error here,
 * where inside the worker it would leave everybody waiting.
 */
function module(): Promise<string> {
	fetched ??= fetch(wasmUrl).then(async (answer) => {
		if (!answer.ok) throw new TypeError(`${wasmUrl}: ${answer.status}`);
		return URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: 'application/wasm' }));
	});
	fetched.catch(() => (fetched = undefined));
	return fetched;
}

async function start(): Promise<Running> {
	const code = await module();
	const lock = `duckdb ${performance.timeOrigin} ${started++}`;
	const worker = new Worker(new URL('./duckdb.worker.ts', import.meta.url), {
		name: JSON.stringify({ lock, script: new URL(scriptUrl, location.origin).href })
	});
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	const lost = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) => reject(new EngineLost(event.message)));
		void ended(lock).then(() => reject(new EngineLost('the worker ended')));
	});
	lost.catch(() => {});
	await Promise.race([db.instantiate(code), lost]);
	await db.open({ path: ':memory:', query: { castBigIntToDouble: true } });
	const connection = await db.connect();
	for (const statement of lockdown(`${location.origin}/duckdb-ext`)) await connection.query(statement);
	await connection.close();
	return { db, worker, lost };
}

async function put(db: duckdb.AsyncDuckDB, id: string, tables: Tables): Promise<void> {
	const connection = await db.connect();
	try {
		await fill(connection, id, tables);
	} finally {
		await connection.close();
	}
}

/** Resolves when the worker that holds this lock is gone: once it has taken it, nobody else gets it before. */
async function ended(lock: string): Promise<void> {
	if (!navigator.locks) return new Promise(() => {});
	for (;;) {
		const { held = [] } = await navigator.locks.query();
		if (held.some((each) => each.name === lock)) break;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	await navigator.locks.request(lock, () => {});
}
