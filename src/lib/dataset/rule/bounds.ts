import { Objections, sayKey, type Rule } from './rule.ts';

/** A value outside its own lower and upper bound. */
export const bounds: Rule = (checked) => {
	const { lower, upper, value, length } = checked.observations;
	const out = new Objections();
	for (let i = 0; i < length; i++) {
		const slack = 1e-9 * Math.abs(value[i]);
		if (lower && lower[i] > value[i] + slack)
			out.add(i, () => `${sayKey(checked, i)}: ${value[i]} < ${lower[i]}`);
		else if (upper && upper[i] < value[i] - slack)
			out.add(i, () => `${sayKey(checked, i)}: ${value[i]} > ${upper[i]}`);
	}
	return out.finding('bounds', 'warning', checked);
};
