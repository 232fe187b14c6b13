import { Objections, sayKey, type Rule } from './rule.ts';

const PERCENT = /%|\bpercent(?:age)?\b|phần trăm/i;
/** Percentages that may well lie outside 0–100: changes, and results against a plan. */
const UNBOUND =
	/change|growth|increase|tăng|giảm|so với|plan|target|kế hoạch|hoàn thành|of gdp|ratio|tỷ số|balance/i;

/** What a percentage well above 100 is when its decimal mark was lost: 222 → 22.2. */
const slip = (value: number): string =>
	value >= 110 && value <= 1000 && Number.isInteger(value) ? ` (${value / 10}?)` : '';

/** Values of a percentage below 0 or above 100. */
export const percent: Rule = (checked) => {
	const { observations, names } = checked;
	const indicator = observations.keys.get('indicator')!;
	const unit = observations.unit;
	const bound = indicator.dictionary.map((code) => {
		const name = names.indicator.get(code)?.vi ?? code;
		return UNBOUND.test(name) ? -1 : PERCENT.test(`${names.unit.get(code) ?? ''} ${name}`) ? 1 : 0;
	});
	const byUnit = unit?.dictionary.map((word) => PERCENT.test(word)) ?? [];
	const out = new Objections();
	for (let i = 0; i < observations.length; i++) {
		const value = observations.value[i];
		if (!(value < 0 || value > 100)) continue;
		const say = bound[indicator.codes[i]];
		if (say === 1 || (say === 0 && unit && byUnit[unit.codes[i]]))
			out.add(i, () => `${sayKey(checked, i)}: ${value}${slip(value)}`);
	}
	return out.finding('percent', 'warning', checked);
};
