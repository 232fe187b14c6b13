/** Writes the sample beside this script from figures.csv. Run: npx tsx data/samples/census-2019/make.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv, writeCsv } from '../../csv.ts';
import { tidyColumns, writeMeta } from '../meta.ts';
import { meta } from './about.ts';

const folder = new URL('./', import.meta.url);
const read = (path: string): Record<string, string>[] => readCsv(readFileSync(new URL(path, folder), 'utf8'));

const SEX = { total: '_T', female: 'F', male: 'M' };
const RESIDENCE = { total: '_T', urban: 'U', rural: 'R' };

/** Columns of the census table: total, total_male, total_urban, total_urban_male … */
const cells = Object.entries(RESIDENCE).flatMap(([place, residence]) =>
	Object.entries(SEX).map(([person, sex]) => ({
		column: ['total', place, person].filter((word, i) => i === 0 || word !== 'total').join('_'),
		residence,
		sex
	}))
);

/** What a district was called at the census, where the list of areas has its later name. */
const then = new Map(
	read('../../areas/former-names.csv')
		.filter((row) => row.level === 'district' && row.to > '2019-04-01')
		.map((row) => {
			const name = row.name_vi.startsWith(row.type) ? row.name_vi : `${row.type} ${row.name_vi}`;
			return [row.code, `tại tổng điều tra 2019 / at the 2019 census: ${name}`];
		})
);

const observations = read('figures.csv').flatMap((row) =>
	cells.map(({ column, sex, residence }) => ({
		...{ indicator: 'population', area: row.area, vintage: 'vn-2024', period: '2019', sex, residence },
		...{ value: row[column], note: then.get(row.area) ?? '' }
	}))
);

const columns = tidyColumns(['sex', 'residence']);
writeFileSync(new URL('observations.csv', folder), writeCsv(columns, observations, { sparse: true }));
writeMeta(folder, meta);
