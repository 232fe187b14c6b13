/** A count over the keys it stands at: key number → cell. One for each indicator, part and sex. */
export interface Series {
	/** series of one family are tied by their dimension already */
	family: string;
	cells: Map<number, number>;
}

/** Links found, and whether all were looked for. */
export interface Links {
	/** pairs [a, b] and triples [total, part, part] of cells */
	cells: number[][];
	/** series, when there were too many to look for sums among them; else 0 */
	unsought: number;
}

/**
 * Most series whose sums by twos are looked for among the others. The work grows with their square, and with how many numbers
 * are alike: at 63 areas and numbers below 900 each, 600 series take two or three seconds, 1,500 (of 500 indicators by sex) under a
 * minute.
 */
const MOST = 1500;
/** Keys two or three series must share, and how many of 10 must agree. */
const FEWEST = 3;
const AGREE = 0.9;
/** Keys of a series, the largest numbers first, at which a sum is looked for. */
const PROBES = 12;
/** Keys that most series have, at which it is looked for besides. */
const COMMON = 100;

/**
 * Counts of different indicators that are one count, or of which two make a third ('women reached', 'men reached', 'people
 * reached'), wherever they hold. Found by their numbers, since no name says it: at a few keys each number and each sum of two is
 * looked up among the numbers that stand there, and what is met is tried at every key.
 */
export function linked(all: readonly Series[], value: (cell: number) => number, most = MOST): Links {
	const cells: number[][] = [];
	const keep = (series: readonly number[]) => {
		const holds = holding(
			series.map((each) => all[each]),
			value
		);
		const varied = new Set(holds.map(([total]) => value(total))).size >= FEWEST;
		if (varied) cells.push(...holds);
	};
	const largest = all.map(({ cells: own }) => {
		const keys = [...own.keys()].sort((a, b) => value(own.get(b)!) - value(own.get(a)!) || a - b);
		return keys.slice(0, PROBES);
	});
	const common = commonest(all);
	const index = indexOf(all, value, new Set([...largest.flat(), ...common]));
	const found = (key: number, count: number) => index.get(key)?.get(rough(count)) ?? [];

	for (let a = 0; a < all.length; a++) {
		const met = new Set<number>();
		for (const key of largest[a])
			for (const b of found(key, value(all[a].cells.get(key)!)))
				if (b !== a && all[b].family !== all[a].family) met.add(b);
		// a pair is met from both sides
		for (const b of met) if (a < b || !meets(a, b)) keep(a < b ? [a, b] : [b, a]);
	}
	function meets(a: number, b: number): boolean {
		return largest[b].some((key) => found(key, value(all[b].cells.get(key)!)).includes(a));
	}

	if (all.length > most) return { cells, unsought: all.length };
	for (let a = 0; a < all.length; a++)
		for (let b = a + 1; b < all.length; b++) {
			const met = new Map<number, number>();
			const probed: number[] = [];
			for (const key of [...largest[a], ...largest[b], ...common]) {
				const [one, other] = [all[a].cells.get(key), all[b].cells.get(key)];
				if (one === undefined || other === undefined) continue;
				if (probed.push(key) > PROBES) break;
				const [x, y] = [value(one), value(other)];
				// nothing and a number make that number: that is a pair, not a sum
				if (x === 0 || y === 0) continue;
				for (const total of found(key, x + y)) met.set(total, (met.get(total) ?? 0) + 1);
			}
			for (const [total, times] of met) {
				if (total === a || total === b) continue;
				// met once, and standing at other keys where it was not: by chance
				if (times === 1 && standsAt(all[total], probed) > 2) continue;
				if (new Set([total, a, b].map((each) => all[each].family)).size > 1) keep([total, a, b]);
			}
		}
	return { cells, unsought: 0 };
}

/** At how many of these keys a series stands. */
const standsAt = ({ cells }: Series, keys: readonly number[]): number =>
	keys.reduce((count, key) => count + (cells.has(key) ? 1 : 0), 0);

/** Numbers that differ by less than anybody writes are one. */
const rough = (count: number): number => Math.round(count * 1e6) / 1e6;

/** The keys most series stand at. */
function commonest(all: readonly Series[]): number[] {
	const count = new Map<number, number>();
	for (const { cells } of all) for (const key of cells.keys()) count.set(key, (count.get(key) ?? 0) + 1);
	return [...count]
		.sort(([a, x], [b, y]) => y - x || a - b)
		.slice(0, COMMON)
		.map(([key]) => key);
}

/** key → number → the series that have it there. */
function indexOf(
	all: readonly Series[],
	value: (cell: number) => number,
	probed: ReadonlySet<number>
): Map<number, Map<number, number[]>> {
	const index = new Map<number, Map<number, number[]>>();
	all.forEach(({ cells }, s) => {
		for (const key of probed) {
			const cell = cells.get(key);
			if (cell === undefined) continue;
			let there = index.get(key);
			if (!there) index.set(key, (there = new Map<number, number[]>()));
			const count = rough(value(cell));
			const same = there.get(count);
			if (same) same.push(s);
			else there.set(count, [s]);
		}
	});
	return index;
}

/** The cells of a total and its parts at the keys where they add up, of those all of them have; none when it is too few of them. */
function holding(series: readonly Series[], value: (cell: number) => number): number[][] {
	const [first] = [...series].sort((a, b) => a.cells.size - b.cells.size);
	const holds: number[][] = [];
	// most that are tried were met by chance, and show it soon
	let left = (1 - AGREE) * first.cells.size;
	let rows = 0;
	for (const key of first.cells.keys()) {
		const met: number[] = [];
		for (const { cells } of series) {
			const cell = cells.get(key);
			if (cell === undefined) break;
			met.push(cell);
		}
		if (met.length < series.length) continue;
		rows++;
		let sum = 0;
		for (let k = 1; k < met.length; k++) sum += value(met[k]);
		if (Math.abs(value(met[0]) - sum) <= 1e-9 * Math.max(1, sum)) holds.push(met);
		else if (--left < -1e-9) return [];
	}
	return holds.length >= AGREE * rows ? holds : [];
}
