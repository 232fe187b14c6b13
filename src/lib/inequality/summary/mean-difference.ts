import { done, type Result } from '../../term/failure.ts';
import {
	bestOf,
	meanOf,
	referenceOf,
	relative,
	valued,
	weighed,
	type Estimate,
	type Groups,
	type Valued,
	type Weighed
} from './group.ts';

/** Where differences are measured from. */
type From = 'mean' | 'best' | 'reference';

const LEAST = 3;

function originOf(all: Groups, from: 'best' | 'reference', groups: Valued[]): Result<number> {
	const found = from === 'best' ? bestOf(all, groups) : referenceOf(all);
	return found.ok ? done(found.value.estimate) : found;
}

const unweighted = (groups: Valued[], origin: number): number =>
	groups.reduce((sum, { estimate }) => sum + Math.abs(estimate - origin), 0) / groups.length;

const weighted = (groups: Weighed[], origin: number): number =>
	groups.reduce((sum, { share, estimate }) => sum + share * Math.abs(estimate - origin), 0);

/**
 * Mean difference from the mean of all (weighted by population in both forms), from the best group, or from the reference, in
 * the indicator's unit: Σ|y − y₀| ÷ n, each group counting the same. Source: WHO Health Equity Assessment Toolkit.
 */
export function meanDifference(all: Groups, from: From): Result<Estimate> {
	if (from === 'mean') {
		const found = weighed(all);
		return found.ok ? done({ estimate: unweighted(found.value, meanOf(found.value)) }) : found;
	}
	const groups = valued(all, LEAST);
	if (!groups.ok) return groups;
	const origin = originOf(all, from, groups.value);
	return origin.ok ? done({ estimate: unweighted(groups.value, origin.value) }) : origin;
}

/** The same with each group counting by its share of the population: Σ p |y − y₀|. */
export function weightedMeanDifference(all: Groups, from: From): Result<Estimate> {
	const groups = weighed(all);
	if (!groups.ok) return groups;
	const origin = from === 'mean' ? done(meanOf(groups.value)) : originOf(all, from, groups.value);
	return origin.ok ? done({ estimate: weighted(groups.value, origin.value) }) : origin;
}

/**
 * Index of disparity: mean difference from the mean, in percent of the mean, unweighted or weighted.
 * Source: Pearcy & Keppel 2002, Public Health Reports 117:273; WHO Health Equity Assessment Toolkit.
 */
export function indexOfDisparity(all: Groups, form: 'unweighted' | 'weighted'): Result<Estimate> {
	const found = relative(all);
	if (!found.ok) return found;
	const { groups, mean } = found.value;
	return done({ estimate: (100 * (form === 'weighted' ? weighted : unweighted)(groups, mean)) / mean });
}
