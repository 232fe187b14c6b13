import { INK } from '../chart/colour.ts';
import { named, shape, type Picture } from '../chart/picture.ts';
import type { Cell } from '../inequality/cell.ts';
import { formatMeasure, formatTick } from '../insight/words.ts';
import { message } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import { ABSENCES, type Absence } from '../term/status.ts';
import type { Lang } from '../term/text.ts';
import { classOf, isPoint, type Classes } from './classes.ts';
import { fillOfKind, isEstimated, kindOf, type Kind } from './fill.ts';
import { coloursOf } from './palette.ts';
import { patterns } from './pattern.ts';

const BINS = 30;
/** Heights in pixels: room for marks, bars, the strip of classes, the ticks, one line of absences. */
const TALL = { mark: 20, bars: 46, strip: 17, ticks: 20, line: 21 };

export interface LegendWish {
	/** CSS pixels */
	width: number;
	lang: Lang;
	classes: Classes;
	/** values of areas marked on it: the one pointed at, or those chosen */
	marked?: number[];
	/** the kind that stands out while the others fade */
	lit?: Kind | null;
}

/** One line of a legend in words: a class or an absence, and how many areas are in it. */
export interface Entry {
	kind: Kind;
	words: string;
	count: number;
}

/** A key below the distribution; one without a kind is a mark laid over others. */
type Key = Pick<Entry, 'words' | 'count'> & { kind?: Kind; fill: string };

/** What the legend says, class by class and then the absences there are. */
export function entriesOf(scene: Scene, cells: Cell[], classes: Classes, lang: Lang): Entry[] {
	const counted = new Uint32Array(classes.count);
	const absent = new Map<Kind, number>();
	for (const cell of cells) {
		const kind = kindOf(classes, cell);
		if (typeof kind === 'number') counted[kind]++;
		else absent.set(kind, (absent.get(kind) ?? 0) + 1);
	}
	const value = (each: number) => formatMeasure(scene, lang, each);
	const point = isPoint(classes) ? classes.breaks.indexOf(classes.center!) + 1 : -1;
	const limits = classes.extent ? [classes.extent[0], ...classes.breaks, classes.extent[1]] : [];
	return [
		...Array.from({ length: classes.count }, (_, kind) => {
			const [from, to] = [value(limits[kind]), value(limits[kind + 1])];
			const words =
				kind === point
					? message(lang, 'legend.parity')
					: from === to
						? from
						: message(lang, 'legend.class', { from, to });
			return { kind, words, count: counted[kind] };
		}),
		...ABSENCES.filter((each) => absent.has(each)).map((kind) => ({
			kind,
			words: message(lang, `absence.${kind}`),
			count: absent.get(kind)!
		}))
	];
}

/**
 * The legend is the distribution: each area is one step of height in the bin of its value, in the colour it has on the
 * map; under it a strip of the classes with how many areas are in each, and the absences with theirs. Null without areas.
 */
export function drawLegend(scene: Scene, cells: Cell[], wish: LegendWish): Picture | null {
	if (cells.length === 0) return null;
	const { width, lang, classes, lit = null } = wish;
	const entries = entriesOf(scene, cells, classes, lang);
	const faint = (kind: Kind) => (lit === null || lit === kind ? undefined : '0.25');
	const children: Picture[] = [];
	let y = 0;
	if (classes.extent) {
		children.push(...distribution(scene, cells, wish, classes.extent, entries, faint));
		y = TALL.mark + TALL.bars + TALL.strip + TALL.ticks;
	}
	const absences = entries.filter((each) => typeof each.kind === 'string');
	const estimated = cells.filter(isEstimated).length;
	const keys = keysOf(
		[
			...absences.map((each) => ({ ...each, fill: fillOfKind([], each.kind) })),
			...(estimated
				? [{ words: message(lang, 'key.estimated'), count: estimated, fill: 'url(#estimated)' }]
				: [])
		],
		width,
		y,
		faint
	);
	y += keys.lines * TALL.line;
	const label = `${message(lang, 'legend.label')}. ${entries
		.map(({ words, count }) => message(lang, 'legend.count', { words, count }))
		.join('; ')}`;
	return named({ width: String(width), height: String(Math.max(y, 1)) }, label, [
		...(keys.lines ? [patterns] : []),
		...children,
		...keys.children
	]);
}

