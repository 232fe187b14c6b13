import { median } from '../../inequality/gap.ts';
import { message } from '../../message/message.ts';
import type { Insight, Told, Valued } from '../insight.ts';
import { insight } from '../make.ts';
import { areaName, formatMeasure } from '../words.ts';

/** Fewest areas among which one can stand out. */
const LEAST = 8;
/**
 * An outlier lies more than this many scaled median absolute deviations from the median (modified z-score; Iglewicz and
 * Hoaglin, How to Detect and Handle Outliers, 1993), with the nearer end of its interval. 0.6745 = the MAD of a standard
 * normal distribution.
 */
const FAR = 3.5;
const SCALE = 0.6745;

/** Areas far from all others, as one sentence: to be checked, or to be understood. Not said of sums, which go by size. */
export function* outlier(told: Told): Generator<Insight> {
	const { scene, lang, order } = told;
	const { measure, indicator } = scene.resolved;
	if (order.length < LEAST || (measure === 'value' && indicator.additivity === 'sum')) return;
	const middle = median(order.map((cell) => cell.value))!;
	const deviation = median(order.map((cell) => Math.abs(cell.value - middle)))!;
	if (deviation === 0) return;
	const distance = (cell: Valued) => {
		const { lower, upper } = cell.interval ?? { lower: cell.value, upper: cell.value };
		return (SCALE * Math.max(0, lower - middle, middle - upper)) / deviation;
	};
	const far = order.filter((cell) => distance(cell) > FAR);
	if (far.length === 0) return;
	const farthest = far.reduce((a, b) => (distance(b) > distance(a) ? b : a));
	yield insight(
		told,
		'fact',
		'outlier',
		message(lang, 'insight.outlier', {
			count: far.length,
			area: areaName(lang, farthest.area),
			value: formatMeasure(scene, lang, farthest.value),
			median: formatMeasure(scene, lang, middle)
		}),
		{ share: far.length / order.length, view: { tab: 'bar' } }
	);
}
