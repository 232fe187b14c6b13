import * as Plot from '@observablehq/plot';
import { message } from '../message/message.ts';
import { formatNumber } from '../message/number.ts';
import { INK } from './colour.ts';
import { cut, roomFor } from './label.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';

/** What was reached and what was spent, in percent of the plan. */
export interface PlanBar {
	/** id of the row, for hover and links */
	id: string;
	name: string;
	/** null = not known; left out = not a row that has it, so that nothing is said */
	result?: number | null;
	spent?: number | null;
	/** a row that others stand under */
	head?: boolean;
	/** the whole of it in words */
	fact: string;
}

/** Results in the house's accent, money in a warm grey: neither is a colour of a sex. */
export const PLAN_COLOUR = { result: INK.accent, spent: '#a59c8c' };

/** Heights of the two bars of a row, as shares of it. */
const BARS = { result: [0.1, 0.46], spent: [0.52, 0.82], alone: [0.24, 0.68] } as const;
/** Pixels a row takes, and below which width names stand above their bars. */
const ROW = { usual: 40, narrow: 58, from: 460 };

/**
 * Plan against actual: two bars a row from 0, results above money, with a line at 100 % of the plan. Nothing is clipped:
 * the axis goes as far as the longest bar.
 */
export function drawPlanBars(
	rows: readonly PlanBar[],
	label: string,
	{ document, width, lang }: Drawing
): Picture {
	const narrow = width < ROW.from;
	const left = narrow
		? 4
		: roomFor(
				rows.map((row) => row.name),
				width,
				0.42
			);
	const top = narrow ? 0.32 : 0;
	const percent = (value: number) => `${formatNumber(lang, value, value < 10 ? 1 : 0)} %`;
	const bars = rows.flatMap((row, i) =>
		(['result', 'spent'] as const).flatMap((kind) => {
			const value = row[kind];
			if (value === undefined) return [];
			const [from, to] = row.result === undefined || row.spent === undefined ? BARS.alone : BARS[kind];
			const place = (share: number) => i + top + share * (1 - top);
			return [{ kind, row, value, y1: place(from), y2: place(to), y: place((from + to) / 2) }];
		})
	);
	const known = bars.filter((bar) => bar.value !== null);
	const most = Math.max(100, ...known.map((bar) => bar.value!));
	const height = Math.max(1, rows.length) * (narrow ? ROW.narrow : ROW.usual) + 30;
	const drawn = Plot.plot({
		document,
		width,
		height,
		marginLeft: left,
		marginRight: 66,
		marginTop: 26,
		marginBottom: 4,
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null, domain: [0, most] },
		y: { axis: null, domain: [0, Math.max(1, rows.length)], reverse: true },
		marks: [
			Plot.rect(known, {
				x1: 0,
				x2: 'value',
				y1: 'y1',
				y2: 'y2',
				fill: (bar) => PLAN_COLOUR[bar.kind as keyof typeof PLAN_COLOUR],
				rx: 2,
				render: rowed(
					(i) => known[i].row.id,
					(i) => known[i].row.fact
				)
			}),
			Plot.ruleX([0], { stroke: INK.soft }),
			Plot.ruleX([100], { stroke: INK.text, strokeWidth: 1.4, strokeDasharray: '4,3' }),
			Plot.text([100], {
				x: (each: number) => each,
				frameAnchor: 'top',
				dy: -12,
				textAnchor: most > 130 ? 'middle' : 'end',
				text: () => message(lang, 'leader.chart.plan'),
				fill: INK.soft,
				fontSize: 12
			}),
			Plot.text(bars, {
				x: (bar) => bar.value ?? 0,
				y: 'y',
				dx: 6,
				textAnchor: 'start',
				text: (bar) => (bar.value === null ? message(lang, 'leader.chart.no-plan') : percent(bar.value)),
				fill: (bar) => (bar.value === null ? INK.soft : INK.text),
				fontSize: (bar: { kind: string }) => (bar.kind === 'result' ? 13 : 12),
				stroke: 'white',
				strokeWidth: 3
			} as Plot.TextOptions),
			...[true, false].map((head) =>
				Plot.text(
					rows.map((row, i) => ({ ...row, i })).filter((row) => (row.head ?? false) === head),
					{
						frameAnchor: 'left',
						dx: narrow ? 0 : -8,
						textAnchor: narrow ? 'start' : 'end',
						y: (row) => row.i + (narrow ? 0.18 : 0.46),
						text: (row) => (narrow ? cut(row.name, width - 10) : cut(row.name, left - 14)),
						fontWeight: head ? 700 : 400,
						fill: INK.text
					}
				)
			)
		]
	});
	return finish(drawn, label);
}
