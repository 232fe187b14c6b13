import { describe, expect, test } from 'vitest';
import type { Upload } from '#lib/term/upload.ts';
import { namesOf, rowsOf, rulesOf, upload } from './support.ts';

/*
 * One clean table, damaged in every way that public collections of broken CSV files know, at every row and column. The
 * table has what makes damage hard: quoted and bare cells side by side, commas and line ends' neighbours inside quotes,
 * doubled quotes, apostrophes, a last column that is empty.
 */
const HEADER = ['Ngày', 'Giờ', 'Số lượng', 'Mã', 'Giá', 'Loại', 'Mô tả', 'Liên kết', 'Ghi chú'];
const KINDS = [
	"Women's council",
	'Loa 10" cầm tay',
	'Sổ tay, bìa cứng',
	'Tờ rơi',
	'Bảng 48"',
	"Người dân's choice"
];
const ROWS = Array.from({ length: 24 }, (_, i) => [
	`${String(1 + i).padStart(2, '0')}/03/2024`,
	`${String(7 + (i % 12)).padStart(2, '0')}:30`,
	String((i * 7) % 13),
	`PA-${1000 + i * 37}`,
	`$${(i * 3.17 + 0.5).toFixed(2)}`,
	KINDS[i % KINDS.length],
	`Hỗ trợ thôn ${i}, gồm tập huấn, đối thoại chính sách và theo dõi; chị em đánh giá tốt.`,
	`https://example.org/vn/${i}.html`,
	''
]);
/** Columns always in quotes, as many writers do for text. */
const QUOTED = new Set([6, 7]);

interface Style {
	delimiter?: string;
	quote?: string;
	newline?: string;
	escape?: string;
}

const cellText = (
	text: string,
	k: number,
	{ delimiter = ',', quote = '"', escape = quote }: Style = {}
): string =>
	QUOTED.has(k) || text.includes(delimiter[0]) || text.includes(quote)
		? quote + text.replaceAll(quote, escape + quote) + quote
		: text;

const line = (row: string[], style: Style = {}): string =>
	row.map((text, k) => cellText(text, k, style)).join(style.delimiter ?? ',');

const file = (lines: string[], newline = '\r\n'): string => lines.map((text) => text + newline).join('');
const ALL = [HEADER, ...ROWS];

/** The records are exactly those, whatever was told. */
function expectTable(u: Upload, header: string[], rows: string[][]): void {
	expect(namesOf(u.raw)).toEqual(header);
	expect(rowsOf(u.raw)).toEqual(rows);
}

const tells = (u: Upload, rule: string, at: number): boolean =>
	u.findings.some((f) => f.rule === rule && f.lines?.includes(at));

describe('the whole file in another dialect', () => {
	const styles: Record<string, Style> = {
		plain: {},
		LF: { newline: '\n' },
		CR: { newline: '\r' },
		semicolon: { delimiter: ';' },
		tab: { delimiter: '\t' },
		pipe: { delimiter: '|' },
		'comma and space': { delimiter: ', ' },
		apostrophe: { quote: "'" },
		backslash: { escape: '\\' }
	};
	test.each(Object.entries(styles))('%s', async (_, style) => {
		const u = await upload(
			file(
				ALL.map((row) => line(row, style)),
				style.newline
			)
		);
		expectTable(u, HEADER, ROWS);
		expect(rulesOf(u)).toEqual([]);
	});
	test('quotes inside quotes not escaped at all', async () => {
		const u = await upload(file(ALL.map((row) => line(row, { escape: '' }))));
		expectTable(u, HEADER, ROWS);
		expect(rulesOf(u)).toEqual(['quote-stray']);
	});
});

describe('header, preamble, end', () => {
	const lines = ALL.map((row) => line(row));
	test('no header', async () => {
		const u = await upload(file(lines.slice(1)));
		expectTable(
			u,
			HEADER.map(() => ''),
			ROWS
		);
		expect(rulesOf(u)).toEqual(['no-header']);
	});
	test.each([2, 3, 4])('%d header rows', async (n) => {
		const u = await upload(file([...Array<string>(n - 1).fill(lines[0]), ...lines]));
		expectTable(
			u,
			HEADER.map((name) => Array<string>(n).fill(name).join(' ')),
			ROWS
		);
		expect(u.table).toMatchObject({ headerRows: n, firstDataRow: n + 1 });
	});
	test('header only', async () => {
		const u = await upload(file(lines.slice(0, 1)));
		expectTable(u, HEADER, []);
		expect(rulesOf(u)).toEqual(['no-records']);
	});
	test('one record', async () =>
		expectTable(await upload(file(lines.slice(0, 2))), HEADER, ROWS.slice(0, 1)));
	test.each(['BÁO CÁO', 'BÁO CÁO,,,,,,,,', 'BÁO CÁO\r\n', 'BÁO CÁO,,,,,,,,\r\n,,,,,,,,'])(
		'preamble %j',
		async (above) => {
			const u = await upload(file([above, ...lines]));
			expectTable(u, HEADER, ROWS);
			expect(rulesOf(u)).toContain('preamble');
		}
	);
	test.each(['', '\r\n', '\r\n\r\n'])('end of file %j', async (end) => {
		expectTable(await upload(lines.join('\r\n') + end), HEADER, ROWS);
	});
	test.each([8, 9, 10])('a second table of %d columns follows', async (width) => {
		const fit = (row: string[]): string[] => (width > 9 ? [...row, 'x'] : row.slice(0, width));
		const u = await upload(
			file([...lines, line(fit(HEADER)), ...ROWS.slice(0, 9).map((row) => line(fit(row)))])
		);
		expectTable(u, HEADER, ROWS);
		expect(u.findings).toMatchObject([
			{ rule: 'stacked-tables', first: ALL.length + 1, values: { tables: 1 } }
		]);
	});
});

