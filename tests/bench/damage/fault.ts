import type { SourceTable } from './table.ts';
import { joined, lineOf, pieces, placesOf, PLAIN, type Style } from './writer.ts';

/** A damaged file and what it says. */
export interface Fault {
	kind: string;
	name: string;
	content: string;
	/** the header row if the file has one, then the records; null when there is no table in it */
	truth: string[][] | null;
	/** lines of which something must be said */
	told: number[];
}

/**
 * How common a kind is among real files, in parts per thousand over all its files. The measured ones: LF 370, semicolon
 * 180, no header 100, a separator too few or too many 70 each, preamble 60, no final line end 40; the others are rare.
 */
export const COMMON: Readonly<Record<string, number>> = {
	LF: 370,
	'delimiter ;': 180,
	'no header': 100,
	'separator too few': 70,
	'separator too many': 70,
	preamble: 60,
	'no final line end': 40,
	'delimiter comma and space': 20,
	'stacked tables': 40,
	'header rows': 20,
	footnotes: 20
};
const RARE = 4;
export const commonness = (kind: string): number => COMMON[kind] ?? RARE;

const DELIMITERS: Record<string, string> = {
	'delimiter ;': ';',
	'delimiter tab': '\t',
	'delimiter |': '|',
	'delimiter space': ' ',
	'delimiter comma and space': ', ',
	'delimiter ^': '^',
	'delimiter ~': '~',
	'delimiter #': '#',
	'delimiter ¦': '¦',
	'delimiter colon': ':'
};

