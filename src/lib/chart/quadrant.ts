import * as Plot from '@observablehq/plot';
import { CORNERS, quadrantOf, type Corner, type Placed } from '../inequality/quadrant.ts';
import { cornerName } from '../insight/corner.ts';
import { areaName, formatSize, formatValue, titleOf } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Indicator } from '../term/dataset.ts';
import type { Lang } from '../term/text.ts';
import { beside } from './beside.ts';
import { HALO, INK, SEX_COLOUR } from './colour.ts';
import { dotBeside } from './key.ts';
import { cut } from './label.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';

/** Areas up to which every one has its name, where there is room. */
const NAMED = 16;
/** Room of a name beside its dot. Pixels. */
const NAME_ROOM = 180;
/** Of more areas, the ones named: so many of the largest gaps. */
const WIDEST = 5;

/** An area of the quadrant in words: level, women and men, the corner it stands in. */
export function placedFact(scene: Scene, lang: Lang, { cell, level, corner }: Placed): string {
	const { indicator } = scene.resolved;
	const number = (value: number) => formatValue(lang, indicator, value);
	return [
		`${areaName(lang, cell.area)}: ${number(level)}`,
		message(lang, 'fact.sexes', { women: number(cell.women!.value!), men: number(cell.men!.value!) }),
		cornerName(lang, indicator, corner)
	].join('\n');
}

/** The corner where one wants to be, and the one farthest from it; none where no way is better. */
const bestOf = ({ direction }: Indicator): Corner | null =>
	direction === 'higher' ? 'high-equal' : direction === 'lower' ? 'low-equal' : null;

/**
 * Level (right) against the size of the gap (up), cut into four corners that are named and counted. A dot has the colour
 * of who is higher.
 */
