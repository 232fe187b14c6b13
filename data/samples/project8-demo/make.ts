/** Draws the made-up sample beside this script. Run: npx tsx data/samples/project8-demo/make.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv } from '../../csv.ts';
import { targetsCsv } from '../../targets.ts';
import { writeMeta } from '../meta.ts';
import { about } from './about.ts';
import { commune } from './communes.ts';
import { drawAll } from './draw.ts';
import { INDICATORS } from './indicators.ts';
import { PROVINCES, SEED } from './seed.ts';
import { observationsParquet } from './table.ts';
import { targets } from './targets.ts';

const folder = new URL('./', import.meta.url);
const areas = readCsv(readFileSync(new URL('../../areas/vn-2025.csv', folder), 'utf8'));
const rows = areas.filter((row) => row.level === 'commune' && PROVINCES.includes(row.parent));

const all = drawAll(
	SEED,
	INDICATORS,
	rows.map((row) => commune(SEED, row))
);
writeFileSync(new URL('observations.parquet', folder), observationsParquet(all));

const province = new Map(rows.map((row) => [row.code, row.parent]));
const indicators = INDICATORS.map(({ model: _model, plan: _plan, ...indicator }) => indicator);
writeFileSync(new URL('targets.csv', folder), targetsCsv(targets(SEED, INDICATORS, all, province)));
writeMeta(folder, { ...about, indicators, targets: [] });
