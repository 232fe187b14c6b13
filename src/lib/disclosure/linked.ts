/** A count over the keys it stands at: key number → cell. One for each indicator, part and sex. */
export interface Series {
	/** series of one family are tied by their dimension already */
	family: string;
	cells: Map<number, number>;
}

/** Most series compared each with each two others. */
const MOST = 48;
/** Keys two or three series must share, and how many of 10 must agree. */
const FEWEST = 3;
const AGREE = 0.9;

/**
 * Counts of different indicators that are one count, or of which two make a third ('women reached', 'men reached', 'people
 * reached'): pairs [a, b] and triples [total, part, part] of cells, wherever they hold. Found by their numbers, since no name says it.
 */
export function linked(all: readonly Series[], value: (cell: number) => number): number[][] {
	const out: number[][] = [];
	const keep = (cells: number[][]) => {
		const holds = cells.filter(([total, ...parts]) => {
			const sum = parts.reduce((a, part) => a + value(part), 0);
			return Math.abs(value(total) - sum) <= 1e-9 * Math.max(1, sum);
		});
		const varied = new Set(holds.map(([total]) => value(total))).size >= FEWEST;
		if (varied && holds.length >= AGREE * cells.length) out.push(...holds);
	};
	const shared = (series: readonly Series[]): number[][] => {
		const [first, ...others] = [...series].sort((a, b) => a.cells.size - b.cells.size);
		const rows: number[][] = [];
		for (const key of first.cells.keys())
			if (others.every((other) => other.cells.has(key)))
				rows.push(series.map((each) => each.cells.get(key)!));
		return rows;
	};
	for (let a = 0; a < all.length; a++)
		for (let b = a + 1; b < all.length; b++)
			if (all[a].family !== all[b].family) keep(shared([all[a], all[b]]));
	if (all.length > MOST) return out;
	for (const total of all)
		for (let a = 0; a < all.length; a++)
			for (let b = a + 1; b < all.length; b++) {
				const three = [total, all[a], all[b]];
				if (new Set(three).size < 3 || new Set(three.map(({ family }) => family)).size < 2) continue;
				if (firstDiffers(three, value)) continue;
				keep(shared(three));
			}
	return out;
}

/** Whether the first few shared keys already show that nothing adds up. */
function firstDiffers([total, a, b]: readonly Series[], value: (cell: number) => number): boolean {
	let [seen, off] = [0, 0];
	for (const [key, cell] of total.cells) {
		const [x, y] = [a.cells.get(key), b.cells.get(key)];
		if (x === undefined || y === undefined) continue;
		if (Math.abs(value(cell) - value(x) - value(y)) > 1e-9 * Math.max(1, value(cell))) off++;
		if (++seen === 10) break;
	}
	return seen < FEWEST || off > seen / 2;
}
