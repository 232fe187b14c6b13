/** What is written at the end of a line inside a chart: where the line ends, and how wide the words are. Pixels. */
export interface EndLabel {
	x: number;
	y: number;
	width: number;
}

/** Where words may stand. Pixels. */
export interface Room {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

type Point = readonly [x: number, y: number];

/** Height of a line of words, and the least distance of their middle from a line above or below them. Pixels. */
const LINE = 15;
const ABOVE = 10;
const BELOW = 13;
/** Between the end of a line and its words. Pixels. */
export const GAP = 8;

/**
 * Places for the words at the ends of lines where they stand clear of all lines: behind the ends or before them, below or
 * above what is drawn there, whichever leaves them nearest to their ends; in the order of the ends.
 * @param drawn points of everything they must not touch, close enough to each other that no line slips between
 * @returns the side they are written from and the middle of each, in the order given; null where there is no such place
 */
export function clearPlaces(
	labels: readonly EndLabel[],
	drawn: readonly Point[],
	room: Room
): { anchor: 'start' | 'end'; y: number[] } | null {
	const order = labels.map((_, i) => i).sort((a, b) => labels[a].y - labels[b].y);
	const ends = order.map((i) => labels[i]);
	const wide = Math.max(...ends.map((each) => each.width));
	const [first, last] = [Math.min(...ends.map(({ x }) => x)), Math.max(...ends.map(({ x }) => x))];
	let best: { anchor: 'start' | 'end'; y: number[]; far: number } | null = null;
	for (const anchor of ['start', 'end'] as const) {
		const from = anchor === 'start' ? first + GAP : first - GAP - wide;
		const to = anchor === 'start' ? last + GAP + wide : last - GAP;
		if (from < room.left || to > room.right) continue;
		const near = drawn.flatMap(([x, y]) => (x > from - 4 && x < to + 4 ? [y] : []));
		for (const placed of [below(ends, near), above(ends, near)]) {
			if (placed[0] < room.top || placed[placed.length - 1] > room.bottom) continue;
			const far = placed.reduce((sum, y, i) => sum + Math.abs(y - ends[i].y), 0);
			if (best === null || far < best.far) best = { anchor, y: placed, far };
		}
	}
	if (best === null) return null;
	const y: number[] = [];
	order.forEach((i, k) => (y[i] = best.y[k]));
	return { anchor: best.anchor, y };
}

function below(ends: readonly EndLabel[], near: readonly number[]): number[] {
	const lowest = near.reduce((most, y) => Math.max(most, y + BELOW), -Infinity);
	const out: number[] = [];
	for (const { y } of ends) out.push(Math.max(y, lowest, (out[out.length - 1] ?? -Infinity) + LINE));
	return out;
}

function above(ends: readonly EndLabel[], near: readonly number[]): number[] {
	const highest = near.reduce((least, y) => Math.min(least, y - ABOVE), Infinity);
	const out: number[] = [];
	for (const { y } of [...ends].reverse()) out.unshift(Math.min(y, highest, (out[0] ?? Infinity) - LINE));
	return out;
}

/** Points along lines, a few pixels apart. @param lines the corners of each, in the order they are drawn */
export function pointsAlong(lines: readonly (readonly Point[])[]): Point[] {
	return lines.flatMap((line) =>
		line.flatMap(([x, y], i): Point[] => {
			const [px, py] = line[i - 1] ?? [x, y];
			const parts = Math.max(1, Math.ceil(Math.hypot(x - px, y - py) / 5));
			return Array.from({ length: parts }, (_, k) => {
				const t = (k + 1) / parts;
				return [px + (x - px) * t, py + (y - py) * t] as const;
			});
		})
	);
}
