import * as Plot from '@observablehq/plot';
import type { Scene } from '../query/scene.ts';
import { breakMarks } from './break.ts';
import { GAP, pointsAlong } from './clear.ts';
import { HALO, INK } from './colour.ts';
import { cut } from './label.ts';
import { insideOf, stepFact, ticksOf } from './line.ts';
import { rowed } from './mark.ts';
import { byArea, place } from './series.ts';
import type { Step } from './step.ts';
import { runsOf, trendMarks } from './trend.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { formatMeasure, titleOf } from '../insight/words.ts';

/** Width of a small trend that names the lines beside its own. Pixels. */
const NAMED = 220;

/** Height of one with such names, and of one without. Pixels. */
const HEIGHT = { named: 190, plain: 128 };

const MARGIN = { top: 10, bottom: 8, side: 10 };
const INSET = { top: 40, bottom: 20, side: 12 };
/** Between rows and between columns of small trends, as a part of what one of them and a gap take. */
const ROWS_APART = 0.14;
const COLUMNS_APART = 0.1;

/** Width of a letter of the names of the lines beside. Pixels. */
const LETTER = 6.4;

/** Size of one of several bands, pixels: what d3 makes of a band scale with that padding between and around them. */
const bandOf = (all: number, bands: number, apart: number): number => (all * (1 - apart)) / (bands + apart);

/** What is drawn in one small trend, and the names of the lines in it that are not its area's own. */
interface Cell<S> {
	steps: S[];
	names: S[];
}

/**
 * Where the names of the lines beside an area's own stand in their small trend: as values, and the side they are written from.
 * @param size of the scale of one small trend, pixels
 */
function namesBeside<S extends Step & { fx: number; fy: number }>(
	steps: readonly S[],
	[low, high]: readonly number[],
	size: { width: number; height: number }
): (S & { at: number; anchor: 'start' | 'end' })[] {
	const cells = new Map<string, Cell<S>>();
	const ends = new Map(steps.map((each) => [each.series, each]));
	for (const step of steps) {
		const key = step.under ?? step.series;
		const cell = cells.get(key) ?? { steps: [], names: [] };
		cells.set(key, cell);
		cell.steps.push(step);
		if (step.of && ends.get(step.series) === step) cell.names.push(step);
	}
	const xs = steps.map(({ x }) => x);
	const [first, last] = [Math.min(...xs), Math.max(...xs)];
	const across = (x: number) => ((x - first) / (last - first || 1)) * size.width;
	const down = (value: number) => ((high - value) / (high - low || 1)) * size.height;
	return [...cells.values()].flatMap(({ steps: all, names }) => {
		const drawn = pointsAlong(runsOf(all).map((run) => run.map(({ x, value }) => [across(x), down(value)])));
		const end = all.filter(({ under }) => under === undefined).at(-1);
		// the last value of the area's own line is written above its end
		if (end) for (let k = 0; k < 6; k++) drawn.push([across(end.x) - k * 8, down(end.value) - 11]);
		const inside = insideOf(
			names.map((each) => ({ x: across(each.x), y: down(each.value), width: each.of!.length * LETTER })),
			drawn,
			{ left: -INSET.side, right: size.width + INSET.side, top: -12, bottom: size.height + 4 }
		);
		return names.map((each, i) => ({
			...each,
			at: high - (inside.y[i] / size.height) * (high - low),
			anchor: inside.anchor
		}));
	});
}

/**
 * One small trend an area, all on one scale, in rows of as many as fit; beside it, thinner and named, what a chosen area was made
 * of or became.
 */
