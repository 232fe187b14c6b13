import * as Plot from '@observablehq/plot';
import { absence, formatValue } from '../insight/words.ts';
import { message } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import type { Standing } from '../query/profile.ts';
import { startOf } from '../term/period.ts';
import { INK } from './colour.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import type { Step } from './step.ts';
import { trendMarks } from './trend.ts';

/** A small trend of one indicator, its last value as a dot; broken where a period has no value. Null with fewer than two values. */
export function drawSpark(
	{ indicator, trend }: Standing,
	{ document, width, lang }: Drawing
): Picture | null {
	const dated = trend.every((each) => !Number.isNaN(startOf(each.period)));
	const steps: Step[] = [];
	let missed: Step['missed'] = [];
	trend.forEach(({ period, value, status }, i) => {
		if (value === null) {
			if (steps.length > 0) missed.push({ period, status });
			return;
		}
		const x = dated ? startOf(period) : i;
		steps.push({
			...{ series: '', label: '', colour: INK.soft, segment: '', bounds: null },
			period,
			x,
			value,
			missed
		});
		missed = [];
	});
	if (steps.length < 2) return null;
	const [first, last] = [steps[0], steps[steps.length - 1]];
	const label = message(lang, 'profile.trend', {
		from: formatPeriod(lang, first.period),
		first: formatValue(lang, indicator, first.value),
		to: formatPeriod(lang, last.period),
		last: formatValue(lang, indicator, last.value)
	});
	const gaps = steps
		.flatMap((each) => each.missed)
		.map((each) => `${formatPeriod(lang, each.period)}: ${absence(lang, each.status)}`);
	const drawn = Plot.plot({
		document,
		width,
		height: 34,
		margin: 5,
		className: 'plot',
		x: { axis: null },
		y: { axis: null },
		marks: [
			...trendMarks(steps, { stroke: INK.soft, strokeWidth: 1.6 }),
			Plot.dot([last], { x: 'x', y: 'value', r: 3, fill: INK.text })
		]
	});
	return finish(drawn, [label, ...gaps].join('; '));
}
