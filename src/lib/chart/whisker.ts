import * as Plot from '@observablehq/plot';
import type { Interval } from '../inequality/interval/interval.ts';
import { INK } from './colour.ts';

/** An interval at its place across the axis of values. */
export interface Whisker extends Interval {
	at: number;
	/** pixels off the middle of the slot, so that two of a row do not lie on each other */
	shift?: number;
	colour?: string;
}

/** Half the height of the ends of a whisker. Pixels. */
const CAP = 3.5;

/** Intervals as whiskers along the horizontal axis: a thin line with an end at each bound. */
export const whiskersX = (whiskers: Whisker[]): Plot.Markish[] =>
	[...new Set(whiskers.map((each) => each.shift ?? 0))].flatMap((shift) => {
		const some = whiskers.filter((each) => (each.shift ?? 0) === shift);
		const stroke = (each: Whisker) => each.colour ?? INK.text;
		return [
			Plot.ruleY(some, {
				x1: 'lower',
				x2: 'upper',
				y: 'at',
				stroke,
				strokeOpacity: 0.75,
				strokeWidth: 1.2,
				dy: shift
			}),
			...(['lower', 'upper'] as const).map((end) =>
				Plot.tickX(some, {
					x: end,
					y: 'at',
					stroke,
					strokeOpacity: 0.75,
					strokeWidth: 1.2,
					dy: shift,
					inset: CAP
				})
			)
		];
	});

/** Both ends of intervals, for the domain of an axis that must hold them. */
export const endsOfBounds = (bounds: (Interval | null)[]): number[] =>
	bounds.flatMap((each) => (each ? [each.lower, each.upper] : []));
