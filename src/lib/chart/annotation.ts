import { message, pick } from '../message/message.ts';
import { formatPeriod } from '../message/number.ts';
import { cellsOf } from '../inequality/cell.ts';
import type { Scene } from '../query/scene.ts';
import { comparePeriods } from '../term/period.ts';
import type { Lang } from '../term/text.ts';
import { isMany } from '../view/panel.ts';
import { byArea, stepsOf } from './series.ts';

/** What a person says of a place of a chart: of an area or a period, by its code. */
export interface Annotation {
	/** from 1: stands in the picture, and before the words beneath it */
	number: number;
	at: string;
	/** what the place is called */
	name: string;
	text: string;
}

/** A place of a chart that something can be said of. */
export interface Place {
	code: string;
	name: string;
	kind: 'period' | 'area';
}

/** Annotations numbered in their order, their places by name. A code the data do not have stands as it was written. */
export function annotationsOf(
	{ dataset, resolved }: Scene,
	said: readonly { at: string; text: string }[],
	lang: Lang
): Annotation[] {
	const areas = new Map([...dataset.areas, ...resolved.areas].map((each) => [each.code, each.name]));
	return said.map(({ at, text }, i) => {
		const name = areas.get(at);
		return { number: i + 1, at, name: name ? pick(lang, name) : periodName(lang, at), text };
	});
}

const periodName = (lang: Lang, code: string): string =>
	/^\d{4}(-(?:Q[1-4]|S[12]|\d{2}(-\d{2})?))?$/.test(code) ? formatPeriod(lang, code) : code;

/** An annotation as a line of words. */
export const annotationLine = (lang: Lang, { number, name, text }: Annotation): string =>
	text
		? message(lang, 'annotation.line', { number, name, text })
		: message(lang, 'annotation.mark', { number, name });

/** A picture in words, with what is said of its places. */
export const altWith = (lang: Lang, alt: string, annotations: readonly Annotation[]): string =>
	[alt, ...annotations.map((each) => annotationLine(lang, each))].join(' ');

/** The places a form draws: periods of a trend and its areas, else the areas with a value. */
export function placesOf(scene: Scene, lang: Lang): Place[] {
	const { tab } = scene.resolved;
	if (tab === 'line' || tab === 'small') {
		const steps = tab === 'line' ? stepsOf(scene, lang) : byArea(scene, lang);
		const periods = [...new Set([...scene.resolved.span, ...steps.map((each) => each.period)])];
		const areas = new Map(steps.map((each) => [each.series, each.label]));
		const known = new Set(scene.dataset.areas.map((each) => each.code));
		return [
			...(tab === 'line' ? periods.sort(comparePeriods) : []).map((code): Place => ({
				code,
				name: formatPeriod(lang, code),
				kind: 'period'
			})),
			...[...areas].flatMap(([code, name]): Place[] =>
				known.has(code) ? [{ code, name, kind: 'area' }] : []
			)
		];
	}
	return cellsOf(scene)
		.filter(({ value }) => value !== null || tab === 'map' || isMany(tab))
		.map(({ area }): Place => ({ code: area.code, name: pick(lang, area.name), kind: 'area' }))
		.sort((a, b) => a.name.localeCompare(b.name, lang));
}
