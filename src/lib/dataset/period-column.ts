import type { Coded } from '../term/column.ts';
import type { Finding, Repair } from '../term/finding.ts';
import type { Status } from '../term/status.ts';
import type { Structure } from '../term/structure.ts';
import { about } from './finding.ts';
import { headerKey } from './header.ts';
import type { Language } from './language.ts';
import { gregorian, isBuddhist, readPeriod, serialOf, type DateOrder } from './period.ts';
import { counts } from './profile.ts';

/** What a column of periods is read with. */
export interface PeriodContext extends Pick<Structure, 'dates' | 'calendar' | 'pairs'> {
	language: Language;
	/** a DHIS2 export: 2023April is the financial year that begins in April */
	dhis2: boolean;
	/** line of a row of the table */
	lines: Int32Array;
}

/** A column of periods, read once per distinct word; '' for a blank one, the word itself where it is no period. */
export interface PeriodColumn {
	period: string[];
	status: Status[];
	findings: Finding[];
	repairs: Repair[];
}

/** Reads one word of a column. `repair` names the change when it is more than another spelling of the same period. */
type Reader = (
	word: string
) => { period: string; status?: Status; short?: boolean; repair?: string; asks?: string } | null;

/** The periods of a column, every doubt about it decided over all its words together, and said. */
export function readPeriods(column: Coded, name: string, context: PeriodContext): PeriodColumn {
	const often = counts(column);
	const words = column.dictionary.map((word) => word.replace(/[\s\u00a0]+/g, ' ').trim());
	const filled = words.filter((word, i) => word !== '' && often[i] > 0);
	const plain: Reader = (word) => readPeriod(word);
	const readers = [
		serialReader(filled),
		eraReader(filled, context),
		spanReader(filled, name, context),
		fiscalReader(filled, context),
		zoneReader(filled),
		dateReader(filled, context),
		plain
	].filter((reader) => reader !== null);
	const out: PeriodColumn = { period: [], status: [], findings: [], repairs: [] };
	const said = new Map<string, { words: Set<number>; before: string; after: string }>();
	const note = (key: string, i: number, before: string, after: string) => {
		const seen = said.get(key) ?? { words: new Set(), before, after };
		seen.words.add(i);
		said.set(key, seen);
	};
	words.forEach((word, i) => {
		let read: ReturnType<Reader> = null;
		if (word !== '') for (const reader of readers) if ((read ??= reader(word))) break;
		out.period[i] = read?.period ?? word;
		out.status[i] = read?.status ?? '';
		if (word === '' || !often[i]) return;
		if (!read) note('?period-unknown', i, word, word);
		else {
			if (read.period !== word) note(read.repair ?? 'period', i, word, read.period);
			if (read.asks) note(`?${read.asks}`, i, word, read.period);
			if (read.short) note('?period-short-year', i, word, read.period);
		}
	});
	for (const [key, { words: which, before, after }] of said) {
		const rows = [...which].reduce((n, i) => n + often[i], 0);
		if (key.startsWith('?'))
			out.findings.push(finding(key.slice(1), column, context.lines, which, name, before, after));
		else out.repairs.push({ what: key, column: name, rows, example: { before, after } });
	}
	out.findings.push(...dateQuestions(filled, name, context));
	return out;
}

const SEVERITY: Record<string, Finding['severity']> = {
	'period-unknown': 'note',
	'period-short-year': 'warning',
	'period-era': 'question',
	'period-era-kept': 'question',
	'period-span': 'question',
	'period-fiscal': 'question',
	'period-zone': 'warning'
};

function finding(
	rule: string,
	column: Coded,
	lines: Int32Array,
	which: ReadonlySet<number>,
	name: string,
	before: string,
	after: string
): Finding {
	let rows = 0;
	let first = 0;
	for (let i = 0; i < column.codes.length; i++) {
		if (!which.has(column.codes[i])) continue;
		if (!rows++) first = lines[i];
	}
	return about(rule, SEVERITY[rule], {
		column: name,
		rows: rule === 'period-unknown' ? which.size : rows,
		first,
		example: before,
		values: { before, after }
	});
}

/** Days counted from 1900, as a spreadsheet keeps dates: when every word is one. */
function serialReader(filled: readonly string[]): Reader | null {
	if (!filled.length || filled.some((word) => Number.isNaN(serialOf(word)))) return null;
	return (word) => ({
		period: new Date(Date.UTC(1899, 11, 30) + Math.floor(serialOf(word)) * 86_400_000)
			.toISOString()
			.slice(0, 10),
		repair: 'serial-date'
	});
}

/** Buddhist years: read where a person says so, asked where the file is Thai, kept and asked elsewhere. */
function eraReader(filled: readonly string[], { calendar, language }: PeriodContext): Reader | null {
	if (calendar === 'gregorian' || (calendar === undefined && !(filled.length && filled.every(isBuddhist))))
		return null;
	if (calendar === undefined && language !== 'th')
		return (word) => ({ period: word, asks: 'period-era-kept' });
	return (word) => {
		const read = isBuddhist(word) ? readPeriod(gregorian(word)) : null;
		return read && { ...read, repair: 'era', ...(calendar === undefined && { asks: 'period-era' }) };
	};
}

