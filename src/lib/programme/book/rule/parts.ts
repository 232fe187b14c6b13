import { partOf, totalsOf } from '../column.ts';
import { numberOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** A group is larger than the total it is a part of. */
export const larger: Rule = (entry, { register }) =>
	totalsOf(register).flatMap(({ total, parts }) => {
		const whole = numberOf(entry.row, total.code);
		return parts.flatMap((part) => {
			const value = numberOf(entry.row, part.code);
			if (whole === null || value === null || value <= whole) return [];
			return [
				found(entry, 'larger', 'error', part.code, { part: part.name, total: total.name, value, whole })
			];
		});
	});

/** Women and men do not make the total. */
export const sexTotal: Rule = (entry, { register }) =>
	totalsOf(register).flatMap(({ total }) => {
		const [women, men] = (['women', 'men'] as const).map((who) => partOf(register, total.code, who));
		const [whole, w, m] = [total, women, men].map((each) => (each ? numberOf(entry.row, each.code) : null));
		if (whole === null || w === null || m === null || w + m === whole) return [];
		return [found(entry, 'sex-total', 'error', total.code, { women: w, men: m, total: whole })];
	});

/** Women's number is missing though the total is there, and cannot be derived. */
export const womenMissing: Rule = (entry, { register }) =>
	totalsOf(register).flatMap(({ total }) => {
		const [women, men] = (['women', 'men'] as const).map((who) => partOf(register, total.code, who));
		if (!women || numberOf(entry.row, total.code) === null) return [];
		const told = [women, men].some((each) => each && numberOf(entry.row, each.code) !== null);
		return told ? [] : [found(entry, 'women-missing', 'note', women.code)];
	});
