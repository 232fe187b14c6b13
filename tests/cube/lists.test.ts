import { afterAll, beforeAll, expect, test } from 'vitest';
import { cubeAnswering } from '#lib/cube/answer.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { sceneOf } from '#lib/query/scene.ts';
import { codesOf, resolve } from '#lib/view/resolve.ts';
import { emptyView } from '#lib/view/view.ts';
import { mounted, must, type Tidy } from '../query/small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

test('an indicator asks an engine once: what to choose from and every further screen ask nothing', async () => {
	const rows = ['A1', 'A2', 'B1'].flatMap((area, a) =>
		['F', 'M'].flatMap((sex, s) =>
			['2019', '2020'].map((period, p): Tidy => ({ indicator: 'n', area, sex, period, value: a + s + p }))
		)
	);
	const dataset = await mounted(engine, rows);
	const asked: string[] = [];
	const heard: Engine = { query: (query) => (asked.push(query.sql), engine.query(query)) };
	const [indicator] = dataset.indicators;
	const cube = must(await cubeOf(heard, dataset, indicator));
	expect(asked).toHaveLength(1);
	expect(dataset.dimensions.map((each) => codesOf(dataset, indicator, each))).toEqual([['F', 'M']]);
	const answering = cubeAnswering(cube, dataset, async () => []);
	for (const period of ['2019', '2020'])
		for (const level of ['province', 'district']) {
			const view = { ...emptyView(dataset.id), level, time: { from: period, to: period } };
			const scene = must(await sceneOf(answering, dataset, must(resolve(view, dataset))));
			expect(scene.slice.rows.length).toBeGreaterThan(0);
		}
	expect(asked).toHaveLength(1);
});
