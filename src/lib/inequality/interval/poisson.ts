import { turn, Z, type Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** From so many events on, Byar's approximation is within 0.01 % of the exact limits. */
const MANY = 100;

/**
 * Interval of the number of events expected, given that `events` (a whole number ≥ 0) were counted; for a rate, divide
 * by its base. Exact for few events, by Byar's approximation for many.
 * Sources: Garwood 1936, Biometrika 28:437; Byar in Breslow & Day 1987, Statistical Methods in Cancer Research II, p. 69.
 */
export const poisson = (events: number): Interval =>
	events < MANY ? exact(events) : { ...byar(events), method: 'poisson' };

/** The means under which the count, or one farther out on its side, has a chance of 2.5 %. */
export function exact(events: number): Interval {
	const high = events + 10 * Math.sqrt(events + 1) + 10;
	return {
		lower: events === 0 ? 0 : turn(0, events, (mean) => 1 - atMost(events - 1, mean) < 0.025),
		upper: turn(events, high, (mean) => atMost(events, mean) > 0.025),
		method: 'poisson'
	};
}

export function byar(events: number): { lower: number; upper: number } {
	const cube = (count: number, sign: 1 | -1) =>
		count * (1 - 1 / (9 * count) + (sign * Z) / (3 * Math.sqrt(count))) ** 3;
	return { lower: events === 0 ? 0 : cube(events, -1), upper: cube(events + 1, 1) };
}

/** Chance of at most `events` when `mean` are expected. */
function atMost(events: number, mean: number): number {
	let term = Math.exp(-mean);
	let sum = term;
	for (let k = 1; k <= events; k++) sum += term *= mean / k;
	return sum;
}

/** Events over a base: a rate before it is multiplied by its `per`. */
export interface Rate {
	events: number;
	base: number;
}

/**
 * Interval of the ratio a ÷ b of two independent Poisson rates: given the sum of events, those of `a` are a proportion.
 * Null where b has no event.
 * Source: Graham, Mengersen & Morton 2003, Statistics in Medicine 22:2071 (conditional, with a score interval).
 */
export function ratioOfRates(a: Rate, b: Rate): Interval | null {
	if (b.events === 0) return null;
	const { lower, upper } = wilson(a.events, a.events + b.events);
	const ratio = (share: number) => (share / (1 - share)) * (b.base / a.base);
	return { lower: ratio(lower), upper: ratio(upper), method: 'conditional' };
}
