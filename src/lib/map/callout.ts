import { INK } from '../chart/colour.ts';
import { shape, type Picture } from '../chart/picture.ts';
import type { Plan } from './plan.ts';

/** Name and value of one area in the nearest corner of the map, beside the frame of islands where that is in the way, tied by a line to the point (x, y) in it. */
export function callout(
	{ x, y }: { x: number; y: number },
	name: string,
	value: string,
	{ width, height, inset }: Pick<Plan, 'width' | 'height' | 'inset'>
): Picture {
	const upper = y < height / 2;
	const right = x > width * (upper ? 0.62 : 0.48);
	const y0 = upper ? 15 : height - 6;
	const hidden = right && inset !== null && inset.y < y0 + 5 && inset.y + inset.height > y0 - 14;
	const corner = { x: hidden ? inset.x - 6 : right ? width - 2 : 2, y: y0 };
	const words = 7.4 * (name.length + value.length + 1);
	const elbow = right ? corner.x - words / 2 : corner.x + words / 2;
	return shape('g', { class: 'callout', 'aria-hidden': 'true' }, [
		shape('line', {
			x1: elbow,
			y1: corner.y + (upper ? 5 : -14),
			x2: x,
			y2: y,
			stroke: INK.text,
			'stroke-width': 0.9
		}),
		shape('circle', { cx: x, cy: y, r: 2.6, fill: INK.text, stroke: '#ffffff', 'stroke-width': 1 }),
		shape(
			'text',
			{
				...corner,
				'text-anchor': right ? 'end' : 'start',
				fill: INK.text,
				stroke: '#ffffff',
				'stroke-width': 4,
				'paint-order': 'stroke',
				'stroke-linejoin': 'round'
			},
			[shape('tspan', {}, [`${name} `]), shape('tspan', { 'font-weight': 700 }, [value])]
		)
	]);
}
