import { message } from '../../message/message.ts';
import { gapOf } from '../certain.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';
import { areaName, formatChange } from '../words.ts';

/** In how many areas women are below or above men, and where they are farthest apart; only where intervals carry it. */
export function* gap(told: Told): Generator<Insight> {
	const { scene, lang, cells } = told;
	const gaps = cells.flatMap(({ area, women, men }) => {
		const found = gapOf(women, men, scene.resolved.indicator);
		return found ? [{ area, ...found }] : [];
	});
	if (gaps.length < 2) return;
	const view = { tab: 'gap', measure: 'value' } as const;
	const [below, above] = [gaps.filter((each) => each.sign < 0), gaps.filter((each) => each.sign > 0)];
	const alike = gaps.filter((each) => each.sign === 0 && each.value !== 0).length;
	const most = below.length >= above.length ? below : above;
	if (most.length === 0) {
		if (alike > 0)
			yield insight(told, 'fact', 'gap', message(lang, 'insight.gaps-alike', { count: gaps.length, alike }), {
				view
			});
		return;
	}
	const far = most.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
	yield insight(
		told,
		'fact',
		'gap',
		message(lang, most === below ? 'insight.women-lower' : 'insight.women-higher', {
			lower: below.length,
			higher: above.length,
			alike,
			count: gaps.length,
			top: areaName(lang, far.area),
			gap: formatChange(lang, scene.resolved.indicator, far.value)
		}),
		{ share: most.length / gaps.length, view }
	);
}
