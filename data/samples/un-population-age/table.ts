import { writeCsv } from '../../csv.ts';
import { tidyColumns } from '../meta.ts';

const SEX: Record<string, string> = { 'Both sexes combined': '_T', Female: 'F', Male: 'M' };

/** What the source says of a country, by the number of its note. */
const NOTE: Record<string, string> = {
	'': '',
	'12': 'gồm cả Sabah và Sarawak / including Sabah and Sarawak'
};

const BELOW = 'dưới 500 người, nguồn làm tròn thành 0 / fewer than 500 people, 0 as rounded in the source';

const ageCode = (head: string): string =>
	/^\d+-\d+$/.test(head) ? `Y${head.replace('-', 'T')}` : `Y_GE${head.replace('+', '')}`;

/**
 * The text of observations.csv: one observation a country, year, sex and age, in people.
 * @param figures rows of figures.csv, in thousands
 * @throws when a row has an unknown sex or note, or a figure is no whole number
 */
export function observationsCsv(figures: readonly Record<string, string>[]): string {
	const observations = figures.flatMap(({ row, code: _code, location, time, sex, note, ...ages }) =>
		Object.entries(ages).map(([head, thousands]) => {
			if (!(sex in SEX) || !(note in NOTE) || !/^\d+$/.test(thousands))
				throw new Error(`row ${row}: ${sex}, note ${note}, ${head}: ${thousands}`);
			const none = Number(thousands) === 0;
			return {
				...{ indicator: 'population', area: location, period: time, sex: SEX[sex], age: ageCode(head) },
				...{ value: Number(thousands) * 1000, status: none ? 'N' : '' },
				note: [NOTE[note], none ? BELOW : ''].filter(Boolean).join('; ')
			};
		})
	);
	return writeCsv(tidyColumns(['sex', 'age']), observations, { sparse: true });
}
