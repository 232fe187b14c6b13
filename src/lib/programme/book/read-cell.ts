import { foldTone, squeeze, stripMarks } from '../../area/fold.ts';
import { wholeOf, type Gazetteer } from '../../area/gazetteer.ts';
import { matchAreas } from '../../area/match.ts';
import type { AreaMatch, AreaQuery } from '../../area/query.ts';
import { evidenceOf, formatWith, provenMark } from '../../dataset/evidence.ts';
import { bareNumber, isTooLong, marksOf, parseNumber } from '../../dataset/number.ts';
import { readPeriod, serialOf } from '../../dataset/period.ts';
import type { BookRow, CellValue, Programme, RegisterColumn } from '../../term/book.ts';
import type { Lang, Text } from '../../term/text.ts';
import { titleOfRow } from './row-title.ts';
import { daysOf } from './when.ts';

/** What a cell was understood to say. What could not be read stays as its text, so that nothing is lost. */
export interface CellReading {
	value: CellValue;
	understood: boolean;
	/** codes it may mean, where it may mean several */
	candidates?: readonly string[];
}

/** What a reader of cells needs to know beside the column. */
export interface Around {
	programme: Programme;
	/** in whose way a number that can be read both ways is read: 1.234 */
	lang: Lang;
	/** null when the lists of areas are not at hand: codes alone are read */
	areas: Gazetteer | null;
	rows(register: string): readonly BookRow[];
}

/** What the other cells of a row say of it. */
export interface RowAround {
	/** code of an area it lies in */
	within?: string;
	/** ISO date or period it is about: areas are those in force then */
	date?: string;
}

const EMPTY: CellReading = { value: null, understood: true };
const read = (value: CellValue): CellReading => ({ value, understood: true });
const unread = (text: string, candidates?: readonly string[]): CellReading => ({
	...{ value: text, understood: false },
	...(candidates?.length && { candidates })
});

/**
 * Reads texts of one column as people type and spreadsheets copy them: numbers in the Vietnamese and the English way, days
 * before months, areas by name, codes by code or name. How a column writes its numbers is told by all of them together.
 * @param beside what the row of each text says
 */
export function readCells(
	column: RegisterColumn,
	texts: readonly string[],
	around: Around,
	beside: readonly RowAround[] = []
): CellReading[] {
	const clean = texts.map((text) => text.normalize('NFC').trim());
	const reader = readerOf(column, clean, around, beside);
	return clean.map((text, i) => (text === '' ? EMPTY : reader(text, i)));
}

type Reader = (text: string, i: number) => CellReading;

function readerOf(
	column: RegisterColumn,
	texts: readonly string[],
	around: Around,
	beside: readonly RowAround[]
): Reader {
	const { programme } = around;
	switch (column.kind) {
		case 'text':
			return (text) => read(text);
		case 'count':
		case 'amount':
		case 'value':
			return numberReader(column, texts, around.lang);
		case 'date':
			return (text) => readDate(text);
		case 'period':
			return (text) => {
				const period = readPeriod(text)?.period;
				return period ? read(period) : unread(text);
			};
		case 'area':
			return areaReader(column, texts, around, beside);
		case 'code':
			return codeReader(column.codes ?? []);
		case 'content':
			return codeReader(programme.contents, /^(?:nội dung|nd|content)(?: số)?[ .:]*/i);
		case 'indicator':
			return codeReader(programme.indicators);
		case 'row':
			return rowReader(column, around);
	}
}

function numberReader(column: RegisterColumn, texts: readonly string[], lang: Lang): Reader {
	const evidence = evidenceOf(texts);
	const mixed = evidence.point > 0 && evidence.comma > 0;
	const usual = formatWith(lang === 'vi' ? ',' : '.', evidence);
	const proven = provenMark(evidence);
	const format = proven ? formatWith(proven, evidence) : usual;
	const percent = column.unit?.en === '%' || column.unit?.vi === '%';
	return (text) => {
		const typed = bareNumber(percent ? text.replace(/\s*%$/, '') : text);
		const marks = marksOf(typed);
		if (marks === null) return unread(text);
		const either = marks === 'dotted' || marks === 'comma3';
		// in a whole number a mark can only part thousands
		const own =
			column.kind === 'count' && either
				? formatWith(marks === 'dotted' ? ',' : '.', evidence)
				: marks === 'point' || marks === 'comma'
					? formatWith(marks === 'point' ? '.' : ',', evidence)
					: format;
		if (mixed && either && column.kind !== 'count') return unread(text);
		const value = parseNumber(typed, own);
		return Number.isNaN(value) || isTooLong(typed, value) ? unread(text) : read(value);
	};
}

function readDate(text: string): CellReading {
	const serial = serialOf(text);
	if (!Number.isNaN(serial)) {
		const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
		return read(day.toISOString().slice(0, 10));
	}
	const day = readPeriod(text)?.period ?? '';
	return /^\d{4}-\d\d-\d\d$/.test(day) ? read(day) : unread(text);
}

/** Words for everything the areas make up. */
const EVERYTHING = new Set(['canuoc', 'toanquoc', 'vietnam', 'wholecountry', 'national']);

