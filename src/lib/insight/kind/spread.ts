import { median } from '../../inequality/gap.ts';
import { message } from '../../message/message.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';
import { formatMeasure } from '../words.ts';

/** The value half of the areas are at or below. */
export function* spread(told: Told): Generator<Insight> {
	const { scene, lang, order } = told;
	const middle = median(order.map((cell) => cell.value));
	if (middle === null || order.length < 3) return;
	const value = formatMeasure(scene, lang, middle);
	yield insight(told, 'fact', 'median', message(lang, 'insight.median', { count: order.length, value }), {
		view: { tab: 'bar' }
	});
}
