import { done, failed, type Result } from '../../term/failure.ts';
import { Z } from '../interval/interval.ts';
import { ranked, weighed, type Estimate, type Groups } from './group.ts';
import { fitLine } from './line.ts';
import { fitLogit } from './logit.ts';
import { midpoints } from './rank.ts';

/** A model's values at the top (rank 1) and the bottom (rank 0), as shares of `ceiling`, with the errors of both measures. */
interface Ends {
	top: number;
	bottom: number;
	ceiling: number;
	/** of top − bottom */
	differenceError: number;
	/** of ln(top ÷ bottom) */
	ratioError: number;
}

/**
 * What a value is a share of in the model. A rate per 1,000 or more whose values are all below 100 is taken out of 100, as
 * the upstream numbers are; the ceiling of a logit moves the slope by a few percent.
 */
const ceilingOf = (values: number[], scale: number): number =>
	scale > 100 && values.every((each) => each <= 100) ? 100 : scale;

/**
 * The groups in the model. Populations are rounded up to whole people everywhere, also for the ranks; the logit takes whole
 * numbers of people with the outcome, and weights by population once more, as the upstream numbers do.
 */
function modelled(all: Groups, form: 'logit' | 'linear'): Result<Ends> {
	const order = ranked(all);
	if (!order.ok) return order;
	const found = weighed(all);
	if (!found.ok) return found;
	const groups = found.value;
	const people = groups.map((each) => Math.ceil(each.population));
	if (people.some((each) => each === 0))
		return failed('population-missing', { missing: 1, count: groups.length });
	const x = midpoints(people);
	const values = groups.map((each) => each.estimate);
	const ceiling = ceilingOf(values, all.scale);
	if (form === 'linear') {
		const line = fitLine(
			x,
			values.map((each) => each / ceiling),
			people
		);
		const [top, bottom] = [line.at(1), line.at(0)];
		return done({
			...{ top, bottom, ceiling },
			differenceError: line.errorOf([0, 1]),
			ratioError: line.errorOf([1 / top - 1 / bottom, 1 / top])
		});
	}
	if (values.some((each) => each < 0 || each > ceiling)) return failed('above-scale', { scale: ceiling });
	const curve = fitLogit(
		x,
		values.map((each, i) => Math.round((each / ceiling) * people[i]) / people[i]),
		people.map((each) => each * each)
	);
	if (!curve) return failed('fit-diverges');
	const [top, bottom] = [curve.at(1), curve.at(0)];
	const [steepTop, steepBottom] = [top * (1 - top), bottom * (1 - bottom)];
	return done({
		...{ top, bottom, ceiling },
		differenceError: curve.errorOf([steepTop - steepBottom, steepTop]),
		ratioError: curve.errorOf([bottom - top, 1 - top])
	});
}

/**
 * Slope index of inequality, in the indicator's unit: the model's value at the most advantaged end of the population less
 * that at the most disadvantaged. Interval by the delta method with robust standard errors.
 * Source: WHO Handbook on health inequality monitoring 2013; Wagstaff, Paci & van Doorslaer 1991.
 */
export function slopeIndex(all: Groups, form: 'logit' | 'linear'): Result<Estimate> {
	const found = modelled(all, form);
	if (!found.ok) return found;
	const { top, bottom, ceiling, differenceError } = found.value;
	const [estimate, half] = [ceiling * (top - bottom), ceiling * Z * differenceError];
	return done({ estimate, lower: estimate - half, upper: estimate + half });
}

/** Relative index of inequality: the same two values as a ratio, the interval on the scale of logarithms. */
export function relativeIndex(all: Groups, form: 'logit' | 'linear'): Result<Estimate> {
	const found = modelled(all, form);
	if (!found.ok) return found;
	const { top, bottom, ratioError } = found.value;
	if (bottom === 0) return failed('divisor-zero');
	const estimate = top / bottom;
	if (estimate <= 0) return failed('fit-below-zero');
	const factor = Math.exp(Z * ratioError);
	return done({ estimate, lower: estimate / factor, upper: estimate * factor });
}
