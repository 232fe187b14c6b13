import { momentOf, type DateParts } from './serial-date.ts';

/** What a format does to numbers, as far as it changes what they mean. */
export interface NumberShape {
	/** a moment, and which parts of it are shown */
	date: DateParts | null;
	/** shown times 100 with a percent sign */
	percent: boolean;
	/** a sign behind the number that is only text: 25.6 shown as 25.6% */
	sign: '' | '%' | '‰';
	/** shown divided by 1000 this many times */
	thousands: number;
	/** digits that are always shown, in a format of whole numbers: 5 for 00000 */
	zeros: number;
	/** words before a number that is only counted: "Quý "0 */
	before: string;
}

/** A number as its cell shows it, as far as that changes what it means. */
export interface Shown {
	text: string;
	/** the number itself, NaN when the text is none: a moment, digits with leading zeros */
	number: number;
	as: '' | 'percent' | 'moment' | 'scaled';
}

const GENERAL: NumberShape = { date: null, percent: false, sign: '', thousands: 0, zeros: 0, before: '' };

/** What a format code does to a number. Only its first part is looked at: the one for positive numbers. */
export function shapeOf(code: string): NumberShape {
	if (!code || /^(general|@)$/i.test(code)) return GENERAL;
	const tokens = tokensOf(code.replace(/general/gi, '0'));
	const plain = tokens.map(({ kind, text }) => (kind === 'plain' ? text : kind === 'elapsed' ? '~' : '')).join(''); // prettier-ignore
	const date = dateParts(tokens, plain);
	if (date) return { ...GENERAL, date };
	const words = (list: typeof tokens) =>
		list
			.filter(({ kind }) => kind === 'text')
			.map(({ text }) => text)
			.join('');
	const first = tokens.findIndex(({ kind, text }) => kind === 'plain' && /[0#?]/.test(text));
	const behind = first < 0 ? '' : words(tokens.slice(first));
	const digits = plain.replace(/[^0#?.,]/g, '');
	const zeros = /^0*/.exec(digits.replace(/[#?,]/g, '').split('.')[0])![0].length;
	const counted = /^[0#?]+$/.test(digits);
	const before = first < 0 ? '' : words(tokens.slice(0, first));
	return {
		date: null,
		percent: plain.includes('%'),
		sign: behind.includes('%') ? '%' : (behind + plain).includes('‰') ? '‰' : '',
		thousands: /[0#?](,+)(?![0#?])/.exec(digits)?.[1].length ?? 0,
		zeros: digits.includes(',') || digits.includes('.') ? 0 : zeros,
		before: counted && /\p{L}/u.test(before) ? before : ''
	};
}

type Token = { kind: 'plain' | 'text' | 'elapsed'; text: string };

/** The first part of a format code: its text in quotes or behind a backslash apart from what means something. */
function tokensOf(code: string): Token[] {
	const tokens: Token[] = [];
	const pattern = /"([^"]*)"?|\\(.)|[_*](.)|\[(h+|m+|s+)\]|\[[^\]]*\]?|(;)|([^"\\_*[;]+)/giu;
	for (const [, quoted, escaped, , elapsed, end, plain] of code.matchAll(pattern)) {
		if (end) break;
		if (quoted !== undefined || escaped !== undefined) tokens.push({ kind: 'text', text: quoted ?? escaped });
		else if (elapsed) tokens.push({ kind: 'elapsed', text: elapsed });
		else if (plain) tokens.push({ kind: 'plain', text: plain });
	}
	return tokens;
}

/** Which parts of a moment a format shows; null when it is no format of moments. */
function dateParts(tokens: Token[], plain: string): DateParts | null {
	const letters = plain.replace(/am\/pm|a\/p/gi, '').toLowerCase();
	const elapsed = tokens.some(({ kind }) => kind === 'elapsed');
	if (!elapsed && (!/[ymdhsbe]/.test(letters) || /[0#?]/.test(letters.replace(/s[.,]0+/g, 's')))) return null;
	// m beside hours or seconds is minutes
	const minutes = letters.replace(/[^a-z~]+/g, ' ').replace(/([h~]+) ?m{1,2}(?![a-z])|m{1,2}(?= ?s)/g, '$1'); // prettier-ignore
	return {
		year: /[ybe]/.test(letters),
		month: minutes.includes('m'),
		day: letters.includes('d'),
		time: /[hs]/.test(letters),
		elapsed
	};
}

/** A number under a shape. */
export function show(number: number, shape: NumberShape, from1904: boolean): Shown {
	if (shape === GENERAL) return { text: String(number), number, as: '' };
	if (shape.date) {
		const moment = momentOf(number, shape.date, from1904);
		return moment === null
			? { text: String(number), number, as: '' }
			: { text: moment, number: NaN, as: 'moment' };
	}
	if (shape.percent) {
		let hundredfold = number * 100;
		let text = String(hundredfold);
		// as many digits as a workbook keeps, so that 0.07 is 7 and not 7.000000000000001
		if (text.length > 15) text = String((hundredfold = Number(hundredfold.toPrecision(15))));
		return { text: `${text}%`, number: hundredfold, as: 'percent' };
	}
	const text = String(number);
	if (shape.zeros > 1 && /^\d+$/.test(text))
		return { text: text.padStart(shape.zeros, '0'), number: NaN, as: '' };
	return { text: shape.before + text + shape.sign, number, as: shape.thousands ? 'scaled' : '' };
}
