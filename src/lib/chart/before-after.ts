import * as Plot from '@observablehq/plot';
import type { Interval } from '../inequality/interval/interval.ts';
import { formatNumber } from '../message/number.ts';
import { message } from '../message/message.ts';
import { INK } from './colour.ts';
import { cut } from './label.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { endsOfBounds, type Whisker } from './whisker.ts';

/** A statement of a survey, or a group's answers to it: the share in percent before and after, with its intervals. */
export interface BeforeAfter {
	id: string;
	name: string;
	before: number | null;
	after: number | null;
	beforeInterval: Interval | null;
	afterInterval: Interval | null;
	/** whether the two can be told apart */
	apart: boolean;
	colour: string;
	fact: string;
}

const ROW = 56;

/** Shares before (open) and after (filled) with 95 % whiskers; an arrow only where the two can be told apart. */
export function drawBeforeAfter(
	rows: readonly BeforeAfter[],
	label: string,
	{ document, width, lang }: Drawing
): Picture {
	const ends = [
		...rows.flatMap((row) => [row.before, row.after].filter((each) => each !== null)),
		...endsOfBounds(rows.flatMap((row) => [row.beforeInterval, row.afterInterval]))
	];
	const most = Math.min(100, Math.max(10, ...ends) + 4);
	const dots = rows.flatMap((row, i) =>
		(['before', 'after'] as const).flatMap((when) => {
			const value = row[when];
			return value === null ? [] : [{ when, row, value, y: i + (when === 'before' ? 0.52 : 0.76) }];
		})
	);
	const whiskers = rows.flatMap((row, i) =>
		(['before', 'after'] as const).flatMap((when) => {
			const interval = when === 'before' ? row.beforeInterval : row.afterInterval;
			return interval ? [{ ...interval, at: i + (when === 'before' ? 0.52 : 0.76), colour: row.colour }] : [];
		})
	);
	const height = Math.max(1, rows.length) * ROW + 30;
	const percent = (value: number) => `${formatNumber(lang, value, 0)} %`;
	const ticks = [0, 25, 50, 75, 100].filter((each) => each <= most);
	const drawn = Plot.plot({
		document,
		width,
		height,
		marginLeft: 6,
		marginRight: 48,
		marginTop: 4,
		marginBottom: 24,
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null, domain: [0, most] },
		y: { axis: null, domain: [0, Math.max(1, rows.length)], reverse: true },
		marks: [
			Plot.ruleX(ticks, { stroke: INK.line }),
			...[true, false].map((first) =>
				Plot.text(
					ticks.filter((each) => (each === 0) === first),
					{
						...{ x: (each: number) => each, frameAnchor: 'bottom', dy: 16, text: percent, fontSize: 12 },
						...{ fill: INK.soft, textAnchor: first ? 'start' : 'middle' }
					}
				)
			),
			...whiskerMarks(whiskers),
			Plot.dot(dots, {
				x: 'value',
				y: 'y',
				r: 5,
				fill: (dot) => (dot.when === 'before' ? 'white' : dot.row.colour),
				stroke: (dot) => dot.row.colour,
				strokeWidth: 2,
				render: rowed(
					(i) => dots[i].row.id,
					(i) => dots[i].row.fact
				)
			}),
			Plot.text(dots, {
				x: (dot) =>
					Math.max(
						dot.value,
						(dot.when === 'before' ? dot.row.beforeInterval : dot.row.afterInterval)?.upper ?? 0
					),
				y: 'y',
				dx: 9,
				textAnchor: 'start',
				text: (dot) =>
					dot.when === 'before'
						? percent(dot.value)
						: `${percent(dot.value)}${dot.row.apart ? '' : ` ${message(lang, 'leader.mindset.same-short')}`}`,
				fill: (dot) => (dot.when === 'before' ? INK.soft : INK.text),
				fontSize: 12.5,
				stroke: 'white',
				strokeWidth: 3
			}),
			Plot.text(rows, {
				frameAnchor: 'left',
				textAnchor: 'start',
				y: (_, i) => i + 0.22,
				text: (row) => cut(row.name, width + 20),
				fill: INK.text,
				stroke: 'white',
				strokeWidth: 3
			})
		]
	});
	return finish(drawn, label);
}

/** Half the height of the end of a whisker, in rows. */
const CAP = 0.06;

/** Whiskers on an axis of rows that is linear, not of bands. */
const whiskerMarks = (whiskers: Whisker[]): Plot.Markish[] =>
	whiskers.flatMap((each) => [
		Plot.link([each], {
			...{ x1: 'lower', x2: 'upper', y1: 'at', y2: 'at', stroke: each.colour ?? INK.text },
			...{ strokeWidth: 1.4, strokeOpacity: 0.8 }
		}),
		Plot.link([each.lower, each.upper], {
			...{ x1: (x: number) => x, x2: (x: number) => x, y1: each.at - CAP, y2: each.at + CAP },
			...{ stroke: each.colour ?? INK.text, strokeWidth: 1.4, strokeOpacity: 0.8 }
		})
	]);
