import { message } from '../../message/message.ts';
import { tally } from '../../programme/goal.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';
import { saidTarget } from '../target-words.ts';
import { areaName, formatIn } from '../words.ts';

/** How the areas stand to their targets, and which of those behind has the least of its way done. */
export function* target(told: Told): Generator<Insight> {
	const { scene, lang, cells, goals } = told;
	const count = goals.areas.size;
	if (count < 2) return;
	const stands = tally(goals);
	const of = (standing: Parameters<typeof stands.get>[0]) => stands.get(standing) ?? 0;
	const behind = of('off-track') + of('moving-away');
	const view = { tab: 'table' } as const;
	const parts = (['met', 'on-track', 'off-track', 'moving-away', 'unjudged'] as const).flatMap((each) => {
		const number = of(each) + (each === 'unjudged' ? of('no-data') : 0);
		return number ? message(lang, `insight.targets.${each}`, { count: number }) : [];
	});
	yield insight(
		told,
		'fact',
		'targets',
		message(lang, 'insight.targets', { count, list: new Intl.ListFormat(lang).format(parts) }),
		{ share: behind / count, view }
	);
	const late = cells.flatMap(({ area }) => {
		const goal = goals.areas.get(area.code);
		const told = goal && goal.progress !== null && ['off-track', 'moving-away'].includes(goal.standing);
		return told ? [{ area, goal }] : [];
	});
	if (late.length < 2) return;
	const least = late.reduce((a, b) => (b.goal.progress! < a.goal.progress! ? b : a));
	yield insight(
		told,
		'fact',
		'targets',
		message(lang, 'insight.target-least', {
			area: areaName(lang, least.area),
			value: formatIn(
				least.goal.target.measure ?? 'value',
				lang,
				scene.resolved.indicator,
				least.goal.reached.value!
			),
			target: saidTarget(lang, scene.resolved.indicator, least.goal.target)
		}),
		{ view }
	);
}
