import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cubeAnswering } from '#lib/cube/answer.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { decode } from '#lib/cube/decode.ts';
import { encode } from '#lib/cube/encode.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import { engineAnswering } from '#lib/query/answer.ts';
import { sceneOf } from '#lib/query/scene.ts';
import { Atlas } from '#lib/server/atlas.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Row } from '#lib/term/table.ts';
import { editionsOf } from '#lib/view/edition.ts';
import { resolve } from '#lib/view/resolve.ts';
import { someOf } from '../query/every.ts';
import { must } from '../query/small.ts';

const SAMPLES = JSON.parse(readFileSync('data/samples/order.json', 'utf8')) as string[];

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

/** Numbers to the last places of a sum of doubles. */
const rounded = (row: Row): Row => {
	const short = (number: number | null) => (number === null ? null : Number(number.toPrecision(12)));
	return { ...row, value: short(row.value), numerator: short(row.numerator), denominator: short(row.denominator) }; // prettier-ignore
};

describe.each(SAMPLES)('%s', (id) => {
	test('every cube comes back from its bytes, and gives every screen the engine gives', async () => {
		const editions = editionsOf(must(await atlas.dataset(id)));
		for (const edition of editions) await compare(edition, Math.ceil(24 / editions.length));
	}, 240_000);
});

/** The parts of two cubes that differ; bytes of lists are compared, which takes no time. */
function alike(one: Cube, other: Cube): string[] {
	const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof Cube)[]);
	return [...keys].filter((key) => {
		const [a, b] = [one[key], other[key]];
		if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b)) return JSON.stringify(a) !== JSON.stringify(b);
		return !Buffer.from(a.buffer).equals(Buffer.from(b.buffer));
	});
}

async function compare(dataset: Dataset, most: number): Promise<void> {
	const asked = engineAnswering(atlas.engine, dataset);
	const cubes = new Map<string, Cube>();
	for (const indicator of dataset.indicators) {
		const cube = must(await cubeOf(atlas.engine, dataset, indicator));
		expect(alike(must(decode(encode(cube))), cube)).toEqual([]);
		cubes.set(indicator.code, cube);
	}
	for (const view of someOf(dataset, most)) {
		const resolved = must(resolve(view, dataset));
		const cube = cubeAnswering(cubes.get(resolved.indicator.code)!, dataset, asked.list);
		const [here, there] = [await sceneOf(cube, dataset, resolved), await sceneOf(asked, dataset, resolved)];
		if (!here.ok || !there.ok) {
			expect(here).toEqual(there);
			continue;
		}
		for (const name of ['slice', 'before', 'series', 'whole', 'ages', 'groups'] as const) {
			expect(here.value[name].sql).toBe(there.value[name].sql);
			expect(here.value[name].rows.map(rounded)).toEqual(there.value[name].rows.map(rounded));
		}
		expect(here.value.listed).toEqual(there.value.listed);
	}
}
