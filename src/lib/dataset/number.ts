import type { NumberFormat } from '../term/structure.ts';

const SPACES = /[\u00a0\u2007\u2009\u202f ]/g;
const DIGITS_AND_MARKS = /^[-+]?[\d.,]+$/;
/** Where the digits of other scripts begin: full-width, Arabic, Devanagari, Thai, Lao, Myanmar, Khmer. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x0e50, 0x0ed0, 0x1040, 0x17e0];
const WIDE: Record<string, string> = {
	'．': '.',
	'，': ',',
	'％': '%',
	'－': '-',
	'＋': '+',
	'＜': '<',
	'（': '(',
	'）': ')'
};

/**
 * A number's text without what belongs to typing: blanks around it, the apostrophe a spreadsheet marks text with, digits of
 * another script, kinds of minus and of space, the plus sign.
 */
export function bareNumber(text: string): string {
	const t = text.trim();
	if (DIGITS_AND_MARKS.test(t)) return t;
	return plainDigits(t)
		.replace(/^['’](?=[-+\u2212\u2013]?\d)/, '')
		.replace(/^[\u2212\u2013](?= ?[\d.,])/, '-')
		.replace(SPACES, ' ')
		.replace(/^([-+]) (?=\d)/, '$1')
		.replace(/(?<=\d)[’](?=\d{3})/g, "'");
}

/** Digits and marks of other scripts as the usual ones; superscripts stay, they are footnotes. */
export function plainDigits(text: string): string {
	if (!/[\u0100-\uffff]/.test(text)) return text;
	return text.replace(/\p{Nd}|[．，％－＋＜（）]/gu, (c) => {
		const zero = ZEROS.find((z) => c.charCodeAt(0) >= z && c.charCodeAt(0) <= z + 9);
		return WIDE[c] ?? (zero === undefined ? c : String(c.charCodeAt(0) - zero));
	});
}

/**
 * What the marks inside one number say of its format: `point` and `comma` prove the decimal mark, `dotted` (1.234) and
 * `comma3` (1,234) can be read both ways, `spaced` parts thousands by spaces or apostrophes; null when it is no number.
 */
export type Marks = 'whole' | 'point' | 'comma' | 'dotted' | 'comma3' | 'spaced';

const DOTTED = /^[1-9]\d{0,2}\.\d{3}$/;
const COMMA3 = /^[1-9]\d{0,2},\d{3}$/;
const POINT =
	/^(?:\d+\.\d*|\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d?(?:,\d{2})+,\d{3}|[1-9]\d{0,2}(?:([, '])\d{3})(?:\1\d{3})*\.\d+|[1-9]\d?(?:,\d{2})+,\d{3}\.\d+)$/;
const COMMA = /^(?:\d+,\d*|,\d+|[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d{0,2}(?:([. '])\d{3})(?:\1\d{3})*,\d+)$/;
const SPACED = /^[1-9]\d{0,2}(?:([ '])\d{3})(?:\1\d{3})*$/;
const EXPONENT = /[eE][-+]?\d{1,3}$/;

/** The marks of a number's text; what has an exponent has no thousands. */
export function marksOf(text: string): Marks | null {
	const simple = simpleMarks(text);
	if (simple) return simple;
	const bare = bareNumber(text).replace(/^[-+]/, '');
	const t = bare.replace(EXPONENT, '');
	const exponent = t.length < bare.length;
	if (/^\d+$/.test(t)) return 'whole';
	if (DOTTED.test(t)) return exponent ? 'point' : 'dotted';
	if (COMMA3.test(t)) return exponent ? 'comma' : 'comma3';
	if (POINT.test(t)) return 'point';
	if (COMMA.test(t)) return 'comma';
	return SPACED.test(t) ? 'spaced' : null;
}

/** The same for what most cells are, digits with one mark at most; null says nothing. */
function simpleMarks(text: string): Marks | null {
	const first = text.charCodeAt(0) === 45 ? 1 : 0;
	let mark = -1;
	for (let i = first; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (c >= 48 && c <= 57) continue;
		if ((c !== 46 && c !== 44) || mark >= 0) return null;
		mark = i;
	}
	if (text.length === first || (mark >= 0 && text.length === first + 1)) return null;
	if (mark < 0) return 'whole';
	const point = text.charCodeAt(mark) === 46;
	const before = mark - first;
	if (text.length - mark === 4 && before >= 1 && before <= 3 && text.charCodeAt(first) !== 48)
		return point ? 'dotted' : 'comma3';
	return point ? 'point' : 'comma';
}

/**
 * The number of a text in a format, NaN when it is none. Spaces and apostrophes part thousands in every format, for they can
 * mean nothing else; a number whose marks are wrong for the format is none.
 */
export function parseNumber(text: string, format: NumberFormat): number {
	const simple = simpleMarks(text);
	if (simple === 'whole') return Number(text);
	if (simple === 'point' || simple === 'dotted') {
		if (format.decimal === '.') return Number(text);
		return simple === 'dotted' && format.thousands === '.' ? Number(text.replace('.', '')) : NaN;
	}
	if (simple) {
		if (format.decimal === ',') return Number(text.replace(',', '.'));
		return simple === 'comma3' && format.thousands === ',' ? Number(text.replace(',', '')) : NaN;
	}
	const found = shape(format).exec(bareNumber(text));
	if (!found) return NaN;
	const whole = found[1].replace(/[., ']/g, '');
	const value = Number(whole + (found[2] ? '.' + found[2] : '') + (found[3] ?? ''));
	return Number.isFinite(value) ? value : NaN;
}

const shapes = new Map<string, RegExp>();

function shape({ decimal, thousands }: NumberFormat): RegExp {
	const key = decimal + thousands;
	let pattern = shapes.get(key);
	if (!pattern) {
		const by = [' ', "'", ...(thousands === '.' || thousands === ',' ? [thousands] : [])];
		const parted = by.map((mark) => `[1-9]\\d{0,2}(?:[${mark}]\\d{3})+`);
		if (thousands === ',') parted.push('[1-9]\\d?(?:,\\d{2})+,\\d{3}');
		pattern = new RegExp(
			`^([-+]?(?:${parted.join('|')}|\\d+|(?=[${decimal}]\\d)))(?:[${decimal}](\\d*))?([eE][-+]?\\d{1,3})?$`
		);
		shapes.set(key, pattern);
	}
	return pattern;
}

/** Whether a whole number has more digits than a number can keep. */
export const isTooLong = (text: string, value: number): boolean =>
	Math.abs(value) > Number.MAX_SAFE_INTEGER && !EXPONENT.test(text) && text.replace(/\D/g, '').length > 15;
