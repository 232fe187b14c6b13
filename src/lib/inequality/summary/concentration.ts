import { done, failed, type Result } from '../../term/failure.ts';
import { meanOf, ranked, weighed, type Estimate, type Groups } from './group.ts';
import { midpoints } from './rank.ts';

/**
 * Absolute concentration index Σ p (2X − 1) y, in the indicator's unit; X = midpoint of the cumulative population from the
 * most disadvantaged up. Above zero: the indicator gathers among the advantaged. No interval: the upstream standard error
 * regresses a handful of grouped points and says little. Source: Kakwani, Wagstaff & van Doorslaer 1997; WHO toolkit.
 */
export function absoluteConcentration(all: Groups): Result<Estimate> {
	const order = ranked(all);
	if (!order.ok) return order;
	const groups = weighed(all);
	if (!groups.ok) return groups;
	const rank = midpoints(groups.value.map((each) => each.population));
	return done({
		estimate: groups.value.reduce(
			(sum, { share, estimate }, i) => sum + share * (2 * rank[i] - 1) * estimate,
			0
		)
	});
}

/** Relative concentration index ACI ÷ μ, from −1 to 1. */
export function relativeConcentration(all: Groups): Result<Estimate> {
	const found = absoluteConcentration(all);
	if (!found.ok) return found;
	const groups = weighed(all);
	if (!groups.ok) return groups;
	const mean = meanOf(groups.value);
	return mean === 0 ? failed('mean-zero') : done({ estimate: found.value.estimate / mean });
}
