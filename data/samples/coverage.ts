/**
 * Writes coverage.json: what each sample covers, for the list of data sets, which would otherwise have to read them all first.
 * Run after a sample has changed: npx tsx data/samples/coverage.ts
 */
import { writeFileSync } from 'node:fs';
import { Atlas } from '#lib/server/atlas.ts';
import { coverageOf } from '#lib/server/library/catalogue.ts';

const atlas = await Atlas.open();
writeFileSync(
	new URL('coverage.json', import.meta.url),
	`${JSON.stringify(await coverageOf(atlas), null, '\t')}\n`
);
await atlas.engine.close();
