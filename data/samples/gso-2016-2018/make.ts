/** Writes the sample beside this script from figures.csv. Run: npx tsx data/samples/gso-2016-2018/make.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv, writeCsv } from '../../csv.ts';
import { tidyColumns, writeMeta } from '../meta.ts';
import { meta } from './about.ts';

const folder = new URL('./', import.meta.url);
const figures = readCsv(readFileSync(new URL('figures.csv', folder), 'utf8'));

const observations = figures.flatMap(({ indicator, area, ...years }) =>
	Object.entries(years).map(([period, value]) => ({
		...{ indicator, area, vintage: 'vn-2024', period, value },
		status: value === '' ? 'O' : '',
		note: value === '' ? 'không có trong bảng nguồn / absent from the source table' : ''
	}))
);

writeFileSync(new URL('observations.csv', folder), writeCsv(tidyColumns([]), observations, { sparse: true }));
writeMeta(folder, meta);
