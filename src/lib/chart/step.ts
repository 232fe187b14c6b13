import type { Interval } from '../inequality/interval/interval.ts';

/** One value of a series at a place on the time axis. `x` is in years, or the rank of the period when not all have a date. */
export interface Step {
	series: string;
	label: string;
	colour: string;
	/** of a series beside that of the area shown (what it was made of, or became): what is written at its end; '' = nothing */
	of?: string;
	/** the series it stands beside */
	under?: string;
	period: string;
	x: number;
	value: number;
	/** its interval, where one can be had */
	bounds: Interval | null;
	/** steps are joined only within a set of areas: as reported, not over a change of them. '' = that shown */
	segment: string;
	/** periods of the span between the step before and this one that have no value, with their status */
	missed: { period: string; status: string }[];
}