function areaReader(
	column: RegisterColumn,
	texts: readonly string[],
	{ areas, programme }: Around,
	beside: readonly RowAround[]
): Reader {
	if (!areas) return (text) => (/^\d{2,8}$/.test(text) ? read(text) : unread(text));
	const level = column.levels?.length === 1 ? column.levels[0] : undefined;
	const vintageAt = (i: number) => vintageOn(areas, programme.vintage, beside[i]?.date);
	const allowed = (vintage: string, code: string) =>
		!column.levels?.length || column.levels.includes(areas.byCode(vintage, code)?.level ?? '');
	const byVintage = new Map<string, Map<string, AreaQuery>>();
	const keyOf = (text: string, i: number) => `${text}\n${beside[i]?.within ?? ''}`;
	const whole = wholeOf(programme.vintage);
	const isWhole = (text: string) => !column.levels?.length && (text === whole || EVERYTHING.has(plain(text)));
	texts.forEach((text, i) => {
		const vintage = vintageAt(i);
		if (text === '' || isWhole(text) || areas.byCode(vintage, text)) return;
		const queries = byVintage.get(vintage) ?? new Map<string, AreaQuery>();
		byVintage.set(vintage, queries);
		const within = beside[i]?.within;
		queries.set(keyOf(text, i), { name: text, ...(within !== undefined && { within: [within] }) });
	});
	const found = new Map<string, AreaMatch>();
	for (const [vintage, queries] of byVintage) {
		const { matches } = matchAreas([...queries.values()], areas, vintage, level);
		[...queries.keys()].forEach((key, k) => found.set(`${vintage}\n${key}`, matches[k]));
	}
	return (text, i) => {
		const vintage = vintageAt(i);
		if (isWhole(text)) return read(whole);
		if (areas.byCode(vintage, text)) return read(text);
		const match = found.get(`${vintage}\n${keyOf(text, i)}`);
		if (match?.kind === 'matched' && allowed(vintage, match.code)) return read(match.code);
		return unread(
			text,
			match?.kind === 'ambiguous' ? match.candidates.filter((code) => allowed(vintage, code)) : []
		);
	};
}

/** The vintage the areas of a row are of: the programme's, or an earlier one of the same country in force at its date. */
export function vintageOn(areas: Gazetteer, vintage: string, date: string | undefined): string {
	const day = date === undefined ? undefined : daysOf(date)?.to;
	if (!day) return vintage;
	const country = vintage.split('-')[0];
	const own = areas.vintages.filter(({ id }) => id.split('-')[0] === country);
	return own.findLast(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999'))?.id ?? vintage;
}

const plain = (text: string): string => squeeze(stripMarks(foldTone(text)));

/** Finds by code or by a name only one has, marks and blanks aside. @param lead words that may stand before a code */
function codeReader(list: readonly { code: string; name: Text }[], lead?: RegExp): Reader {
	const exact = new Map<string, string>();
	const loose = new Map<string, Set<string>>();
	for (const { code } of list) exact.set(foldTone(code), code);
	for (const { code, name } of list)
		for (const word of [code, name.vi, name.en]) {
			if (!exact.has(foldTone(word))) exact.set(foldTone(word), code);
			if (plain(word)) loose.set(plain(word), (loose.get(plain(word)) ?? new Set()).add(code));
		}
	return (text) => {
		const bare = lead ? text.replace(lead, '') : text;
		for (const word of new Set([text, bare])) {
			const code = exact.get(foldTone(word));
			if (code !== undefined) return read(code);
			const codes = loose.get(plain(word));
			if (codes?.size === 1) return read([...codes][0]);
			if (codes) return unread(text, [...codes]);
		}
		// 'truyền thông' where the list has but one name with these words
		const asked = ` ${stripMarks(foldTone(bare))} `;
		const holding = list.filter(({ name }) =>
			[name.vi, name.en].some((each) => ` ${stripMarks(foldTone(each))} `.includes(asked))
		);
		if (asked.trim().includes(' ') && holding.length === 1) return read(holding[0].code);
		// 'training: Tập huấn', as lists of templates show a code and its name
		const code = exact.get(foldTone(text.split(/\s*[:–-]\s+/)[0]));
		return code === undefined ? unread(text) : read(code);
	};
}

/** The column in which a register keeps a code of its rows' own, as an activity's. */
const ROW_CODE = 'code';

/** Finds a row by its own code, else by its title; what several share is left as it is. */
function rowReader(column: RegisterColumn, around: Around): Reader {
	const register = around.programme.registers.find(({ code }) => code === column.refers);
	const rows = register ? around.rows(register.code) : [];
	const ids = new Set(rows.map(({ id }) => id));
	const [titles, codes] = [new Map<string, string[]>(), new Map<string, string[]>()];
	const put = (words: Map<string, string[]>, text: string, row: string) => {
		const word = plain(text);
		const known = words.get(word);
		if (known) known.push(row);
		else if (word) words.set(word, [row]);
	};
	if (register)
		for (const row of rows) {
			put(titles, titleOfRow(register, row), row.id);
			const code = row.cells[ROW_CODE]?.value;
			if (typeof code === 'string') put(codes, code, row.id);
		}
	return (text) => {
		if (ids.has(text)) return read(text);
		const [coded, titled] = [codes, titles].map((words) => words.get(plain(text)) ?? []);
		const found = coded.length ? coded : titled;
		return found.length === 1 ? read(found[0]) : unread(text, found);
	};
}
