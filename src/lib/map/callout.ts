import type { RenderFunction } from '@observablehq/plot';
import { geoCentroid } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { INK } from '../chart/colour.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Name and value of one area in the nearest corner of the map, tied to it by a line. */
export const callout =
	(shape: Feature<Geometry>, name: string, value: string): RenderFunction =>
	(_index, _scales, _values, dimensions, context) => {
		const make = (tag: string, attributes: Record<string, string | number>, text?: string) => {
			const element = context.document.createElementNS(SVG, tag) as SVGElement;
			for (const [key, each] of Object.entries(attributes)) element.setAttribute(key, String(each));
			if (text) element.textContent = text;
			return element;
		};
		const group = make('g', { 'aria-hidden': 'true' });
		const project = context.projection as unknown as { stream: never } | undefined;
		if (!project) return group;
		const at = pointAt(context, geoCentroid(shape));
		if (!at) return group;
		const [x, y] = at;
		const right = x > dimensions.width * (y < dimensions.height / 2 ? 0.62 : 0.48);
		const corner = {
			x: right ? dimensions.width - 2 : 2,
			y: y < dimensions.height / 2 ? 15 : dimensions.height - 6
		};
		const words = 7.4 * (name.length + value.length + 1);
		const elbow = right ? corner.x - words / 2 : corner.x + words / 2;
		group.appendChild(
			make('line', {
				x1: elbow,
				y1: corner.y + (y < dimensions.height / 2 ? 5 : -14),
				x2: x,
				y2: y,
				stroke: INK.text,
				'stroke-width': 0.9
			})
		);
		group.appendChild(
			make('circle', { cx: x, cy: y, r: 2.6, fill: INK.text, stroke: '#ffffff', 'stroke-width': 1 })
		);
		const text = make('text', {
			x: corner.x,
			y: corner.y,
			'text-anchor': right ? 'end' : 'start',
			fill: INK.text,
			stroke: '#ffffff',
			'stroke-width': 4,
			'paint-order': 'stroke',
			'stroke-linejoin': 'round'
		});
		text.appendChild(make('tspan', {}, `${name} `));
		text.appendChild(make('tspan', { 'font-weight': 700 }, value));
		group.appendChild(text);
		return group;
	};

/** Where a place falls in the picture: the projection as a stream, one point through it. */
function pointAt(context: { projection?: unknown }, place: [number, number]): [number, number] | null {
	const projection = context.projection as {
		stream(sink: { point(x: number, y: number): void }): { point(x: number, y: number): void };
	};
	let found: [number, number] | null = null;
	projection
		.stream({
			point(x, y) {
				found = [x, y];
			}
		})
		.point(...place);
	return found;
}
