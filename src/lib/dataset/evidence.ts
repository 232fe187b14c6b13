import type { NumberFormat } from '../term/structure.ts';
import { marksOf } from './number.ts';
import { unitBeside } from './unit.ts';

/** What a column's distinct words say of the way it writes numbers: how many of them, and an example of each kind. */
export interface Evidence {
	/** words that can only be read with this decimal mark */
	point: number;
	comma: number;
	/** words like 1.234 and 1,234 that can be read both ways */
	dotted: number;
	comma3: number;
	/** thousands parted by spaces, by apostrophes */
	spaced: number;
	quoted: number;
	/** whole numbers without a mark: below 1,000, above 999 */
	small: number;
	large: number;
	example: { point: string; comma: string; either: string };
}

export const noEvidence = (): Evidence => ({
	point: 0,
	comma: 0,
	dotted: 0,
	comma3: 0,
	spaced: 0,
	quoted: 0,
	small: 0,
	large: 0,
	example: { point: '', comma: '', either: '' }
});

/** Count what a column's distinct texts prove. */
export function evidenceOf(texts: Iterable<string>): Evidence {
	const e = noEvidence();
	for (const text of texts) {
		let number = text;
		let marks = marksOf(text);
		if (!marks && /\d/.test(text)) {
			number = unitBeside(text.trim())?.number ?? '';
			marks = marksOf(number);
		}
		if (!marks) continue;
		if (marks === 'whole') {
			if (number.trim().length <= 3) e.small++;
			else e.large++;
			continue;
		}
		if (/[\s\u00a0]/.test(number.trim())) e.spaced++;
		else if (/(?<=\d)['’](?=\d)/.test(number)) e.quoted++;
		if (marks === 'spaced') continue;
		e[marks]++;
		const kind = marks === 'point' || marks === 'comma' ? marks : 'either';
		e.example[kind] ||= text.trim();
	}
	return e;
}

/** The evidence of several columns together. */
export function together(all: readonly Evidence[]): Evidence {
	const sum = noEvidence();
	for (const e of all) {
		for (const key of ['point', 'comma', 'dotted', 'comma3', 'spaced', 'quoted', 'small', 'large'] as const)
			sum[key] += e[key];
		for (const key of ['point', 'comma', 'either'] as const) sum.example[key] ||= e.example[key];
	}
	return sum;
}

/** The format with this decimal mark, thousands parted as the evidence shows, else in the usual way. */
export const formatWith = (decimal: NumberFormat['decimal'], e: Evidence): NumberFormat => ({
	decimal,
	thousands: e.spaced > 0 ? ' ' : e.quoted > 0 ? "'" : decimal === ',' ? '.' : ','
});

/** The decimal mark a column's words prove; null when none or when they prove both. */
export const provenMark = (e: Evidence): NumberFormat['decimal'] | null =>
	e.point > 0 && e.comma === 0 ? '.' : e.comma > 0 && e.point === 0 ? ',' : null;
