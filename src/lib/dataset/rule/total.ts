import type { Observations } from '../../term/observation.ts';

/** A total beside the sum of its parts. */
export interface Family {
	/** observation of the total */
	total: number;
	sum: number;
	/** parts added */
	parts: number;
}

/** How far a sum may be from a total that says the same: rounding of each part, or of the machine. */
export const near = (a: number, b: number, parts: number): boolean => {
	const whole = Number.isInteger(a) && Number.isInteger(b);
	const slack = whole ? 0 : (parts + 1) * 0.5 * step(a, b);
	return Math.abs(a - b) <= slack + 1e-9 * Math.max(Math.abs(a), Math.abs(b));
};

/** The last decimal place two numbers are written to. */
function step(a: number, b: number): number {
	let unit = 1;
	while (unit > 1e-6 && [a, b].some((x) => Math.abs(x / unit - Math.round(x / unit)) > 1e-6)) unit /= 10;
	return unit;
}

/**
 * The families that do not add up, of indicators whose families mostly do: in a file of rates none adds up, and none is wrong.
 */
export function broken(observations: Observations, families: readonly Family[]): Family[] {
	const indicator = observations.keys.get('indicator')!;
	const seen = new Float64Array(indicator.dictionary.length);
	const add = new Float64Array(indicator.dictionary.length);
	const off: Family[] = [];
	for (const family of families) {
		const at = indicator.codes[family.total];
		seen[at]++;
		if (near(observations.value[family.total], family.sum, family.parts)) add[at]++;
		else off.push(family);
	}
	return off.filter(({ total }) => {
		const at = indicator.codes[total];
		return add[at] > 0 && add[at] * 2 >= seen[at];
	});
}
