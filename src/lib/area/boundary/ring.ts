/** A closed line of positions, longitude before latitude in degrees; the last position is the first again. */
export type Position = [number, number];
export type Ring = Position[];

/** A ring whose longitudes run on over the antimeridian (179, 181 …), so that it can be measured as on paper. */
export function unrolled(ring: readonly Position[]): { ring: Ring; turns: number } {
	let shift = 0;
	const out = ring.map(([x, y], i): Position => {
		if (i > 0) {
			const step = x - ring[i - 1][0];
			if (step > 180) shift -= 360;
			else if (step < -180) shift += 360;
		}
		return [x + shift, y];
	});
	return { ring: out, turns: Math.round(shift / 360) };
}

/** Twice the area of a ring on paper, in square degrees: above zero when it runs against the clock. */
export function twiceArea(ring: readonly Position[]): number {
	let sum = 0;
	const [ox, oy] = ring[0];
	for (let i = 1; i < ring.length - 1; i++)
		sum += (ring[i][0] - ox) * (ring[i + 1][1] - oy) - (ring[i + 1][0] - ox) * (ring[i][1] - oy);
	return sum;
}

/** Whether a position lies inside a ring, by the crossings of a line to the right. */
export function holds(ring: readonly Position[], [x, y]: Position): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [xi, yi] = ring[i];
		const [xj, yj] = ring[j];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
	}
	return inside;
}

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** A ring without repeated positions, closed; null when fewer than three different positions are left. */
export function closed(positions: readonly Position[]): { ring: Ring; was: boolean } | null {
	const ring: Ring = [];
	for (const each of positions) if (!ring.length || !same(ring[ring.length - 1], each)) ring.push(each);
	const was = ring.length > 1 && same(ring[0], ring[ring.length - 1]);
	if (!was && ring.length) ring.push(ring[0]);
	return ring.length < 4 ? null : { ring, was };
}
