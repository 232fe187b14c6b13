import { foldTone, stripMarks } from '../area/fold.ts';
import type { Status } from '../term/status.ts';

/** What a text says of time. */
export interface PeriodReading {
	/** ISO 8601 / SDMX */
	period: string;
	/** the standing of the figures: P for 'Sơ bộ 2023', E for 'Ước 2024', F for 'Dự báo 2030' */
	status: Status;
	/** its year has two digits: the century is a guess */
	short: boolean;
}

/** Which comes first in 03/04/2024. */
export type DateOrder = 'day-month' | 'month-day';

const ROMAN: Record<string, number> = {
	i: 1,
	ii: 2,
	iii: 3,
	iv: 4,
	v: 5,
	vi: 6,
	vii: 7,
	viii: 8,
	ix: 9,
	x: 10,
	xi: 11,
	xii: 12
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number): string => String(n).padStart(2, '0');
const nth = (text: string): number => ROMAN[text] ?? Number(text);
const named = (text: string): number => MONTHS.indexOf(text.slice(0, 3)) + 1;

const month = (year: string, n: number) => (n >= 1 && n <= 12 ? `${year}-${two(n)}` : null);

function day(year: string, m: number, d: number): string | null {
	const date = new Date(Date.UTC(+year, m - 1, d));
	return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? `${year}-${two(m)}-${two(d)}` : null;
}

/** The day of 'a/b/year': in the order given, in the other where that is none. */
const dayOf = (year: string, a: number, b: number, order: DateOrder): string | null =>
	order === 'day-month' ? (day(year, b, a) ?? day(year, a, b)) : (day(year, a, b) ?? day(year, b, a));

function span(from: string, to: string): string | null {
	const end = to.length === 2 ? from.slice(0, 2) + to : to;
	return +end > +from && +end - +from < 60 ? `${from}/${end}` : null;
}

/** The first months of a year up to the nth: half a year and a year have names of their own. */
function upTo(year: string, n: number): string | null {
	if (n === 6) return `${year}-S1`;
	if (n === 12) return year;
	return n > 1 && n < 12 ? `${year}-01/${year}-${two(n)}` : null;
}

const MOST: Record<string, number> = { a: 1, s: 2, t: 3, q: 4, b: 6, m: 12, w: 53, d: 366 };

/** SDMX: 2023-A1, -S1, -T1, -Q1, -B1, -M08, -W05, -D227. */
function sdmx(year: string, letter: string, n: number): string | null {
	if (n < 1 || n > MOST[letter]) return null;
	if (letter === 'a') return year;
	if (letter === 'm') return month(year, n);
	if (letter !== 'd') return `${year}-${letter.toUpperCase()}${letter === 'w' ? two(n) : n}`;
	const date = new Date(Date.UTC(+year, 0, n));
	return date.getUTCFullYear() === +year ? day(year, date.getUTCMonth() + 1, date.getUTCDate()) : null;
}

/** `y` is the year, of two digits where `YY` allows it. */
const YEAR = '(?<y>(?:1[5-9]|20|21)\\d\\d)';
const YY = "(?<y>(?:1[5-9]|20|21)\\d\\d|'?\\d\\d)";
const MONTH_NAME =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NTH = '(\\d{1,2}|[ivx]+)';
const QUARTER = '([1-4]|i{1,3}|iv)';
const HALF: Record<string, number> = { dau: 1, cuoi: 2, first: 1, second: 2 };
const TIME = '(?:[t ,]+\\d{1,2}:\\d\\d.*)?';

type Make = (year: string, m: string[], order: DateOrder) => string | null;
const rule = (pattern: string, make: Make): [RegExp, Make] => [new RegExp(`^(?:${pattern})$`), make];

