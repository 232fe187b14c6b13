import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cubeAnswering } from '#lib/cube/answer.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { engineAnswering } from '#lib/query/answer.ts';
import type { Ask } from '#lib/query/ask.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Result } from '#lib/term/failure.ts';
import type { Table } from '#lib/term/table.ts';
import { indicator, mounted, must, type Tidy } from '../query/small.ts';
import { anyAsk, anyRows, KINDS } from './random.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const none = async () => [];

async function both(dataset: Dataset, wanted: Ask): Promise<[Result<Table>, Result<Table>]> {
	const cube = must(await cubeOf(engine, dataset, wanted.indicator));
	return [
		await cubeAnswering(cube, dataset, none).answer(wanted),
		await engineAnswering(engine, dataset).answer(wanted)
	];
}

/** Sums of fractions agree to their last places, everything else to the letter. */
function same(cube: Result<Table>, asked: Result<Table>): void {
	if (!cube.ok || !asked.ok) return expect(cube).toEqual(asked) as unknown as void;
	const bare = ({ split, sql, rows }: Table) => ({
		split,
		sql,
		rows: rows.map((row) => ({ ...row, value: 0, numerator: 0, denominator: 0 }))
	});
	expect(bare(cube.value)).toEqual(bare(asked.value));
	for (const name of ['value', 'numerator', 'denominator'] as const)
		cube.value.rows.forEach((row, i) => {
			const other = asked.value.rows[i][name];
			if (row[name] === null || other === null || Number.isInteger(other)) expect(row[name]).toBe(other);
			else expect(Math.abs(row[name] - other)).toBeLessThanOrEqual(1e-12 * Math.abs(other));
		});
}

describe.each(KINDS)('a cube of any data (%s)', (kind) => {
	test('answers what the engine answers', async () => {
		let [answered, refused] = [0, 0];
		await fc.assert(
			fc.asyncProperty(
				anyRows(kind),
				fc.array(anyAsk, { minLength: 12, maxLength: 12 }),
				async (rows, asks) => {
					fc.pre(rows.some((row) => row.value !== null && row.indicator === 'n'));
					const dataset = await mounted(engine, rows, {
						indicators: [indicator('n', kind, 100), indicator('m', 'sum')]
					});
					for (const ask of asks) {
						const [cube, asked] = await both(dataset, ask(dataset));
						same(cube, asked);
						if (asked.ok) answered += asked.value.rows.length;
						else refused++;
					}
				}
			),
			{ numRuns: 50 }
		);
		expect(answered).toBeGreaterThan(40);
		if (kind === 'none') expect(refused).toBeGreaterThan(20);
	});
});

test.each(KINDS)('what does not apply is no part (%s), in the cube as in the engine', async (kind) => {
	let [whole, partly] = [0, 0];
	await fc.assert(
		fc.asyncProperty(anyRows(kind), fc.array(anyAsk, { minLength: 8, maxLength: 8 }), async (all, asks) => {
			const none = { value: null, status: 'M' };
			const rows = all.map((row, i): Tidy => ({ ...row, ...(i % 3 === 0 && none) }));
			fc.pre(rows.some((row) => row.value !== null && row.indicator === 'n'));
			const indicators = [indicator('n', kind, 100), indicator('m', 'sum')];
			const dataset = await mounted(engine, rows, { indicators });
			expect(dataset.applicable).toBe(false);
			for (const ask of asks) {
				const [cube, asked] = await both(dataset, ask(dataset));
				same(cube, asked);
				for (const row of cube.ok ? cube.value.rows : []) {
					expect(row.parts === 0).toBe(row.value === null && row.status === 'M');
					expect(row.present).toBeLessThanOrEqual(row.parts);
					if (row.parts === 0) whole++;
					else if (row.value !== null) partly++;
				}
			}
		}),
		{ numRuns: 40 }
	);
	expect(Math.min(whole, partly)).toBeGreaterThan(10);
});

describe('no cube', () => {
	const row = (area: string, value: number, more: Tidy = {}): Tidy => ({
		indicator: 'n',
		area,
		period: '2020',
		value,
		...more
	});

	test('of more numbers than may be', async () => {
		const dataset = await mounted(engine, [row('A1', 1), row('A2', 2)]);
		const found = await cubeOf(engine, dataset, dataset.indicators[0], { most: 1 });
		expect(found).toMatchObject({ ok: false, failure: { kind: 'cube-large' } });
	});

	test('where one key has two observations', async () => {
		const dataset = await mounted(engine, [row('A1', 1), row('A2', 2), row('A1', 3)]);
		const found = await cubeOf(engine, dataset, dataset.indicators[0]);
		expect(found).toMatchObject({ ok: false, failure: { kind: 'cube-repeats' } });
	});
});

test('text sorts as in the engine, letters beyond the first plane too', async () => {
	const codes = ['\u{1F600}', '', 'ﬁ', 'z', 'Z', 'Đ', 'đ', 'a\u{10000}', 'a', 'a￿'.slice(0, 1) + 'b'];
	const rows = codes.map((group, i): Tidy => ({
		indicator: 'n',
		area: 'A1',
		period: '2020',
		value: i,
		group
	}));
	const dataset = await mounted(engine, rows);
	const [cube, asked] = await both(dataset, {
		indicator: dataset.indicators[0],
		level: 'district',
		parent: null,
		areas: null,
		periods: dataset.periods,
		where: new Map(),
		split: ['group']
	});
	expect(must(asked).rows.length).toBeGreaterThan(5);
	same(cube, asked);
});