export function drawQuadrant(scene: Scene, { document, width, lang }: Drawing): Picture | null {
	const found = quadrantOf(scene);
	if (!found) return null;
	const { areas, level, gap } = found;
	const { indicator, chosen } = scene.resolved;
	const marked = new Set(chosen.map((each) => each.code));
	const number = (value: number) => formatValue(lang, indicator, value);
	const height = Math.max(360, Math.min(520, width * 0.74));
	const widest = Math.max(...areas.map((each) => each.gap));
	const margin = {
		left: 14 + 7.2 * Math.max(2, formatSize(lang, indicator, widest).length),
		right: 14,
		top: 30,
		bottom: 46
	};
	const x = padded([...areas.map((each) => each.level), level.cut], 0.08);
	// room above and below for the names of the corners
	const y: [number, number] = [-(widest || 1) * 0.14, (widest || 1) * 1.16];
	const across = width - margin.left - margin.right;
	const tall = height - margin.top - margin.bottom;
	const at = (each: { level: number; gap: number }) => ({
		x: margin.left + ((each.level - x[0]) / (x[1] - x[0])) * across,
		y: margin.top + ((y[1] - each.gap) / (y[1] - y[0])) * tall
	});
	const order = [...areas].sort(
		(a, b) => Number(marked.has(b.cell.area.code)) - Number(marked.has(a.cell.area.code)) || b.gap - a.gap
	);
	const most = areas.length <= NAMED ? areas.length : marked.size + WIDEST;
	const points = order.map((each, i) => ({
		...at(each),
		label: i < most ? cut(pick(lang, each.cell.area.name), NAME_ROOM) : ''
	}));
	const frame = {
		left: margin.left,
		right: width - 4,
		top: margin.top,
		bottom: height - margin.bottom
	};
	const crossing = at({ level: level.cut, gap: gap.cut });
	const words = CORNERS.map((corner) => {
		const count = areas.filter((each) => each.corner === corner).length;
		const high = corner.startsWith('high');
		const room = high ? frame.right - crossing.x : crossing.x - frame.left;
		const text = `${cornerName(lang, indicator, corner)} (${count})`;
		return { corner, high, top: corner.endsWith('unequal'), lines: folded(text, (room - 12) / 6.6) };
	});
	const taken = words.map(({ high, top, lines }) => {
		const wide = 7 * Math.max(...lines.map((each) => each.length)) + 10;
		const deep = 16 * lines.length + 4;
		return {
			left: high ? frame.right - wide : frame.left,
			right: high ? frame.right : frame.left + wide,
			top: top ? frame.top : frame.bottom - deep,
			bottom: top ? frame.top + deep : frame.bottom
		};
	});
	const places = beside(points, frame, taken);
	const best = bestOf(indicator);
	const [women, men] = [message(lang, 'form.women-higher'), message(lang, 'form.men-higher')];
	const keys = [
		{ text: women, colour: SEX_COLOUR.F, dx: -(7.6 * men.length + 34) },
		{ text: men, colour: SEX_COLOUR.M, dx: 0 }
	];
	const size = (value: number) => formatSize(lang, indicator, value);
	const drawn = Plot.plot({
		document,
		width,
		height,
		marginLeft: margin.left,
		marginRight: margin.right,
		marginTop: margin.top,
		marginBottom: margin.bottom,
		className: 'plot',
		color: { type: 'identity' },
		x: { domain: x, axis: null },
		y: { domain: y, axis: null },
		marks: [
			...(best
				? [
						Plot.rect([0], {
							x1: best === 'high-equal' ? level.cut : x[0],
							x2: best === 'high-equal' ? x[1] : level.cut,
							y1: y[0],
							y2: gap.cut,
							fill: INK.accent,
							fillOpacity: 0.07
						})
					]
				: []),
			Plot.frame({ stroke: INK.line }),
			Plot.ruleX([level.cut], { stroke: INK.soft, strokeDasharray: '4,3' }),
			Plot.ruleY([gap.cut], { stroke: INK.soft, strokeDasharray: '4,3' }),
			Plot.axisX({
				label: null,
				ticks: Math.max(2, Math.floor(across / 95)),
				tickFormat: number,
				tickSize: 4,
				color: INK.soft
			}),
			Plot.axisY(
				[...new Set([0, gap.cut, widest])].filter((each) => each === 0 || each >= widest * 0.06),
				{ label: null, tickFormat: size, tickSize: 4, color: INK.soft }
			),
			Plot.text([0], {
				frameAnchor: 'bottom-right',
				textAnchor: 'end',
				dy: 38,
				text: () => message(lang, 'form.level-axis'),
				fill: INK.soft
			}),
			Plot.text([0], {
				frameAnchor: 'top-left',
				textAnchor: 'start',
				dy: -18,
				dx: -margin.left + 6,
				text: () => message(lang, 'form.gap-axis'),
				fill: INK.soft
			}),
			...words.flatMap(({ corner, high, top, lines }) =>
				lines.map((line, i) =>
					Plot.text([0], {
						frameAnchor: `${top ? 'top' : 'bottom'}-${high ? 'right' : 'left'}`,
						textAnchor: high ? 'end' : 'start',
						dx: high ? -6 : 6,
						dy: top ? 4 + 15 * i : -4 - 15 * (lines.length - 1 - i),
						text: () => line,
						fill: corner === best ? INK.accent : INK.soft,
						fontWeight: 600,
						fontSize: 12
					})
				)
			),
			Plot.dot(areas, {
				x: 'level',
				y: 'gap',
				r: areas.length > 300 ? 3 : 4.5,
				fill: ({ cell }) => SEX_COLOUR[higherOf(cell.women!.value!, cell.men!.value!)],
				fillOpacity: 0.8,
				stroke: (each) => (marked.has(each.cell.area.code) ? INK.text : '#ffffff'),
				strokeWidth: (each) => (marked.has(each.cell.area.code) ? 2 : 0.8),
				render: rowed(
					(i) => areas[i].row,
					(i) => placedFact(scene, lang, areas[i])
				)
			}),
			...keys.flatMap(({ text, colour, dx }) => [
				...dotBeside(colour, { frameAnchor: 'top-right', dx: dx - 7.6 * text.length - 8, dy: -18 }),
				Plot.text([0], {
					frameAnchor: 'top-right',
					textAnchor: 'end',
					dy: -18,
					dx,
					text: () => text,
					fill: colour,
					fontSize: 12,
					fontWeight: 600
				})
			]),
			...order.flatMap((each, i) => {
				const place = places[i];
				return place
					? [
							Plot.text([each], {
								x: 'level',
								y: 'gap',
								dx: place.dx,
								dy: place.dy,
								textAnchor: place.anchor,
								text: () => points[i].label,
								fill: INK.text,
								...HALO,
								fontSize: 12
							})
						]
					: [];
			})
		]
	});
	return finish(drawn, titleOf(scene, lang));
}

const higherOf = (women: number, men: number): string => (women > men ? 'F' : men > women ? 'M' : '_T');

/** The range of values with room on both sides, a share of it. */
function padded(values: number[], share: number): [number, number] {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const room = (most - least || Math.abs(most) || 1) * share;
	return [least - room, most + room];
}

/** Words in lines of about so many letters, three at most. */
function folded(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines[lines.length - 1];
		if (last !== undefined && (last.length + 1 + word.length <= most || lines.length === 3))
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
