import type { NumberFormat } from '../term/structure.ts';

/** What a column's texts say of its number format. */
export interface FormatEvidence {
	/** cells that can only be read with this decimal mark */
	point: number;
	comma: number;
	/** cells like 1.234 and 1,234 that can be read both ways */
	dotted: number;
	comma3: number;
	spaced: number;
	/** plain integers below 1000, and above 999 without any mark */
	small: number;
	large: number;
	example: string;
}

const SPACES = /[\u00a0\u2009\u202f ]/g;
const MINUS = /^[\u2212\u2013]/;

/** A number's text without currency of typing: spaces trimmed, one kind of minus, no percent sign. */
const bareNumber = (text: string): string =>
	text.trim().replace(MINUS, '-').replace(/\s*%$/, '').replace(SPACES, ' ');

/** Count what a column's distinct texts prove. */
export function evidenceOf(texts: Iterable<string>): FormatEvidence {
	const e: FormatEvidence = {
		point: 0,
		comma: 0,
		dotted: 0,
		comma3: 0,
		spaced: 0,
		small: 0,
		large: 0,
		example: ''
	};
	for (const text of texts) {
		const t = bareNumber(text).replace(/^[+-]/, '');
		if (!/^\d[\d., ]*(?:[eE][+-]?\d+)?$/.test(t)) continue;
		if (/^\d+$/.test(t)) {
			if (t.length <= 3) e.small++;
			else e.large++;
		} else if (/^[1-9]\d{0,2}\.\d{3}$/.test(t)) {
			e.dotted++;
			e.example ||= text;
		} else if (/^[1-9]\d{0,2},\d{3}$/.test(t)) {
			e.comma3++;
			e.example ||= text;
		} else if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,\d+$/.test(t)) e.comma++;
		else if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$|^\d+\.\d+(?:[eE][+-]?\d+)?$/.test(t))
			e.point++;
		else if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(t)) {
			e.spaced++;
			if (t.includes(',')) e.comma++;
			else if (t.includes('.')) e.point++;
		}
	}
	return e;
}

export const addEvidence = (a: FormatEvidence, b: FormatEvidence): FormatEvidence => ({
	point: a.point + b.point,
	comma: a.comma + b.comma,
	dotted: a.dotted + b.dotted,
	comma3: a.comma3 + b.comma3,
	spaced: a.spaced + b.spaced,
	small: a.small + b.small,
	large: a.large + b.large,
	example: a.example || b.example
});

export interface FormatDecision extends NumberFormat {
	/** only numbers like 1.234 were seen: both readings are possible, the usual one was taken */
	unsure: boolean;
}

/**
 * The number format the evidence speaks for. `8.718.000` or `3.359,80` anywhere makes `555.809` five hundred thousand. With
 * nothing but `26,148` the comma parts thousands; with nothing but `1.234` the point is decimal, unless whole numbers
 * below 1,000 and none above stand beside it, as they do where points part thousands.
 */
export function decideFormat(e: FormatEvidence): FormatDecision {
	const spaced = e.spaced > 0 ? ' ' : '';
	if (e.comma > 0 && e.comma >= e.point) {
		return { decimal: ',', thousands: spaced || (e.comma3 === 0 || e.dotted ? '.' : ''), unsure: false };
	}
	if (e.point > 0) return { decimal: '.', thousands: spaced || ',', unsure: false };
	if (e.comma3 > 0 && e.dotted === 0) return { decimal: '.', thousands: ',', unsure: false };
	if (e.dotted > 0 && e.comma3 === 0) {
		if (e.small > 0 && e.large === 0) return { decimal: ',', thousands: '.', unsure: true };
		return { decimal: '.', thousands: ',', unsure: true };
	}
	return { decimal: '.', thousands: spaced || ',', unsure: e.dotted > 0 };
}

/** The number of a text in a format, NaN when it is none. '12,5 %' is 12.5: a percent sign is a unit. */
export function parseNumber(text: string, format: NumberFormat): number {
	const t = bareNumber(text);
	if (/^[+-]?\d+$/.test(t)) return Number(t);
	const found = shape(format).exec(t);
	if (!found) return NaN;
	const whole = format.thousands ? found[1].replaceAll(format.thousands, '') : found[1];
	return Number(whole + (found[2] ? '.' + found[2] : '') + (found[3] ?? ''));
}

const shapes = new Map<string, RegExp>();

function shape({ decimal, thousands }: NumberFormat): RegExp {
	const key = decimal + thousands;
	let pattern = shapes.get(key);
	if (!pattern) {
		const parted = thousands ? `|\\d{1,3}(?:[${thousands}]\\d{3})+` : '';
		pattern = new RegExp(
			`^([+-]?(?:\\d+${parted}|(?=[${decimal}]\\d)))(?:[${decimal}](\\d*))?([eE][+-]?\\d+)?$`
		);
		shapes.set(key, pattern);
	}
	return pattern;
}

/** A number written in a format, for people who keep their own; reads back equal. */
export function writeNumber(value: number, format: NumberFormat): string {
	const [whole, rest] = Math.abs(value).toString().split('.');
	if (whole.includes('e') || rest?.includes('e')) return String(value).replace('.', format.decimal);
	const parted = format.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, format.thousands) : whole;
	return (value < 0 ? '-' : '') + parted + (rest ? format.decimal + rest : '');
}
