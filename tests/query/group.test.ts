import { afterAll, beforeAll, expect, test } from 'vitest';
import { Atlas } from '#lib/server/atlas.ts';
import { toQuery, fromQuery } from '#lib/view/url.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { titleOf } from '#lib/insight/words.ts';
import { must } from './small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const show = async (view: Partial<View>) => must(await atlas.show({ ...emptyView('census-2019'), ...view }));
const NORTHWEST = ['10', '11', '12', '14', '15', '17'];

test('a group holds the view to its areas, and its whole is theirs and no more', async () => {
	const all = await show({});
	const { scene, around } = await show({ group: 'eight.TB' });
	expect(scene.resolved.unmet).toEqual([]);
	expect(scene.resolved.areas.map(({ code }) => code)).toEqual(NORTHWEST);
	const own = all.scene.slice.rows.filter(({ area }) => NORTHWEST.includes(area));
	expect(scene.slice.rows.map(({ area, key, value }) => [area, key, value])).toEqual(
		own.map(({ area, key, value }) => [area, key, value])
	);
	for (const sex of ['F', 'M', '_T']) {
		const sum = own.filter(({ key }) => key.sex === sex).reduce((total, { value }) => total + value!, 0);
		expect(scene.whole.rows.find(({ key }) => key.sex === sex)!.value).toBe(sum);
	}
	expect(around.complete).toBe(false);
	expect(around.parents.map(({ code }) => code)).toEqual(NORTHWEST);
	expect(titleOf(scene, 'vi')).toContain('Tây Bắc Bộ');
});

test('below its level too, put together with a parent, and together all groups make up the country', async () => {
	const { scene } = await show({ group: 'eight.TB', level: 'district' });
	expect(scene.resolved.areas.every(({ parent }) => NORTHWEST.includes(parent!))).toBe(true);
	expect(scene.resolved.areas.length).toBeGreaterThan(40);
	const inside = await show({ group: 'eight.TB', parent: '14' });
	expect(inside.scene.resolved.areas.every(({ parent }) => parent === '14')).toBe(true);
	const outside = await show({ group: 'eight.TB', parent: '01' });
	expect(outside.scene.resolved.unmet).toContainEqual({ key: 'parent', code: '01' });

	const country = (await show({})).scene.whole.rows.find(({ key }) => key.sex === 'F')!.value!;
	const groups = scene.dataset.groupings!.find(({ code }) => code === 'eight')!.groups;
	let sum = 0;
	for (const { code } of groups) {
		const one = await show({ group: `eight.${code}` });
		sum += one.scene.whole.rows.find(({ key }) => key.sex === 'F')!.value!;
	}
	expect(groups.length).toBe(8);
	expect(sum).toBe(country);
});

test('a group nobody knows is said and leaves all', async () => {
	const { scene } = await show({ group: 'eight.ZZ' });
	expect(scene.resolved.unmet).toEqual([{ key: 'grouping', code: 'eight.ZZ' }]);
	expect(scene.resolved.areas.length).toBe(63);
});

test('the address keeps it', () => {
	const view = { ...emptyView('x'), group: 'zone.a b', shape: 'tile' as const };
	expect(fromQuery('x', new URLSearchParams(toQuery(view)))).toEqual(view);
});
