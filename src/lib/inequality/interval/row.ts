import type { Indicator } from '../../term/dataset.ts';
import { absenceOf } from '../../term/status.ts';
import type { Row } from '../../term/table.ts';
import type { Interval } from './interval.ts';
import { poisson } from './poisson.ts';
import { wilson } from './wilson.ts';

/** What a row's interval can be made from. */
export type Basis =
	| { kind: 'given'; lower: number; upper: number }
	/** so many of so many, each a whole number of people */
	| { kind: 'proportion'; count: number; base: number }
	/** events that happened over a base, more than one of which may fall to one person */
	| { kind: 'rate'; count: number; base: number };

/**
 * What the interval of a row is made from; null = it can have none. The file's own limits come first. Limits made here
 * need both parts of a rate as whole numbers that give the row's value: weighted parts of a survey are no counts.
 * An estimate from parts of
 * areas is no count either. An interval gives its counts away (0.0061–0.1718 is 1 of 29 and nothing else), so a row whose value or base is hidden
 * has none.
 */
export function basisOf(indicator: Indicator, row: Row | null): Basis | null {
	if (!row || row.value === null || row.origin === 'estimated' || absenceOf(row.status) === 'suppressed')
		return null;
	const { value, numerator, denominator, lower, upper } = row;
	if (lower !== null && upper !== null) return { kind: 'given', lower, upper };
	if (indicator.additivity !== 'rate' || numerator === null || denominator === null) return null;
	if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
	if (numerator < 0 || denominator <= 0 || !isMadeOf(value, (indicator.per * numerator) / denominator))
		return null;
	const within = indicator.per === 100 && numerator <= denominator;
	return { kind: within ? 'proportion' : 'rate', count: numerator, base: denominator };
}

/** Whether a value is this quotient, written with the decimals it has (rounded or cut off). */
function isMadeOf(value: number, quotient: number): boolean {
	const off = Math.abs(value - quotient);
	const least = 1e-9 * Math.abs(quotient);
	if (off <= least) return true;
	const [, decimals = '', exponent = '0'] = /^-?\d+\.?(\d*)(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
	const unit = Math.min(1, 10 ** (Number(exponent) - decimals.length));
	return off <= Math.max(unit, least);
}

/** The interval of a row, in the indicator's unit: Wilson for a proportion, exact or Byar for a rate of events. */
export function intervalOf(indicator: Indicator, row: Row | null): Interval | null {
	const basis = basisOf(indicator, row);
	if (!basis) return null;
	if (basis.kind === 'given') return { lower: basis.lower, upper: basis.upper, method: 'given' };
	const { count, base } = basis;
	return basis.kind === 'proportion'
		? scaled(wilson(count, base), indicator.per)
		: scaled(poisson(count), indicator.per / base);
}

export const scaled = ({ lower, upper, method }: Interval, by: number): Interval => ({
	lower: lower * by,
	upper: upper * by,
	method
});
