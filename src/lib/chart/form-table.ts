import { quadrantOf } from '../inequality/quadrant.ts';
import { cornerName } from '../insight/corner.ts';
import { absence, areaName, formatGap, formatMeasure, formatSize, formatValue } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { formatPeriod, formatSigned } from '../message/number.ts';
import { INDICATOR } from '../query/groups.ts';
import { comparePeriods } from '../term/period.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { Tab } from '../view/view.ts';
import { groupRowsOf } from './equiplot.ts';
import { byArea, stepsOf } from './series.ts';
import { changesOf } from './slope.ts';

/** The table behind a picture that shows something else than the areas at one period. First column: what a row is. */
export interface FormTable {
	head: string[];
	rows: string[][];
}

/** The figures a form draws, as they are written beside its marks; null where the table of areas says them already. */
export function formTable(scene: Scene, tab: Tab, lang: Lang): FormTable | null {
	switch (tab) {
		case 'line':
			return trends(scene, stepsOf(scene, lang), lang);
		case 'small':
			return trends(scene, byArea(scene, lang), lang);
		case 'slope':
			return changes(scene, lang);
		case 'quadrant':
			return corners(scene, lang);
		case 'equiplot':
			return scene.resolved.rows === 'indicator' ? indicators(scene, lang) : null;
		default:
			return null;
	}
}

/** A row a series, a column a period of the span. A period without a value says why. */
function trends(scene: Scene, steps: ReturnType<typeof stepsOf>, lang: Lang): FormTable {
	const series = [...new Map(steps.map((each) => [each.series, each.label]))];
	const at = new Map(steps.map((each) => [`${each.series} ${each.period}`, each.value]));
	const periods = [...new Set([...scene.resolved.span, ...steps.map((each) => each.period)])].sort(
		comparePeriods
	);
	const sets = new Set(steps.map((each) => `${each.series} ${each.segment}`));
	/** the set of areas each period was reported on; a series has no place in one it is not of */
	const segments = new Map(steps.map((each) => [each.period, each.segment]));
	const absent = (code: string, period: string) =>
		sets.has(`${code} ${segments.get(period) ?? ''}`)
			? absence(lang, why.get(`${code} ${period}`) ?? '')
			: '';
	const why = new Map(
		steps.flatMap((step) => step.missed.map((each) => [`${step.series} ${each.period}`, each.status]))
	);
	return {
		head: [message(lang, 'form.series'), ...periods.map((period) => formatPeriod(lang, period))],
		rows: series.map(([code, label]) => [
			label,
			...periods.map((period) => {
				const value = at.get(`${code} ${period}`);
				return value === undefined ? absent(code, period) : formatMeasure(scene, lang, value);
			})
		])
	};
}

function changes(scene: Scene, lang: Lang): FormTable {
	const { span, period, measure, indicator, areas } = scene.resolved;
	return {
		head: [
			message(lang, 'form.series'),
			formatPeriod(lang, span[0]),
			formatPeriod(lang, period),
			message(lang, 'form.change-head')
		],
		rows: changesOf(scene, lang).map(({ name, row, from, to }) => [
			typeof row === 'number' ? areaName(lang, areas[row]) : name,
			formatMeasure(scene, lang, from),
			formatMeasure(scene, lang, to),
			measure === 'ratio' ? formatSigned(lang, to - from, 2) : formatGap(lang, indicator, to - from)
		])
	};
}

function corners(scene: Scene, lang: Lang): FormTable | null {
	const found = quadrantOf(scene);
	if (!found) return null;
	const { indicator } = scene.resolved;
	const number = (value: number) => formatValue(lang, indicator, value);
	return {
		head: [
			message(lang, 'table.area'),
			message(lang, 'form.level-head'),
			message(lang, 'table.women'),
			message(lang, 'table.men'),
			message(lang, 'table.gap'),
			message(lang, 'form.corner-head')
		],
		rows: [...found.areas]
			.sort((a, b) => b.gap - a.gap)
			.map(({ cell, level, corner }) => [
				areaName(lang, cell.area),
				number(level),
				number(cell.women!.value!),
				number(cell.men!.value!),
				formatGap(lang, indicator, cell.women!.value! - cell.men!.value!),
				cornerName(lang, indicator, corner)
			])
	};
}

function indicators(scene: Scene, lang: Lang): FormTable | null {
	const { split, indicator } = scene.resolved;
	if (!split) return null;
	const { code } = split.dimension;
	const spread = new Map(groupRowsOf(scene, lang).map((each) => [each.row, each.spread]));
	const present = new Set(scene.groups.rows.map((row) => row.key[INDICATOR]));
	return {
		head: [
			message(lang, 'ask.indicator'),
			...split.codes.map((each) => pick(lang, split.dimension.codes.find((one) => one.code === each)!.name)),
			message(lang, 'form.spread')
		],
		rows: scene.dataset.indicators
			.filter((each) => present.has(each.code))
			.map((each) => {
				const apart = spread.get(`indicator-${each.code}`);
				return [
					pick(lang, each.name),
					...split.codes.map((one) => {
						const row = scene.groups.rows.find(
							(row) => row.key[INDICATOR] === each.code && row.key[code] === one
						);
						return row?.value == null
							? absence(lang, row?.status ?? '')
							: formatValue(lang, indicator, row.value);
					}),
					apart === undefined ? '' : formatSize(lang, indicator, apart)
				];
			})
	};
}
