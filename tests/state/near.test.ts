import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cube } from '#lib/cube/cube.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import { engineAnswering } from '#lib/query/answer.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { Near, type Supply } from '#lib/state/near.ts';
import { isThrifty } from '#lib/state/thrift.ts';
import type { Dataset, Indicator } from '#lib/term/dataset.ts';
import { emptyView } from '#lib/view/view.ts';
import { someOf } from '../query/every.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
let dataset: Dataset;
beforeAll(async () => {
	atlas = await Atlas.open();
	dataset = must(await atlas.dataset('census-2019'));
});
afterAll(() => atlas.engine.close());

/** What the server has, and which cubes were asked for. */
function supply(more: Partial<Supply> = {}) {
	const asked: string[] = [];
	const own: Supply = {
		open: async () => ({ dataset, list: (edition) => engineAnswering(atlas.engine, edition).list }),
		async cube(edition: Dataset, indicator: Indicator): Promise<Cube | null> {
			asked.push(indicator.code);
			return must(await cubeOf(atlas.engine, edition, indicator));
		},
		places: async () => atlas.places,
		...more
	};
	return { near: new Near(own), asked };
}

describe('a data set at hand', () => {
	test('answers nothing before its cube is there, and what the server answers after', async () => {
		const { near, asked } = supply();
		const views = someOf(dataset, 12);
		expect(near.has(views[0])).toBe(false);
		expect(await near.answer(views[0])).toBeNull();
		for (const view of views) {
			expect(await near.fetch(view)).toBe(true);
			expect(near.has(view)).toBe(true);
			const [here, there] = [must((await near.answer(view))!), must(await atlas.show(view))];
			expect(here.around).toEqual(there.around);
			expect(here.scene.resolved).toEqual(there.scene.resolved);
			expect(here.scene.slice).toEqual(there.scene.slice);
		}
		expect(asked).toEqual([...new Set(asked)]);
	});

	test('fetches a cube once, however often it is asked', async () => {
		const { near, asked } = supply();
		const view = emptyView(dataset.id);
		await Promise.all([near.fetch(view), near.fetch(view), near.fetch(view)]);
		await near.fetch(view);
		expect(asked).toHaveLength(1);
	});

	test('leaves what has no cube to others, and does not ask again', async () => {
		let asked = 0;
		const { near } = supply({ cube: async () => (asked++, null) });
		const view = emptyView(dataset.id);
		expect([await near.fetch(view), await near.fetch(view)]).toEqual([false, false]);
		expect(await near.answer(view)).toBeNull();
		expect(asked).toBe(1);
	});

	test('tries again after a failed fetch', async () => {
		let down = true;
		const { near } = supply({
			async cube(edition, indicator) {
				if (down) throw new TypeError('offline');
				return must(await cubeOf(atlas.engine, edition, indicator));
			}
		});
		const view = emptyView(dataset.id);
		await expect(near.fetch(view)).rejects.toThrow('offline');
		down = false;
		expect(await near.fetch(view)).toBe(true);
	});
});

test.each([
	[{}, false],
	[{ deviceMemory: 8 }, false],
	[{ deviceMemory: 2 }, true],
	[{ connection: { saveData: true } }, true],
	[{ connection: { saveData: false }, deviceMemory: 4 }, false]
])('a reader with %j gets only what is asked for: %s', (told, thrifty) => {
	expect(isThrifty(told)).toBe(thrifty);
});
