import { done, failed, type Result } from '../../term/failure.ts';
import { Z } from '../interval/interval.ts';
import { bestOf, ranked, referenceOf, valued, type Estimate, type Groups, type Valued } from './group.ts';

/**
 * The two groups a difference and a ratio stand between: [taken, from]. Ordered: most and least advantaged, the other way
 * round for an adverse indicator. Against a reference: the reference and the worst, likewise. Else the largest and the smallest.
 * Source of all three: WHO 2013, Handbook on health inequality monitoring; WHO Health Equity Assessment Toolkit.
 */
export type Ends = [taken: Valued, from: Valued];

function orderedEnds(all: Groups): Result<Ends> {
	const order = ranked(all);
	if (!order.ok) return order;
	if (all.favourable === null) return failed('direction-missing');
	const rows = [...all.groups].sort((a, b) => a.order! - b.order!);
	const [least, most] = [rows[0], rows[rows.length - 1]];
	if (rows.length < 2) return failed('groups-few', { count: rows.length, least: 2 });
	if (least.estimate === null || most.estimate === null) return failed('ends-missing');
	return done((all.favourable ? [most, least] : [least, most]) as Ends);
}

export function extremeEnds(all: Groups): Result<Ends> {
	const there = valued(all, 2);
	if (!there.ok) return there;
	return done([
		there.value.reduce((a, b) => (b.estimate > a.estimate ? b : a)),
		there.value.reduce((a, b) => (b.estimate < a.estimate ? b : a))
	]);
}

export function referenceEnds(all: Groups): Result<Ends> {
	const reference = referenceOf(all);
	if (!reference.ok) return reference;
	const there = valued(all, 2);
	if (!there.ok) return there;
	const worst = bestOf({ ...all, favourable: all.favourable === null ? null : !all.favourable }, there.value);
	if (!worst.ok) return worst;
	return done(all.favourable ? [reference.value, worst.value] : [worst.value, reference.value]);
}

/** The ends that fit what is known of the groups. */
export const endsOf = (all: Groups): Result<Ends> =>
	all.ordered ? orderedEnds(all) : all.reference !== null ? referenceEnds(all) : extremeEnds(all);

/** Difference taken − from, in the indicator's unit; its interval from the two standard errors, groups being independent. */
export function difference(ends: Result<Ends>): Result<Estimate> {
	if (!ends.ok) return ends;
	const [a, b] = ends.value;
	const estimate = a.estimate - b.estimate;
	if (a.se === null || b.se === null) return done({ estimate });
	const half = Z * Math.hypot(a.se, b.se);
	return done({ estimate, lower: estimate - half, upper: estimate + half });
}

/** Ratio taken ÷ from; its interval on the scale of logarithms (delta method). @returns failed `divisor-zero` */
export function quotient(ends: Result<Ends>): Result<Estimate> {
	if (!ends.ok) return ends;
	const [a, b] = ends.value;
	if (b.estimate === 0) return failed('divisor-zero');
	const estimate = a.estimate / b.estimate;
	if (a.se === null || b.se === null || estimate <= 0) return done({ estimate });
	const factor = Math.exp(Z * Math.hypot(a.se / a.estimate, b.se / b.estimate));
	return done({ estimate, lower: estimate / factor, upper: estimate * factor });
}
