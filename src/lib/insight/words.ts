import { formatNumber, formatPeriod, formatSigned } from '../message/number.ts';
import { message, pick, type MessageKey } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import { absenceOf } from '../term/status.ts';
import type { Lang } from '../term/text.ts';
import type { Cell } from '../inequality/cell.ts';

/** The unit as it stands behind a number: ' %' joined, words after a space. */
export const withUnit = (lang: Lang, number: string, unit: string): string =>
	unit === '%' ? `${number}%` : unit ? `${number} ${unit}` : number;

/** Short unit for axes and cells: '%' stays, words are left to the title. */
export const shortUnit = (unit: string): string => (unit === '%' ? '%' : '');

/** A value in the measure of the view, with a short unit: 63,1 · 78,2% · +3,4 points · 0,98. */
export function formatMeasure(scene: Scene, lang: Lang, value: number): string {
	const { measure, indicator } = scene.resolved;
	if (measure === 'ratio') return formatNumber(lang, value, 2);
	const unit = pick(lang, indicator.unit);
	if (measure === 'gap') {
		const number = formatSigned(lang, value);
		return unit === '%' ? message(lang, 'measure.points', { number }) : number;
	}
	return formatNumber(lang, value) + shortUnit(unit);
}

/** The absence of a value in words. */
export const absence = (lang: Lang, status: string): string => message(lang, `absence.${absenceOf(status)}`);

/** What is shown of an area, the same for hover, keyboard, screen reader and title. */
export function factOf(scene: Scene, lang: Lang, cell: Cell): string {
	const name = pick(lang, cell.area.name);
	const value = cell.value === null ? absence(lang, cell.status) : formatMeasure(scene, lang, cell.value);
	const lines = [`${name}: ${value}`];
	const { women, men } = cell;
	if (women?.value != null && men?.value != null) {
		const unit = shortUnit(pick(lang, scene.resolved.indicator.unit));
		const number = (n: number) => formatNumber(lang, n) + unit;
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
	if (cell.partial && row)
		lines.push(message(lang, 'fact.partial', { present: row.present, parts: row.parts }));
	return lines.join('\n');
}

/** The group shown: women, men, everybody, and the codes other dimensions are held at (totals left out). */
export function groupOf(scene: Scene, lang: Lang): string {
	const { resolved, dataset } = scene;
	const sexes = resolved.sexes.length > 0;
	const words: string[] = [];
	if (resolved.measure !== 'value') words.push(message(lang, `measure.${resolved.measure}`));
	else if (sexes) words.push(message(lang, `sex.${resolved.sex as 'F'}`));
	for (const dimension of dataset.dimensions) {
		const codes = resolved.where.get(dimension.code) ?? [];
		if (dimension.code === 'sex' || codes.length === dimension.codes.length || codes.includes('_T')) continue;
		words.push(
			codes.map((code) => pick(lang, dimension.codes.find((each) => each.code === code)!.name)).join(', ')
		);
	}
	return words.join(', ');
}

/** Where: the whole, or the area whose parts are shown, and at which level. */
export function placeOf(scene: Scene, lang: Lang, vintage: string): string {
	const { parent, areas } = scene.resolved;
	const count = { count: areas.length };
	return parent
		? message(lang, 'place.inside', {
				name: pick(lang, parent.name),
				...count,
				level: levelName(scene, lang)
			})
		: vintage;
}

export const levelName = (scene: Scene, lang: Lang): string => {
	const key = `level.${scene.resolved.level}`;
	return isLevel(key) ? message(lang, key) : scene.resolved.level;
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

/** Title of a chart: indicator, group, period, unit. Always follows the state. */
export function titleOf(scene: Scene, lang: Lang): string {
	const { indicator, period, span, tab, measure } = scene.resolved;
	const time =
		(tab === 'line' || tab === 'small') && span.length > 1
			? `${formatPeriod(lang, span[0])}–${formatPeriod(lang, span[span.length - 1])}`
			: formatPeriod(lang, period);
	const unit = measure === 'ratio' ? '' : pick(lang, indicator.unit);
	const group = groupOf(scene, lang);
	return [pick(lang, indicator.name), group, time].filter(Boolean).join(', ') + (unit ? ` (${unit})` : '');
}