function distribution(
	scene: Scene,
	cells: Cell[],
	{ width, lang, classes, marked = [] }: LegendWish,
	extent: [number, number],
	entries: Entry[],
	faint: (kind: Kind) => string | undefined
): Picture[] {
	const colours = coloursOf(classes);
	const [low, high] = spread(extent, classes.center);
	const labelOf = (value: number) =>
		Math.abs(value) >= 100_000
			? formatTick(lang, scene.resolved.indicator, value)
			: formatMeasure(scene, lang, value);
	/** half the longest label, so that none is cut off */
	const side = 6 + 3.6 * Math.max(...extent.map((each) => labelOf(each).length));
	const room = width - 2 * side;
	const at = (value: number) => side + ((value - low) / (high - low)) * room;
	const foot = TALL.mark + TALL.bars;
	const bars = binned(cells, classes, low, high);
	const unit = TALL.bars / Math.max(1, ...bars.map((each) => each.from + each.count));
	const limits = [extent[0], ...classes.breaks, extent[1]].map(at);
	const ticks = thinned([extent[0], ...classes.breaks, extent[1]], at, labelOf);
	const axis = foot + TALL.strip;
	return [
		shape(
			'g',
			{ class: 'bars' },
			bars.map(({ bin, kind, from, count }) =>
				shape('rect', {
					x: side + (bin * room) / BINS + 0.5,
					width: room / BINS - 1,
					y: foot - unit * (from + count),
					height: unit * count,
					fill: colours[kind],
					'fill-opacity': faint(kind),
					'data-class': String(kind)
				})
			)
		),
		shape(
			'g',
			{ class: 'strip', 'font-size': 11, stroke: 'none' },
			Array.from({ length: classes.count }, (_, kind) => {
				const x = limits[kind] - (limits[kind + 1] - limits[kind] < 4 ? 2 : 0);
				const wide = Math.max(4, limits[kind + 1] - limits[kind]);
				const count = String(entries[kind].count);
				const dark = /^#[0-8]/.test(colours[kind]);
				return shape('g', { 'data-class': String(kind), 'fill-opacity': faint(kind) }, [
					shape('title', {}, [message(lang, 'legend.count', { ...entries[kind] })]),
					shape('rect', { x, y: foot + 1, width: wide, height: TALL.strip - 3, fill: colours[kind] }),
					...(wide > 6.6 * count.length + 4
						? [shape('text', { x: x + wide / 2, y: foot + 12, fill: dark ? '#ffffff' : INK.text }, [count])]
						: [])
				]);
			})
		),
		shape('g', { class: 'ticks', stroke: INK.soft, fill: 'none' }, [
			shape('path', { d: `M${side},${foot}H${width - side}`, stroke: INK.line }),
			...classes.breaks.map((each) =>
				shape('line', { x1: at(each), x2: at(each), y1: axis - 2, y2: axis + 3 })
			)
		]),
		shape(
			'g',
			{ class: 'labels', 'font-size': '11.5', fill: INK.soft },
			ticks.map((each) => shape('text', { x: at(each), y: axis + 15 }, [labelOf(each)]))
		),
		shape(
			'g',
			{ class: 'marks', 'font-size': 11.5, 'font-weight': 600 },
			marked.flatMap((value) => {
				const x = at(value);
				const half = 3.4 * labelOf(value).length;
				return [
					shape('path', {
						d: `M${x.toFixed(1)},${TALL.mark + 1}l-4,-6h8zV${foot}`,
						fill: INK.text,
						stroke: INK.text,
						'stroke-width': '0.8'
					}),
					...(marked.length < 3
						? [
								shape('text', { x: Math.min(width - half, Math.max(half, x)), y: 11, fill: INK.text }, [
									labelOf(value)
								])
							]
						: [])
				];
			})
		)
	];
}

/** Areas by bin and class, those of a lower class below and of a higher bin first. */
function binned(cells: Cell[], classes: Classes, low: number, high: number) {
	const step = (high - low) / BINS;
	const counts = new Uint32Array(BINS * classes.count);
	for (const { value } of cells) {
		if (value === null) continue;
		const bin = Math.min(BINS - 1, Math.floor((value - low) / step));
		counts[classOf(classes, value) * BINS + bin]++;
	}
	const height = new Uint32Array(BINS);
	const bars: { bin: number; kind: number; count: number; from: number }[] = [];
	for (let kind = 0; kind < classes.count; kind++)
		for (let bin = BINS - 1; bin >= 0; bin--) {
			const count = counts[kind * BINS + bin];
			if (count === 0) continue;
			bars.push({ bin, kind, count, from: height[bin] });
			height[bin] += count;
		}
	return bars;
}

/** The absences, as many on a line as fit. */
function keysOf(
	entries: Key[],
	width: number,
	top: number,
	faint: (kind: Kind) => string | undefined
): { children: Picture[]; lines: number } {
	const lines: { entry: Key; text: string; wide: number }[][] = [];
	for (const entry of entries) {
		const text = `${entry.words} (${entry.count})`;
		const wide = 22 + 6.4 * text.length + 16;
		const last = lines[lines.length - 1];
		if (last && last.reduce((sum, each) => sum + each.wide, wide) <= width) last.push({ entry, text, wide });
		else lines.push([{ entry, text, wide }]);
	}
	const children = lines.flatMap((line, l) => {
		let x = (width - line.reduce((sum, each) => sum + each.wide, 0)) / 2;
		const y = top + l * TALL.line;
		return line.map(({ entry, text, wide }) => {
			const left = x;
			x += wide;
			return shape(
				'g',
				entry.kind === undefined ? {} : { 'data-class': String(entry.kind), opacity: faint(entry.kind) },
				[
					shape('rect', {
						x: left,
						y: y + 4,
						width: 14,
						height: 14,
						rx: 3,
						fill: entry.fill,
						stroke: entry.kind === 'not_applicable' ? INK.soft : INK.line
					}),
					shape(
						'text',
						{ x: left + 21, y: y + 15, 'text-anchor': 'start', 'font-size': 12, fill: INK.soft },
						[text]
					)
				]
			);
		});
	});
	return { children, lines: lines.length };
}

/** The kind that a word of a legend's shapes stands for. */
export const kindNamed = (word: string): Kind => (/^\d+$/.test(word) ? Number(word) : (word as Absence));

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

/** Ticks whose labels do not touch, the outermost first. */
function thinned(
	ticks: number[],
	at: (value: number) => number,
	labelOf: (value: number) => string
): number[] {
	const between = (a: number, b: number) => 10 + 3.5 * (labelOf(a).length + labelOf(b).length);
	const kept: number[] = [];
	for (const tick of [ticks[0], ticks[ticks.length - 1], ...ticks.slice(1, -1)])
		if (kept.every((each) => Math.abs(at(each) - at(tick)) >= between(each, tick))) kept.push(tick);
	return kept;
}
