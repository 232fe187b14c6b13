import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decode } from '#lib/cube/decode.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import { datasetAt } from '#lib/server/address.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

test('a cube is made once and sent compressed in both ways', async () => {
	const dataset = must(await atlas.dataset('gso-2016-2018'));
	const [indicator] = dataset.indicators;
	const [one, again] = await Promise.all([atlas.cube(dataset, indicator), atlas.cube(dataset, indicator)]);
	const sent = must(one);
	expect(must(again)).toBe(sent);
	const cube = must(await cubeOf(atlas.engine, dataset, indicator));
	expect(must(decode(new Uint8Array(brotliDecompressSync(sent.br))))).toEqual(cube);
	expect(must(decode(new Uint8Array(gunzipSync(sent.gzip))))).toEqual(cube);
});

test('an address names a data set in one version; any other is not found', async () => {
	const dataset = must(await atlas.dataset('gso-2016-2018'));
	expect(await datasetAt(atlas, `gso-2016-2018-${dataset.version}`)).toBe(dataset);
	for (const set of ['gso-2016-2018', 'gso-2016-2018-000000000000', `nowhere-${dataset.version}`, '', '-'])
		await expect(datasetAt(atlas, set)).rejects.toMatchObject({ status: 404 });
});