/** Tried in this order on the unaccented lower-case text; `m` are the groups beside the year. */
const RULES: [RegExp, Make][] = [
	rule(`(?:ca )?(?:nam|year|fy|yr)?[ .:]*${YEAR}(?:\\.0+)?`, (y) => y),
	rule(`${YEAR} ?\\[yr\\k<y>\\]`, (y) => y),
	rule(`${YEAR}[- ]q([1-4])`, (y, [q]) => `${y}-Q${q}`),
	rule(`(?:q|quy|quarter)[ .]*${QUARTER}[ /.,-]*(?:nam )?${YY}`, (y, [q]) => `${y}-Q${nth(q)}`),
	rule(`([1-4])q[ /.-]*${YY}`, (y, [q]) => `${y}-Q${q}`),
	rule(`${YEAR}[ /-]*(?:quy|quarter)[ .]*${QUARTER}`, (y, [q]) => `${y}-Q${nth(q)}`),
	rule(`${YEAR}-?([asqtbmwd])(\\d{1,3})`, (y, [letter, n]) => sdmx(y, letter, +n)),
	rule(`${YEAR}[- ]?[hs]([12])`, (y, [h]) => `${y}-S${h}`),
	rule(`[hs]([12])[ /-]*${YEAR}`, (y, [h]) => `${y}-S${h}`),
	rule(`([12])h[ /-]*${YEAR}`, (y, [h]) => `${y}-S${h}`),
	rule(`(?:(?:6|sau) thang|nua) (dau|cuoi)(?: cua)? (?:nam )?${YEAR}`, (y, [h]) => `${y}-S${HALF[h]}`),
	rule(`(first|second) half(?: of)? ${YEAR}`, (y, [h]) => `${y}-S${HALF[h]}`),
	rule(`(\\d{1,2}) ?(?:thang|t)[ /.-]*(?:dau )?(?:nam )?${YEAR}`, (y, [n]) => upTo(y, +n)),
	rule(`(?:t|thang|month)[ .]*${NTH}[ /.,-]*(?:nam )?${YY}`, (y, [n]) => month(y, nth(n))),
	rule(`${YEAR}[-/ ]m(\\d{1,2})`, (y, [n]) => month(y, +n)),
	rule(`${MONTH_NAME}\\.?[ -/,]*${YEAR}`, (y, [name]) => month(y, named(name))),
	rule(`${YEAR}[ -/]*${MONTH_NAME}`, (y, [name]) => month(y, named(name))),
	rule(`${MONTH_NAME}-${YY}`, (y, [name]) => month(y, named(name))),
	rule(`(\\d{1,2})[ -]${MONTH_NAME}[ ,-]+${YY}`, (y, [d, name]) => day(y, named(name), +d)),
	rule(`${MONTH_NAME}\\.? (\\d{1,2}),? ${YEAR}`, (y, [name, d]) => day(y, named(name), +d)),
	rule(`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}`, (y, [m, d]) => day(y, +m, +d)),
	rule(`${YEAR}(\\d\\d)(\\d\\d)`, (y, [m, d]) => day(y, +m, +d)),
	rule(`(\\d{1,2})\\.(\\d{1,2})\\.${YY}${TIME}`, (y, [d, m]) => day(y, +m, +d)),
	rule(`(\\d{1,2})[-/](\\d{1,2})[-/]${YY}${TIME}`, (y, [a, b], order) => dayOf(y, +a, +b, order)),
	rule(`(\\d{1,2}) thang ${NTH}[ ,/-]*(?:nam )?${YEAR}`, (y, [d, m]) => day(y, nth(m), +d)),
	rule(`${YEAR}(0[1-9]|1[0-2])`, (y, [m]) => month(y, +m)),
	rule(`${YEAR}0([1-6])b`, (y, [n]) => `${y}-B${n}`),
	rule(`${YEAR}(?:-(0[1-9]|1[0-2])|/(0?[1-9]|1[0-2]))`, (y, [m, n]) => month(y, +(m ?? n))),
	rule(`(0?[1-9]|1[0-2])[-/.]${YEAR}`, (y, [m]) => month(y, +m)),
	rule(
		`(?:nam hoc |nien khoa |giai doan |gd |thoi ky |school year |academic year |period |fy |tu (?:nam )?|from )?${YEAR} ?(?:[-/]|den(?: nam)?|to) ?(\\d{4}|\\d{2})`,
		(y, [to]) => span(y, to)
	)
];

