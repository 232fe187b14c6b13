import { message, pick } from '../message/message.ts';
import { formatNumber, formatPeriod } from '../message/number.ts';
import type { Progress, Standing, Why } from '../programme/target.ts';
import type { Indicator, Target } from '../term/dataset.ts';
import type { Lang } from '../term/text.ts';
import { formatChange, formatIn, withUnit } from './words.ts';

/** A target in short: '≥ 91,6% (quý IV/2025)'; an exact one without its sign. */
export const saidTarget = (lang: Lang, indicator: Indicator, target: Target): string =>
	`${comparedValue(lang, indicator, target)} (${formatPeriod(lang, target.period)})`;

/** A target's value with its comparison: '<42'. */
export const comparedValue = (
	lang: Lang,
	indicator: Indicator,
	{ comparison, value, measure }: Target
): string =>
	(comparison === '=' ? '' : `${comparison} `) + formatIn(measure ?? 'value', lang, indicator, value);

/** A standing in words; what was not met by the end of its period, and what cannot be told apart from its target, is said so. */
export function saidStanding(lang: Lang, standing: Standing, why: Why | null): string {
	if (standing === 'off-track' && why === 'due') return message(lang, 'standing.missed');
	return message(lang, why === 'not-apart' ? 'standing.not-apart' : `standing.${standing}`);
}

const percent = (lang: Lang, share: number): string => `${formatNumber(lang, share * 100, 0)}%`;

/** How one area or the whole stands to its target, a sentence each: target, standing, way done, pace. */
export function progressLines(lang: Lang, indicator: Indicator, progress: Progress): string[] {
	const { target, reached, start, standing, why, needed, kept } = progress;
	const measure = target.measure ?? 'value';
	const said = (number: number) => formatIn(measure, lang, indicator, number);
	const change = (number: number) =>
		measure === 'value' || measure === 'gap'
			? formatChange(lang, indicator, number)
			: (number > 0 ? '+' : '') + said(number);
	const value =
		reached.value === null
			? null
			: measure === 'value'
				? withUnit(said(reached.value), pick(lang, indicator.unit))
				: said(reached.value);
	const lines = [
		message(lang, 'target.line', {
			target: comparedValue(lang, indicator, target),
			period: formatPeriod(lang, target.period),
			value: value ?? 'none',
			standing: saidStanding(lang, standing, why)
		})
	];
	if (why !== null && why !== 'due') lines.push(message(lang, `why.${why}`));
	if (start !== null && progress.progress !== null)
		lines.push(
			message(lang, progress.progress < 0 ? 'target.way-back' : 'target.way', {
				share: percent(lang, Math.abs(progress.progress)),
				start: said(start.value),
				since: formatPeriod(lang, start.period),
				given: start.given ? 'yes' : 'no'
			})
		);
	else if (progress.attainment !== null && target.comparison !== '≤' && target.comparison !== '<')
		lines.push(message(lang, 'target.attainment', { share: percent(lang, progress.attainment) }));
	if (kept !== null && standing !== 'met')
		lines.push(
			needed === null
				? message(lang, 'target.kept', { kept: change(kept) })
				: message(lang, 'target.pace', {
						kept: change(kept),
						needed: change(needed)
					})
		);
	if (target.source) lines.push(message(lang, 'target.source', { source: pick(lang, target.source) }));
	if (target.confirmed === false) lines.push(message(lang, 'target.unconfirmed'));
	return lines;
}
