import { formatCompact, formatNumber, formatPeriod, formatSigned } from '../message/number.ts';
import { message, pick, type MessageKey } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import type { Area } from '../term/area.ts';
import type { Around } from '../term/look.ts';
import type { Measure } from '../view/view.ts';
import { BY_SEX, BY_TIME, isMany } from '../view/panel.ts';
import { comparePeriods } from '../term/period.ts';
import { absenceOf, isHidden } from '../term/status.ts';
import type { Lang, Text } from '../term/text.ts';
import type { Cell } from '../inequality/cell.ts';
import { decimalsIn, decimalsOf } from '../inequality/decimals.ts';
import { aheadOf } from '../inequality/pair.ts';

/** A formatted value with its unit in words; a percent sign is there already. */
export const withUnit = (value: string, unit: string): string =>
	unit && unit !== '%' ? `${value} ${unit}` : value;

/** Short unit for axes and cells: '%' stays, words are left to the title. */
export const shortUnit = (unit: string): string => (unit === '%' ? '%' : '');

/** A value in the measure of the view, with a short unit: 63,1 · 78,2% · +3,4 points · 0,98 · 0,982 · 48,7%. */
export function formatMeasure(scene: Scene, lang: Lang, value: number): string {
	const { measure, indicator } = scene.resolved;
	return formatIn(measure, lang, indicator, value);
}

/** A value of an indicator in a measure. */
export function formatIn(measure: Measure, lang: Lang, indicator: Indicator, value: number): string {
	const digits = decimalsIn(measure, indicator, value);
	if (measure === 'ratio' || measure === 'parity') return formatNumber(lang, value, digits);
	if (measure === 'share') return `${formatNumber(lang, value, digits)}%`;
	return measure === 'gap' ? formatChange(lang, indicator, value) : formatValue(lang, indicator, value);
}

/** A difference of two values of an indicator, signed: +3,4 điểm where they are percentages. */
export function formatChange(lang: Lang, indicator: Indicator, value: number): string {
	const number = formatGap(lang, indicator, value);
	return pick(lang, indicator.unit) === '%' ? message(lang, 'measure.points', { number }) : number;
}

/** A value on an axis: a large one short ('20 M'), any other as elsewhere. */
export const formatTick = (lang: Lang, indicator: Indicator, value: number): string =>
	Math.abs(value) >= 100_000 ? formatCompact(lang, value) : formatValue(lang, indicator, value);

/** A difference between women and men in the indicator's unit, signed, as a bare number. */
export const formatGap = (lang: Lang, indicator: Indicator, value: number): string =>
	formatSigned(lang, value, decimalsOf(indicator));

/** How far apart two values are, in the indicator's unit, without a sign: a bare number, since percentages differ by points. */
export const formatSize = (lang: Lang, indicator: Indicator, value: number): string =>
	formatNumber(lang, Math.abs(value), decimalsOf(indicator));

/** The same with its unit where that is points. */
export const formatApart = (lang: Lang, indicator: Indicator, value: number): string => {
	const number = formatSize(lang, indicator, value);
	return pick(lang, indicator.unit) === '%' ? message(lang, 'measure.points', { number }) : number;
};

/** A value of an indicator with its short unit. */
export const formatValue = (lang: Lang, indicator: Indicator, value: number): string =>
	formatNumber(lang, value, decimalsOf(indicator)) + shortUnit(pick(lang, indicator.unit));

/** The absence of a value in words. */
export const absence = (lang: Lang, status: string): string => message(lang, `absence.${absenceOf(status)}`);

