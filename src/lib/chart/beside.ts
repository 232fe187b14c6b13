/** A point that may get a label. Pixels. */
export interface Point {
	x: number;
	y: number;
	/** '' = it only takes room */
	label: string;
	/** the side to try first */
	first?: 'start' | 'end';
}

/** Where a label stands: pixels from its point, and which end of the text is there. */
export interface Beside {
	dx: number;
	dy: number;
	anchor: 'start' | 'end' | 'middle';
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const LETTER = 6.9;
const HIGH = 13;
const DOT = 4.5;
const WAYS: Beside[] = [
	{ dx: 8, dy: 0, anchor: 'start' },
	{ dx: -8, dy: 0, anchor: 'end' },
	{ dx: 0, dy: -12, anchor: 'middle' },
	{ dx: 0, dy: 12, anchor: 'middle' },
	{ dx: 7, dy: -10, anchor: 'start' },
	{ dx: -7, dy: -10, anchor: 'end' },
	{ dx: 7, dy: 10, anchor: 'start' },
	{ dx: -7, dy: 10, anchor: 'end' }
];

const meets = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Places for the labels of points, in the order of their importance: beside, above or below, never over another label,
 * over one of the `taken` boxes, over a point, or outside `frame`. Null = there is no such place; the fact still has the name.
 */
export function beside(points: Point[], frame: Box, taken: Box[] = []): (Beside | null)[] {
	const dots = points.map(({ x, y }): Box => ({
		left: x - DOT,
		right: x + DOT,
		top: y - DOT,
		bottom: y + DOT
	}));
	const full = [...taken];
	return points.map((point, i) => {
		if (point.label === '') return null;
		const wide = point.label.length * LETTER;
		const ways =
			point.first === 'end'
				? [...WAYS].sort((a, b) => Number(b.anchor === 'end') - Number(a.anchor === 'end'))
				: WAYS;
		for (const way of ways) {
			const x = point.x + way.dx;
			const left = way.anchor === 'start' ? x : way.anchor === 'end' ? x - wide : x - wide / 2;
			const y = point.y + way.dy;
			const box = { left, right: left + wide, top: y - HIGH / 2, bottom: y + HIGH / 2 };
			const inside =
				box.left >= frame.left &&
				box.right <= frame.right &&
				box.top >= frame.top &&
				box.bottom <= frame.bottom;
			if (!inside || full.some((each) => meets(each, box))) continue;
			if (dots.some((each, k) => k !== i && meets(each, box))) continue;
			full.push(box);
			return way;
		}
		return null;
	});
}
