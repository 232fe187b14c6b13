import { message } from '../../message/message.ts';
import { formatPeriod } from '../../message/number.ts';
import { mainOf } from '../../programme/goal.ts';
import { isComparable, surely } from '../certain.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';

/** Which sentence says it without a nought in it. */
function howMany(down: number, up: number, count: number): string {
	if (down === 0 && up === 0) return 'none';
	if (down > 0 && up > 0) return 'both';
	const [moved, word] = down > 0 ? [down, 'fell'] : [up, 'rose'];
	return moved === count ? `all${word}` : word;
}

/** How many areas fell and rose since the first period, each against itself; those that cannot be told apart are counted so. */
export function* change(told: Told): Generator<Insight> {
	const { scene, lang, order, earlier } = told;
	const { measure, sex, span, indicator } = scene.resolved;
	if (measure !== 'value') return;
	let [down, up, alike, count] = [0, 0, 0, 0];
	for (const cell of order) {
		const then = earlier.get(cell.area.code);
		const before = then ? mainOf(then, sex) : null;
		const now = mainOf(cell, sex);
		if (!isComparable(before, indicator) || !isComparable(now, indicator)) continue;
		count++;
		const moved = surely(indicator, now, before);
		if (moved < 0) down++;
		else if (moved > 0) up++;
		else if (now.value !== before.value) alike++;
	}
	if (count < 2) return;
	yield insight(
		told,
		'fact',
		'change',
		message(lang, 'insight.change', {
			how: howMany(down, up, count),
			count,
			down,
			up,
			alike,
			since: formatPeriod(lang, span[0])
		}),
		{ share: (down + up) / count, view: { tab: 'small' }, sql: scene.before.sql }
	);
}
