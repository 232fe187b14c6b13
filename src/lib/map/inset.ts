import { INK } from '../chart/colour.ts';
import type { RenderFunction } from '@observablehq/plot';
import type { Cell } from '../inequality/cell.ts';
import { message, pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { IslandGroup } from './ground.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Where the frame stands in a picture: at the right edge, a fifth down, or as high as it must to fit. Pixels. */
export function insetBox(groups: IslandGroup[], width: number, height: number) {
	const size = { width: Math.min(96, Math.max(72, width * 0.2)), height: groups.length * 104 };
	return {
		...size,
		x: width - size.width - 1,
		y: Math.max(1, Math.min(Math.round(height * 0.2), height - size.height - 1))
	};
}

/**
 * Hoàng Sa and Trường Sa in a frame at the right edge, islands at their true positions relative to each other (plate
 * carrée, one scale a group), in the colour of the province they belong to. Islands are drawn larger than they are.
 */
export const inset =
	(
		scene: Scene,
		groups: IslandGroup[],
		cells: Cell[],
		fill: (cell: Cell) => string,
		lang: Lang
	): RenderFunction =>
	(_index, _scales, _values, dimensions, context) => {
		const { width, height } = dimensions;
		const make = (tag: string, attributes: Record<string, string | number>, text?: string) => {
			const element = context.document.createElementNS(SVG, tag) as SVGElement;
			for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
			if (text) element.textContent = text;
			return element;
		};
		const box = insetBox(groups, width, height);
		const frame = make('g', {
			class: 'inset',
			transform: `translate(${box.x},${box.y})`
		});
		frame.appendChild(
			make('rect', { width: box.width, height: box.height, rx: 6, fill: '#ffffff', stroke: INK.line })
		);
		groups.forEach((group, g) => {
			const lons = group.islands.map((each) => each.lon);
			const lats = group.islands.map((each) => each.lat);
			const [west, east, south, north] = [
				Math.min(...lons),
				Math.max(...lons),
				Math.min(...lats),
				Math.max(...lats)
			];
			const scale = Math.min((box.width - 24) / (east - west), 56 / (north - south));
			const left = box.width / 2 - ((east - west) * scale) / 2;
			const top = g * 104 + 10 + (56 - (north - south) * scale) / 2;
			const code = group.areas[scene.dataset.vintage ?? '']?.[scene.resolved.level];
			const row = cells.findIndex((each) => each.area.code === code);
			for (const island of group.islands) {
				const dot = make('circle', {
					cx: left + (island.lon - west) * scale,
					cy: top + (north - island.lat) * scale,
					r: 2.4,
					fill: row >= 0 ? fill(cells[row]) : INK.soft,
					stroke: INK.text,
					'stroke-width': 0.5
				});
				if (row >= 0) dot.setAttribute('data-row', String(row));
				dot.appendChild(make('title', {}, pick(lang, island.name)));
				frame.appendChild(dot);
			}
			const label = { x: box.width / 2, fill: INK.text, 'font-size': 11 };
			frame.appendChild(
				make('text', { ...label, y: g * 104 + 82, 'font-weight': 600 }, pick(lang, group.name))
			);
			const owner = row >= 0 ? pick(lang, cells[row].area.name) : '';
			if (owner) frame.appendChild(make('text', { ...label, y: g * 104 + 96, fill: INK.soft }, owner));
			if (g > 0)
				frame.appendChild(
					make('line', { x1: 8, x2: box.width - 8, y1: g * 104, y2: g * 104, stroke: INK.line })
				);
		});
		frame.appendChild(make('title', {}, message(lang, 'map.islands')));
		return frame;
	};