export function drawSmall(scene: Scene, { document, width, lang }: Drawing): Picture {
	const steps = byArea(scene, lang);
	const names = [
		...new Map(steps.flatMap(({ series, under, label }) => (under ? [] : [[series, label]]))).keys()
	];
	const named = steps.some((each) => each.under !== undefined);
	const columns = Math.max(1, Math.min(4, names.length, Math.floor(width / (named ? NAMED : 122))));
	const cell = new Map(names.map((series, i) => [series, { fx: i % columns, fy: Math.floor(i / columns) }]));
	const placed = steps.flatMap((each) => {
		const at = cell.get(each.under ?? each.series);
		return at ? [{ ...each, ...at }] : [];
	});
	const own = placed.filter((each) => each.under === undefined);
	const others = placed.filter((each) => each.under !== undefined);
	const ends = names.map((series) => own.filter((each) => each.series === series).at(-1)!);
	const lines = Math.ceil(names.length / columns);
	const height = lines * (named ? HEIGHT.named : HEIGHT.plain) + 12;
	const ticks = endTicks(ticksOf(steps, lang, width / columns - 30), (0.9 * width) / columns);
	const xs = steps.map((each) => each.x);
	const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
	const values = placed.map(({ value }) => value);
	const domain = [Math.min(...values), Math.max(...values)];
	const told = namesBeside(placed, domain, {
		width: bandOf(width - 2 * MARGIN.side, columns, COLUMNS_APART) - 2 * INSET.side,
		height: bandOf(height - MARGIN.top - MARGIN.bottom, lines, ROWS_APART) - INSET.top - INSET.bottom
	});
	const drawn = Plot.plot({
		document,
		width,
		height,
		marginTop: MARGIN.top,
		marginLeft: MARGIN.side,
		marginRight: MARGIN.side,
		marginBottom: MARGIN.bottom,
		className: 'plot',
		fx: { axis: null, padding: COLUMNS_APART, domain: Array.from({ length: columns }, (_, i) => i) },
		fy: { axis: null, padding: ROWS_APART, domain: Array.from({ length: lines }, (_, i) => i) },
		x: { axis: null, insetLeft: INSET.side, insetRight: INSET.side },
		y: { axis: null, domain, insetTop: INSET.top, insetBottom: INSET.bottom },
		marks: [
			...breakMarks(scene, lang, (period) => place(scene, period), [...cell.values()]),
			...trendMarks(others, { fx: 'fx', fy: 'fy', stroke: INK.accent, strokeWidth: 1 }),
			...trendMarks(own, { fx: 'fx', fy: 'fy', stroke: INK.accent, strokeWidth: 2 }),
			Plot.dot(placed, {
				fx: 'fx',
				fy: 'fy',
				x: 'x',
				y: 'value',
				r: ({ under }: Step) => (steps.length > 120 ? 1.2 : under === undefined ? 2.4 : 1.6),
				fill: INK.accent,
				render: rowed(
					(i) => `step-${i}`,
					(i) => stepFact(scene, lang, placed[i])
				)
			}),
			Plot.text(ends, {
				fx: 'fx',
				fy: 'fy',
				x: middle,
				frameAnchor: 'top',
				dy: 4,
				text: (each) => cut(each.label, width / columns),
				fontWeight: 600,
				fill: INK.text
			}),
			Plot.text(ends, {
				fx: 'fx',
				fy: 'fy',
				x: 'x',
				y: 'value',
				dy: -11,
				textAnchor: 'end',
				dx: 6,
				text: (each) => formatMeasure(scene, lang, each.value),
				fontWeight: 600,
				fill: INK.text,
				...HALO
			}),
			...(['start', 'end'] as const).map((side) =>
				Plot.text(
					told.filter((each) => each.anchor === side),
					{
						fx: 'fx',
						fy: 'fy',
						x: 'x',
						y: 'at',
						text: 'of',
						textAnchor: side,
						dx: side === 'start' ? GAP : -GAP,
						fontSize: 11.5,
						fill: INK.text,
						...HALO
					}
				)
			),
			...(ticks.length > 1 ? (['start', 'end'] as const) : (['middle'] as const)).map((side) =>
				Plot.text(ends, {
					fx: 'fx',
					fy: 'fy',
					x: () => (side === 'end' ? ticks[ticks.length - 1] : ticks[0]).x,
					frameAnchor: 'bottom',
					dx: side === 'start' ? -6 : side === 'end' ? 6 : 0,
					dy: -2,
					text: () => (side === 'end' ? ticks[ticks.length - 1] : ticks[0]).label,
					fill: INK.soft,
					fontSize: 11,
					textAnchor: side
				})
			)
		]
	});
	return finish(drawn, titleOf(scene, lang));
}

/** The first and the last tick of a small trend, in short where the room is small, and the last alone where it is smaller. */
function endTicks(ticks: { x: number; label: string }[], room: number): { x: number; label: string }[] {
	const ends = ticks.length > 1 ? [ticks[0], ticks[ticks.length - 1]] : ticks;
	const fits = (of: { label: string }[]) =>
		of.reduce((sum, each) => sum + 6.4 * each.label.length + 6, 0) <= room;
	if (fits(ends)) return ends;
	const short = ends.map(({ x, label }) => ({ x, label: label.replace(/^\p{L}+ (?=\S*\d{4}$)/u, '') }));
	return fits(short) ? short : short.slice(-1);
}
