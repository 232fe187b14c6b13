import { done, failed, type Result } from '../../term/failure.ts';

/** One of the groups (areas, quintiles, peoples …) an indicator is compared between. */
export interface Group {
	/** in the indicator's unit; null = missing */
	estimate: number | null;
	/** its standard error, when the source gives one */
	se: number | null;
	/** people the estimate is about; null = unknown */
	population: number | null;
	/** rank from the most disadvantaged (lowest) up; null when groups have no order */
	order: number | null;
}

/** The groups of one indicator and what must be known of it to compare them. */
export interface Groups {
	groups: Group[];
	/** more is better; null = neither end is */
	favourable: boolean | null;
	/** groups have a natural order (wealth, schooling) */
	ordered: boolean;
	/** index of the group the others are held against; null = none */
	reference: number | null;
	/** what a value is out of: 100 for percent, 1,000 for a rate per thousand */
	scale: number;
}

/** A measure of inequality, with a 95 % interval where one can be had. */
export interface Estimate {
	estimate: number;
	lower?: number;
	upper?: number;
}

/** A group that has a value. */
export type Valued = Group & { estimate: number };
/** A group that has a value and a population; `share` of it in the population of all such groups. */
export type Weighed = Valued & { population: number; share: number };

/** Up to this share of the groups may be without a value. */
const MISSING = 0.15;

/**
 * The groups that have a value, in their order (as given when they have none).
 * @returns failed: `groups-few` below `least` groups, `groups-missing` when more than 15 % have no value
 */
export function valued({ groups, ordered }: Groups, least: number): Result<Valued[]> {
	const there = groups.filter((each): each is Valued => each.estimate !== null);
	if (groups.length - there.length > MISSING * groups.length)
		return failed('groups-missing', { missing: groups.length - there.length, count: groups.length });
	if (there.length < least) return failed('groups-few', { count: there.length, least });
	return done(ordered ? [...there].sort((a, b) => (a.order ?? 0) - (b.order ?? 0)) : there);
}

/** Weighted measures need three groups: between two, a difference says all there is. */
const LEAST = 3;

/**
 * The groups that have a value and a population, with their share of it.
 * @returns failed: as `valued`, or `population-missing` when one that has a value has no population
 */
export function weighed(all: Groups): Result<Weighed[]> {
	const there = valued(all, LEAST);
	if (!there.ok) return there;
	const without = there.value.filter((each) => each.population === null || each.population < 0).length;
	const total = there.value.reduce((sum, each) => sum + (each.population ?? 0), 0);
	if (without > 0 || total === 0)
		return failed('population-missing', { missing: without, count: there.value.length });
	return done(
		there.value.map((each) => ({
			...each,
			population: each.population!,
			share: each.population! / total
		}))
	);
}

/** The mean of the groups, weighted by population. */
export const meanOf = (groups: Weighed[]): number =>
	groups.reduce((sum, { share, estimate }) => sum + share * estimate, 0);

/** As `weighed`, with the mean, which must not be zero: a relative measure divides by it. */
export function relative(all: Groups): Result<{ groups: Weighed[]; mean: number }> {
	const groups = weighed(all);
	if (!groups.ok) return groups;
	const mean = meanOf(groups.value);
	return mean === 0 ? failed('mean-zero') : done({ groups: groups.value, mean });
}

/** The group the others are held against. @returns failed `reference-missing` */
export function referenceOf({ groups, reference }: Groups): Result<Valued> {
	const found = reference === null ? undefined : groups[reference];
	return found && found.estimate !== null ? done(found as Valued) : failed('reference-missing');
}

/** The best value there is. @returns failed `direction-missing` when neither end is the better one */
export function bestOf({ favourable }: Groups, groups: Valued[]): Result<Valued> {
	if (favourable === null) return failed('direction-missing');
	return done(
		groups.reduce((a, b) => ((favourable ? b.estimate > a.estimate : b.estimate < a.estimate) ? b : a))
	);
}

/** @returns failed `order-missing` when the groups have no order, or one of them no place in it */
export const ranked = ({ ordered, groups }: Groups): Result<true> =>
	ordered && groups.every((each) => each.order !== null) ? done(true) : failed('order-missing');
