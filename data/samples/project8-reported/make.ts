/** Writes the sample beside this script from reported.ts. Run: npx tsx data/samples/project8-reported/make.ts */
import { writeFileSync } from 'node:fs';
import { writeCsv } from '../../csv.ts';
import { tidyColumns, writeMeta } from '../meta.ts';
import { targetsCsv } from '../../targets.ts';
import { meta } from './about.ts';
import { REPORTED } from './reported.ts';
import { TARGETS } from './targets.ts';

const folder = new URL('./', import.meta.url);

const observations = REPORTED.flatMap(({ source, figures }) =>
	figures.map(([area, period, indicator, value, { sex = '_T', status = '', note = '' } = {}]) => ({
		...{ indicator, area, vintage: 'vn-2024', period, sex, value, status },
		note: [note, `nguồn / source: ${source}`].filter(Boolean).join('; ')
	}))
);

const columns = tidyColumns(['sex']);
writeFileSync(new URL('observations.csv', folder), writeCsv(columns, observations, { sparse: true }));
writeFileSync(new URL('targets.csv', folder), targetsCsv(TARGETS));
writeMeta(folder, meta);
