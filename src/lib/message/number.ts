import type { Lang } from '../term/text.ts';
import { frequencyOf, NO_PERIOD } from '../term/period.ts';
import { message } from './message.ts';

export const LOCALE: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();

/** 1.234,5 in Vietnamese, 1,234.5 in English; a true minus sign. `digits` = decimals at most (default: by size). */
export function formatNumber(lang: Lang, value: number, digits = decimalsFor(value)): string {
	const id = `${lang}${digits}`;
	let format = formats.get(id);
	if (!format)
		formats.set(
			id,
			(format = new Intl.NumberFormat(LOCALE[lang], {
				minimumFractionDigits: 0,
				maximumFractionDigits: digits,
				// what is shown as nothing has no sign
				signDisplay: 'negative'
			}))
		);
	return format.format(value).replace('-', '−');
}

/** A large number in few characters: 1,5 Tr in Vietnamese, 1.5M in English. */
export function formatCompact(lang: Lang, value: number): string {
	const id = `${lang}compact`;
	let format = formats.get(id);
	if (!format)
		formats.set(
			id,
			(format = new Intl.NumberFormat(LOCALE[lang], { notation: 'compact', maximumFractionDigits: 1 }))
		);
	return format.format(value).replace('-', '−');
}

/** Whole people from a thousand up, one decimal up to there, two below ten where they say something. */
export const decimalsFor = (value: number): number => {
	const size = Math.abs(value);
	return size >= 1000 ? 0 : size >= 10 || size === 0 ? 1 : 2;
};

/** A number with its sign, for gaps. */
export function formatSigned(lang: Lang, value: number, digits?: number): string {
	const number = formatNumber(lang, value, digits);
	return value > 0 && /[1-9]/.test(number) ? `+${number}` : number;
}

/** A period in words: 2018, quý III/2023 or Q3 2023, tháng 8/2023 or August 2023. Codes that are no dates stay as they are. */
export function formatPeriod(lang: Lang, period: string): string {
	if (period === NO_PERIOD) return message(lang, 'period.none');
	const [year, part] = period.split('-');
	switch (frequencyOf(period)) {
		case 'quarter':
			return message(lang, 'period.quarter', { year, quarter: lang === 'vi' ? ROMAN[+part[1]] : part[1] });
		case 'half':
			return message(lang, 'period.half', { year, half: part[1] });
		case 'month':
			return message(lang, 'period.month', { year, month: String(+part) });
		default:
			return period;
	}
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

const collators = new Map<Lang, Intl.Collator>();

/** Alphabetical order of a language, numbers by value. */
export function compareNames(lang: Lang): (a: string, b: string) => number {
	let collator = collators.get(lang);
	if (!collator) collators.set(lang, (collator = new Intl.Collator(LOCALE[lang], { numeric: true })));
	return collator.compare;
}

const dates = new Map<Lang, Intl.DateTimeFormat>();

/** An ISO date in the reader's format. */
export function formatDate(lang: Lang, iso: string): string {
	const at = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
	if (Number.isNaN(at.getTime())) return iso;
	let format = dates.get(lang);
	if (!format)
		dates.set(
			lang,
			(format = new Intl.DateTimeFormat(LOCALE[lang], {
				day: 'numeric',
				month: lang === 'vi' ? 'numeric' : 'short',
				year: 'numeric',
				timeZone: 'UTC'
			}))
		);
	return format.format(at);
}
