import { INK } from '../chart/colour.ts';
import { shape, type Picture } from '../chart/picture.ts';
import { message, pick } from '../message/message.ts';
import type { Lang } from '../term/text.ts';
import type { IslandGroup } from './ground.ts';

/** The frame of islands in a picture. Pixels. */
export interface Inset {
	x: number;
	y: number;
	width: number;
	height: number;
	groups: { group: IslandGroup; row: number; owner: string }[];
	/** narrow, for a small map: names in small letters, and no owner */
	narrow: boolean;
}

const TALL = { usual: 104, narrow: 58 };

/** Where the frame stands in a picture: at the right edge, a fifth down, or as high as it must to fit. Pixels. */
export function insetBox(groups: readonly unknown[], width: number, height: number, narrow = false) {
	const size = {
		width: narrow ? 52 : Math.min(96, Math.max(72, width * 0.2)),
		height: groups.length * (narrow ? TALL.narrow : TALL.usual)
	};
	return {
		...size,
		x: width - size.width - 1,
		y: Math.max(1, Math.min(Math.round(height * 0.2), height - size.height - 1))
	};
}

/**
 * Hoàng Sa and Trường Sa in a frame at the right edge, islands at their true positions relative to each other (plate
 * carrée, one scale a group), in the colour of the province they belong to. Islands are drawn larger than they are.
 * @param titled with the name of each island as its title
 */
export function insetPicture(
	inset: Inset,
	fillOf: (row: number) => string,
	lang: Lang,
	titled = true
): Picture {
	const { width, height, narrow } = inset;
	const tall = narrow ? TALL.narrow : TALL.usual;
	const room = narrow ? { side: 8, top: 7, map: 30, name: 50 } : { side: 12, top: 10, map: 56, name: 82 };
	const children = [
		shape('rect', { width, height, rx: 6, fill: '#ffffff', stroke: INK.line }),
		...inset.groups.flatMap(({ group, row, owner }, g) => {
			const lons = group.islands.map((each) => each.lon);
			const lats = group.islands.map((each) => each.lat);
			const [west, east] = [Math.min(...lons), Math.max(...lons)];
			const [south, north] = [Math.min(...lats), Math.max(...lats)];
			const scale = Math.min((width - 2 * room.side) / (east - west), room.map / (north - south));
			const left = width / 2 - ((east - west) * scale) / 2;
			const top = g * tall + room.top + (room.map - (north - south) * scale) / 2;
			const label = { x: width / 2, fill: INK.text, 'font-size': narrow ? 9.5 : 11 };
			return [
				...group.islands.map((island) =>
					shape(
						'circle',
						{
							cx: left + (island.lon - west) * scale,
							cy: top + (north - island.lat) * scale,
							r: narrow ? 1.7 : 2.4,
							fill: row >= 0 ? fillOf(row) : INK.soft,
							stroke: INK.text,
							'stroke-width': '0.5',
							'data-row': row >= 0 ? String(row) : undefined
						},
						titled ? [shape('title', {}, [pick(lang, island.name)])] : []
					)
				),
				shape('text', { ...label, y: g * tall + room.name, 'font-weight': 600 }, [pick(lang, group.name)]),
				...(owner && !narrow ? [shape('text', { ...label, y: g * tall + 96, fill: INK.soft }, [owner])] : []),
				...(g > 0
					? [shape('line', { x1: 8, x2: width - 8, y1: g * tall, y2: g * tall, stroke: INK.line })]
					: [])
			];
		}),
		shape('title', {}, [message(lang, 'map.islands')])
	];
	return shape('g', { class: 'inset', transform: `translate(${inset.x},${inset.y})` }, children);
}
