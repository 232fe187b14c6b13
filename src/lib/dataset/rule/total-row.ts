import { namesCount } from '../counted.ts';
import { about } from '../finding.ts';
import type { Rule } from './rule.ts';
import { near } from './total.ts';

/**
 * A total the file states that is the sum of none of the rows it may stand for: told where the column's words name a count, or
 * where most of its other totals add up.
 */
export const totalRow: Rule = ({ totals = [] }) => {
	const seen = new Map<string, { add: number; all: number }>();
	const fits = totals.map(({ value, sums }) => sums.some(({ sum, parts }) => near(value, sum, parts)));
	totals.forEach(({ column, sums }, i) => {
		if (!sums.length) return;
		const tally = seen.get(column) ?? { add: 0, all: 0 };
		tally.all++;
		if (fits[i]) tally.add++;
		seen.set(column, tally);
	});
	const off = totals.filter(({ column, words, sums }, i) => {
		if (fits[i] || !sums.length) return false;
		const { add, all } = seen.get(column)!;
		return namesCount(words) || add * 2 > all;
	});
	if (!off.length) return null;
	const lines = [...new Set(off.map(({ line }) => line))].sort((a, b) => a - b);
	const { column, line, value, sums } = off.find((each) => each.line === lines[0])!;
	const closest = sums.reduce((a, b) => (Math.abs(b.sum - value) < Math.abs(a.sum - value) ? b : a)).sum;
	return about('total-row', 'warning', {
		rows: off.length,
		first: line,
		lines,
		example: `${column}: ${Math.round(closest * 1e6) / 1e6} ≠ ${value}`
	});
};
