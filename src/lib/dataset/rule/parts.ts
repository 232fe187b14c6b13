import { Objections, sayKey, type Rule } from './rule.ts';

/** A numerator above its denominator. */
export const parts: Rule = (checked) => {
	const { numerator, denominator, length } = checked.observations;
	if (!numerator || !denominator) return null;
	const out = new Objections();
	for (let i = 0; i < length; i++) {
		if (numerator[i] > denominator[i])
			out.add(i, () => `${sayKey(checked, i)}: ${numerator[i]} > ${denominator[i]}`);
	}
	return out.finding('parts', 'warning', checked);
};
