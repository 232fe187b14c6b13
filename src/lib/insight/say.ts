import { cellsOf, ranked, type Cell } from '../inequality/cell.ts';
import { areaName, formatMeasure, formatValue, withUnit } from './words.ts';
import { median } from '../inequality/gap.ts';
import { CENTER } from '../inequality/pair.ts';
import { message, pick } from '../message/message.ts';
import { formatNumber, formatPeriod } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';

/** Something true of the numbers shown. `warning` = what they cannot say. */
export interface Insight {
	kind: 'headline' | 'fact' | 'warning';
	text: string;
}

/** The sentences of a scene: the headline first, then facts, then what the numbers cannot say. */
export function insightsOf(scene: Scene, lang: Lang, whole: string): Insight[] {
	const cells = cellsOf(scene);
	const order = ranked(cells);
	return [
		{ kind: 'headline', text: headline(scene, lang, order) },
		...facts(scene, lang, cells, order, whole),
		...warnings(scene, lang, cells, whole)
	];
}

const lower = (lang: Lang, name: string): string =>
	/^\p{Lu}\p{Ll}/u.test(name) ? name[0].toLocaleLowerCase(lang) + name.slice(1) : name;

type Ranked = (Cell & { value: number })[];

/** What is said of the area farthest from parity. */
const FARTHEST = {
	gap: 'insight.gap-top',
	ratio: 'insight.ratio-top',
	parity: 'insight.parity-top',
	share: 'insight.share-top'
} as const;

function headline(scene: Scene, lang: Lang, order: Ranked): string {
	const { indicator, measure } = scene.resolved;
	const name = pick(lang, indicator.name);
	const values = { indicator: lower(lang, name) };
	if (order.length === 0) return message(lang, 'insight.none', values);
	if (measure !== 'value') {
		const center = CENTER[measure]!;
		const far = order.reduce((a, b) => (Math.abs(b.value - center) > Math.abs(a.value - center) ? b : a));
		return message(lang, FARTHEST[measure], {
			indicator: name,
			top: areaName(lang, far.area),
			high: formatMeasure(scene, lang, far.value)
		});
	}
	const [first, last] = [order[0], order[order.length - 1]];
	const high = withUnit(formatValue(lang, indicator, first.value), pick(lang, indicator.unit));
	const top = areaName(lang, first.area);
	if (order.length === 1) return message(lang, 'insight.one-area', { ...values, top, high });
	if (first.value === last.value) return message(lang, 'insight.all-equal', { ...values, high });
	const comparable = indicator.additivity !== 'sum' && last.value > 0;
	const times =
		comparable && first.value / last.value >= 1.5 ? formatNumber(lang, first.value / last.value, 1) : 'none';
	return message(lang, 'insight.extremes', {
		...values,
		top,
		high,
		times,
		bottom: areaName(lang, last.area),
		low: formatMeasure(scene, lang, last.value)
	});
}

function* facts(scene: Scene, lang: Lang, cells: Cell[], order: Ranked, whole: string): Generator<Insight> {
	const { indicator, measure, period, sex, span } = scene.resolved;
	const say = (text: string): Insight => ({ kind: 'fact', text });
	const only = cells.length === 1 ? cells[0] : null;
	const place = only
		? areaName(lang, only.area)
		: scene.resolved.parent
			? pick(lang, scene.resolved.parent.name)
			: whole;
	const at = (of: string, alone: Cell['women']) =>
		only
			? (alone?.value ?? null)
			: (scene.whole.rows.find((row) => row.period === period && row.key.sex === of)?.value ?? null);
	const women = at('F', only?.women ?? null);
	const men = at('M', only?.men ?? null);
	// the headline says the value of a lone area already
	const all = only ? null : at(sex, null);
	if (women !== null && men !== null)
		yield say(
			message(lang, 'insight.whole-sexes', {
				place,
				women: formatValue(lang, indicator, women),
				men: formatValue(lang, indicator, men),
				gap: formatMeasure({ ...scene, resolved: { ...scene.resolved, measure: 'gap' } }, lang, women - men)
			})
		);
	else if (all !== null)
		yield say(
			message(lang, 'insight.whole', {
				place,
				value: withUnit(formatValue(lang, indicator, all), pick(lang, indicator.unit))
			})
		);
	const middle = median(order.map((cell) => cell.value));
	if (middle !== null && order.length > 2)
		yield say(
			message(lang, 'insight.median', { count: order.length, value: formatMeasure(scene, lang, middle) })
		);
	if (scene.before.rows.length > 0 && measure === 'value') {
		const then = new Map(cellsOf(scene, scene.before).map((cell) => [cell.area.code, cell.value]));
		const moves = order.flatMap((cell) => {
			const was = then.get(cell.area.code) ?? null;
			return was === null ? [] : [cell.value - was];
		});
		if (moves.length > 1)
			yield say(
				message(lang, 'insight.change', {
					count: moves.length,
					down: moves.filter((each) => each < 0).length,
					up: moves.filter((each) => each > 0).length,
					since: formatPeriod(lang, span[0])
				})
			);
	}
	const gaps = cells.flatMap((cell) =>
		cell.women?.value != null && cell.men?.value != null
			? [{ area: cell.area, gap: cell.women.value - cell.men.value }]
			: []
	);
	if (gaps.length > 1) {
		const [below, above] = [gaps.filter((each) => each.gap < 0), gaps.filter((each) => each.gap > 0)];
		const most = below.length >= above.length ? below : above;
		if (most.length > 0) {
			const far = most.reduce((a, b) => (Math.abs(b.gap) > Math.abs(a.gap) ? b : a));
			const shown = formatMeasure(
				{ ...scene, resolved: { ...scene.resolved, measure: 'gap' } },
				lang,
				far.gap
			);
			const key = most === below ? 'insight.women-lower' : 'insight.women-higher';
			yield say(
				message(lang, key, {
					lower: below.length,
					higher: above.length,
					count: gaps.length,
					top: areaName(lang, far.area),
					gap: shown
				})
			);
		}
	}
}

function* warnings(scene: Scene, lang: Lang, cells: Cell[], whole: string): Generator<Insight> {
	const { resolved, dataset } = scene;
	const say = (text: string): Insight => ({ kind: 'warning', text });
	if (dataset.synthetic) yield say(message(lang, 'insight.synthetic'));
	if (!resolved.sexes.includes('F') || !resolved.sexes.includes('M')) {
		const only = resolved.sexes.find((sex) => sex === 'F' || sex === 'M');
		yield say(only ? message(lang, 'insight.one-sex', { sex: only }) : message(lang, 'insight.no-sex'));
	}
	const absent = cells.filter((cell) => cell.value === null).length;
	if (absent > 0 && absent < cells.length)
		yield say(message(lang, 'insight.absent', { absent, count: cells.length }));
	const partial = cells.filter((cell) => cell.partial).length;
	if (partial > 0) yield say(message(lang, 'insight.partial', { count: partial }));
	if (scene.whole.rows.length === 0 && resolved.indicator.additivity === 'none' && cells.length > 1)
		yield say(
			message(lang, 'insight.refused-whole', {
				place: resolved.parent ? pick(lang, resolved.parent.name) : whole
			})
		);
}
