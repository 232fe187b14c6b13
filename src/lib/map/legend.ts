import { INK } from '../chart/colour.ts';
import * as Plot from '@observablehq/plot';
import { ranked, type Cell } from '../inequality/cell.ts';
import { finish, type Drawing, type Picture } from '../chart/picture.ts';
import { formatMeasure, formatTick } from '../insight/words.ts';
import { message } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import { classOf } from './classes.ts';
import { classesOf } from './fill.ts';
import { coloursOf } from './palette.ts';

const BINS = 30;

/**
 * The legend is the distribution: each area is one step of height in the bin of its value, in the colour it has on the
 * map; the limits of the classes are the ticks. Null when there is no value to show.
 */
export function drawLegend(scene: Scene, cells: Cell[], { document, width, lang }: Drawing): Picture | null {
	const classes = classesOf(scene, cells);
	if (!classes.extent) return null;
	const colours = coloursOf(classes);
	const [low, high] = spread(classes.extent, classes.center);
	const labelOf = (value: number) =>
		Math.abs(value) >= 100_000
			? formatTick(lang, scene.resolved.indicator, value)
			: formatMeasure(scene, lang, value);
	/** half the longest label, so that none is cut off */
	const side = 6 + 3.6 * Math.max(...classes.extent.map((each) => labelOf(each).length));
	const step = (high - low) / BINS;
	const stacks = new Map<string, { bin: number; kind: number; count: number }>();
	for (const { value } of ranked(cells)) {
		const bin = Math.min(BINS - 1, Math.floor((value - low) / step));
		const kind = classOf(classes, value);
		const found = stacks.get(`${bin} ${kind}`);
		if (found) found.count++;
		else stacks.set(`${bin} ${kind}`, { bin, kind, count: 1 });
	}
	const height = new Map<number, number>();
	const bars = [...stacks.values()]
		.sort((a, b) => a.kind - b.kind)
		.map(({ bin, kind, count }) => {
			const from = height.get(bin) ?? 0;
			height.set(bin, from + count);
			return {
				x1: low + bin * step,
				x2: low + (bin + 1) * step,
				y1: from,
				y2: from + count,
				fill: colours[kind]
			};
		});
	const ticks = thinned(
		[classes.extent[0], ...classes.breaks, classes.extent[1]],
		low,
		high,
		width - 2 * side,
		labelOf
	);
	const drawn = Plot.plot({
		document,
		width,
		height: 72,
		marginTop: 4,
		marginBottom: 24,
		marginLeft: side,
		marginRight: side,
		className: 'plot',
		color: { type: 'identity' },
		x: { domain: [low, high], axis: null },
		y: { axis: null },
		marks: [
			Plot.rect(bars, {
				x1: 'x1',
				x2: 'x2',
				y1: 'y1',
				y2: 'y2',
				fill: 'fill',
				insetLeft: 0.5,
				insetRight: 0.5
			}),
			Plot.ruleY([0], { stroke: INK.line }),
			Plot.ruleX(classes.breaks, { y1: 0, y2: 0, insetBottom: -5, stroke: INK.soft }),
			Plot.axisX(ticks, {
				label: null,
				tickFormat: labelOf,
				tickSize: 4,
				fontSize: 11.5,
				color: INK.soft
			})
		]
	});
	return finish(drawn, message(lang, 'legend.label'));
}

/** The shown range: the extent, widened when all values are equal, symmetric about the center of a gap. */
function spread([low, high]: [number, number], center: number | null): [number, number] {
	if (center !== null) {
		const far = Math.max(Math.abs(low - center), Math.abs(high - center)) || 1;
		return [center - far, center + far];
	}
	if (low !== high) return [low, high];
	const room = Math.abs(low) * 0.1 || 1;
	return [low - room, high + room];
}

/** Ticks whose labels do not touch over so much room, the outermost first. */
function thinned(
	ticks: number[],
	low: number,
	high: number,
	room: number,
	labelOf: (value: number) => string
): number[] {
	const at = (value: number) => ((value - low) / (high - low)) * room;
	const between = (a: number, b: number) => 10 + 3.5 * (labelOf(a).length + labelOf(b).length);
	const kept: number[] = [];
	for (const tick of [ticks[0], ticks[ticks.length - 1], ...ticks.slice(1, -1)])
		if (kept.every((each) => Math.abs(at(each) - at(tick)) >= between(each, tick))) kept.push(tick);
	return kept;
}
