import type { Position, Ring } from './ring.ts';

/** A ring that crosses itself more often is not taken apart. */
const MOST = 200;

interface Crossing {
	/** numbers of the two sides, the earlier first */
	i: number;
	j: number;
	at: Position;
}

/** The first place found where two sides of a ring cross; null when none do. Sides that only touch do not cross. */
export function crossingOf(ring: Ring): Crossing | null {
	const sides = ring.length - 1;
	const order = Array.from({ length: sides }, (_, i) => i);
	const left = (i: number) => Math.min(ring[i][0], ring[i + 1][0]);
	const right = (i: number) => Math.max(ring[i][0], ring[i + 1][0]);
	order.sort((a, b) => left(a) - left(b));
	for (let a = 0; a < sides; a++) {
		const i = order[a];
		const end = right(i);
		const [low, high] = [Math.min(ring[i][1], ring[i + 1][1]), Math.max(ring[i][1], ring[i + 1][1])];
		for (let b = a + 1; b < sides && left(order[b]) <= end; b++) {
			const j = order[b];
			if (Math.max(ring[j][1], ring[j + 1][1]) < low || Math.min(ring[j][1], ring[j + 1][1]) > high) continue;
			const at = cross(ring[i], ring[i + 1], ring[j], ring[j + 1]);
			if (at) return { i: Math.min(i, j), j: Math.max(i, j), at };
		}
	}
	return null;
}

const turn = (a: Position, b: Position, c: Position): number =>
	(b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function cross(a: Position, b: Position, c: Position, d: Position): Position | null {
	const [t1, t2] = [turn(a, b, c), turn(a, b, d)];
	const [t3, t4] = [turn(c, d, a), turn(c, d, b)];
	if (!(t1 * t2 < 0 && t3 * t4 < 0)) return null;
	const share = t3 / (t3 - t4);
	return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** A ring as rings that do not cross themselves: it is cut at each crossing. Null when it is too tangled for that. */
export function untangled(ring: Ring): Ring[] | null {
	const open = [ring];
	const out: Ring[] = [];
	for (let cuts = 0, next = open.pop(); next; next = open.pop()) {
		const found = crossingOf(next);
		if (!found) {
			if (next.length >= 4) out.push(next);
			continue;
		}
		if (++cuts > MOST) return null;
		const { i, j, at } = found;
		open.push([at, ...next.slice(i + 1, j + 1), at], [...next.slice(0, i + 1), at, ...next.slice(j + 1)]);
	}
	return out;
}
