import { message, pick } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import type { Reaches } from '../programme/reach.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import { formatValue, withUnit } from './words.ts';

/** Who is counted, in words. */
export const whoOf = (scene: Scene, lang: Lang): string =>
	message(lang, 'reach.who', { sex: scene.resolved.sex });

/** What it would come to, in one sentence. */
export function sayReach(scene: Scene, lang: Lang, { areas, people, median, up }: Reaches): string {
	const { indicator } = scene.resolved;
	const level = withUnit(formatValue(lang, indicator, median), pick(lang, indicator.unit));
	if (areas.length === 0) return message(lang, 'reach.none', { median: level });
	return message(lang, 'reach.lede', {
		up: up ? 'yes' : 'no',
		median: level,
		people,
		who: whoOf(scene, lang)
	});
}

/** What it rests on: the assumptions, then what was left out. */
export function assumptionsOf(scene: Scene, lang: Lang, { unsure, left, partial }: Reaches): string[] {
	const { period, areas } = scene.resolved;
	const lines = [
		message(lang, 'reach.assumes', { period: formatPeriod(lang, period), count: areas.length - left })
	];
	if (unsure > 0) lines.push(message(lang, 'reach.unsure', { count: unsure }));
	if (left > 0) lines.push(message(lang, 'reach.left', { count: left }));
	if (partial > 0) lines.push(message(lang, 'reach.partial', { count: partial }));
	return lines;
}
