import { apart } from '../inequality/interval/pair.ts';
import { areaGroups } from '../inequality/summary/scene.ts';
import type { Groups } from '../inequality/summary/group.ts';
import { SUMMARY } from '../inequality/summary/measure.ts';
import { endsOf } from '../inequality/summary/range.ts';
import { explain, message } from '../message/message.ts';
import { formatNumber } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import type { Failure } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import { areaName, formatChange, formatValue } from './words.ts';

/** A measure of inequality between the areas shown, in words a reader without statistics follows. */
export interface Between {
	id: Said;
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
type Said = (typeof SAID)[number];

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
	const failures: [Said, Failure][] = [];
	for (const id of SAID) {
		const found = SUMMARY[id](groups.value);
		if (!found.ok) failures.push([id, found.failure]);
		else out.push(inWords(scene, lang, groups.value, id, found.value.estimate));
	}
	return { measures: out, refused: refusals(lang, failures) };
}

function inWords(scene: Scene, lang: Lang, groups: Groups, id: Said, estimate: number): Between {
	const { areas, indicator, sex } = scene.resolved;
	const ends = endsOf(groups);
	const named = (ends.ok ? ends.value : []).map((each) => {
		const area = areas[groups.groups.indexOf(each)];
		return {
			name: areaName(lang, area),
			value: formatValue(lang, indicator, each.estimate),
			row: scene.slice.rows.find((row) => row.area === area.code && row.key.sex === sex) ?? null
		};
	});
	const [top, bottom] = named;
	const means = message(lang, `between.${id}.means`, {
		top: top?.name ?? '',
		high: top?.value ?? '',
		bottom: bottom?.name ?? '',
		low: bottom?.value ?? ''
	});
	const alike = (id === 'd' || id === 'r') && top && apart(indicator, top.row, bottom.row) === 'not-apart';
	return {
		id,
		name: message(lang, `between.${id}`),
		value: numberOf(scene, lang, id, estimate),
		meaning: alike ? `${means}; ${message(lang, 'between.not-apart')}` : means
	};
}

/** A measure as a number: in points or the indicator's unit, in percent, or bare. Only what may go either way has a sign. */
function numberOf(scene: Scene, lang: Lang, id: Said, estimate: number): string {
	if (id === 'd' || id === 'par') {
		const number = formatChange(lang, scene.resolved.indicator, estimate);
		return id === 'd' ? number.replace(/^\+/, '') : number;
	}
	return id === 'idisw' ? `${formatNumber(lang, estimate, 1)}%` : formatNumber(lang, estimate, 2);
}

/** Measures refused for one reason are named together. */
function refusals(lang: Lang, failures: [Said, Failure][]): BetweenAreas['refused'] {
	const why = new Map<string, string[]>();
	for (const [id, failure] of failures) {
		const { what, next } = explain(lang, failure);
		const both = `${what} ${next}`;
		why.set(both, [...(why.get(both) ?? []), message(lang, `between.${id}`)]);
	}
	return [...why].map(([both, names]) => ({ names: names.join(', '), why: both }));
}