/** What is shown of an area, the same for hover, keyboard, screen reader and title. */
export function factOf(scene: Scene, lang: Lang, cell: Cell): string {
	const name = areaName(lang, cell.area);
	const value = cell.value === null ? absence(lang, cell.status) : formatMeasure(scene, lang, cell.value);
	const lines = [`${name}: ${value}`];
	const { women, men } = cell;
	const number = (n: number) => formatValue(lang, scene.resolved.indicator, n);
	if (women?.value != null && men?.value != null) {
		lines.push(message(lang, 'fact.sexes', { women: number(women.value), men: number(men.value) }));
	}
	const row = scene.resolved.sex === 'F' ? women : scene.resolved.sex === 'M' ? men : cell.total;
	if (row?.numerator != null && row.denominator != null && scene.resolved.measure === 'value')
		lines.push(
			message(lang, 'fact.parts', {
				numerator: formatNumber(lang, row.numerator, 0),
				denominator: formatNumber(lang, row.denominator, 0)
			})
		);
	if (cell.interval) {
		const { lower, upper, method } = cell.interval;
		const limits = {
			lower: formatMeasure(scene, lang, lower),
			upper: formatMeasure(scene, lang, upper)
		};
		lines.push(message(lang, method === 'given' ? 'fact.interval' : 'fact.interval-made', limits));
	}
	const ahead = aheadOf(scene.resolved.indicator, women, men);
	if (ahead && (ahead !== 'unsaid' || scene.resolved.measure !== 'value'))
		lines.push(message(lang, `ahead.${ahead}`));
	if (row?.note) lines.push(row.note);
	if (cell.origin) lines.push(message(lang, `origin.${cell.origin}`));
	if (cell.partial && row) {
		const hidden = row.value === null && isHidden(row.status);
		const counts = { present: row.present, parts: row.parts };
		lines.push(message(lang, hidden ? 'fact.hidden-part' : 'fact.partial', counts));
	}
	return lines.join('\n');
}

/**
 * The group shown: women, men, everybody, and the codes other dimensions are held at (totals left out).
 * @param within it stands inside a sentence
 */
export function groupOf(scene: Scene, lang: Lang, within = false): string {
	const { resolved, dataset } = scene;
	const sex = (key: MessageKey) => (within ? message(lang, key).toLocaleLowerCase(lang) : message(lang, key));
	const sexes = resolved.sexes.length > 0;
	const words: string[] = [];
	const { tab, split } = resolved;
	const many = isMany(tab) ? resolved.panels.by : null;
	if (many !== null && many !== BY_TIME)
		words.push(message(lang, 'maps.split', { by: nameOfWay(scene, lang, many) }));
	const sexed = tab === 'slope' && resolved.view.by.includes('sex');
	if (tab === 'pyramid' || tab === 'scatter' || sexed) words.push(sex('sex.both'));
	else if (tab === 'quadrant') words.push(message(lang, 'form.level-and-gap'));
	else if (resolved.measure !== 'value') words.push(message(lang, `measure.${resolved.measure}`));
	else if (sexes && many !== BY_SEX) words.push(sex(`sex.${resolved.sex as 'F'}`));
	const splits = split && (tab === 'equiplot' || (tab === 'line' && scene.groups.rows.length > 0));
	if (splits) words.push(message(lang, 'form.between', { dimension: lowered(lang, split.dimension) }));
	for (const dimension of dataset.dimensions) {
		if (splits && dimension.code === split.dimension.code) continue;
		const codes = resolved.where.get(dimension.code) ?? [];
		if (
			dimension.code === 'sex' ||
			dimension.code === many ||
			codes.length === dimension.codes.length ||
			codes.includes('_T')
		)
			continue;
		words.push(
			codes.map((code) => pick(lang, dimension.codes.find((each) => each.code === code)!.name)).join(', ')
		);
	}
	return words.join(', ');
}

const lowered = (lang: Lang, { name }: { name: Text }): string => pick(lang, name).toLocaleLowerCase(lang);

/** What everything shown makes up: Viet Nam, or the file. */
export const wholeOf = (around: Around, lang: Lang): string =>
	around.group
		? pick(lang, around.group)
		: !around.vintage
			? message(lang, 'place.file')
			: around.complete
				? pick(lang, around.vintage.whole)
				: message(lang, 'place.covered');

/** What maps beside each other may be split by, in words. */
export function nameOfWay({ dataset }: Scene, lang: Lang, by: string): string {
	if (by === BY_TIME || by === BY_SEX) return message(lang, `by.${by}`);
	return lowered(
		lang,
		dataset.dimensions.find((each) => each.code === by)!
	);
}

/** What one of several maps shows, in words. */
export function nameOfPanel({ dataset, resolved }: Scene, lang: Lang, code: string): string {
	const { by } = resolved.panels;
	if (by === BY_TIME) return formatPeriod(lang, code);
	if (by === BY_SEX) return message(lang, `sex.${code as 'F'}`);
	const found = dataset.dimensions.find((each) => each.code === by);
	return pick(lang, found!.codes.find((each) => each.code === code)!.name);
}

