import { message, pick } from '../../message/message.ts';
import { mainOf } from '../../programme/goal.ts';
import { absenceOf, isHidden } from '../../term/status.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';

/** A rate of fewer than this many people is said to rest on few: one person more moves it by over 3 points. */
const FEW = 30;

/** What the numbers cannot say: made up, no sex, absent, hidden, few people, incomplete, no whole. */
export function* quality(told: Told): Generator<Insight> {
	const { scene, lang, cells } = told;
	const { resolved, dataset } = scene;
	const count = cells.length;
	const warn = (about: Insight['about'], text: string, share = 0) =>
		insight(told, 'warning', about, text, { share, view: { tab: 'table' } });
	if (dataset.synthetic) yield warn('synthetic', message(lang, 'insight.synthetic'));
	if (!resolved.sexes.includes('F') || !resolved.sexes.includes('M')) {
		const only = resolved.sexes.find((sex) => sex === 'F' || sex === 'M');
		yield warn(
			'sex',
			only ? message(lang, 'insight.one-sex', { sex: only }) : message(lang, 'insight.no-sex')
		);
	}
	const absent = cells.filter((cell) => cell.value === null);
	if (absent.length > 0 && absent.length < count)
		yield warn(
			'absent',
			message(lang, 'insight.absent', { absent: absent.length, count }),
			absent.length / count
		);
	const hidden = cells.filter(({ women, men, total, status }) =>
		[women?.status, men?.status, total?.status, status].some(
			(each) => each !== undefined && each !== '' && absenceOf(each) === 'suppressed'
		)
	).length;
	if (hidden > 0)
		yield warn('suppressed', message(lang, 'insight.suppressed', { hidden, count }), hidden / count);
	const few = cells.filter((cell) => {
		const row = mainOf(cell, resolved.sex);
		return resolved.indicator.additivity === 'rate' && row?.value != null && (row.denominator ?? FEW) < FEW;
	}).length;
	if (few > 0) yield warn('base', message(lang, 'insight.base', { few, count, least: FEW }), few / count);
	const partial = cells.filter((cell) => cell.partial && cell.value !== null).length;
	if (partial > 0)
		yield warn('partial', message(lang, 'insight.partial', { count: partial }), partial / count);
	const place = resolved.parent ? pick(lang, resolved.parent.name) : told.whole;
	const kept = scene.whole.rows.some(
		({ period, key, value, status, parts }) =>
			period === resolved.period &&
			key.sex === resolved.sex &&
			value === null &&
			isHidden(status) &&
			parts > 1
	);
	if (kept) yield warn('whole-hidden', message(lang, 'insight.whole-hidden', { place }));
	if (scene.whole.rows.length === 0 && resolved.indicator.additivity === 'none' && count > 1)
		yield warn('refused', message(lang, 'insight.refused-whole', { place }));
}
