import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cube } from '#lib/cube/cube.ts';
import { cubeIn, statOf } from '#lib/cube/stat.ts';
import { jsonStatCube, jsonStatIn } from '#lib/file/stat/json-stat.ts';
import type { Json, JsonObject } from '#lib/file/stat/json-text.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { editionsOf } from '#lib/view/edition.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

/** What a cube says, whatever the order of its dictionaries. */
const said = ({ statuses, status, note, ...rest }: Cube) => ({
	...rest,
	status: Array.from(status, (each) => (each === 0 ? null : statuses[each - 1])),
	note: note && Array.from(note.codes, (each) => note.dictionary[each])
});

/** Two data sets whole, and of the others the first indicator: what is large takes minutes to compare. */
const WHOLE = ['gso-2016-2018', 'project8-reported'];

test('what is shipped comes back from JSON-stat as it was, and other readers read it', async () => {
	let cubes = 0;
	for (const { id } of atlas.samples) {
		for (const edition of editionsOf(must(await atlas.dataset(id)))) {
			const codes = edition.areas.map(({ code }) => code);
			for (const indicator of edition.indicators.slice(0, WHOLE.includes(id) ? undefined : 1)) {
				const found = await atlas.indicator(edition, indicator);
				if (!found.ok) continue;
				const cube = found.value;
				const text = JSON.stringify(statOf(cube, codes, { label: indicator.name.en }));
				expect(said(cubeIn(JSON.parse(text), codes))).toEqual(said(cube));
				if (cubes++) continue;
				const read = jsonStatIn(JSON.parse(text) as Json)!;
				const table = must(jsonStatCube(read.datasets[0].dataset as JsonObject));
				expect(table.length).toBe(cube.value.length * (1 + Number(Boolean(cube.numerator)) * 2));
				expect(table.dimensions.map(({ role }) => role)).toContain('area');
			}
		}
	}
	expect(cubes).toBeGreaterThan(12);
});

test('a cell without an observation, one without a number and why, and a note are told apart', () => {
	const cube: Cube = {
		indicator: 'n',
		periods: ['2020', '2021'],
		dimensions: [
			{ code: 'sex', codes: ['F', 'M'] },
			{ code: 'area', codes: ['urban'] }
		],
		areas: Uint32Array.from([1, 3]),
		statuses: ['Q', '', 'E'],
		status: Uint8Array.from([0, 1, 2, 3, 2, 2, 0, 1]),
		value: Float64Array.from([NaN, NaN, 0, 1.25, NaN, 7, NaN, NaN]),
		note: { codes: Int32Array.from([0, 0, 0, 1, 0, 0, 0, 2]), dictionary: ['', 'ước tính', '<script>'] }
	};
	const stat = statOf(cube, ['a', 'b', 'c', 'd'], { label: '' });
	expect(stat.id).toEqual(['measure', 'period', 'sex', 'dim.area', 'area']);
	expect(stat.value).toEqual([null, null, 0, 1.25, null, 7, null, null]);
	expect(stat.status).toEqual({ 1: 'Q', 3: 'E', 4: '', 7: 'Q' });
	expect(said(cubeIn(JSON.parse(JSON.stringify(stat)), ['a', 'b', 'c', 'd']))).toEqual(said(cube));
});