/** Words that say how final the figures are, before and behind a period. */
const STANDING: [string, string, Status][] = [
	['so bo|prel(?:im(?:inary)?)?\\.?|provisional', 'p', 'P'],
	['uoc(?: tinh| thuc hien| th| dat)?|uth|est(?:imated?)?\\.?', 'e', 'E'],
	['du bao|du kien|forecast|proj(?:ected|ection)?\\.?', 'f', 'F']
];
const STANDINGS: [RegExp, Status][] = STANDING.flatMap(([words, letter, status]): [RegExp, Status][] => [
	[new RegExp(`^\\(?(?:${words})\\)?[ :]+`), status],
	[new RegExp(`(?:[ (-]+(?:${words})\\)?|(?<=\\d)${letter}|(?<=\\d) ?\\(${letter}\\))$`), status]
]);
/** Footnote marks behind a period. */
const FOOTNOTE = /(?<=\d)(?: ?\(?[*†‡]+\)?|[¹²³⁴⁵]+| ?\(\d\)| \d\))$/;
const LEAD = /^(?:(?:tinh den|den|ngay|date|thu (?:hai|ba|tu|nam|sau|bay),?) )+/;

/** What a text as written in files says of time ('Quý III/2023' → 2023-Q3), or null when it is no period. */
export function readPeriod(text: string, order: DateOrder = 'day-month'): PeriodReading | null {
	let t = stripMarks(foldTone(text)).replace(/[–—]/g, '-');
	if (t.length < 4 || t.length > 48 || !/\d/.test(t)) return null;
	if (/^\d{4}-\d{2}\/\d{4}-\d{2}$|^\d{4}\/\d{4}$/.test(t)) return { period: t, status: '', short: false };
	const standing = STANDINGS.find(([pattern]) => pattern.test(t));
	if (standing) t = t.replace(standing[0], '');
	t = t.replace(FOOTNOTE, '').replace(LEAD, '').trim();
	for (const [pattern, make] of RULES) {
		const found = pattern.exec(t);
		if (!found) continue;
		const { y } = found.groups!;
		const groups = found.slice(1).filter((_, i) => i + 1 !== yearAt(pattern));
		const period = make(y.length === 4 ? y : century(y), groups, order);
		if (period) return { period, status: standing?.[1] ?? '', short: y.length < 4 };
	}
	return null;
}

/** Which group of a pattern is the year. */
const yearAt = (pattern: RegExp): number =>
	(pattern.source.slice(0, pattern.source.indexOf('(?<y>')).match(/\((?!\?)/g)?.length ?? 0) + 1;

function century(yy: string): string {
	const n = Number(yy.replace("'", ''));
	return (n < 50 ? '20' : '19') + two(n);
}

/** ISO/SDMX text of a period as written in files, or null when it is none. */
export const periodOf = (text: string): string | null => readPeriod(text)?.period ?? null;

/** The part of a year a cell names without the year: 'Quý III' → Q3, 'Tháng 8' → 08; for files with a year of its own. */
export function partOf(text: string, kind: 'quarter' | 'month'): string | null {
	const t = stripMarks(foldTone(text));
	const found = /^(?:q|quy|quarter|t|thang|month)?[ .]*(\d{1,2}|[ivx]+)(?:\.0)?$/.exec(t);
	const n = found ? nth(found[1]) : named(t);
	if (kind === 'quarter') return n >= 1 && n <= 4 ? `Q${n}` : null;
	return n >= 1 && n <= 12 ? two(n) : null;
}

/** The number a word is as a spreadsheet counts days from 1900, from 2000 to the middle of 2050; NaN when it is none. */
export function serialOf(word: string): number {
	const n = /^\d{5}(?:\.\d+)?$/.test(word) ? Number(word) : NaN;
	return n >= 36526 && n < 55000 ? n : NaN;
}

const ERA = /(?<!\d)2(?:4[4-9]|5\d)\d(?!\d)/g;

/** Whether a text carries a year of the Buddhist era, and the text with the same year of ours: 2566 → 2023. */
export const isBuddhist = (text: string): boolean => text.search(ERA) >= 0;
export const gregorian = (text: string): string => text.replace(ERA, (year) => String(+year - 543));
