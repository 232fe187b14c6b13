/** Draws the made-up sample beside this script. Run: npx tsx data/samples/project8-demo/make.ts */
import { writeFileSync } from 'node:fs';
import { targetsCsv } from '../../targets.ts';
import { writeMeta } from '../meta.ts';
import { about } from './about.ts';
import { changeIn } from './change.ts';
import { communesOf } from './communes.ts';
import { drawAll } from './draw.ts';
import { INDICATORS } from './indicators.ts';
import { PROVINCES, SEED } from './seed.ts';
import { observationsParquet } from './table.ts';
import { targets } from './targets.ts';

const folder = new URL('./', import.meta.url);
const communes = communesOf(SEED, changeIn(PROVINCES));
const all = drawAll(SEED, INDICATORS, communes);
writeFileSync(new URL('observations.parquet', folder), observationsParquet(all));

const province = new Map(communes.map((each) => [`${each.vintage} ${each.code}`, each.province]));
const indicators = INDICATORS.map(({ model: _model, plan: _plan, ...indicator }) => indicator);
writeFileSync(new URL('targets.csv', folder), targetsCsv(targets(SEED, INDICATORS, all, province)));
writeMeta(folder, { ...about, indicators, targets: [] });
