import { done, failed, type Result } from '../../term/failure.ts';
import { Z } from '../interval/interval.ts';
import { bestOf, ranked, relative, type Estimate, type Groups, type Weighed } from './group.ts';

interface Attributable {
	groups: Weighed[];
	mean: number;
	/** the most advantaged group when they are ordered, else the best one */
	reference: Weighed;
	/** whether everybody would be better off at the reference's level than they are */
	gains: boolean;
}

function prepare(all: Groups): Result<Attributable> {
	const found = relative(all);
	if (!found.ok) return found;
	const { groups, mean } = found.value;
	if (all.favourable === null) return failed('direction-missing');
	if (all.ordered) {
		const order = ranked(all);
		if (!order.ok) return order;
	}
	const best = all.ordered ? done(groups[groups.length - 1]) : bestOf(all, groups);
	if (!best.ok) return best;
	const reference = best.value as Weighed;
	const gains = all.favourable ? reference.estimate > mean : reference.estimate < mean;
	return done({ groups, mean, reference, gains });
}

/**
 * Population attributable risk, in the indicator's unit: what would be gained if every group were at the level of the most
 * advantaged (ordered) or the best one, y_ref − μ; 0 when that one is not better than the mean. A reference group given for
 * other measures is not used: there would be nothing to gain at it that the best does not top.
 * Interval: standard error of the fraction times the mean. Source: WHO Health Equity Assessment Toolkit.
 */
export function attributableRisk(all: Groups): Result<Estimate> {
	const found = prepare(all);
	if (!found.ok) return found;
	const { mean, reference, gains } = found.value;
	if (!gains) return done({ estimate: 0 });
	return done(bounded(reference.estimate - mean, standardError(found.value, all.scale) * Math.abs(mean)));
}

/** Population attributable fraction, in percent of the mean: 100 · PAR ÷ μ. */
export function attributableFraction(all: Groups): Result<Estimate> {
	const found = prepare(all);
	if (!found.ok) return found;
	const { mean, reference, gains } = found.value;
	if (!gains) return done({ estimate: 0 });
	return done(
		bounded((100 * (reference.estimate - mean)) / mean, 100 * standardError(found.value, all.scale))
	);
}

/** NaN where the values are no shares of the scale: then there is no interval. */
function bounded(estimate: number, se: number): Estimate {
	return Number.isFinite(se)
		? { estimate, lower: estimate - Z * se, upper: estimate + Z * se }
		: { estimate };
}

/**
 * Standard error of the attributable fraction as a share, from the fourfold table of people with and without the outcome,
 * in the reference group (c, d) and outside it (a, b): √( cN (ad(N−c) + bc²) ÷ ((a+c)³ (c+d)³) ). Populations are taken
 * for the numbers asked. Source: Walter 1976, Biometrics 32:829, as used by the WHO toolkit.
 */
function standardError({ mean, groups, reference }: Attributable, scale: number): number {
	const N = groups.reduce((sum, each) => sum + each.population, 0);
	const c = (reference.estimate / scale) * reference.population;
	const d = reference.population - c;
	const a = (mean / scale) * N - c;
	const b = N - a - c - d;
	return Math.sqrt((c * N * (a * d * (N - c) + b * c ** 2)) / ((a + c) ** 3 * (c + d) ** 3));
}
