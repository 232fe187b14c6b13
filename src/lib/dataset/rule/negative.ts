import { sexTriples } from './sex-total.ts';
import { Objections, sayKey, type Rule } from './rule.ts';

const COUNT =
	/(?:^|[\s_(])(?:số (?:người|lượng|ca|hộ|phụ nữ|nữ|nam|trẻ|buổi|cuộc|lượt|tổ|thôn|xã)|number of|count|population|dân số|persons|people|người)(?:$|[\s_)])/i;
const CHANGE = /change|growth|increase|net|balance|difference|minus|gap|tăng|giảm|chênh/i;

/** Whether words name a count of people or things. */
export const namesCount = (words: string): boolean => COUNT.test(words) && !CHANGE.test(words);

/** A count below zero. */
export const negative: Rule = (checked) => {
	const { observations, names } = checked;
	const indicator = observations.keys.get('indicator')!;
	const { of } = sexTriples(checked);
	const counted = indicator.dictionary.map((code) => {
		const name = names.indicator.get(code)?.vi ?? code;
		const triples = of.get(code);
		return (
			namesCount(`${name} ${names.unit.get(code) ?? ''}`) ||
			(!CHANGE.test(name) && triples !== undefined && triples.seen > 2 && triples.add > triples.seen / 2)
		);
	});
	const out = new Objections();
	for (let i = 0; i < observations.length; i++) {
		if (observations.value[i] < 0 && counted[indicator.codes[i]])
			out.add(i, () => `${sayKey(checked, i)}: ${observations.value[i]}`);
	}
	return out.finding('negative', 'error', checked);
};
