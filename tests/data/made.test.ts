import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeIn } from '../../data/samples/project8-demo/change.ts';
import { communesOf } from '../../data/samples/project8-demo/communes.ts';
import { drawAll } from '../../data/samples/project8-demo/draw.ts';
import { INDICATORS } from '../../data/samples/project8-demo/indicators.ts';
import { PROVINCES, SEED } from '../../data/samples/project8-demo/seed.ts';
import { observationsParquet } from '../../data/samples/project8-demo/table.ts';

test('the made-up sample is drawn to the byte as it is committed', () => {
	const made = observationsParquet(drawAll(SEED, INDICATORS, communesOf(SEED, changeIn(PROVINCES))));
	const committed = readFileSync(
		new URL('../../data/samples/project8-demo/observations.parquet', import.meta.url)
	);
	expect(Buffer.compare(Buffer.from(made), committed)).toBe(0);
});