/** Every fault of a table. */
export function* faultsOf(table: SourceTable): Generator<Fault> {
	const all = [table.header, ...table.rows];
	const written = (style: Style, rows = all): string[] => rows.map((row) => lineOf(row, table, style));
	const make = (
		kind: string,
		detail: string,
		content: string,
		truth: string[][] | null = all,
		told: number[] = []
	): Fault => ({ kind, name: `${table.name}: ${kind}${detail && `, ${detail}`}`, content, truth, told });
	const file = (style: Style): string => joined(written(style), style.newline);

	yield make('as it is', '', file(PLAIN));
	yield make('as it is', 'every cell in quotes', file({ ...PLAIN, all: true }));
	yield* lineEnds(table, all, written, make);
	for (const [kind, delimiter] of Object.entries(DELIMITERS))
		yield make(kind, '', file({ ...PLAIN, delimiter }));
	if (!all.flat().some((cell) => /[\n"]/.test(cell))) yield make('fixed columns', '', fixed(all));
	yield make('quote apostrophe', '', file({ ...PLAIN, quote: "'", escape: "'" }));
	if (!all.flat().some((cell) => /[;"\r\n]|^\s|\s$/.test(cell)))
		yield make('quote none', '', file({ ...PLAIN, delimiter: ';', quote: '' }));
	yield make('escape backslash', '', file({ ...PLAIN, escape: '\\' }));
	yield make('escape none', '', file({ ...PLAIN, escape: '' }));
	yield* heads(table, written(PLAIN), make);
	yield* ends(table, written(PLAIN), make);
	yield* stacks(table, written(PLAIN), make);
	yield* bytes(table, written(PLAIN), make);
	yield* rows(table, all, make);
}

/** Columns filled up with spaces to the same width, two spaces between. */
function fixed(rows: readonly (readonly string[])[]): string {
	const widths = rows[0].map((_, k) => Math.max(...rows.map((row) => row[k].length)));
	return joined(
		rows.map((row) =>
			row
				.map((cell, k) => cell.padEnd(widths[k]))
				.join('  ')
				.trimEnd()
		),
		'\n'
	);
}

type Make = (
	kind: string,
	detail: string,
	content: string,
	truth?: string[][] | null,
	told?: number[]
) => Fault;

function* lineEnds(
	table: SourceTable,
	all: string[][],
	written: (style: Style) => string[],
	make: Make
): Generator<Fault> {
	const lines = written(PLAIN);
	yield make('LF', '', joined(lines, '\n'));
	yield make('CR', '', joined(lines, '\r'));
	yield make('no final line end', '', lines.join('\r\n'));
	yield make('no final line end', 'LF', lines.join('\n'));
	yield make('final line ends', 'two', joined(lines, '\r\n') + '\r\n');
	yield make('final line ends', 'seven', joined(lines, '\n') + '\n'.repeat(6));
	yield make('line ends doubled', '', joined(lines, '\r\n\r\n'));
	yield make('line ends doubled', 'CR CR LF', joined(lines, '\r\r\n'));
	yield make('line ends mixed', '', lines.map((line, i) => line + ['\n', '\r\n', '\r'][i % 3]).join(''));
	yield make('line ends mixed', 'one row', lines.map((line, i) => line + (i === 7 ? '\n' : '\r\n')).join(''));
	const longer = lines.map((line, i) => (i ? line + ',' : line));
	yield make('separator at every end', '', joined(longer, '\n'), [table.header, ...table.rows]);
	void all;
}

function* heads(table: SourceTable, lines: string[], make: Make): Generator<Fault> {
	const { header, rows, title } = table;
	const width = header.length;
	yield make('no header', '', joined(lines.slice(1), '\r\n'), rows);
	yield make('no header', 'semicolon', joined(rows.map((row) => lineOf(row, table, { ...PLAIN, delimiter: ';' })), '\n'), rows); // prettier-ignore
	for (const n of [2, 3, 4]) {
		const names = header.map((name) => Array<string>(n).fill(name).join(' '));
		yield make('header rows', `the same ${n} times`, joined([...Array<string>(n - 1).fill(lines[0]), ...lines], '\r\n'), [names, ...rows]); // prettier-ignore
	}
	const numbers = header.map((_, k) => `(${k + 1})`);
	yield make(
		'header rows',
		'column numbers',
		joined([lines[0], numbers.join(','), ...lines.slice(1)], '\r\n'),
		[header.map((name, k) => `${name} ${numbers[k]}`), ...rows]
	);
	const group = header.map((_, k) => (k === 2 ? 'Nhóm A' : k === 5 ? 'Nhóm B' : ''));
	yield make('header rows', 'groups above', joined([group.join(','), ...lines], '\r\n'), [
		header.map((name, k) => (group[k] ? `${group[k]} ${name}` : name)),
		...rows
	]);
	yield make('header only', '', joined(lines.slice(0, 1), '\r\n'), [header]);
	yield make('one record', '', joined(lines.slice(0, 2), '\r\n'), [header, rows[0]]);
	yield make('two records', '', joined(lines.slice(0, 3), '\r\n'), [header, ...rows.slice(0, 2)]);

	const blank = ','.repeat(width - 1);
	const plain = title.includes(',') ? `"${title}"` : title;
	const shapes: Record<string, string[]> = {
		'one line': [plain],
		'one line, separators': [plain + blank],
		'one line, separators, empty line of separators': [plain + blank, blank],
		'one line, empty line': [plain, ''],
		'three lines': [plain, 'Đơn vị: người', 'Năm 2024'],
		'three lines, separators': [plain + blank, 'Đơn vị: người' + blank, 'Năm 2024' + blank],
		'label and value': ['Báo cáo,Quý III', 'Người lập,Tổ thống kê', ''],
		'label and value, separators': [
			'Báo cáo,Quý III' + blank.slice(1),
			'Ngày,30/09/2024' + blank.slice(1),
			blank
		],
		'instrument, 20 lines': Array.from({ length: 20 }, (_, i) => `#Thông số ${i}: ${i * 1.5}`),
		'second cell': [',' + plain + blank.slice(1)],
		'empty lines': ['', '', ''],
		'empty lines of separators': [blank, blank]
	};
	for (const [detail, above] of Object.entries(shapes))
		yield make('preamble', detail, joined([...above, ...lines], '\r\n'));
	yield make('preamble', 'no header', joined([plain, '', ...lines.slice(1)], '\r\n'), rows);
}

function* ends(table: SourceTable, lines: string[], make: Make): Generator<Fault> {
	const blank = ','.repeat(table.header.length - 1);
	const shapes: Record<string, string[]> = {
		'one line': ['Nguồn: Tổng cục Thống kê'],
		'one line, separators': ['Nguồn: Tổng cục Thống kê' + blank],
		'after an empty line': ['', 'Nguồn: Tổng cục Thống kê', '(*) Số sơ bộ'],
		'after an empty line of separators': [blank, 'Source: registry' + blank, 'Updated monthly' + blank],
		'three plain lines': ['FOOTNOTE', 'FOOTNOTE', 'FOOTNOTE']
	};
	for (const [detail, below] of Object.entries(shapes))
		yield make('footnotes', detail, joined([...lines, ...below], '\r\n'));
	yield make('empty rows at the end', '', joined([...lines, blank, blank, blank], '\r\n'));
	yield make('empty rows between', '', joined([...lines.slice(0, 9), '', ...lines.slice(9, 15), blank, ...lines.slice(15)], '\r\n')); // prettier-ignore
}

function* stacks(table: SourceTable, lines: string[], make: Make): Generator<Fault> {
	const width = table.header.length;
	const of = (rows: string[][]): string[] => rows.map((row) => lineOf(row, table, PLAIN));
	const second = table.rows.slice(0, 9);
	const fits: Record<string, (row: string[], head: boolean) => string[]> = {
		narrower: (row) => row.slice(0, width - 1),
		same: (row) => row,
		wider: (row, head) => [...row, head ? 'Thêm' : 'x'],
		'much wider': (row, head) => [
			...row,
			...Array.from({ length: 6 }, (_, i) => (head ? `Thêm ${i}` : String(i)))
		],
		other: (row, head) => [head ? 'Chỉ số' : row[0], head ? 'Kết quả' : row[2], head ? 'Kế hoạch' : row[2]]
	};
	for (const [detail, fit] of Object.entries(fits)) {
		const below = of([fit(table.header, true), ...second.map((row) => fit(row, false))]);
		const told = [placesOf([table.header, ...table.rows, ['']]).at(-1)!];
		if (detail !== 'other')
			yield make('stacked tables', detail, joined([...lines, ...below], '\r\n'), undefined, told);
		yield make('stacked tables', `${detail}, empty line`, joined([...lines, '', ...below], '\r\n'));
		yield make('stacked tables', `${detail}, title`, joined([...lines, '', 'Bảng 2', ...below], '\r\n'));
		const blank = ','.repeat(width - 1);
		if (detail === 'same')
			yield make(
				'stacked tables',
				'separators',
				joined([...lines, blank, 'Bảng 2' + blank, ...below], '\r\n')
			);
	}
}

function* bytes(table: SourceTable, lines: string[], make: Make): Generator<Fault> {
	yield make('no payload', 'nothing', '', null);
	yield make('no payload', 'line ends', '\r\n\r\n', null);
	yield make('no payload', 'a mark', '\uFEFF', null);
	yield make('no payload', 'separators', ',,,\r\n,,,\r\n', null);
	const whole = joined(lines, '\r\n');
	const [header, ...rows] = [table.header, ...table.rows];
	const nul = rows.with(4, rows[4].with(0, rows[4][0] + '\0'));
	const at = placesOf([header, ...nul])[5];
	yield make('NUL bytes', 'in a cell', joined([header, ...nul].map((row) => lineOf(row, table, PLAIN)), '\r\n'), undefined, [at]); // prettier-ignore
	yield make('NUL bytes', 'at the end', whole + '\0'.repeat(64));
	yield make('mark in the middle', 'before a row', joined(lines.with(9, '\uFEFF' + lines[9]), '\r\n'));
	yield make('mark in the middle', 'two files joined', '\uFEFF' + whole + '\uFEFF' + whole);
	yield make('mark', '', '\uFEFF' + whole);
	const last = rows.at(-1)!;
	const cut = pieces(last, table, { ...PLAIN, all: true });
	const k = Math.min(5, last.length - 2);
	const told = [placesOf([header, ...rows]).at(-1)!];
	yield make(
		'last quote never closed',
		'',
		joined(lines.slice(0, -1), '\r\n') + cut.slice(0, k).join(',') + ',' + cut[k].slice(0, -1),
		[header, ...rows.with(-1, last.slice(0, k + 1))],
		told
	);
}

/** One row damaged, at every row and every column. */
function* rows(table: SourceTable, all: string[][], make: Make): Generator<Fault> {
	const lines = all.map((row) => lineOf(row, table, PLAIN));
	const places = placesOf(all);
	const damaged = (kind: string, detail: string, at: number, text: string, row: string[]): Fault => {
		const truth = all.with(at, row);
		return make(kind, detail, joined(lines.with(at, text), '\r\n'), truth, [places[at]]);
	};
	for (let at = 0; at < all.length; at++) {
		const row = all[at];
		const cells = pieces(row, table, PLAIN);
		for (let k = 0; k < row.length; k++) {
			const detail = `row ${at}, column ${k}`;
			// a name left empty by one separator too many belongs to no column
			const wider = at ? row.toSpliced(k, 0, '') : row;
			yield damaged('separator too many', detail, at, cells.toSpliced(k, 0, '').join(','), wider);
			yield damaged('quotation mark too many', detail, at, cells.with(k, '"' + cells[k]).join(','), row.with(k, '"' + row[k])); // prettier-ignore
			if (!k) continue;
			const bare = !cells[k].startsWith('"') && !cells[k - 1].endsWith('"');
			const shorter = bare ? row.toSpliced(k - 1, 2, row[k - 1] + row[k]) : row;
			const text = cells.slice(0, k).join(',') + cells.slice(k).join(',');
			yield damaged('separator too few', detail, at, text, shorter);
		}
		for (const delimiter of [';', '\t', '|', ' ']) {
			if (delimiter === ' ' && cells.some((cell) => cell.includes(' ') && !cell.startsWith('"'))) continue;
			const text = cells.join(delimiter);
			yield damaged('another separator', `row ${at}, ${JSON.stringify(delimiter)}`, at, text, row);
		}
	}
}
