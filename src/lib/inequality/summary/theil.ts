import { done, failed, type Result } from '../../term/failure.ts';
import { Z } from '../interval/interval.ts';
import { relative, type Estimate, type Groups, type Weighed } from './group.ts';

/** What stands for a value of zero, which has no logarithm. Source: WHO Health Equity Assessment Toolkit. */
const ZERO = 1e-6;
const TIMES = 1000;

function prepare(all: Groups): Result<{ groups: Weighed[]; mean: number }> {
	if (all.groups.some((each) => each.estimate !== null && each.estimate < 0)) return failed('value-negative');
	return relative({
		...all,
		groups: all.groups.map((each) => ({ ...each, estimate: each.estimate === 0 ? ZERO : each.estimate }))
	});
}

/** An index with its interval by the delta method: `slope` is its derivative by a group's value over p ÷ μ. */
function bounded(groups: Weighed[], mean: number, estimate: number, slope: (r: number) => number): Estimate {
	if (groups.some((each) => each.se === null)) return { estimate };
	const half =
		Z *
		TIMES *
		Math.hypot(...groups.map(({ share, estimate, se }) => ((share * se!) / mean) * slope(estimate / mean)));
	return { estimate, lower: estimate - half, upper: estimate + half };
}

/**
 * Theil index × 1,000: Σ p r ln r with r = y ÷ μ; 0 = all alike. The interval is on the scale of the estimate (the
 * upstream tool prints one a thousand times too narrow). Source: Theil 1967; WHO Health Equity Assessment Toolkit.
 */
export function theilIndex(all: Groups): Result<Estimate> {
	const found = prepare(all);
	if (!found.ok) return found;
	const { groups, mean } = found.value;
	const sum = (of: (r: number) => number) =>
		groups.reduce((total, { share, estimate }) => total + share * of(estimate / mean), 0);
	const middle = sum((r) => r * (1 + Math.log(r)));
	return done(bounded(groups, mean, TIMES * sum((r) => r * Math.log(r)), (r) => 1 + Math.log(r) - middle));
}

/** Mean log deviation × 1,000: Σ p (−ln r). The interval as with the Theil index. */
export function meanLogDeviation(all: Groups): Result<Estimate> {
	const found = prepare(all);
	if (!found.ok) return found;
	const { groups, mean } = found.value;
	const estimate =
		TIMES * groups.reduce((total, { share, estimate }) => total - share * Math.log(estimate / mean), 0);
	return done(bounded(groups, mean, estimate, (r) => 1 - 1 / r));
}
