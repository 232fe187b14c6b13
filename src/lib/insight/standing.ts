import { FEWEST, isJudged, standOf } from '../inequality/benchmark.ts';
import { message, pick } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import type { Profile, Standing } from '../query/profile.ts';
import type { Lang } from '../term/text.ts';
import { absence, areaName, formatGap, formatValue, withUnit } from './words.ts';

/** The value of an indicator with its unit, or why there is none. */
export function standValue(lang: Lang, { indicator, row }: Standing): string {
	if (row === null || row.value === null) return absence(lang, row?.status ?? '');
	return withUnit(formatValue(lang, indicator, row.value), pick(lang, indicator.unit));
}

/**
 * Where an area stands among its peers, in words: better or worse than how many, and how many cannot be told apart; only
 * numbers where no way is good. '' where nothing can be said.
 */
export function standWords(lang: Lang, standing: Standing): string {
	const stand = standOf(standing);
	if (!stand) {
		const lacks = standing.row?.value != null && standing.peers.length < FEWEST;
		return lacks ? message(lang, 'profile.few-peers', { count: standing.peers.length }) : '';
	}
	if (!isJudged(standing.indicator)) return '';
	const { above, below, like, verdict } = stand;
	return message(lang, `profile.stand.${verdict ?? 'between'}`, {
		above,
		below,
		like,
		count: standing.peers.length
	});
}

/** Women and men at the period, and the gap; '' where one is absent. */
export function gapWords(lang: Lang, { indicator, women, men }: Standing): string {
	if (women?.value == null || men?.value == null) return '';
	return message(lang, 'profile.gap', {
		women: formatValue(lang, indicator, women.value),
		men: formatValue(lang, indicator, men.value),
		gap: formatGap(lang, indicator, women.value - men.value)
	});
}

/** All of it on lines, for the marks of the scale. */
export function standFact(lang: Lang, standing: Standing, name: string): string {
	const head = `${name}, ${pick(lang, standing.indicator.name)}, ${formatPeriod(lang, standing.period)}: ${standValue(lang, standing)}`;
	return [head, standWords(lang, standing), gapWords(lang, standing)].filter(Boolean).join('\n');
}

/** The sentence on top: on how many indicators the area is better and worse than most of its peers. */
export function profileHeadline(lang: Lang, { parts, area }: Profile): string {
	const name = areaName(lang, area);
	const heading = name[0].toLocaleUpperCase(lang) + name.slice(1);
	if (parts.length === 0) return message(lang, 'profile.headline.none', { name });
	const stands = parts
		.flatMap((part) => part.standings)
		.filter((each) => isJudged(each.indicator))
		.flatMap((each) => standOf(each) ?? []);
	if (stands.length === 0) return message(lang, 'profile.headline.few', { name: heading });
	const [better, worse] = (['better', 'worse'] as const).map(
		(verdict) => stands.filter((each) => each.verdict === verdict).length
	);
	if (better + worse === 0)
		return message(lang, 'profile.headline.between', { name: heading, count: stands.length });
	return message(lang, 'profile.headline', { name: heading, better, worse, count: stands.length });
}
