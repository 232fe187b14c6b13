import { geoArea } from 'd3-geo';
import { untangled } from './crossing.ts';
import { closed, holds, twiceArea, unrolled, type Position, type Ring } from './ring.ts';

/** An outline with its holes, wound as d3-geo wants them: the outline with the clock, holes against it. */
export type Polygon = Ring[];

/** What was wrong with the rings of a shape and was put right, or left out. */
export type RingFault =
	'unclosed' | 'degenerate' | 'crossing' | 'tangled' | 'winding' | 'nested' | 'antimeridian';

/** Two or more times the planet's half: no area is so large, so its outline is inside out. */
const HALF = 2 * Math.PI;

/**
 * The rings of one polygon of a file as polygons that draw right, whatever their order and winding: which ring is a hole
 * follows from which lies in which, and the winding from that.
 */
export function polygonsOf(
	rings: readonly (readonly Position[])[],
	seen: (fault: RingFault) => void
): Polygon[] {
	const whole: { ring: Ring; area: number; given: number; first: boolean }[] = [];
	const out: Polygon[] = [];
	rings.forEach((positions, place) => {
		const made = closed(positions);
		if (!made) return seen('degenerate');
		if (!made.was) seen('unclosed');
		const { ring: flat, turns } = unrolled(made.ring);
		if (turns) {
			// around a pole: only the sphere tells its inside
			const given = [made.ring];
			seen('antimeridian');
			return void out.push(sphere(given) > HALF ? [made.ring.toReversed()] : given);
		}
		if (flat.some(([x]) => Math.abs(x) > 180.000001)) seen('antimeridian');
		const given = twiceArea(flat);
		let parts: Ring[] = [flat];
		const loose = untangled(flat);
		if (!loose) seen('tangled');
		else if (loose.length !== 1) {
			seen('crossing');
			parts = loose;
		}
		for (const part of parts) {
			const area = Math.abs(twiceArea(part));
			if (area < 1e-14) seen('degenerate');
			else whole.push({ ring: part, area, given, first: place === 0 });
		}
	});
	whole.sort((a, b) => b.area - a.area);
	const depth = whole.map(() => 0);
	const owner = whole.map(() => -1);
	for (let i = 0; i < whole.length; i++)
		for (let j = 0; j < i; j++)
			if (within(whole[j].ring, whole[i].ring)) {
				depth[i]++;
				owner[i] = j;
			}
	// none taken apart: only then does the order of the rings say which was meant as the outline
	const ordered = whole.filter(({ first }) => first).length === 1;
	const at = new Map<number, Polygon>();
	whole.forEach(({ ring, given, first }, i) => {
		const outer = depth[i] % 2 === 0;
		const signed = twiceArea(ring);
		const right = outer ? signed < 0 : signed > 0;
		if (ordered && outer !== first) seen('nested');
		if (outer ? given > 0 : given < 0) seen('winding');
		const wound = rolled(right ? ring : ring.toReversed());
		if (outer) {
			const polygon = [wound];
			at.set(i, polygon);
			out.push(polygon);
		} else at.get(owner[i])!.push(wound);
	});
	return out.filter((polygon) => {
		const fine = sphere(polygon) <= HALF;
		if (!fine) seen('degenerate');
		return fine;
	});
}

/** Most positions of a ring that are asked whether they lie in another. */
const ASKED = 9;

/** Whether a ring lies inside another, by most of its positions: some may lie on the other's line. */
function within(outer: Ring, inner: Ring): boolean {
	const step = Math.max(1, Math.floor((inner.length - 1) / ASKED));
	let [asked, inside] = [0, 0];
	for (let i = 0; i < inner.length - 1; i += step) {
		asked++;
		const [a, b] = [inner[i], inner[i + 1]];
		// the middle of a side is seldom on a line that shares its ends
		if (holds(outer, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) inside++;
	}
	return inside * 2 > asked;
}

/** Longitudes back between −180 and 180. */
const rolled = (ring: Ring): Ring =>
	ring.map(([x, y]): Position => [x > 180 ? x - 360 : x < -180 ? x + 360 : x, y]);

const sphere = (coordinates: Polygon): number => geoArea({ type: 'Polygon', coordinates });
