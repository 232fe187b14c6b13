import { areaGroups } from '../inequality/summary/scene.ts';
import type { Groups } from '../inequality/summary/group.ts';
import { SUMMARY, type SummaryId } from '../inequality/summary/measure.ts';
import { endsOf } from '../inequality/summary/range.ts';
import { explain, message } from '../message/message.ts';
import { formatNumber } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import type { Failure } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import { areaName, formatMeasure, formatValue } from './words.ts';

/** A measure of inequality between the areas shown, in words a reader without statistics follows. */
export interface Between {
	id: SummaryId;
	name: string;
	value: string;
	meaning: string;
}

/** What a page says of inequality between the areas of a scene: measures, and the reasons some cannot be had. */
export interface BetweenAreas {
	measures: Between[];
	refused: { names: string; why: string }[];
}

const SAID = ['d', 'r', 'par', 'idisw', 'ti'] as const;

/** Difference, ratio, what would be gained at the best area's level, index of disparity and Theil index, or why not. */
export function betweenAreas(scene: Scene, lang: Lang): BetweenAreas {
	const groups = areaGroups(scene);
	if (!groups.ok)
		return {
			measures: [],
			refused: refusals(
				lang,
				SAID.map((id) => [id, groups.failure])
			)
		};
	const out: Between[] = [];
	const failures: [SummaryId, Failure][] = [];
	for (const id of SAID) {
		const found = SUMMARY[id](groups.value);
		if (!found.ok) failures.push([id, found.failure]);
		else out.push(inWords(scene, lang, groups.value, id, found.value.estimate));
	}
	return { measures: out, refused: refusals(lang, failures) };
}

function inWords(
	scene: Scene,
	lang: Lang,
	groups: Groups,
	id: (typeof SAID)[number],
	estimate: number
): Between {
	const { areas, indicator } = scene.resolved;
	const as = (value: number) =>
		formatMeasure({ ...scene, resolved: { ...scene.resolved, measure: 'gap' } }, lang, value);
	const percent = () => `${formatNumber(lang, estimate, 1)}%`;
	const value = { d: () => as(estimate), par: () => as(estimate), idisw: percent }[id as 'd'];
	const ends = endsOf(groups);
	const named = ends.ok
		? ends.value.map((each) => ({
				area: areaName(lang, areas[groups.groups.indexOf(each)]),
				value: formatValue(lang, indicator, each.estimate)
			}))
		: [];
	return {
		id,
		name: message(lang, `between.${id}`),
		value: value ? value() : formatNumber(lang, estimate, 2),
		meaning: message(lang, `between.${id}.means`, {
			top: named[0]?.area ?? '',
			high: named[0]?.value ?? '',
			bottom: named[1]?.area ?? '',
			low: named[1]?.value ?? ''
		})
	};
}

/** Measures refused for one reason are named together. */
function refusals(lang: Lang, failures: [SummaryId, Failure][]): BetweenAreas['refused'] {
	const why = new Map<string, string[]>();
	for (const [id, failure] of failures) {
		const { what } = explain(lang, failure);
		why.set(what, [...(why.get(what) ?? []), message(lang, `between.${id as (typeof SAID)[number]}`)]);
	}
	return [...why].map(([what, names]) => ({ names: names.join(', '), why: what }));
}
