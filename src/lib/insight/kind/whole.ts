import { message, pick } from '../../message/message.ts';
import { formatPeriod } from '../../message/number.ts';
import type { Row } from '../../term/table.ts';
import { gapOf, nearer, sayable } from '../certain.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';
import { areaName, formatChange, formatValue, withUnit } from '../words.ts';

/** Everything shown put together: women, men and the gap, or the one value there is; how the gap has moved. */
export function* whole(told: Told): Generator<Insight> {
	const { scene, lang, cells } = told;
	const { indicator, period, sex, span, parent } = scene.resolved;
	const only = cells.length === 1 ? cells[0] : null;
	const place = only ? areaName(lang, only.area) : parent ? pick(lang, parent.name) : told.whole;
	const at = (of: string, when: string): Row | null =>
		scene.whole.rows.find((row) => row.period === when && row.key.sex === of) ?? null;
	const [women, men] = only ? [only.women, only.men] : [at('F', period), at('M', period)];
	const sql = only ? scene.slice.sql : scene.whole.sql;
	const gap = gapOf(women, men, indicator);
	const [f, m] = [sayable(women), sayable(men)];
	if (!gap && f !== null && m !== null) {
		const values = { place, women: formatValue(lang, indicator, f), men: formatValue(lang, indicator, m) };
		yield insight(told, 'fact', 'whole-sexes', message(lang, 'insight.whole-partial', values), { sql });
		return;
	}
	if (!gap) {
		// the headline says the value of a lone area already
		const value = only ? null : sayable(at(sex, period));
		if (value === null) return;
		const shown = withUnit(formatValue(lang, indicator, value), pick(lang, indicator.unit));
		yield insight(told, 'fact', 'whole', message(lang, 'insight.whole', { place, value: shown }), { sql });
		return;
	}
	const alike = gap.sign === 0 && gap.value !== 0;
	yield insight(
		told,
		'fact',
		'whole-sexes',
		message(lang, alike ? 'insight.whole-alike' : 'insight.whole-sexes', {
			place,
			women: formatValue(lang, indicator, women!.value!),
			men: formatValue(lang, indicator, men!.value!),
			gap: formatChange(lang, indicator, gap.value)
		}),
		{ sql, view: { tab: 'line', measure: 'value' } }
	);
	const since = span[0];
	const then = only ? told.earlier.get(only.area.code) : null;
	const before =
		since === period
			? null
			: only
				? gapOf(then?.women, then?.men, indicator)
				: gapOf(at('F', since), at('M', since), indicator);
	const moved = before === null ? 0 : nearer(gap, before);
	if (before === null || moved === 0) return;
	yield insight(
		told,
		'fact',
		'whole-gap',
		message(lang, 'insight.whole-gap', {
			place,
			way: moved < 0 ? 'closed' : 'widened',
			before: formatChange(lang, indicator, before.value),
			since: formatPeriod(lang, since),
			after: formatChange(lang, indicator, gap.value),
			now: formatPeriod(lang, period)
		}),
		{ sql, view: { tab: 'line', measure: 'value' } }
	);
}
