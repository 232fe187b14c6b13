import * as Plot from '@observablehq/plot';
import type { Scene } from '../query/scene.ts';
import { breakMarks } from './break.ts';
import { HALO, INK } from './colour.ts';
import { cut } from './label.ts';
import { stepFact, ticksOf } from './line.ts';
import { rowed } from './mark.ts';
import { byArea, place } from './series.ts';
import { trendMarks } from './trend.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { formatMeasure, titleOf } from '../insight/words.ts';

/** One small trend an area, all on one scale, in rows of as many as fit. */
export function drawSmall(scene: Scene, { document, width, lang }: Drawing): Picture {
	const steps = byArea(scene, lang);
	const names = [...new Map(steps.map((each) => [each.series, each.label])).entries()];
	const columns = Math.max(1, Math.min(4, names.length, Math.floor(width / 122)));
	const cell = new Map(
		names.map(([series], i) => [series, { fx: i % columns, fy: Math.floor(i / columns) }])
	);
	const placed = steps.map((each) => ({ ...each, ...cell.get(each.series)! }));
	const ends = names.map(([series]) => placed.filter((each) => each.series === series).at(-1)!);
	const lines = Math.ceil(names.length / columns);
	const ticks = endTicks(ticksOf(steps, lang, width / columns - 30), (0.9 * width) / columns);
	const xs = steps.map((each) => each.x);
	const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
	const drawn = Plot.plot({
		document,
		width,
		height: lines * 128 + 12,
		marginTop: 10,
		marginLeft: 10,
		marginRight: 10,
		marginBottom: 8,
		className: 'plot',
		fx: { axis: null, padding: 0.1, domain: Array.from({ length: columns }, (_, i) => i) },
		fy: { axis: null, padding: 0.14, domain: Array.from({ length: lines }, (_, i) => i) },
		x: { axis: null, insetLeft: 12, insetRight: 12 },
		y: { axis: null, insetTop: 40, insetBottom: 20, nice: true },
		marks: [
			...breakMarks(scene, lang, (period) => place(scene, period), [...cell.values()]),
			...trendMarks(placed, { fx: 'fx', fy: 'fy', stroke: INK.accent, strokeWidth: 2 }),
			Plot.dot(placed, {
				fx: 'fx',
				fy: 'fy',
				x: 'x',
				y: 'value',
				r: steps.length > 120 ? 1.2 : 2.4,
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
