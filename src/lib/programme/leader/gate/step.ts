import type { Programme } from '../../../term/book.ts';
import { daysOf, quartersOf } from '../../book/when.ts';
import { periodUpTo, phaseUpTo } from '../focus.ts';

/** A time that a page may be about: the year up to a quarter or its end, the phase up to a year. Ends as ISO dates. */
export interface Step {
	chain: 'year' | 'phase' | 'until';
	period: string;
	from: string;
	to: string;
}

/** Every time that a page of a programme may be about, in order. */
export function stepsIn(programme: Programme): Step[] {
	const [first, last] = [programme.from, programme.to].map((date) => Number(date.slice(0, 4)));
	const years = Array.from({ length: last - first + 2 }, (_, i) => String(first + i));
	const step = (chain: Step['chain'], period: string): Step => ({ chain, period, ...daysOf(period)! });
	return [
		...years.flatMap((year) => [
			...quartersOf(year)
				.slice(0, 3)
				.map((quarter) => step('year', periodUpTo(year, quarter))),
			step('year', year)
		]),
		...years.map((year) => step('phase', phaseUpTo(programme, year)))
	];
}
