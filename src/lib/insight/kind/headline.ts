import type { Cell } from '../../inequality/cell.ts';
import { apart } from '../../inequality/interval/pair.ts';
import { CENTER } from '../../inequality/pair.ts';
import { message, pick } from '../../message/message.ts';
import { formatNumber } from '../../message/number.ts';
import { mainOf } from '../../programme/goal.ts';
import { isSayable, surely } from '../certain.ts';
import type { Told, Valued } from '../insight.ts';
import { insight } from '../make.ts';
import { areaName, formatMeasure, formatValue, withUnit } from '../words.ts';

/** A name inside a sentence: its first letter small, unless it is an abbreviation. */
const inside = (lang: Told['lang'], name: string): string =>
	/^\p{Lu}\p{Ll}/u.test(name) ? name[0].toLocaleLowerCase(lang) + name.slice(1) : name;

/** What is said of the area farthest from parity. */
const FARTHEST = {
	gap: 'insight.gap-top',
	ratio: 'insight.ratio-top',
	parity: 'insight.parity-top',
	share: 'insight.share-top'
} as const;

/** The sentence on top: the level at both ends, or where the gap is largest. */
export const headline = (told: Told) => [insight(told, 'headline', 'headline', sentence(told))];

/** The first two and the last two of a ranking, and how many are in it: found without ranking them all. */
function endsOf(cells: Cell[]) {
	let count = 0;
	let first: Valued | undefined;
	let second: Valued | undefined;
	let lastButOne: Valued | undefined;
	let last: Valued | undefined;
	for (const cell of cells) {
		if (!isSayable(cell)) continue;
		const valued = cell as Valued;
		const { value } = valued;
		count++;
		if (!first || value > first.value) [first, second] = [valued, first];
		else if (!second || value > second.value) second = valued;
		if (!last || value <= last.value) [last, lastButOne] = [valued, last];
		else if (!lastButOne || value <= lastButOne.value) lastButOne = valued;
	}
	return { count, first, second, lastButOne, last };
}

function sentence(about: Told): string {
	const { scene, lang, cells } = about;
	const { indicator, measure, sex } = scene.resolved;
	const name = pick(lang, indicator.name);
	const values = { indicator: inside(lang, name) };
	const { count, first, second, lastButOne, last } = endsOf(cells);
	if (!first || !last) return message(lang, 'insight.none', values);
	if (measure !== 'value') {
		const { order } = about;
		const center = CENTER[measure]!;
		const farthest = (cells: Valued[]) =>
			cells.reduce((a, b) => (Math.abs(b.value - center) > Math.abs(a.value - center) ? b : a));
		const told = order.filter(({ women, men }) => apart(indicator, women, men) !== 'not-apart');
		const far = farthest(told.length ? told : order);
		return message(lang, told.length ? FARTHEST[measure] : 'insight.apart-none', {
			indicator: name,
			top: areaName(lang, far.area),
			high: formatMeasure(scene, lang, far.value)
		});
	}
	const row = (cell: Valued) => mainOf(cell, sex)!;
	const high = withUnit(formatValue(lang, indicator, first.value), pick(lang, indicator.unit));
	const top = areaName(lang, first.area);
	if (count === 1) return message(lang, 'insight.one-area', { ...values, top, high });
	if (first.value === last.value) return message(lang, 'insight.all-equal', { ...values, high });
	const low = formatMeasure(scene, lang, last.value);
	const ends = { ...values, top, high, bottom: areaName(lang, last.area), low };
	if (surely(indicator, row(first), row(last)) !== 1)
		return message(lang, 'insight.extremes-alike', { ...ends, indicator: name });
	const comparable = indicator.additivity !== 'sum' && last.value > 0;
	const times =
		comparable && first.value / last.value >= 1.5 ? formatNumber(lang, first.value / last.value, 1) : 'none';
	return message(lang, 'insight.extremes', {
		...ends,
		times,
		highest: surely(indicator, row(first), row(second!)) === 1 ? 'yes' : 'no',
		lowest: surely(indicator, row(lastButOne!), row(last)) === 1 ? 'yes' : 'no'
	});
}
