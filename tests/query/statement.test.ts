import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BlockingWasmEngine } from '#lib/engine/wasm.node.ts';
import { tablesOf } from '#lib/engine/table.ts';
import { Atlas, openSample } from '#lib/server/atlas.ts';
import type { Columns } from '#lib/term/column.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { someOf, statementsOf, viewsOf } from './every.ts';
import { must } from './small.ts';

const SAMPLES = JSON.parse(readFileSync('data/samples/order.json', 'utf8')) as string[];
const MOST = 40;

let atlas: Atlas;
let wasm: BlockingWasmEngine;
const asked = new Map<string, { dataset: Dataset; statements: string[] }>();
beforeAll(async () => {
	atlas = await Atlas.open();
	const module = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	wasm = await BlockingWasmEngine.open(module);
});
afterAll(async () => {
	await atlas.engine.close();
	await wasm.close();
});

async function statements(id: string) {
	let found = asked.get(id);
	if (!found) {
		const dataset = must(await atlas.dataset(id));
		const { statements, refused } = await statementsOf(atlas.engine, dataset, someOf(dataset, MOST));
		expect([...refused.keys()].filter((kind) => !/^not-additive-|^total-among-parts$/.test(kind))).toEqual(
			[]
		);
		asked.set(id, (found = { dataset, statements }));
	}
	return found;
}

describe.each(SAMPLES)('%s', (id) => {
	test('every statement of every kind of view is answered and explained', async () => {
		const { dataset, statements: all } = await statements(id);
		expect(all.length).toBeGreaterThan(Math.min(20, [...viewsOf(dataset)].length / 20));
		for (const sql of all) {
			const plan = await atlas.engine.query({ sql: `EXPLAIN ${sql}` });
			expect(String(plan.column[plan.names[1]][0])).toContain('PROJECTION');
		}
	});

	test('the engine of the browser answers the same', async () => {
		const { statements: all } = await statements(id);
		const meta = atlas.samples.find((each) => each.id === id)!;
		const sample = await openSample(meta, atlas.gazetteer);
		await wasm.mount(id, async () => tablesOf(sample.observations, sample.dataset));
		for (const sql of all.slice(0, 60))
			agree(await wasm.query({ sql }), await atlas.engine.query({ sql }), sql);
		await wasm.unmount(id);
	});
});

/** The same columns and rows; numbers to the last places of a sum of doubles. */
function agree(one: Columns, other: Columns, sql: string): void {
	expect(one.names).toEqual(other.names);
	expect(one.length, sql).toBe(other.length);
	for (const name of one.names)
		for (let i = 0; i < one.length; i++) {
			const [a, b] = [one.column[name][i], other.column[name][i]];
			const near =
				a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-12 * Math.abs(b));
			if (!near) expect.fail(`${name}[${i}]: ${a} in the browser's, ${b} in the server's\n${sql}`);
		}
}
