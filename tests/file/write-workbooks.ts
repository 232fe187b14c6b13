/*
 * Writes the pairs tests/file/case/NAME.xlsx (.xls, .ods …) + NAME.json, as write-cases.ts does for text.
 * Run: npx tsx tests/file/write-workbooks.ts. What is expected is written here by hand, never taken from the reader.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import * as sheetjs from '@e965/xlsx';
import { writeXlsx } from 'hucre';
import { makeOds, makeXlsx, odsContent, pack, type CellSpec, type SheetSpec } from './make-workbook.ts';
import type { Expected } from './expected.ts';

const folder = new URL('./case/', import.meta.url);
mkdirSync(folder, { recursive: true });

function pair(name: string, ending: string, content: Uint8Array | string, expected: Expected): void {
	writeFileSync(new URL(`${name}.${ending}`, folder), content);
	writeFileSync(new URL(`${name}.json`, folder), JSON.stringify(expected, null, '\t') + '\n');
}

const NAMES = ['Mã', 'Tỉnh', 'Nữ', 'Nam'];
const ROWS: CellSpec[][] = [
	['01', 'Hà Nội', 12, 15.5],
	['02', 'Hà Giang', 7, 9],
	['04', 'Cao Bằng', 0, 3]
];
const SHOWN = ROWS.map((row) => row.map(String));
const TABLE = { name: 'Số liệu', rows: [NAMES, ...ROWS] } satisfies SheetSpec;
const SOUND: Expected = {
	headerRows: 1,
	firstDataRow: 2,
	names: NAMES,
	rows: SHOWN,
	typed: [
		[null, null, 12, 15.5],
		[null, null, 7, 9],
		[null, null, 0, 3]
	],
	lines: [2, 3, 4],
	findings: [],
	repairs: []
};

// the forms of a workbook
pair('xlsx-shared', 'xlsx', makeXlsx([TABLE]), { ...SOUND, sheet: 'Số liệu' });
pair('xlsx-inline', 'xlsx', makeXlsx([TABLE], { shared: false }), SOUND);
const made = sheetjs.utils.book_new();
sheetjs.utils.book_append_sheet(made, sheetjs.utils.aoa_to_sheet([NAMES, ...ROWS]), 'Số liệu');
const written = (bookType: sheetjs.BookType): Uint8Array =>
	new Uint8Array(sheetjs.write(made, { type: 'array', bookType }) as ArrayBuffer);
pair('xlsb', 'xlsb', written('xlsb'), { ...SOUND, sheet: 'Số liệu' });
pair('xls-biff8', 'xls', written('biff8'), { ...SOUND, sheet: 'Số liệu' });
pair('xls-excel-2003-xml', 'xml', written('xlml'), SOUND);
pair('ods', 'ods', written('ods'), { ...SOUND, sheet: 'Số liệu' });
pair('ods-flat', 'fods', written('fods'), SOUND);
// what cells hold
const one = (rows: SheetSpec['rows'], more: Partial<SheetSpec> = {}): Uint8Array =>
	makeXlsx([{ name: 'S', rows, ...more }]);
pair(
	'xlsx-rich-and-escaped',
	'xlsx',
	one([
		['Tên', 'Ghi chú', 'n'],
		[
			{ xml: '<c r="A2" t="inlineStr"><is><r><t>Hà </t></r><r><rPr><b/></rPr><t>Nội</t></r></is></c>' },
			{ xml: '<c r="B2" t="inlineStr"><is><t>hai_x000A_dòng</t></is></c>' },
			1
		],
		['a < b & "c"', { xml: '<c r="B3" t="inlineStr"><is><t>&#7871;&#x1EBF;</t></is></c>' }, 2],
		['00004', '1.234,5', 3]
	]),
	{
		names: ['Tên', 'Ghi chú', 'n'],
		rows: [
			['Hà Nội', 'hai\ndòng', '1'],
			['a < b & "c"', 'ếế', '2'],
			['00004', '1.234,5', '3']
		],
		findings: []
	}
);
pair(
	'xlsx-booleans-and-errors',
	'xlsx',
	one([
		['Xã', 'Có', 'Tỷ lệ'],
		['A', true, 0.5],
		['B', false, { error: '#DIV/0!', f: '1/0' }],
		['C', true, { error: '#N/A' }]
	]),
	{
		rows: [
			['A', 'TRUE', '0.5'],
			['B', 'FALSE', '#DIV/0!'],
			['C', 'TRUE', '#N/A']
		],
		findings: ['error-cells']
	}
);
pair(
	'xlsx-formulas',
	'xlsx',
	one([
		['Xã', 'Tổng', 'Tên'],
		['A', { v: 7, f: 'SUM(X1:X2)' }, { v: 'nữ', f: 'B1&"x"' }],
		['B', { f: 'SUM(Y1:Y2)' }, { v: 'nam', f: 'B2' }],
		['C', { v: 9, f: '3*3' }, { v: '', f: '""' }]
	]),
	{
		rows: [
			['A', '7', 'nữ'],
			['B', '', 'nam'],
			['C', '9', '']
		],
		findings: ['formula-without-result']
	}
);
const dates = (from1904: boolean): Uint8Array =>
	makeXlsx(
		[
			{
				name: 'S',
				rows: [
					['Xã', 'Ngày', 'Tháng', 'Năm', 'Lúc', 'Giờ', 'Tổng giờ'],
					...[45000.75, 59, 61, 1].map((day, i): CellSpec[] => [
						'ABCD'[i],
						{ v: day, format: 'dd/mm/yyyy' },
						{ v: day, format: 'mm/yyyy' },
						{ v: day, format: 'yyyy' },
						{ v: day, format: '[$-42A]dd/mm/yyyy hh:mm' },
						{ v: 0.5, format: 'h:mm' },
						{ v: 1.5, format: '[h]:mm:ss' }
					])
				]
			}
		],
		{ from1904 }
	);
pair('xlsx-dates', 'xlsx', dates(false), {
	rows: [
		['A', '2023-03-15', '2023-03', '2023', '2023-03-15T18:00', '12:00', '36:00:00'],
		['B', '1900-02-28', '1900-02', '1900', '1900-02-28', '12:00', '36:00:00'],
		['C', '1900-03-01', '1900-03', '1900', '1900-03-01', '12:00', '36:00:00'],
		['D', '1900-01-01', '1900-01', '1900', '1900-01-01', '12:00', '36:00:00']
	],
	findings: [],
	repairs: ['date-cells']
});
pair('xlsx-dates-1904', 'xlsx', dates(true), {
	rows: [
		['A', '2027-03-16', '2027-03', '2027', '2027-03-16T18:00', '12:00', '36:00:00'],
		['B', '1904-02-29', '1904-02', '1904', '1904-02-29', '12:00', '36:00:00'],
		['C', '1904-03-02', '1904-03', '1904', '1904-03-02', '12:00', '36:00:00'],
		['D', '1904-01-02', '1904-01', '1904', '1904-01-02', '12:00', '36:00:00']
	],
	repairs: ['date-cells']
});
pair(
	'xlsx-percent',
	'xlsx',
	one([
		['Xã', 'Tỷ lệ', 'Số'],
		['A', { v: 0.256, format: '0.0%' }, 0.256],
		['B', { v: 0.07, format: '0%' }, 7],
		['C', { v: 1, format: '0.00%' }, 1],
		['D', { v: 0.123456789, format: '0%' }, 2]
	]),
	{
		rows: [
			['A', '25.6%', '0.256'],
			['B', '7%', '7'],
			['C', '100%', '1'],
			['D', '12.3456789%', '2']
		],
		typed: [
			[null, 25.6, 0.256],
			[null, 7, 7],
			[null, 100, 1],
			[null, 12.3456789, 2]
		],
		findings: [],
		repairs: ['percent-cells']
	}
);
pair(
	'xlsx-number-formats',
	'xlsx',
	one([
		['Mã', 'Quý', 'Tỷ lệ', 'Dân số', 'Tiền'],
		...[4, 12345].map((code, i): CellSpec[] => [
			{ v: code, format: '00000' },
			{ v: i + 1, format: '"Quý "0' },
			{ v: 25.6, format: '0.0"%"' },
			{ v: 1234567, format: '#,##0,' },
			{ v: 8718000, format: '#.##0 "₫"' }
		])
	]),
	{
		names: ['Mã', 'Quý', 'Tỷ lệ', 'Dân số', 'Tiền'],
		rows: [
			['00004', 'Quý 1', '25.6%', '1234567', '8718000'],
			['12345', 'Quý 2', '25.6%', '1234567', '8718000']
		],
		typed: [
			[null, 1, 25.6, 1234567, 8718000],
			[null, 2, 25.6, 1234567, 8718000]
		],
		findings: ['scaled-cells'],
		repairs: []
	}
);

// where the table lies
pair(
	'xlsx-title-notes-and-empty-edges',
	'xlsx',
	one([
		null,
		[null, null, 'Bảng 1. Dân số'],
		null,
		[null, null, ...NAMES],
		...ROWS.map((row) => [null, null, ...row]),
		null,
		[null, null, 'Nguồn: Tổng cục Thống kê']
	]),
	{
		...SOUND,
		lines: [5, 6, 7],
		firstDataRow: 5,
		findings: ['preamble', 'footnotes', 'empty-lines']
	}
);
pair(
	'xlsx-merged-header',
	'xlsx',
	one(
		[
			['STT', 'Đơn vị', 'Dân số', null, null, 'Lao động', null],
			[null, null, 'Tổng số', 'Trong đó', null, 'Tổng số', 'Nữ'],
			[null, null, null, 'Nữ', 'Trẻ em', null, null],
			[1, 'Xã A', 100, 51, 30, 60, 28],
			[2, 'Xã B', 200, 98, 61, 120, 57]
		],
		{ merges: ['A1:A3', 'B1:B3', 'C1:E1', 'F1:G1', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3'] }
	),
	{
		headerRows: 3,
		rows: [
			['1', 'Xã A', '100', '51', '30', '60', '28'],
			['2', 'Xã B', '200', '98', '61', '120', '57']
		],
		headers: [
			['STT', 'Đơn vị', 'Dân số', 'Dân số', 'Dân số', 'Lao động', 'Lao động'],
			['STT', 'Đơn vị', 'Tổng số', 'Trong đó', 'Trong đó', 'Tổng số', 'Nữ'],
			['STT', 'Đơn vị', 'Tổng số', 'Nữ', 'Trẻ em', 'Tổng số', 'Nữ']
		],
		findings: ['header-joined'],
		repairs: []
	}
);
pair(
	'xlsx-merged-body',
	'xlsx',
	one(
		[
			['Huyện', 'Năm', 'Xã', 'Hộ nghèo', 'Quỹ'],
			['Mường Lát', 2023, 'Tam Chung', 5, 900],
			[null, null, 'Tén Tằn', 7, null],
			[null, null, 'Pù Nhi', 9, null],
			['Quan Sơn', 2023, 'Sơn Thủy', 3, 400]
		],
		{ merges: ['A2:A4', 'B2:B4', 'E2:E4'] }
	),
	{
		rows: [
			['Mường Lát', '2023', 'Tam Chung', '5', '900'],
			['Mường Lát', '2023', 'Tén Tằn', '7', '900'],
			['Mường Lát', '2023', 'Pù Nhi', '9', '900'],
			['Quan Sơn', '2023', 'Sơn Thủy', '3', '400']
		],
		findings: ['merged-numbers'],
		repairs: ['merged-cells']
	}
);
pair('xlsx-hidden-rows-and-columns', 'xlsx', one(TABLE.rows, { hiddenRows: [3], hiddenColumns: [1, 9] }), {
	...SOUND,
	findings: ['hidden-rows', 'hidden-columns']
});
pair('xlsx-filtered', 'xlsx', one(TABLE.rows, { hiddenRows: [3], filter: 'A1:D4' }), {
	...SOUND,
	findings: ['filtered-rows']
});
pair(
	'xlsx-far-cell',
	'xlsx',
	one(undefined, {
		xml:
			'<sheetData>' +
			[NAMES, ...ROWS]
				.map(
					(row, i) =>
						`<row r="${i + 1}">${row
							.map((value, k) => {
								const ref = `${'ABCD'[k]}${i + 1}`;
								return typeof value === 'number'
									? `<c r="${ref}"><v>${value}</v></c>`
									: `<c r="${ref}" t="inlineStr"><is><t>${String(value)}</t></is></c>`;
							})
							.join('')}</row>`
				)
				.join('') +
			'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
	}),
	{ names: NAMES, rows: SHOWN, aside: ['too-wide'] }
);
pair(
	'xlsx-font-not-unicode',
	'xlsx',
	one([
		['Mã', 'Tỉnh', 'Nữ'],
		...['Hµ Néi', 'B¾c K¹n', 'S¬n La'].map((name, i): CellSpec[] => [
			String(i),
			{ v: name, font: '.VnTime' },
			i
		])
	]),
	{
		rows: [
			['0', 'Hà Nội', '0'],
			['1', 'Bắc Kạn', '1'],
			['2', 'Sơn La', '2']
		],
		fonts: [null, '.VnTime', null],
		repairs: ['tcvn3']
	}
);

// .VnTimeH shows small letters as capitals; VNI has fonts of its own; a column in a sound font is left alone
pair(
	'xlsx-font-capitals',
	'xlsx',
	one([
		['Mã', 'Tỉnh', 'Huyện', 'Ghi chú'],
		...[
			['hµ néi', 'Ba Ñình', 'thé'],
			['b¾c k¹n', 'Baïch Thoâng', '5 µg'],
			['long an', 'Beán Löùc', 'Réunion']
		].map(([province, district, note], i): CellSpec[] => [
			String(i),
			{ v: province, font: '.VnTimeH' },
			{ v: district, font: 'VNI-Times' },
			note
		])
	]),
	{
		rows: [
			['0', 'HÀ NỘI', 'Ba Đình', 'thé'],
			['1', 'BẮC KẠN', 'Bạch Thông', '5 µg'],
			['2', 'long an', 'Bến Lức', 'Réunion']
		],
		fonts: [null, '.VnTimeH', 'VNI-Times', null],
		repairs: ['tcvn3', 'capitals', 'vni']
	}
);

// a commune report as it is really sent: titles, three header rows, sections, totals, notes, an old font, a list of codes
const old = (text: string): CellSpec => ({ v: text, font: '.VnTime' });
const share = (value: number): CellSpec => ({ v: value, format: '0.0%' });
const day = (value: number): CellSpec => ({ v: value, format: 'dd/mm/yyyy' });
pair(
	'xlsx-commune-report',
	'xlsx',
	makeXlsx([
		{
			name: 'Biểu 01',
			rows: [
				['ỦY BAN NHÂN DÂN HUYỆN'],
				['BIỂU 01. DÂN SỐ VÀ LAO ĐỘNG NĂM 2023'],
				null,
				['STT', 'Đơn vị', 'Dân số', null, 'Lao động', null, 'Tỷ lệ hộ nghèo', 'Ngày báo cáo'],
				[null, null, 'Tổng số', 'Trong đó:', 'Tổng số', 'Trong đó:', null, null],
				[null, null, null, 'nữ', null, 'nữ', null, null],
				['I', old('Vïng cao')],
				[1, old('B¶n Hå'), 1234, 600, 700, 350, share(0.256), day(45000)],
				[2, old('T¶ Van'), 2345, { v: 1200, f: 'C9-1145' }, 1300, 650, share(0.3), day(45001)],
				['II', old('Vïng thÊp')],
				[1, old('Cèc San'), 3456, 1700, 1900, 950, share(0.125), day(45002)],
				[null, old('Tæng céng'), 7035, 3500, 3900, 1950, share(0.227), null],
				null,
				['Ghi chú: số liệu sơ bộ']
			],
			merges: ['A1:H1', 'A2:H2', 'A4:A6', 'B4:B6', 'C4:D4', 'E4:F4', 'G4:G6', 'H4:H6', 'C5:C6', 'E5:E6']
		},
		{ name: 'DM', state: 'hidden', rows: [['Mã', 'Tên'], ['02676', 'Bản Hồ'], ['02680', 'Tả Van']] } // prettier-ignore
	]),
	{
		sheet: 'Biểu 01',
		headerRows: 3,
		firstDataRow: 7,
		headers: [
			['STT', 'Đơn vị', 'Dân số', 'Dân số', 'Lao động', 'Lao động', 'Tỷ lệ hộ nghèo', 'Ngày báo cáo'],
			['STT', 'Đơn vị', 'Tổng số', 'Trong đó:', 'Tổng số', 'Trong đó:', 'Tỷ lệ hộ nghèo', 'Ngày báo cáo'],
			['STT', 'Đơn vị', 'Tổng số', 'nữ', 'Tổng số', 'nữ', 'Tỷ lệ hộ nghèo', 'Ngày báo cáo']
		],
		rows: [
			['I', 'Vùng cao', '', '', '', '', '', ''],
			['1', 'Bản Hồ', '1234', '600', '700', '350', '25.6%', '2023-03-15'],
			['2', 'Tả Van', '2345', '1200', '1300', '650', '30%', '2023-03-16'],
			['II', 'Vùng thấp', '', '', '', '', '', ''],
			['1', 'Cốc San', '3456', '1700', '1900', '950', '12.5%', '2023-03-17'],
			['', 'Tổng cộng', '7035', '3500', '3900', '1950', '22.7%', '']
		],
		lines: [7, 8, 9, 10, 11, 12],
		fonts: [null, '.VnTime', null, null, null, null, null, null],
		findings: ['sheet-chosen', 'preamble', 'footnotes', 'empty-lines', 'header-joined', 'duplicate-header'],
		repairs: ['percent-cells', 'date-cells', 'tcvn3']
	}
);

// sheets
const NOTES: SheetSpec = { name: 'Hướng dẫn', rows: [['Cách điền'], ['1. Điền số'], ['2. Gửi về tỉnh']] };
const CODES: SheetSpec = {
	name: 'DM',
	state: 'hidden',
	rows: [['Mã', 'Tên'], ...Array.from({ length: 40 }, (_, i) => [i, `Xã ${i}`])]
};
const PARTS = [
	{ kind: 'sheet', name: 'Hướng dẫn', rows: 2 },
	{ kind: 'sheet', name: 'Số liệu', rows: 3 },
	{ kind: 'sheet', name: 'DM', rows: 40, hidden: true }
] satisfies Expected['parts'];
pair('xlsx-sheets', 'xlsx', makeXlsx([NOTES, TABLE, CODES]), {
	...SOUND,
	sheet: 'Số liệu',
	parts: PARTS,
	findings: ['sheet-chosen']
});
pair('xlsx-sheet-named', 'xlsx', makeXlsx([NOTES, TABLE, { ...CODES, state: 'veryHidden' }]), {
	options: { sheet: 'dm' },
	sheet: 'DM',
	parts: PARTS,
	names: ['Mã', 'Tên'],
	findings: ['sheet-hidden']
});
pair('xlsx-sheet-unknown', 'xlsx', makeXlsx([NOTES, TABLE]), {
	options: { sheet: 'Quý V' },
	failure: 'sheet-unknown'
});
const quarter = (name: string, women: number): SheetSpec => ({
	name,
	rows: [
		['Xã', 'Nữ'],
		['A', women],
		['B', women + 1]
	]
});
const QUARTERS = makeXlsx([NOTES, quarter('Quý I', 5), quarter('Quý II', 8), TABLE, quarter('Quý III', 11)]);
pair('xlsx-sheets-alike', 'xlsx', QUARTERS, {
	options: { sheet: 'Quý II' },
	rows: [
		['A', '8'],
		['B', '9']
	],
	findings: ['sheets-alike']
});
pair('xlsx-sheets-together', 'xlsx', makeXlsx([quarter('Quý I', 5), NOTES, quarter('Quý II', 8)]), {
	options: { sheet: '*' },
	sheet: '*',
	names: ['Xã', 'Nữ', 'Trang tính'],
	rows: [
		['A', '5', 'Quý I'],
		['B', '6', 'Quý I'],
		['A', '8', 'Quý II'],
		['B', '9', 'Quý II']
	],
	typed: [
		[null, 5, null],
		[null, 6, null],
		[null, 8, null],
		[null, 9, null]
	],
	lines: [2, 3, 2, 3],
	findings: ['sheets-stacked']
});
pair('xlsx-chart-sheet-first', 'xlsx', makeXlsx([{ name: 'Biểu đồ', chart: true }, TABLE]), SOUND);
pair('xlsx-only-a-chart', 'xlsx', makeXlsx([{ name: 'Biểu đồ', chart: true }]), { failure: 'empty' });
pair('xlsx-empty-sheet', 'xlsx', makeXlsx([{ name: 'S', rows: [] }]), { failure: 'empty' });
pair(
	'xlsx-prototype-names',
	'xlsx',
	makeXlsx([
		{ ...TABLE, name: '__proto__' },
		{ name: 'constructor', rows: [['a', 'b'], ['x', 1]] } // prettier-ignore
	]),
	{ ...SOUND, sheet: '__proto__', findings: ['sheet-chosen'] }
);

// what other programs write
const cell = (text: string): string =>
	`<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const figure = (value: number, shown = String(value), type = 'float'): string =>
	`<table:table-cell office:value-type="${type}" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const ODS_TABLE =
	`<table:table table:name="Số &amp; liệu"><table:table-column table:number-columns-repeated="16384"/><table:table-header-rows>${row(...NAMES.map(cell))}</table:table-header-rows>` +
	`<table:table-row-group>${row(cell('01'), cell('Hà Nội'), figure(12), figure(15.5))}<table:table-row-group>${row(cell('02'), cell('Hà Giang'), figure(7), figure(9))}</table:table-row-group></table:table-row-group>` +
	`${row(cell('04'), cell('Cao Bằng'), figure(0), figure(3))}<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
pair('ods-groups-and-header-rows', 'ods', makeOds(odsContent(ODS_TABLE)), { ...SOUND, sheet: 'Số & liệu' });
pair(
	'ods-percent-by-named-style',
	'ods',
	makeOds(
		odsContent(
			`<table:table table:name="S">${row(cell('Xã'), cell('Tỷ lệ'))}${row(cell('A'), figure(0.256, '25,6%', 'percentage'))}${row(cell('B'), figure(0.07, '7,0%', 'percentage'))}</table:table>`
		)
	),
	{
		rows: [
			['A', '25.6%'],
			['B', '7%']
		],
		repairs: ['percent-cells']
	}
);
// LibreOffice gives a column that is all alike its format once, and the cells none
const COLUMN_FORMATS =
	'<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style>' +
	'<number:date-style style:name="N2"><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
	'<number:time-style style:name="N3" number:truncate-on-overflow="false"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>' +
	'<style:style style:name="old" style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:style>' +
	[1, 2, 3].map((n) => `<style:style style:name="ce${n}" style:family="table-cell" style:data-style-name="N${n}"/>`).join(''); // prettier-ignore
pair(
	'ods-formats-by-column',
	'ods',
	makeOds(
		odsContent(
			'<table:table table:name="S"><table:table-column table:default-cell-style-name="ce1"/><table:table-column table:default-cell-style-name="old"/><table:table-column table:default-cell-style-name="ce2"/><table:table-column table:default-cell-style-name="ce3" table:visibility="collapse"/>' +
				row(...['Mã', 'Xã', 'Tháng', 'Giờ'].map(cell)) +
				[4, 12345]
					.map((code, i) =>
						row(
							figure(code),
							cell(['Hµ Néi', 'S¬n La'][i]),
							'<table:table-cell office:value-type="date" office:date-value="2023-03-15"><text:p>03/2023</text:p></table:table-cell>',
							'<table:table-cell office:value-type="time" office:time-value="PT36H00M00S"><text:p>36:00</text:p></table:table-cell>'
						)
					)
					.join('') +
				`<table:table-row table:visibility="filter">${cell('9')}${cell('x')}</table:table-row></table:table>`,
			COLUMN_FORMATS
		)
	),
	{
		rows: [
			['00004', 'Hà Nội', '2023-03', '36:00:00'],
			['12345', 'Sơn La', '2023-03', '36:00:00'],
			['9', 'x', '', '']
		],
		fonts: [null, '.VnTime', null, null],
		findings: ['filtered-rows', 'hidden-columns'],
		repairs: ['date-cells', 'tcvn3']
	}
);
pair(
	'ods-hidden-sheet',
	'ods',
	makeOds(
		odsContent(
			`<table:table table:name="Ẩn" table:style-name="ta2">${row(cell('a'), cell('b'))}${row(cell('x'), figure(1))}</table:table>` +
				ODS_TABLE.replace('<table:table table:name', '<table:table table:style-name="ta1" table:name'),
			'<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
		)
	),
	{
		...SOUND,
		parts: [
			{ kind: 'sheet', name: 'Ẩn', rows: 1, hidden: true },
			{ kind: 'sheet', name: 'Số & liệu', rows: 3 }
		],
		findings: ['sheet-chosen']
	}
);
// Excel 95 has one byte a letter, a tone is a byte of its own: written with other letters, then these put in their place
const oldest = sheetjs.utils.book_new();
const OLDEST = [['M#~', 'T$%nh', 'N&*'], ['01', 'H@ N?%i', 12]]; // prettier-ignore
sheetjs.utils.book_append_sheet(oldest, sheetjs.utils.aoa_to_sheet(OLDEST), 'S');
const biff5 = Buffer.from(sheetjs.write(oldest, { type: 'array', bookType: 'biff5' }) as ArrayBuffer);
for (const [letters, bytes] of [
	['M#~', [0x4d, 0x61, 0xde]],
	['T$%nh', [0x54, 0x69, 0xd2, 0x6e, 0x68]],
	['N&*', [0x4e, 0xfd, 0xde]],
	['H@ N?%i', [0x48, 0xe0, 0x20, 0x4e, 0xf4, 0xf2, 0x69]]
] as const)
	biff5.set(bytes, biff5.indexOf(letters));
biff5.writeUInt16LE(1258, biff5.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
pair('xls-excel-95-code-page-1258', 'xls', biff5, {
	names: ['Mã', 'Tỉnh', 'Nữ'],
	rows: [['01', 'Hà Nội', '12']],
	findings: []
});

// named as something else
pair('xlsx-named-csv', 'csv', makeXlsx([TABLE]), { ...SOUND, findings: ['name-lies'] });
pair('text-named-xls', 'xls', 'Tỉnh\tNữ\nHà Nội\t12\nHuế\t7\n', {
	delimiter: '\t',
	names: ['Tỉnh', 'Nữ'],
	findings: ['name-lies']
});
pair('refused-html-named-xls', 'xls', '<html><body><table><tr><td>a</td></tr></table></body></html>', {
	failure: 'html'
});
pair('refused-mhtml-named-xls', 'xls', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x\n', {
	failure: 'html'
});
pair('refused-docx', 'docx', pack({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), {
	failure: 'word-document'
});

// LibreOffice 24 packs all that is under a password into one part
pair(
	'refused-ods-password-whole',
	'ods',
	pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'encrypted-package': 'x', 'META-INF/manifest.xml': '<manifest/>' }), // prettier-ignore
	{ failure: 'workbook-encrypted' }
);

pair('refused-pptx', 'pptx', pack({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }), {
	failure: 'document'
});

// damaged and hostile
const sound = makeXlsx([TABLE]);
const flipped = sound.slice();
const at = Buffer.from(flipped).indexOf('xl/worksheets/sheet1.xml') + 60;
flipped[at] ^= 0x55;
pair('refused-xlsx-cut', 'xlsx', sound.subarray(0, sound.length - 300), { failure: 'zip-damaged' });
pair('refused-xlsx-one-byte-wrong', 'xlsx', flipped, { failure: 'workbook-damaged' });
const damaged = (xml: string): Uint8Array => makeXlsx([{ name: 'S', xml }]);
pair(
	'refused-xlsx-text-not-there',
	'xlsx',
	damaged('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><v>1</v></c></row></sheetData>'),
	{ failure: 'workbook-damaged' }
);
const part = (text: string): Uint8Array => makeXlsx([TABLE], { parts: { 'xl/worksheets/sheet1.xml': text } });
pair('refused-xlsx-sheet-cut', 'xlsx', part('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'), {
	failure: 'workbook-damaged'
});
pair(
	'refused-xlsx-entities',
	'xlsx',
	part(
		'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
	),
	{ failure: 'workbook-damaged' }
);
// 800 MB in a few thousand bytes, as the directory says
const bomb = sound.slice();
const directory = Buffer.from(bomb).lastIndexOf('xl/worksheets/sheet1.xml') - 46;
new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 800e6, true);
pair('refused-xlsx-bomb', 'xlsx', bomb, { failure: 'zip-too-large' });
pair('refused-xls-cut', 'xls', written('biff8').subarray(0, 2800), { failure: 'workbook-damaged' });
const locked = written('biff8');
locked[Buffer.from(locked).indexOf(Buffer.from([0x60, 0x01, 0x02, 0x00]))] = 0x2f;
locked[Buffer.from(locked).indexOf(Buffer.from([0x2f, 0x01, 0x02, 0x00])) + 1] = 0;
pair('refused-xls-password', 'xls', locked, { failure: 'workbook-encrypted' });
pair(
	'refused-ods-password',
	'ods',
	makeOds('?', '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'), // prettier-ignore
	{ failure: 'workbook-encrypted' }
);
pair(
	'refused-xlsx-password',
	'xlsx',
	await writeXlsx({
		sheets: [{ name: 'S', rows: [['a', 'b'], ['x', 1]] }], // prettier-ignore
		encryption: { password: 'x', spinCount: 1000 }
	}),
	{ failure: 'workbook-encrypted' }
);
