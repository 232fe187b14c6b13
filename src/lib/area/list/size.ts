/** Parts of a km² in one unit of the measures lists use; the header says which. */
const UNITS: [header: RegExp, km2: number][] = [
	[/(?:^| )(?:ha|hecta|hectares?)$/, 0.01],
	[/(?:^| )m2?$/, 1e-6]
];

/**
 * The sizes in a column, in km². Which of `.` and `,` parts thousands is decided for the column as a whole: 3.359,80 and
 * 1.234.567 tell it, and so does 12,5 or 1.25, whose last group has not three digits.
 * @param header folded, ending in the unit; without one it is km²
 * @returns null for a cell that is no size, and for all where nothing tells 1.234 km² from 1,234
 */
export function sizesIn(cells: readonly string[], header: string): (number | null)[] {
	const unit = UNITS.find(([form]) => form.test(header))?.[1] ?? 1;
	const plain = cells.map((cell) => cell.replace(/[\s\u00a0]/g, ''));
	const decimal = decimalOf(plain);
	return plain.map((cell) => {
		if (!/^\d[\d.,]*$/.test(cell) || (decimal === null && /[.,]/.test(cell))) return null;
		const thousands = decimal === ',' ? '.' : ',';
		const size = Number(cell.replaceAll(thousands, '').replace(decimal ?? '.', '.')) * unit;
		return size > 0 && Number.isFinite(size) ? size : null;
	});
}

/** The sign before the decimals; null where it cannot be told. */
function decimalOf(cells: readonly string[]): '.' | ',' | null {
	for (const cell of cells) {
		const [dot, comma] = [cell.lastIndexOf('.'), cell.lastIndexOf(',')];
		if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
		const sign = dot >= 0 ? '.' : ',';
		const groups = cell.split(sign);
		if (groups.length > 2) return sign === '.' ? ',' : '.';
		if (groups.length === 2 && groups[1].length !== 3) return sign;
	}
	return null;
}
