/** Half a pixel: finer than the eye on any map here, and shared corners stay shared. */
const GRID = 2;

/**
 * A path of moves and lines, shorter: points on a half-pixel grid, repeats and straight-through points left out, relative
 * coordinates. Paths with curves come back as they are.
 */
export function compactPath(d: string): string {
	if (!/^[MLZ\d.,\s-]+$/.test(d)) return d;
	const lines = d
		.split('M')
		.filter((line) => line !== '')
		.map((line) => ({
			closed: line.endsWith('Z'),
			points: line
				.replace('Z', '')
				.split('L')
				.map((point) => point.split(',').map(Number) as [number, number])
		}));
	return pathOf(lines) || d;
}

/**
 * The shortest path of lines in pixels, on a grid; '' where every closed one is smaller than that.
 * @param grid lines of the grid a pixel
 */
export function pathOf(lines: { points: [number, number][]; closed: boolean }[], grid = GRID): string {
	let out = '';
	let x = 0;
	let y = 0;
	for (const { points: given, closed } of lines) {
		const points = snapped(given, grid);
		if (closed && points.length < 3) continue;
		points.forEach(([px, py], i) => {
			out += `${i === 0 ? 'm' : i === 1 ? 'l' : ''}${pair((px - x) / grid, (py - y) / grid, i > 1)}`;
			[x, y] = [px, py];
		});
		if (closed) {
			out += 'z';
			[x, y] = points[0];
		}
	}
	return out;
}

function snapped(given: [number, number][], grid: number): [number, number][] {
	const points: [number, number][] = [];
	for (const point of given) {
		const [x, y] = point.map((each) => Math.round(each * grid));
		const last = points[points.length - 1];
		if (last && last[0] === x && last[1] === y) continue;
		const before = points[points.length - 2];
		if (
			before &&
			(last[0] - before[0]) * (y - last[1]) === (last[1] - before[1]) * (x - last[0]) &&
			between(before, last, x, y)
		)
			points[points.length - 1] = [x, y];
		else points.push([x, y]);
	}
	return points;
}

const between = (a: [number, number], b: [number, number], x: number, y: number): boolean =>
	(b[0] - a[0]) * (x - b[0]) >= 0 && (b[1] - a[1]) * (y - b[1]) >= 0;

const number = (pixels: number): string => String(pixels).replace(/^(-?)0\./, '$1.');

/** Two numbers with the fewest separators SVG allows. */
function pair(dx: number, dy: number, follows: boolean): string {
	const [a, b] = [number(dx), number(dy)];
	return `${follows && !a.startsWith('-') ? ' ' : ''}${a}${b.startsWith('-') ? '' : ' '}${b}`;
}
