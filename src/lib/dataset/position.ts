import { cell, type RawTable } from '../term/column.ts';
import type { Observations } from '../term/observation.ts';
import { stripMarks } from '../area/fold.ts';

const LON = /^(?:lon|lng|long|longitude|kinh do)$/;
const LAT = /^(?:lat|latitude|vi do)$/;

const folded = (name: string): string =>
	stripMarks(name.normalize('NFC').toLowerCase())
		.replace(/[^a-z]+/g, ' ')
		.trim();

/**
 * Where areas are whose rows have columns of longitude and latitude: area → degrees, as in the first of its rows that has both.
 * An area given at two places far from each other is at neither. Nothing where the table has no such columns.
 */
export function pointsOf(
	table: RawTable,
	{ keys, row, length, vintage }: Observations
): Record<string, readonly [number, number]> | undefined {
	const column = (header: RegExp) => table.columns.find(({ name }) => header.test(folded(name)));
	const [lon, lat] = [column(LON), column(LAT)];
	if (!lon || !lat) return undefined;
	const area = keys.get('area')!;
	const found = new Map<number, readonly [number, number]>();
	const apart = new Set<number>();
	const set = new Map<number, number>();
	for (let i = 0; i < length; i++) {
		const [x, y] = [lon, lat].map((each) => {
			const text = cell(each, row[i]).trim().replace(',', '.');
			return text ? Number(text) : NaN;
		});
		if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) continue;
		const code = area.codes[i];
		// a code of two vintages is of two areas
		if (vintage) {
			if ((set.get(code) ?? vintage.codes[i]) !== vintage.codes[i]) apart.add(code);
			set.set(code, vintage.codes[i]);
		}
		const before = found.get(code);
		if (!before) found.set(code, [x, y]);
		else if (Math.hypot(before[0] - x, before[1] - y) > SAME) apart.add(code);
	}
	for (const code of apart) found.delete(code);
	if (!found.size) return undefined;
	return Object.fromEntries([...found].map(([code, at]) => [area.dictionary[code], at]));
}

/** Positions this near each other are of one place, in degrees. */
const SAME = 0.05;
