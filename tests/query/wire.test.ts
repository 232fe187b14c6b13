import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromText, toText } from '#lib/query/wire.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { someOf } from './every.ts';
import { must } from './small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

test.each(['census-2019', 'gso-2016-2018', 'project8-reported'])(
	'%s: a scene sent as text comes back as it was, its areas the same objects',
	async (id) => {
		for (const view of someOf(must(await atlas.dataset(id)), 25)) {
			const answer = await atlas.show(view);
			if (!answer.ok) continue;
			const shown = answer.value;
			const back = fromText(toText(shown));
			expect(back).toEqual(shown);
			const { dataset, resolved } = back.scene;
			for (const area of [...resolved.areas, ...resolved.chosen]) expect(dataset.areas).toContain(area);
		}
	}
);
