import { INK } from './colour.ts';
import { shape, type Picture } from './picture.ts';
import type { Box } from './box.ts';

/** A place in a picture that gets a number. Pixels. */
export interface Spot {
	number: number;
	/** what is said of it: the title of its mark */
	fact: string;
	x: number;
	y: number;
	/** how it is marked: by a leader to a point, in the end of a bar, at the top of an upright line as high as the plot */
	form: 'point' | 'bar' | 'upright';
	/** of a bar, how long it is; of an upright line, how far down it goes */
	length?: number;
}

/** What badges are drawn into, and what they should leave free. Pixels. */
export interface Room {
	width: number;
	height: number;
	taken: readonly Box[];
	/** whether something is drawn at a place that had better be seen whole */
	covers?: (x: number, y: number) => boolean;
}

const RADIUS = 9;
/** How far from its point a badge may stand, and in how many directions. Pixels. */
const REACH = [20, 32, 46, 64];
const DIRECTIONS = 16;
/** What it costs to stand on a shape, as pixels farther away do. */
const ON_SHAPE = 7;

/** The marks of annotations: a number in a disc at each spot, moved aside where others stand, with a leader to its point. */
export function drawBadges(spots: readonly Spot[], room: Room): Picture {
	const discs: { x: number; y: number }[] = [];
	return shape(
		'g',
		{ class: 'annotations', 'font-size': 11, 'font-weight': 700 },
		spots.map((spot) => {
			const disc = placed(spot, spots, discs, room);
			discs.push(disc);
			return shape('g', {}, [
				shape('title', {}, [spot.fact]),
				...tied(spot, disc),
				shape('circle', {
					cx: disc.x,
					cy: disc.y,
					r: RADIUS,
					fill: INK.text,
					stroke: '#ffffff',
					'stroke-width': 1.5
				}),
				shape('text', { x: disc.x, y: disc.y + 4, 'text-anchor': 'middle', fill: '#ffffff' }, [
					String(spot.number)
				])
			]);
		})
	);
}

/** What ties a disc to what it is about. */
function tied({ form, x, y, length = 0 }: Spot, disc: { x: number; y: number }): Picture[] {
	if (form === 'bar') return [];
	const line = { stroke: INK.text, 'stroke-width': 1.2 };
	if (form === 'upright')
		return [shape('line', { x1: x, y1: y, x2: x, y2: y + length, ...line, 'stroke-dasharray': '2 3' })];
	const leader = { x1: x, y1: y, x2: disc.x, y2: disc.y };
	return [
		shape('line', { ...leader, stroke: '#ffffff', 'stroke-width': 3 }),
		shape('line', { ...leader, ...line }),
		shape('circle', { cx: x, cy: y, r: 2.6, fill: INK.text, stroke: '#ffffff', 'stroke-width': 1 })
	];
}

function placed(
	spot: Spot,
	spots: readonly Spot[],
	discs: readonly { x: number; y: number }[],
	room: Room
): { x: number; y: number } {
	const { form, x, y, length = 0 } = spot;
	if (form === 'bar') return { x: length > 3 * RADIUS ? x - RADIUS - 3 : x + RADIUS + 3, y };
	const free = (at: { x: number; y: number }) => costOf(at, spot, spots, discs, room);
	if (form === 'upright') {
		const steps = [0, 1, 2, 3, 4].map((step) => ({ x, y: y + RADIUS + step * (2 * RADIUS + 3) }));
		return steps.find((at) => discs.every((each) => Math.hypot(each.x - at.x, each.y - at.y) > 2 * RADIUS)) ?? steps[0]; // prettier-ignore
	}
	const outward = x < room.width / 2 ? Math.PI : 0;
	let best = { x, y, cost: Infinity };
	for (const reach of REACH)
		for (let k = 0; k < DIRECTIONS; k++) {
			const turn = (Math.ceil(k / 2) * (k % 2 ? 1 : -1) * 2 * Math.PI) / DIRECTIONS;
			const at = { x: x + reach * Math.cos(outward + turn), y: y + reach * Math.sin(outward + turn) };
			const cost = free(at) + reach / 4 + Math.abs(turn);
			if (cost < best.cost) best = { ...at, cost };
		}
	return best;
}

/** How much a disc would cover of what should be seen; one outside the picture is no place at all. */
function costOf(
	at: { x: number; y: number },
	spot: Spot,
	spots: readonly Spot[],
	discs: readonly { x: number; y: number }[],
	{ width, height, taken, covers }: Room
): number {
	const edge = RADIUS + 1;
	if (at.x < edge || at.y < edge || at.x > width - edge || at.y > height - edge) return Infinity;
	let cost = covers?.(at.x, at.y) ? ON_SHAPE : 0;
	for (const each of discs) if (Math.hypot(each.x - at.x, each.y - at.y) < 2 * RADIUS + 2) cost += 100;
	for (const each of spots)
		if (each !== spot && Math.hypot(each.x - at.x, each.y - at.y) < RADIUS + 3) cost += 40;
	for (const { left, top, right, bottom } of taken)
		if (at.x + RADIUS > left && at.x - RADIUS < right && at.y + RADIUS > top && at.y - RADIUS < bottom)
			cost += 20;
	return cost;
}
