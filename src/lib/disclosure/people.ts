import { namesShare } from '../dataset/counted.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import type { Disclosure } from '../term/disclosure.ts';
import type { Observations } from '../term/observation.ts';

const PEOPLE =
	/(?<!\p{L})(?:người|phụ nữ|nữ|nam giới|trẻ|trẻ em|em|cháu|bé|học sinh|sinh viên|học viên|giáo viên|cán bộ|công chức|viên chức|hội viên|thành viên|đoàn viên|nạn nhân|lao động|bà mẹ|mẹ|sản phụ|thai phụ|bệnh nhân|đại biểu|dân số|nhân khẩu|khẩu|hộ|hộ gia đình|ca|vụ|sinh|khai sinh|tử vong|chết|người dân|dân|con|people|persons?|human|women|woman|men|man|girls?|boys?|child|children|infants?|pupils?|students?|members?|mothers?|fathers?|victims?|survivors?|patients?|cases?|births?|deaths?|workers?|employees?|population|officials?|teachers?|delegates?|households?|adolescents?|youths?|residents?|beneficiar(?:y|ies)|participants?)(?!\p{L})/iu;

/** Whether words name people or what happens to one of them. */
export const namesPeople = (words: string): boolean => PEOPLE.test(words.normalize('NFC'));

/** Parts of an observation that are counts of people, of one indicator. */
export type Counted = 'value' | 'parts' | null;

/**
 * What of an indicator's observations counts people: the value of a sum, the numerator and the denominator of a rate (which are
 * people unless they are no whole numbers). An indicator split by sex is about people whatever it is called.
 * @param anything take whatever counts at all: somebody said that it is people
 */
export function countedPeople(
	{ code, name, unit, topic, additivity }: Indicator,
	dataset: Pick<Dataset, 'codes'>,
	observations: Observations,
	anything = false
): Counted {
	const words = [name, unit, topic].flatMap((text) => (text ? [text.vi, text.en] : [])).join(' · ');
	if (additivity !== 'sum' && hasWholeParts(code, observations)) return 'parts';
	const sexes = dataset.codes[code]?.sex ?? [];
	const split = sexes.includes('F') || sexes.includes('M');
	if (!anything && !split && !namesPeople(`${code.replaceAll('_', ' ')} ${words}`)) return null;
	if (additivity === 'sum') return 'value';
	// counts nobody dared to add up are counts all the same
	if (additivity === 'none' && !namesShare(words) && wholeValued(code, observations)) return 'value';
	return null;
}

/** Whether a rate comes with what it is made of, in whole numbers: of people, as far as anybody can tell. */
function hasWholeParts(code: string, { keys, numerator, denominator, length }: Observations): boolean {
	if (!numerator && !denominator) return false;
	const { codes, dictionary } = keys.get('indicator')!;
	const own = dictionary.indexOf(code);
	let seen = false;
	for (let i = 0; i < length; i++) {
		if (codes[i] !== own) continue;
		for (const part of [numerator?.[i] ?? NaN, denominator?.[i] ?? NaN]) {
			if (Number.isNaN(part)) continue;
			if (!Number.isInteger(part)) return false;
			seen = true;
		}
	}
	return seen;
}

/** Whether all values of an indicator are whole and none is below zero. */
function wholeValued(code: string, { keys, value, length }: Observations): boolean {
	const { codes, dictionary } = keys.get('indicator')!;
	const own = dictionary.indexOf(code);
	for (let i = 0; i < length; i++)
		if (codes[i] === own && !Number.isNaN(value[i]) && !(Number.isInteger(value[i]) && value[i] >= 0))
			return false;
	return true;
}

/** How a data set stands to the gate when nobody says: protected wherever people are counted. Nobody stands behind made-up figures. */
export const disclosureOf = (dataset: Dataset, observations: Observations): Disclosure =>
	dataset.disclosure ?? {
		kind:
			!dataset.synthetic &&
			dataset.indicators.some((each) => countedPeople(each, dataset, observations) !== null)
				? 'protected'
				: 'open'
	};

/** What a file says of its protection, where that asks for more than its figures do: nobody opens a data set by editing its package. */
export const disclosureSaid = (said: Disclosure | undefined): { disclosure?: Disclosure } =>
	said?.kind === 'protected' ? { disclosure: said } : {};

/**
 * How a new version of a data set stands to the gate: as it would by itself, under the rules chosen for the one before. That protection was switched
 * off was said of other numbers, and is not carried over.
 */
export const carriedOver = (before: Disclosure | undefined, own: Disclosure): Disclosure => ({
	...own,
	...(before?.rules && !own.rules && { rules: before.rules }),
	...(before?.anything && { kind: 'protected', anything: true })
});
