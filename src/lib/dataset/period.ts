import { foldTone, stripMarks } from '../area/fold.ts';

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
const YEAR = '((?:1[5-9]|20|21)\\d\\d)';
const two = (n: number): string => String(n).padStart(2, '0');

type Rule = [RegExp, (m: RegExpExecArray) => string | null];

const month = (year: string, n: number) => (n >= 1 && n <= 12 ? `${year}-${two(n)}` : null);
const quarter = (year: string, n: number) => (n >= 1 && n <= 4 ? `${year}-Q${n}` : null);
const half = (year: string, n: number) => (n === 1 || n === 2 ? `${year}-S${n}` : null);
const nth = (text: string): number => ROMAN[text] ?? Number(text);
const named = (text: string): number => MONTHS.indexOf(text.slice(0, 3)) + 1;

function day(year: string, m: number, d: number): string | null {
	const date = new Date(Date.UTC(+year, m - 1, d));
	return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? `${year}-${two(m)}-${two(d)}` : null;
}

function span(from: string, to: string): string | null {
	const end = to.length === 2 ? from.slice(0, 2) + to : to;
	return +end > +from && +end - +from < 60 ? `${from}/${end}` : null;
}

const MONTH_NAME =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Tried in this order on the unaccented lower-case text. */
const RULES: Rule[] = [
	[new RegExp(`^(?:nam|year|fy|yr)?[ .:]*${YEAR}(?:\\.0+)?$`), (m) => m[1]],
	[new RegExp(`^${YEAR} ?\\[yr\\1\\]$`), (m) => m[1]],
	[new RegExp(`^${YEAR}[- ]?q([1-4])$`), (m) => quarter(m[1], +m[2])],
	[
		new RegExp(`^(?:q|quy|quarter)[ .]*([1-4]|i{1,3}|iv)[ /.,-]*(?:nam )?${YEAR}$`),
		(m) => quarter(m[2], nth(m[1]))
	],
	[new RegExp(`^${YEAR}[ /-]*(?:quy|quarter)[ .]*([1-4]|i{1,3}|iv)$`), (m) => quarter(m[1], nth(m[2]))],
	[new RegExp(`^${YEAR}[- ]?(?:s|h)([12])$`), (m) => half(m[1], +m[2])],
	[new RegExp(`^(?:h|s)([12])[ /-]*${YEAR}$`), (m) => half(m[2], +m[1])],
	[new RegExp(`^(?:6|sau) thang (dau|cuoi) nam ${YEAR}$`), (m) => half(m[2], m[1] === 'dau' ? 1 : 2)],
	[
		new RegExp(`^(\\d{1,2}) thang (?:dau )?nam ${YEAR}$`),
		(m) => (+m[1] > 1 && +m[1] < 12 ? `${m[2]}-01/${m[2]}-${two(+m[1])}` : +m[1] === 12 ? m[2] : null)
	],
	[
		new RegExp(`^(?:t|thang|month)[ .]*(\\d{1,2}|[ivx]+)[ /.,-]*(?:nam )?${YEAR}$`),
		(m) => month(m[2], nth(m[1]))
	],
	[new RegExp(`^${YEAR}[-/ ]?m(\\d{1,2})$`), (m) => month(m[1], +m[2])],
	[new RegExp(`^${MONTH_NAME}\\.?[ -/,]*${YEAR}$`), (m) => month(m[2], named(m[1]))],
	[new RegExp(`^${YEAR}[ -/]*${MONTH_NAME}$`), (m) => month(m[1], named(m[2]))],
	[new RegExp(`^${MONTH_NAME}-(\\d\\d)$`), (m) => month((+m[2] < 50 ? '20' : '19') + m[2], named(m[1]))],
	[new RegExp(`^${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ].*)?$`), (m) => day(m[1], +m[2], +m[3])],
	[new RegExp(`^(?:ngay )?(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}(?: .*)?$`), (m) => day(m[3], +m[2], +m[1])],
	[new RegExp(`^${YEAR}(0[1-9]|1[0-2])$`), (m) => month(m[1], +m[2])],
	[
		new RegExp(`^${YEAR}[-/](0?[1-9]|1[0-2])$`),
		(m) => (m[2].length === 2 || m[0].includes('/') ? month(m[1], +m[2]) : null)
	],
	[new RegExp(`^(0?[1-9]|1[0-2])[-/.]${YEAR}$`), (m) => month(m[2], +m[1])],
	[
		new RegExp(`^(?:nam hoc |giai doan |school year |period |fy )?${YEAR} ?[-/–—] ?(\\d{4}|\\d{2})$`),
		(m) => span(m[1], m[2])
	]
];

/** ISO/SDMX text of a period as written in files ('Quý III/2023' → 2023-Q3), or null when it is none. */
export function periodOf(text: string): string | null {
	const t = stripMarks(foldTone(text)).replace(/[–—]/g, '-');
	if (t === '' || t.length > 40) return null;
	if (/^\d{4}-(?:S[12]|Q[1-4]|0[1-9]|1[0-2])$|^\d{4}\/\d{4}$/.test(text.trim())) return text.trim();
	if (/^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(t)) return t;
	for (const [pattern, make] of RULES) {
		const found = pattern.exec(t);
		const period = found && make(found);
		if (period) return period;
	}
	return null;
}

/** The part of a year a cell names without the year: 'Quý III' → Q3, 'Tháng 8' → 08; for files with a year of its own. */
export function partOf(text: string, kind: 'quarter' | 'month'): string | null {
	const t = stripMarks(foldTone(text));
	const found = /^(?:q|quy|quarter|t|thang|month)?[ .]*(\d{1,2}|[ivx]+)(?:\.0)?$/.exec(t);
	const n = found ? nth(found[1]) : named(t);
	if (kind === 'quarter') return n >= 1 && n <= 4 ? `Q${n}` : null;
	return n >= 1 && n <= 12 ? two(n) : null;
}

/** The one year in a file's name or title, or null. */
export function yearIn(text: string): string | null {
	const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
	return years.size === 1 ? [...years][0] : null;
}
