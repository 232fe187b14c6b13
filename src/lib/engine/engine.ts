import type { Columns } from '../term/column.ts';
import type { Query } from '../term/query.ts';
import { apart } from './quote.ts';

/** One method: a query in, columns out. Cancelled by the signal; errors carry their SQL. */
export interface Engine {
	query(query: Query, signal?: AbortSignal): Promise<Columns>;
}

/** An engine that holds data sets. Mounting an id again replaces what was there. */
export interface Store extends Engine {
	mount(id: string, tables: () => Promise<Tables>): Promise<void>;
	unmount(id: string): Promise<void>;
	has(id: string): boolean;
	close(): Promise<void>;
}

/** The two tables of a data set as Arrow IPC streams: observations in their order, and the areas they name. */
export interface Tables {
	observations: Uint8Array;
	areas: Uint8Array;
	/** columns of the sort order, most significant first */
	order: string[];
}

export const observationTable = (id: string): string => `observation ${apart(id)}`;
export const areaTable = (id: string): string => `area ${apart(id)}`;

/** Our fault: the statement went wrong. Keeps the SQL for the log; the page shows a sentence. */
export class EngineError extends Error {
	constructor(
		message: string,
		readonly sql: string,
		options?: ErrorOptions
	) {
		super(message, options);
		this.name = 'EngineError';
	}
}

/** The worker died and could not be brought back. */
export class EngineLost extends Error {
	constructor(cause: unknown) {
		super('the engine stopped', { cause });
		this.name = 'EngineLost';
	}
}