describe('one row damaged', () => {
	const lines = ALL.map((row) => line(row));
	const damage = (at: number, text: string): string => file(lines.with(at, text));
	const pieces = (at: number): string[] => ALL[at].map((text, k) => cellText(text, k));

	test('a quotation mark too many before any cell', async () => {
		for (let at = 0; at < ALL.length; at++) {
			for (let k = 0; k < 9; k++) {
				const u = await upload(
					damage(
						at,
						pieces(at)
							.with(k, '"' + pieces(at)[k])
							.join(',')
					)
				);
				const want = ALL.with(at, ALL[at].with(k, '"' + ALL[at][k]));
				expectTable(u, want[0], want.slice(1));
				expect(tells(u, 'quote-stray', at + 1) || tells(u, 'quote-unterminated', at + 1), `${at} ${k}`).toBe(
					true
				);
			}
		}
	});
	test('a separator too many before any cell', async () => {
		for (let at = 0; at < ALL.length; at++) {
			for (let k = 0; k < 9; k++) {
				const u = await upload(damage(at, pieces(at).toSpliced(k, 0, '').join(',')));
				const want = ALL.map((row, i) => (i === at ? row.toSpliced(k, 0, '') : [...row, '']));
				expectTable(u, want[0], want.slice(1));
				if (at) expect(tells(u, 'ragged-long', at + 1), `${at} ${k}`).toBe(true);
				else expect(rulesOf(u)).not.toEqual([]);
			}
		}
	});
	test('a separator too few between any bare cells', async () => {
		for (let at = 0; at < ALL.length; at++) {
			for (let k = 1; k < 6; k++) {
				if (pieces(at)[k].startsWith('"') || pieces(at)[k - 1].endsWith('"')) continue;
				const joined = ALL[at].toSpliced(k - 1, 2, ALL[at][k - 1] + ALL[at][k]);
				const u = await upload(
					damage(at, joined.map((text, c) => cellText(text, c < k ? c : c + 1)).join(','))
				);
				const want = ALL.with(at, [...joined, '']);
				expectTable(u, want[0], want.slice(1));
				expect(tells(u, 'ragged-short', at + 1), `${at} ${k}`).toBe(true);
			}
		}
	});
	test('a separator too few beside quotes is told', async () => {
		for (let at = 0; at < ALL.length; at++) {
			for (const k of [6, 7, 8]) {
				const text = pieces(at).slice(0, k).join(',') + pieces(at).slice(k).join(',');
				const u = await upload(damage(at, text));
				const told = ['ragged-short', 'ragged-long', 'quote-stray'].some((rule) => tells(u, rule, at + 1));
				expect(told, `${at} ${k}`).toBe(true);
				const others = (rows: string[][]): string[][] =>
					rows.filter((_, i) => i + 1 !== at).map((row) => row.slice(0, 9));
				expect(others(rowsOf(u.raw))).toEqual(others(ROWS));
			}
		}
	});
	test('a row with another separator', async () => {
		for (let at = 0; at < ALL.length; at++) {
			for (const delimiter of [';', '\t', '|']) {
				const u = await upload(damage(at, line(ALL[at], { delimiter })));
				expectTable(u, HEADER, ROWS);
				expect(tells(u, 'other-delimiter', at + 1), `${at} ${delimiter}`).toBe(true);
			}
		}
	});
	test('a row with spaces as separators is told, the others stand', async () => {
		for (let at = 1; at < ALL.length; at++) {
			const u = await upload(damage(at, pieces(at).join(' ')));
			const told = ['ragged-short', 'ragged-long', 'quote-stray', 'other-delimiter'].some((rule) =>
				tells(u, rule, at + 1)
			);
			expect(told, String(at)).toBe(true);
			expect(u.raw.length).toBe(ROWS.length);
		}
	});
	test('a row cut off in the middle of a quoted cell at the end of the file', async () => {
		const text = file(lines.slice(0, -1)) + lines.at(-1)!.slice(0, 70);
		const u = await upload(text);
		expect(u.raw.length).toBe(ROWS.length);
		expect(rulesOf(u)).toContain('quote-unterminated');
	});
});
