import type { Result } from '../../term/failure.ts';
import { attributableFraction, attributableRisk } from './attributable.ts';
import { absoluteConcentration, relativeConcentration } from './concentration.ts';
import type { Estimate, Groups } from './group.ts';
import { indexOfDisparity, meanDifference, weightedMeanDifference } from './mean-difference.ts';
import { difference, endsOf, extremeEnds, quotient, referenceEnds } from './range.ts';
import { relativeIndex, slopeIndex } from './slope.ts';
import { meanLogDeviation, theilIndex } from './theil.ts';
import { betweenGroupDeviation, betweenGroupVariance, coefficientOfVariation } from './variance.ts';

/**
 * Every summary measure of inequality between groups, by the id it goes by. `d` and `r` stand between the ends that fit the
 * groups; `_noref` always between the largest and the smallest, `_ref` always against the reference; `_linear` is the
 * straight-line form of a slope.
 */
export const SUMMARY = {
	d: (all) => difference(endsOf(all)),
	d_noref: (all) => difference(extremeEnds(all)),
	d_ref: (all) => difference(referenceEnds(all)),
	r: (all) => quotient(endsOf(all)),
	r_noref: (all) => quotient(extremeEnds(all)),
	r_ref: (all) => quotient(referenceEnds(all)),
	par: attributableRisk,
	paf: attributableFraction,
	bgv: betweenGroupVariance,
	bgsd: betweenGroupDeviation,
	covar: coefficientOfVariation,
	mdmu: (all) => meanDifference(all, 'mean'),
	mdmw: (all) => weightedMeanDifference(all, 'mean'),
	mdbu: (all) => meanDifference(all, 'best'),
	mdbw: (all) => weightedMeanDifference(all, 'best'),
	mdru: (all) => meanDifference(all, 'reference'),
	mdrw: (all) => weightedMeanDifference(all, 'reference'),
	idisu: (all) => indexOfDisparity(all, 'unweighted'),
	idisw: (all) => indexOfDisparity(all, 'weighted'),
	ti: theilIndex,
	mld: meanLogDeviation,
	aci: absoluteConcentration,
	rci: relativeConcentration,
	sii: (all) => slopeIndex(all, 'logit'),
	sii_linear: (all) => slopeIndex(all, 'linear'),
	rii: (all) => relativeIndex(all, 'logit'),
	rii_linear: (all) => relativeIndex(all, 'linear')
} satisfies Record<string, (all: Groups) => Result<Estimate>>;

export type SummaryId = keyof typeof SUMMARY;
export const SUMMARY_IDS = Object.keys(SUMMARY) as SummaryId[];
