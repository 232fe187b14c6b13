import { afterAll, beforeAll, expect, test } from 'vitest';
import { besideOf } from '#lib/map/beside.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const show = async (view: Partial<View>) => must(await atlas.show({ ...emptyView('census-2019'), ...view }));

test('shapes without data and areas without shape are counted, with their names', async () => {
	const shown = await show({});
	expect(await atlas.beside(shown)).toEqual({
		tiles: false,
		unmatched: { count: 0, names: [] },
		unshaped: { count: 0, names: [] },
		bare: { count: 0, names: [] }
	});
	const ground = (await atlas.grounds.of('vn-2024', 'province'))!;
	const shapes = new Map([...ground.shapes].filter(([code]) => code !== '01'));
	shapes.set('999', ground.shapes.get('02')!);
	const { scene, around } = shown;
	const told = { ...around, unmatched: { count: 3, names: [{ vi: 'Xã lạ', en: 'Xã lạ' }] } };
	const found = besideOf(scene, told, { ...ground, shapes }, (code) => ({ vi: `v${code}`, en: `e${code}` }));
	expect(found.unmatched.count).toBe(3);
	expect(found.unshaped.names.map(({ vi }) => vi)).toEqual(['Hà Nội']);
	expect(found.bare).toEqual({ count: 1, names: [{ vi: 'v999', en: 'e999' }] });
});

test('inside one area or a group the shapes around it are not missed', async () => {
	const shown = await show({ group: 'eight.TB' });
	expect((await atlas.beside(shown)).bare.count).toBe(0);
});

test('a level without boundaries is tiles, and no area is said to be missing', async () => {
	const found = await atlas.beside(await show({ level: 'district' }));
	expect(found.tiles).toBe(true);
	expect(found.unshaped.count).toBe(0);
});
