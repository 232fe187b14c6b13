import { done, type Result } from '../../term/failure.ts';
import { Z } from '../interval/interval.ts';
import { meanOf, relative, weighed, type Estimate, type Groups, type Weighed } from './group.ts';

const varianceOf = (groups: Weighed[], mean: number): number =>
	groups.reduce((sum, { share, estimate }) => sum + share * (estimate - mean) ** 2, 0);

/**
 * Between-group variance Σ p (y − μ)², in the indicator's unit squared. Interval from the standard errors of the groups:
 * variance 4 Σ p²(y−μ)²s² + 2[(Σ p²s²)² + Σ p²s⁴ − 2 Σ p³s⁴], of the quadratic form in independent normal estimates.
 * Source: WHO Health Equity Assessment Toolkit; Harper & Lynch 2017.
 */
export function betweenGroupVariance(all: Groups): Result<Estimate> {
	const found = weighed(all);
	if (!found.ok) return found;
	const groups = found.value;
	const mean = meanOf(groups);
	const estimate = varianceOf(groups, mean);
	if (groups.some((each) => each.se === null)) return done({ estimate });
	const sum = (of: (group: Weighed, s: number) => number) =>
		groups.reduce((total, each) => total + of(each, each.se!), 0);
	const linear = 4 * sum(({ share, estimate }, s) => share ** 2 * (estimate - mean) ** 2 * s ** 2);
	const square =
		sum(({ share }, s) => share ** 2 * s ** 2) ** 2 +
		sum(({ share }, s) => share ** 2 * s ** 4) -
		2 * sum(({ share }, s) => share ** 3 * s ** 4);
	const half = Z * Math.sqrt(linear + 2 * square);
	return done({ estimate, lower: estimate - half, upper: estimate + half });
}

/** Between-group standard deviation √BGV, in the indicator's unit. */
export function betweenGroupDeviation(all: Groups): Result<Estimate> {
	const found = weighed(all);
	if (!found.ok) return found;
	return done({ estimate: Math.sqrt(varianceOf(found.value, meanOf(found.value))) });
}

/** Coefficient of variation 100 · BGSD ÷ μ, in percent of the mean. */
export function coefficientOfVariation(all: Groups): Result<Estimate> {
	const found = relative(all);
	if (!found.ok) return found;
	const { groups, mean } = found.value;
	return done({ estimate: (100 * Math.sqrt(varianceOf(groups, mean))) / mean });
}