/** Where: the whole and its vintage, or the area whose parts are shown. */
export function placeOf(scene: Scene, around: Around, lang: Lang): string {
	const { parent, areas } = scene.resolved;
	if (parent)
		return message(lang, 'place.inside', { name: pick(lang, parent.name), level: levelName(scene, lang) });
	if (around.group)
		return message(lang, 'place.group', { name: pick(lang, around.group), count: areas.length });
	if (!around.vintage) return message(lang, 'place.areas', { count: areas.length });
	const vintage = pick(lang, around.vintage.name);
	const count = { count: areas.length };
	if (scene.resolved.level !== around.top) return `${message(lang, 'place.areas', count)}, ${vintage}`;
	return around.complete ? vintage : message(lang, 'place.some', { ...count, vintage });
}

/** An area's name; below the province with what it is, since a district and its town often share a name. */
export function areaName(lang: Lang, { name, type, level }: Area): string {
	const bare = pick(lang, name);
	if (lang !== 'vi' || !type || level === 'province' || bare.startsWith(type)) return bare;
	return `${type.toLocaleLowerCase('vi')} ${bare}`;
}

export const levelName = (scene: Scene, lang: Lang): string =>
	levelWord(scene.dataset, lang, scene.resolved.level);

/** What areas of a level of a data set are called. */
export const levelWord = (dataset: Dataset, lang: Lang, level: string): string => {
	const key = `level.${level}`;
	const own = dataset.levelNames?.[level];
	return isLevel(key) ? message(lang, key) : own ? pick(lang, own).toLocaleLowerCase(lang) : level;
};
const isLevel = (key: string): key is MessageKey =>
	[
		'level.province',
		'level.district',
		'level.commune',
		'level.village',
		'level.country',
		'level.area'
	].includes(key);

/** Whose numbers a chart shows, when it is not simply every area of the whole: the area chosen, or the one looked into. */
function ownerOf({ resolved, ages, whole }: Scene, lang: Lang): string {
	const { tab, chosen, parent, group } = resolved;
	const alone =
		(tab === 'pyramid' && ages.rows.length > 0) ||
		(tab === 'slope' && resolved.view.by.includes('sex')) ||
		(tab === 'equiplot' && resolved.rows === 'indicator');
	if ((alone || tab === 'line') && chosen.length === 1) return areaName(lang, chosen[0]);
	if (parent) return areaName(lang, parent);
	if (group) return pick(lang, group.name);
	const summed = alone || (tab === 'line' && chosen.length === 0 && whole.rows.length > 0);
	if (summed && tab === 'line' && whole.rows.some((row) => row.vintage)) return message(lang, 'place.both');
	return summed ? message(lang, 'place.all', { count: resolved.areas.length }) : '';
}

/** The periods a chart runs over: of the whole and of counterparts, those on the other side of a change of areas too. */
function spanOf({ resolved, whole, across }: Scene): readonly string[] {
	const { tab, span, chosen, parent, group } = resolved;
	if (tab !== 'line' || group) return span;
	const { rows } = chosen.length > 0 || parent ? across : whole;
	const beyond = rows.filter((row) => row.vintage && row.value !== null).map((row) => row.period);
	return beyond.length ? [...span, ...beyond].sort(comparePeriods) : span;
}

/** Title of a chart: indicator, group, whose, period, unit. Always follows the state. */
export function titleOf(scene: Scene, lang: Lang): string {
	const { indicator, period, tab, measure, panels } = scene.resolved;
	const span = spanOf(scene);
	const shown =
		tab === 'line' || tab === 'small' ? span : isMany(tab) && panels.by === BY_TIME ? panels.codes : [period];
	const [from, to] = [shown[0], shown[shown.length - 1]].map((each) => formatPeriod(lang, each));
	const time =
		tab === 'slope'
			? message(lang, 'form.from-to', { from: formatPeriod(lang, span[0]), to })
			: from === to
				? from
				: `${from}–${to}`;
	const unitless = measure === 'ratio' || measure === 'parity';
	const values = tab === 'scatter' || tab === 'quadrant';
	const own = pick(lang, indicator.unit);
	const gap = measure === 'gap' && own === '%' ? message(lang, 'unit.points') : own;
	const unit = values ? own : measure === 'share' ? '%' : unitless ? '' : gap;
	const group = groupOf(scene, lang, true);
	const several = tab === 'equiplot' && scene.resolved.rows === 'indicator';
	const what = several ? message(lang, 'form.indicators') : pick(lang, indicator.name);
	return [what, group, ownerOf(scene, lang), time].filter(Boolean).join(', ') + (unit ? ` (${unit})` : '');
}
