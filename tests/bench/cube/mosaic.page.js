/* Mosaic is installed by the bench itself, outside the repository: no types of it are here. */
import * as duckdb from '@duckdb/duckdb-wasm';
import scriptUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { clausePoint, Coordinator, MosaicClient, Selection, wasmConnector } from '@uwdata/mosaic-core';
import { avg, column, eq, literal, Query } from '@uwdata/mosaic-sql';
import { cubeAnswering } from '#lib/cube/answer.ts';
import { slice } from '#lib/cube/cube.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import { columnsOf } from '#lib/engine/arrow.ts';
import { classify, classOf } from '#lib/map/classes.ts';
import { DATASET, MAKE, PERIODS } from './made.ts';

/*
 * One step of a timeline over 10,600 areas: Mosaic with pre-aggregation against the cube, on the same engine. Mosaic gets the
 * table it likes best: codes as small numbers, sorted.
 */
async function engine() {
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(new URL(scriptUrl, location.origin)));
	await db.instantiate(new URL(wasmUrl, location.origin).href);
	return { db, connection: await db.connect() };
}

async function mosaicStep({ db, connection }) {
	const places = (codes, name) => codes.map((code, i) => `WHEN ${name} = '${code}' THEN ${i}`).join(' ');
	await connection.query(
		`CREATE TABLE obs AS SELECT area, period::USMALLINT AS period, right(indicator, 1)::UTINYINT AS ind,
			(CASE ${places(['F', 'M', '_T'], 'sex')} END)::UTINYINT AS sex,
			(CASE ${places(['_T', 'kinh', 'minority', 'other'], 'ethnicity')} END)::UTINYINT AS eth, value
		FROM "observation bench"`
	);
	const connector = wasmConnector({ duckdb: db, connection });
	const coordinator = new Coordinator(connector, {
		cache: false,
		consolidate: false,
		preagg: { enabled: true },
		logger: null
	});
	const selection = Selection.intersect();
	let answered;
	class Values extends MosaicClient {
		constructor() {
			super(selection);
		}
		query(filter = []) {
			return Query.from('obs')
				.select({ area: column('area'), v: avg('value') })
				.where(
					eq(column('ind'), literal(1)),
					eq(column('sex'), literal(0)),
					eq(column('eth'), literal(0)),
					...filter
				)
				.groupby('area');
		}
		queryResult(data) {
			answered?.(data);
			return this;
		}
	}
	await coordinator.connect(new Values());
	const source = {};
	return async (period) => {
		const start = performance.now();
		const data = await new Promise((resolve) => {
			answered = resolve;
			selection.update(clausePoint('period', Number(period), { source }));
		});
		return { ms: performance.now() - start, rows: data.numRows };
	};
}

async function cubeSteps({ connection }) {
	const here = { query: async ({ sql }) => columnsOf(await connection.query(sql)) };
	const indicator = DATASET.indicators[1];
	const start = performance.now();
	const cube = await cubeOf(here, DATASET, indicator);
	if (!cube.ok) throw new Error(cube.failure.kind);
	const fetched = performance.now() - start;
	const classes = classify([...slice(cube.value, 0, [0, 0])], 9, 'quantile');
	const palette = new Uint8Array(10_600);
	const step = (period) => {
		const place = PERIODS.indexOf(period);
		const start = performance.now();
		for (let again = 0; again < 20; again++) {
			const values = slice(cube.value, place, [0, 0]);
			for (let area = 0; area < values.length; area++) palette[area] = classOf(classes, values[area]);
		}
		return { ms: (performance.now() - start) / 20, rows: palette.length };
	};
	const wanted = { indicator, level: 'commune', parent: null, areas: null, split: [] };
	const table = async (period) => {
		const fresh = cubeAnswering(cube.value, DATASET, async () => []);
		const where = new Map([['sex', ['F']], ['ethnicity', ['_T']]]); // prettier-ignore
		const start = performance.now();
		const found = await fresh.answer({ ...wanted, periods: [period], where });
		return { ms: performance.now() - start, rows: found.value.rows.length };
	};
	return { step, table, fetched };
}

const running = await engine();
for (const sql of MAKE) await running.connection.query(sql);
const mosaic = await mosaicStep(running);
const { step, table, fetched } = await cubeSteps(running);
Object.assign(window, { bench: { mosaic, step, table, fetched } });
