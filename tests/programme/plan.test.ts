import { afterAll, beforeAll, expect, test } from 'vitest';
import { Atlas } from '#lib/server/atlas.ts';
import { emptyView } from '#lib/view/view.ts';
import { goalsOf } from '#lib/programme/goal.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

test('targets of a data set of two sets of areas stand as a view of the indicator says, code by code', async () => {
	const { standings, areas } = must(await atlas.plan('project8-demo'));
	expect(must(await atlas.dataset('project8-demo')).editions).toHaveLength(2);
	expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
	let compared = 0;
	// one for everybody, one of women alone, one of both for women
	for (const key of ['clean_water\n', 'antenatal_4\n', 'preferential_credit\nF']) {
		const goals = standings.get(key)!;
		const [indicator, sex] = key.split('\n');
		const where: Record<string, string[]> = sex ? { sex: [sex] } : {};
		const view = { ...emptyView('project8-demo'), indicator, where, level: 'province' };
		const seen = goalsOf(must(await atlas.show(view)).scene).areas;
		for (const [area, { reached, standing }] of goals.areas) {
			expect([area, reached, standing]).toEqual([area, seen.get(area)!.reached, seen.get(area)!.standing]);
			// a figure of one set of areas is not put together with that of the other
			expect(reached.value, `${key} ${area}`).not.toBeNull();
			compared++;
		}
	}
	expect(compared).toBe(9);
});
