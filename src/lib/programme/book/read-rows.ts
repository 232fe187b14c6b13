import type { RegisterColumn } from '../../term/book.ts';
import { readCells, type Around, type CellReading, type RowAround } from './read-cell.ts';

/**
 * Reads rows of texts whose columns are known: dates first, for they say which areas were in force, then areas, the larger
 * one of a row narrowing the smaller.
 * @param columns of each place in a row; undefined: not read
 * @param known what each row says already, beside its texts
 * @returns by place, then by row; [] of places that are not read
 */
export function readRows(
	columns: readonly (RegisterColumn | undefined)[],
	rows: readonly (readonly string[])[],
	around: Around,
	known: (row: number) => RowAround = () => ({})
): CellReading[][] {
	const beside = rows.map((_, i) => ({ ...known(i) }));
	const read = columns.map((): CellReading[] => []);
	const take = (k: number) => {
		const texts = rows.map((row) => row[k] ?? '');
		return (read[k] = readCells(columns[k]!, texts, around, beside));
	};
	const textsOf = (readings: CellReading[], put: (row: number, text: string) => void) =>
		readings.forEach(({ value, understood }, i) => {
			if (understood && typeof value === 'string') put(i, value);
		});
	const places = columns.map((_, k) => k).filter((k) => columns[k]);
	const of = (...kinds: RegisterColumn['kind'][]) => places.filter((k) => kinds.includes(columns[k]!.kind));
	const [date] = of('date', 'period');
	if (date !== undefined) textsOf(take(date), (i, text) => (beside[i].date = text));
	for (const k of of('area')) textsOf(take(k), (i, text) => (beside[i].within = text));
	for (const k of places) if (!read[k].length) take(k);
	return read;
}
