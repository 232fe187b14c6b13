import { areaTable, observationTable, type Tables } from './engine.ts';
import { identifier } from './quote.ts';

/** What is used of a DuckDB-WASM connection: in a worker its answers are promises, in the same thread they are not. */
export interface Filling {
	query(sql: string): unknown;
	insertArrowFromIPCStream(ipc: Uint8Array, options: { name: string; create: boolean }): unknown;
}

/** Puts the two tables of a data set into DuckDB-WASM, observations sorted; what was there under this id goes. */
export async function fill(
	connection: Filling,
	id: string,
	{ observations, areas, order }: Tables
): Promise<void> {
	const staging = `${observationTable(id)} arriving`;
	for (const name of [staging, areaTable(id)])
		await connection.query(`DROP TABLE IF EXISTS ${identifier(name)}`);
	await connection.insertArrowFromIPCStream(observations, { name: staging, create: true });
	await connection.insertArrowFromIPCStream(areas, { name: areaTable(id), create: true });
	const by = order.map(identifier).join(', ');
	await connection.query(
		`CREATE OR REPLACE TABLE ${identifier(observationTable(id))} AS FROM ${identifier(staging)} ORDER BY ${by}`
	);
	await connection.query(`DROP TABLE ${identifier(staging)}`);
}
