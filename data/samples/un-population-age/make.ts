/** Writes the sample beside this script from figures.csv. Run: npx tsx data/samples/un-population-age/make.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv } from '../../csv.ts';
import { writeMeta } from '../meta.ts';
import { meta } from './about.ts';
import { observationsCsv } from './table.ts';

const folder = new URL('./', import.meta.url);
const figures = readCsv(readFileSync(new URL('figures.csv', folder), 'utf8'));

writeFileSync(new URL('observations.csv', folder), observationsCsv(figures));
writeMeta(folder, meta);
