import { message, pick } from '../message/message.ts';
import { formatNumber, formatPeriod } from '../message/number.ts';
import type { Group, Review, ReviewFinding } from '../programme/review.ts';
import type { Lang } from '../term/text.ts';

const named = (lang: Lang, groups: readonly Group[]): string =>
	groups.map((group) => message(lang, `group.${group}`)).join(', ');

/** The sentence of something a review saw. */
export const sayReview = (
	lang: Lang,
	{ rule, indicator, groups, count, of, period }: ReviewFinding
): string =>
	message(lang, `review.${rule}`, {
		indicator: pick(lang, indicator.name),
		groups: named(lang, groups ?? []),
		count: count ?? 0,
		of: of ?? 0,
		period: period === undefined ? '' : formatPeriod(lang, period)
	});

/** Share of observations that have women's numbers, in words, never rounded up to all; a dash where there are none. */
export const womenShare = (lang: Lang, { observed, withWomen }: Review): string =>
	observed === 0 ? '–' : `${formatNumber(lang, Math.floor((1000 * withWomen) / observed) / 10, 1)}%`;

/** One question of the checklist: what the data set shows of it, and whether it is fulfilled (null: only people know). */
export interface Check {
	question: string;
	shows: string;
	done: boolean | null;
}

/** Questions a review can answer from the data, and those only the people of the plan can. */
export function checklistOf(lang: Lang, review: Review): Check[] {
	const { all, bothSexes, oneSex, groups, gap, target, sexTarget, baseline } = review.indicators;
	const ask = (key: Parameters<typeof message>[1]) => message(lang, key);
	const some = (done: boolean, question: string, shows: string): Check => ({ question, shows, done });
	const open = (question: string): Check => ({ question, shows: '', done: null });
	const counted = (count: number, of: number) => message(lang, 'check.indicators', { count, of });
	const present = (Object.keys(groups) as Group[]).filter((group) => groups[group] > 0);
	const blind = review.findings.filter(({ rule }) => rule === 'target-blind').length;
	const alone = review.findings.filter(({ rule }) => rule === 'gap-no-target').length;
	return [
		some(bothSexes + oneSex === all, ask('check.sex'), counted(bothSexes + oneSex, all)),
		some(
			review.withWomen === review.observed,
			ask('check.women'),
			message(lang, 'check.women-share', { share: womenShare(lang, review) })
		),
		some(
			present.length === Object.keys(groups).length,
			ask('check.groups'),
			present.length ? named(lang, present) : message(lang, 'check.groups-none')
		),
		some(
			target > 0 && baseline === target,
			ask('check.baseline'),
			target ? counted(baseline, target) : message(lang, 'check.target-none')
		),
		some(alone === 0 && gap > 0, ask('check.gap'), message(lang, 'check.gap-count', { gap, alone })),
		some(
			target > 0 && blind === 0,
			ask('check.blind'),
			target ? counted(sexTarget, target) : message(lang, 'check.target-none')
		),
		...(['check.consulted', 'check.money', 'check.who', 'check.protect', 'check.report'] as const).map(
			(key) => open(ask(key))
		)
	];
}