const PAIR = /^(\d{4})[-/](\d{2})$/;
const SCHOOL = /nam hoc|nien khoa|school|academic|fiscal|financial|season|mua vu|tai khoa/;

/**
 * 2011-12 is the year 2011/2012 when a person or the header says so, or when all words are such pairs and some cannot be
 * months; one or two pairs that could be both are asked.
 */
function spanReader(filled: readonly string[], name: string, { pairs: said }: PeriodContext): Reader | null {
	const header = headerKey(name);
	const pairs = filled.map((word) => PAIR.exec(word)).filter((m) => m !== null);
	if (said === 'months' || !pairs.length || /\b(?:thang|month)\b/.test(header)) return null;
	if (pairs.some((m) => +m[2] !== (+m[1] + 1) % 100)) return null;
	const sure =
		said === 'years' ||
		SCHOOL.test(header) ||
		pairs.length >= 3 ||
		pairs.some((m) => +m[2] > 12 || +m[2] === 0);
	const asMonth = !sure && pairs.length === 1 && filled.length === 1 && pairs[0][0].includes('-');
	return (word) => {
		const m = PAIR.exec(word);
		if (!m) return null;
		return { period: asMonth ? word : `${m[1]}/${+m[1] + 1}`, ...(!sure && { asks: 'period-span' }) };
	};
}

const FISCAL = /^(\d{4})(April|July|Sep|Oct|Nov)$/;
const BEGINS: Record<string, number> = { April: 4, July: 7, Sep: 9, Oct: 10, Nov: 11 };

/** DHIS2's financial years, all of one kind: 2023April runs to March 2024. Elsewhere the same words are asked. */
function fiscalReader(filled: readonly string[], { dhis2 }: PeriodContext): Reader | null {
	const found = filled.map((word) => FISCAL.exec(word));
	const kinds = new Set(found.map((m) => m?.[2]));
	if (kinds.size !== 1 || kinds.has(undefined) || (!dhis2 && filled.length < 2)) return null;
	return (word) => {
		const m = FISCAL.exec(word);
		if (!m) return null;
		const from = BEGINS[m[2]];
		return {
			period: `${m[1]}-${String(from).padStart(2, '0')}/${+m[1] + 1}-${String(from - 1).padStart(2, '0')}`,
			...(!dhis2 && { asks: 'period-fiscal' })
		};
	};
}

const EVENING = /^(\d{4}-\d{2}-\d{2})T17:00(?::00(?:\.0+)?)?Z$/i;

/** Five in the afternoon in Greenwich is midnight in Viet Nam: the day a clock far away wrote one too early. */
function zoneReader(filled: readonly string[]): Reader | null {
	if (!filled.length || !filled.every((word) => EVENING.test(word))) return null;
	return (word) => {
		const m = EVENING.exec(word);
		if (!m) return null;
		const next = new Date(Date.parse(`${m[1]}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
		return { period: next, repair: 'zone', asks: 'period-zone' };
	};
}

const SLASHED = /^(?:\D+ )?(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?!\d)/;

/** How many dates can only begin with the day, only with the month, and with either. */
function datesIn(words: readonly string[]): {
	days: number;
	months: number;
	either: string[];
	a: Set<number>;
	b: Set<number>;
} {
	const out = { days: 0, months: 0, either: [] as string[], a: new Set<number>(), b: new Set<number>() };
	for (const word of words) {
		const m = SLASHED.exec(word);
		if (!m) continue;
		const [a, b] = [+m[1], +m[2]];
		if (a > 12 && b <= 12) out.days++;
		else if (b > 12 && a <= 12) out.months++;
		else if (a !== b && a <= 12) {
			out.either.push(word);
			out.a.add(a);
			out.b.add(b);
		}
	}
	return out;
}

function orderOf(words: readonly string[], { dates, language }: PeriodContext): DateOrder {
	if (dates) return dates;
	const found = datesIn(words);
	if (found.days !== found.months) return found.days > found.months ? 'day-month' : 'month-day';
	// firsts of several months, written month first
	if (language === 'en' && found.b.size === 1 && found.b.has(1) && found.a.size > 2) return 'month-day';
	return 'day-month';
}

function dateReader(filled: readonly string[], context: PeriodContext): Reader {
	const order = orderOf(filled, context);
	return (word) => (SLASHED.test(word) ? readPeriod(word, order) : null);
}

/** Dates whose order nothing proves, and dates of both orders in one column. */
function dateQuestions(filled: readonly string[], name: string, context: PeriodContext): Finding[] {
	const { days, months, either } = datesIn(filled);
	const order = orderOf(filled, context);
	const read = (word: string, o: DateOrder) => readPeriod(word, o)?.period ?? word;
	if (days && months)
		return [
			about('dates-mixed', context.dates ? 'warning' : 'question', {
				column: name,
				rows: Math.min(days, months) + either.length,
				example: either[0] ?? filled.find((word) => SLASHED.test(word))!,
				values: { order: order === 'month-day' ? 'month' : 'day' }
			})
		];
	if (context.dates || days || months || !either.length || context.language !== 'en') return [];
	const other: DateOrder = order === 'day-month' ? 'month-day' : 'day-month';
	return [
		about('dates-unsure', 'question', {
			column: name,
			rows: either.length,
			example: either[0],
			values: { chosen: read(either[0], order), other: read(either[0], other), order }
		})
	];
}
