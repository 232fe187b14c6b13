import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsOf } from '#lib/inequality/cell.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { coverageOf } from '#lib/server/library/catalogue.ts';
import { emptyView } from '#lib/view/view.ts';
import { must, opened } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

test.each([
	'nothing',
	'',
	'..',
	'../census-2019',
	'__proto__',
	'constructor',
	'toString',
	'local-1',
	'CENSUS-2019'
])('a data set named %j is not there, and that is said', async (id) => {
	const failure = { ok: false, failure: { kind: 'no-dataset', values: { dataset: id } } };
	expect(await atlas.dataset(id)).toEqual(failure);
	expect(await atlas.show(emptyView(id))).toEqual(failure);
});

test('asked at once from many sides, a data set is opened once', async () => {
	const id = 'gso-2016-2018';
	const all = await Promise.all(Array.from({ length: 8 }, () => atlas.dataset(id)));
	expect(new Set(all.map(must)).size).toBe(1);
	const shown = await Promise.all(Array.from({ length: 8 }, () => atlas.show(emptyView(id))));
	for (const one of shown) expect(must(one)).toEqual(must(shown[0]));
});

test('what the list says of the samples is what is in them', async () => {
	expect(atlas.covered).toEqual(await coverageOf(atlas));
}, 60_000);

describe('what a page is given', () => {
	test('has every area it shows and none it does not need', async () => {
		const full = must(await atlas.dataset('census-2019'));
		const { scene } = must(await atlas.show({ ...emptyView('census-2019'), parent: '79', areas: ['01'] }));
		const kept = new Set(scene.dataset.areas.map((each) => each.code));
		for (const { code } of scene.resolved.areas) expect(kept).toContain(code);
		for (const row of [...scene.slice.rows, ...scene.series.rows, ...scene.whole.rows])
			if (row.area) expect(kept).toContain(row.area);
		expect([kept.has('79'), kept.has('01'), kept.has('02')]).toEqual([true, true, false]);
		expect(kept.size).toBeLessThan(40);
		expect(full.areas.length).toBeGreaterThan(700);
		expect(cellsOf(scene).length).toBe(scene.resolved.areas.length);
	});

	test('around it: the way up, the level below, the periods there are', async () => {
		const inside = must(await atlas.show({ ...emptyView('census-2019'), parent: '79' })).around;
		expect([inside.path, inside.below, inside.levels]).toEqual([[], null, ['district']]);
		const top = must(await atlas.show(emptyView('census-2019'))).around;
		expect([top.below, top.levels, top.parents.length]).toEqual(['district', ['province', 'district'], 63]);
		expect(must(await atlas.show(emptyView('gso-2016-2018'))).around.periods).toEqual([
			'2016',
			'2017',
			'2018'
		]);
	});
});

test('a file held by the terminal is shown by its id, and a later one takes its place', async () => {
	const row = { indicator: 'n', area: 'A', period: '2020' };
	for (const value of [30, 40]) {
		must(await atlas.hold(await opened([{ ...row, value }], { id: 'held' })));
		const { scene } = must(await atlas.show(emptyView('held')));
		expect(scene.slice.rows.map((each) => each.value)).toEqual([value]);
	}
});

test('a view that is given up is not answered', async () => {
	await expect(atlas.show(emptyView('census-2019'), AbortSignal.abort())).rejects.toMatchObject({
		name: 'AbortError'
	});
	expect((await atlas.show(emptyView('census-2019'))).ok).toBe(true);
});
