/*
 * Writes the pairs tests/file/case/NAME.csv + NAME.json. The pairs are the tests; this script only spares editing bytes by
 * hand. Run: npx tsx tests/file/write-cases.ts. What is expected is written here by hand, never taken from the reader.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Expected } from './expected.ts';

const folder = new URL('./case/', import.meta.url);
mkdirSync(folder, { recursive: true });

function pair(name: string, content: string | Uint8Array, expected: Expected): void {
	writeFileSync(new URL(`${name}.csv`, folder), content);
	writeFileSync(new URL(`${name}.json`, folder), JSON.stringify(expected, null, '\t') + '\n');
}

const NAMES = ['Tỉnh', 'Nữ', 'Nam'];
const ROWS = [
	['Hà Nội', '12', '15'],
	['Đắk Lắk', '7', '9'],
	['Cà Mau', '0', '3']
];
const text = (delimiter = ',', newline = '\n'): string =>
	[NAMES, ...ROWS].map((row) => row.join(delimiter) + newline).join('');
const SOUND: Expected = { headerRows: 1, names: NAMES, rows: ROWS, findings: [], repairs: [] };
const utf16 = (value: string, swap = false): Uint8Array => {
	const bytes = Buffer.from(value, 'utf16le');
	return swap ? bytes.swap16() : bytes;
};
const utf32 = (value: string, little: boolean): Uint8Array => {
	const points = [...value].map((letter) => letter.codePointAt(0)!);
	const bytes = Buffer.alloc(points.length * 4);
	points.forEach((point, i) =>
		little ? bytes.writeUInt32LE(point, i * 4) : bytes.writeUInt32BE(point, i * 4)
	);
	return bytes;
};

// line ends, marks, encodings
pair('utf8', text(), {
	...SOUND,
	encoding: 'utf-8',
	delimiter: ',',
	newline: '\n',
	lines: [2, 3, 4],
	firstDataRow: 2
});
pair('utf8-bom', '\uFEFF' + text(), { ...SOUND, repairs: ['bom'] });
pair('crlf', text(',', '\r\n'), { ...SOUND, newline: '\r\n', lines: [2, 3, 4] });
pair('cr', text(',', '\r'), { ...SOUND, newline: '\r', lines: [2, 3, 4] });
pair('no-last-newline', text().trimEnd(), SOUND);
pair('utf16le-bom', utf16('\uFEFF' + text('\t', '\r\n')), {
	...SOUND,
	encoding: 'utf-16le',
	delimiter: '\t',
	repairs: ['bom']
});
pair('utf16be-bom', utf16('\uFEFF' + text(), true), { ...SOUND, encoding: 'utf-16be', repairs: ['bom'] });
pair('utf16le', utf16(text()), { ...SOUND, encoding: 'utf-16le' });
pair('utf16be', utf16(text(), true), { ...SOUND, encoding: 'utf-16be' });
pair('utf32le-bom', utf32('\uFEFF' + text(), true), { ...SOUND, encoding: 'utf-32le', repairs: ['bom'] });
pair('utf32be-bom', utf32('\uFEFF' + text(), false), { ...SOUND, encoding: 'utf-32be', repairs: ['bom'] });
pair('latin1', Buffer.from('Country,Value\nCôte d’Ivoire,0.6\nRéunion,0.4\n'.replace('’', "'"), 'latin1'), {
	encoding: 'windows-1252',
	names: ['Country', 'Value'],
	rows: [
		["Côte d'Ivoire", '0.6'],
		['Réunion', '0.4']
	],
	findings: ['encoding-guessed'],
	repairs: []
});
// windows-1258: base letter with its own byte, then the tone as a byte of its own
const W1258: Record<string, number[]> = {
	ỉ: [0x69, 0xd2],
	ữ: [0xfd, 0xde],
	ộ: [0xf4, 0xf2],
	à: [0xe0],
	ắ: [0xe3, 0xec],
	Đ: [0xd0],
	N: [0x4e]
};
pair('windows1258', Buffer.from([...text()].flatMap((c) => W1258[c] ?? [c.codePointAt(0)!])), {
	...SOUND,
	encoding: 'windows-1258',
	findings: ['encoding-guessed'],
	repairs: []
});
pair('nfd', text().normalize('NFD'), { ...SOUND, repairs: ['nfc'] });
pair('nfd-and-nfc', 'Tỉnh,n\nHà Nội,1\n' + 'Hà Nội,2\n'.normalize('NFD'), {
	names: ['Tỉnh', 'n'],
	rows: [
		['Hà Nội', '1'],
		['Hà Nội', '2']
	],
	repairs: ['nfc']
});
pair(
	'utf8-with-stray-byte',
	Buffer.concat([Buffer.from(text()), Buffer.from([0x43, 0xf4, 0x74, 0x65]), Buffer.from(',1,2\n')]),
	{
		names: NAMES,
		rows: [...ROWS, ['Côte', '1', '2']],
		encoding: 'utf-8',
		findings: ['encoding-mixed']
	}
);
pair('no-break-space-kept', 'Tỉnh,n\n\u00a0Hà\u00a0Nội ,"1\u00a0200"\n Huế,3\n', {
	names: ['Tỉnh', 'n'],
	rows: [
		['\u00a0Hà\u00a0Nội ', '1\u00a0200'],
		[' Huế', '3']
	],
	findings: [],
	repairs: []
});

// delimiters and quotes
pair('semicolon-decimal-comma', 'Tỉnh;Tỷ lệ;Số\nHà Nội;12,5;1.234\nHuế;7,25;987\n', {
	delimiter: ';',
	names: ['Tỉnh', 'Tỷ lệ', 'Số'],
	rows: [
		['Hà Nội', '12,5', '1.234'],
		['Huế', '7,25', '987']
	],
	findings: []
});
pair('tab', text('\t'), { ...SOUND, delimiter: '\t' });
pair('pipe', text('|'), { ...SOUND, delimiter: '|' });
pair('comma-space', text(', '), { ...SOUND, delimiter: ', ' });
pair('colon', 'code:n:m\n01:5:6\n02:7:8\n', {
	delimiter: ':',
	names: ['code', 'n', 'm'],
	rows: [
		['01', '5', '6'],
		['02', '7', '8']
	]
});
pair('space', 'x y z\n1.5 2 3\n4.25 5 6\n7 8 9\n', {
	delimiter: ' ',
	names: ['x', 'y', 'z'],
	rows: [
		['1.5', '2', '3'],
		['4.25', '5', '6'],
		['7', '8', '9']
	]
});
pair('sep-line', 'sep=;\na;b\n1;2\n3;4\n', {
	delimiter: ';',
	names: ['a', 'b'],
	rows: [
		['1', '2'],
		['3', '4']
	],
	findings: ['preamble'],
	lines: [3, 4]
});
pair('one-column', 'Tỉnh\nHà Nội\nCà Mau\nBắc Kạn\n', {
	names: ['Tỉnh'],
	rows: [['Hà Nội'], ['Cà Mau'], ['Bắc Kạn']],
	headerRows: 1
});
pair(
	'one-column-of-sentences',
	'Ý kiến\nTốt, nhưng đường xa\nCần thêm cán bộ, kinh phí, tài liệu\nKhông có\n',
	{
		names: ['Ý kiến'],
		rows: [['Tốt, nhưng đường xa'], ['Cần thêm cán bộ, kinh phí, tài liệu'], ['Không có']],
		findings: []
	}
);
pair('quoted', '"a","b"\n"1,5","x ""y"" z"\n"","p"\n', {
	names: ['a', 'b'],
	rows: [
		['1,5', 'x "y" z'],
		['', 'p']
	],
	findings: []
});
pair('quoted-newline', 'a,b\n1,"x\ny"\n2,"p\r\nq"\n3,z\n', {
	names: ['a', 'b'],
	rows: [
		['1', 'x\ny'],
		['2', 'p\r\nq'],
		['3', 'z']
	],
	lines: [2, 4, 6],
	findings: []
});
pair('apostrophe-quotes', "a,b\n'x, y',1\n'it''s',2\n'z, w',3\n", {
	quote: "'",
	names: ['a', 'b'],
	rows: [
		['x, y', '1'],
		["it's", '2'],
		['z, w', '3']
	]
});
pair('backslash-escape', 'a,b\n"x \\"y\\", z",1\n"p",2\n"q \\"r\\" s",3\n', {
	names: ['a', 'b'],
	rows: [
		['x "y", z', '1'],
		['p', '2'],
		['q "r" s', '3']
	],
	findings: []
});
pair('backslash-as-text', 'a,b\n"C:\\data\\",1\n"8\\\'9""",2\n"x",3\n', {
	names: ['a', 'b'],
	rows: [
		['C:\\data\\', '1'],
		['8\\\'9"', '2'],
		['x', '3']
	],
	findings: []
});
pair('space-around-quotes', 'a,b,c\n1, "x, y" ,2\n3, "z" ,4\n', {
	names: ['a', 'b', 'c'],
	rows: [
		['1', 'x, y', '2'],
		['3', 'z', '4']
	],
	findings: []
});
pair('quote-inside-bare', 'a,b\nống 5" dài,1\nx,2\ny,3\n', {
	names: ['a', 'b'],
	rows: [
		['ống 5" dài', '1'],
		['x', '2'],
		['y', '3']
	],
	findings: ['quote-stray']
});
pair('quote-unterminated', 'a,b\nx,1\ny,2\n"z,3\nw,4\n', {
	names: ['a', 'b'],
	rows: [
		['x', '1'],
		['y', '2'],
		['"z', '3'],
		['w', '4']
	],
	findings: ['quote-unterminated'],
	lines: [2, 3, 4, 5]
});
pair('quote-not-doubled', 'a,b,c\n"Sổ "tay" mới",1,2\n"x",3,4\n', {
	names: ['a', 'b', 'c'],
	rows: [
		['Sổ "tay" mới', '1', '2'],
		['x', '3', '4']
	],
	findings: ['quote-stray']
});

// short, long, empty
pair('ragged-short', 'a,b,c\n1,2,3\n4,5\n6,7,8\n', {
	names: ['a', 'b', 'c'],
	rows: [
		['1', '2', '3'],
		['4', '5', ''],
		['6', '7', '8']
	],
	findings: ['ragged-short']
});
pair('ragged-long', 'a,b,c\n1,2,3\n4,5,6,7\n8,9,10\n', {
	names: ['a', 'b', 'c', ''],
	rows: [
		['1', '2', '3', ''],
		['4', '5', '6', '7'],
		['8', '9', '10', '']
	],
	findings: ['ragged-long']
});
pair('empty-lines', 'a,b\n\n1,2\n\n\n3,4\n\n', {
	names: ['a', 'b'],
	rows: [
		['1', '2'],
		['3', '4']
	],
	lines: [3, 6],
	findings: ['empty-lines']
});
pair('doubled-newlines', 'a,b\r\r\n1,2\r\r\n3,4\r\r\n', {
	names: ['a', 'b'],
	rows: [
		['1', '2'],
		['3', '4']
	],
	findings: ['empty-lines']
});
pair('empty-cells', 'a,b,c\n,,1\n2,,\n,3,\n', {
	names: ['a', 'b', 'c'],
	rows: [
		['', '', '1'],
		['2', '', ''],
		['', '3', '']
	],
	findings: []
});
pair('other-delimiter', 'a,b,c,d\nx,1,2,3\ny;4;5;6\nz,7,8,9\n', {
	names: ['a', 'b', 'c', 'd'],
	rows: [
		['x', '1', '2', '3'],
		['y', '4', '5', '6'],
		['z', '7', '8', '9']
	],
	findings: ['other-delimiter']
});
pair('excel-blank-tail', 'a,b,c\n1,2,3\n4,5,6\n,,\n,,\n', {
	names: ['a', 'b', 'c'],
	rows: [
		['1', '2', '3'],
		['4', '5', '6']
	],
	findings: ['empty-lines']
});

// header rows
pair('no-header', '01,5.5,2019-01-01\n02,6.5,2019-01-02\n03,7.5,2019-01-03\n', {
	headerRows: 0,
	names: ['', '', ''],
	rows: [
		['01', '5.5', '2019-01-01'],
		['02', '6.5', '2019-01-02'],
		['03', '7.5', '2019-01-03']
	],
	findings: ['no-header'],
	firstDataRow: 1
});
pair('header-years', 'Tỉnh,2019,2020,2021\nHà Nội,10.5,11.5,12.25\nHuế,3.5,4.25,5\n', {
	headerRows: 1,
	names: ['Tỉnh', '2019', '2020', '2021'],
	rows: [
		['Hà Nội', '10.5', '11.5', '12.25'],
		['Huế', '3.5', '4.25', '5']
	],
	findings: []
});
pair('header-merged', ',2019,,2020,\nTỉnh,Nữ,Nam,Nữ,Nam\nHà Nội,10,11,12,13\nHuế,3,4,5,6\n', {
	headerRows: 2,
	names: ['Tỉnh', '2019 Nữ', 'Nam', '2020 Nữ', 'Nam'],
	rows: [
		['Hà Nội', '10', '11', '12', '13'],
		['Huế', '3', '4', '5', '6']
	],
	findings: ['header-joined', 'duplicate-header']
});
pair('header-units', 'Tỉnh,Dân số,Tỷ lệ nữ\n,(người),(%)\nHà Nội,100,50.5\nHuế,30,51.5\n', {
	headerRows: 2,
	names: ['Tỉnh', 'Dân số (người)', 'Tỷ lệ nữ (%)'],
	rows: [
		['Hà Nội', '100', '50.5'],
		['Huế', '30', '51.5']
	]
});
pair('header-column-numbers', 'Tỉnh,Nữ,Nam\nA,1,2\nHà Nội,10,11\nHuế,30,31\nCà Mau,5,6\n', {
	headerRows: 2,
	names: ['Tỉnh A', 'Nữ 1', 'Nam 2'],
	rows: [
		['Hà Nội', '10', '11'],
		['Huế', '30', '31'],
		['Cà Mau', '5', '6']
	]
});
pair('header-then-withheld', 'Tỉnh,Nữ,Nam\nAn Giang,(s),(s)\nHà Nội,10,11\nHuế,30,31\n', {
	headerRows: 1,
	names: NAMES,
	rows: [
		['An Giang', '(s)', '(s)'],
		['Hà Nội', '10', '11'],
		['Huế', '30', '31']
	],
	findings: []
});
pair('header-repeats-and-empty', 'a,,a,A\n1,2,3,4\n5,6,7,8\n', {
	names: ['a', '', 'a', 'A'],
	rows: [
		['1', '2', '3', '4'],
		['5', '6', '7', '8']
	],
	findings: ['duplicate-header', 'header-case']
});
pair('header-only', 'Tỉnh,Nữ,Nam\n', { headerRows: 1, names: NAMES, rows: [], findings: ['no-records'] });
pair('all-text', 'Mã,Tên,Cấp\nHN,Hà Nội,Thành phố\nCM,Cà Mau,Tỉnh\n', {
	headerRows: 1,
	names: ['Mã', 'Tên', 'Cấp'],
	rows: [
		['HN', 'Hà Nội', 'Thành phố'],
		['CM', 'Cà Mau', 'Tỉnh']
	]
});

// above, below, beside the table
pair(
	'preamble',
	'Bảng 3. Dân số theo giới tính\nNguồn: Tổng cục Thống kê\n\nTỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\n',
	{
		names: NAMES,
		rows: [
			['Hà Nội', '10', '11'],
			['Huế', '3', '4']
		],
		findings: ['preamble', 'empty-lines'],
		lines: [5, 6],
		firstDataRow: 5
	}
);
pair('preamble-delimited', 'Bảng 3,,\n,,\nTỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\n', {
	names: NAMES,
	rows: [
		['Hà Nội', '10', '11'],
		['Huế', '3', '4']
	],
	findings: ['preamble', 'empty-lines']
});
pair('footnotes', 'Tỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\n\nNguồn: Tổng cục Thống kê\n(*) Số sơ bộ\n', {
	names: NAMES,
	rows: [
		['Hà Nội', '10', '11'],
		['Huế', '3', '4']
	],
	findings: ['footnotes', 'empty-lines']
});
pair(
	'footnotes-delimited',
	'Tỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\n,,\nData from database: Gender,,\nLast Updated: 09/27/2021,,\n',
	{
		names: NAMES,
		rows: [
			['Hà Nội', '10', '11'],
			['Huế', '3', '4']
		],
		findings: ['footnotes', 'empty-lines']
	}
);
pair('last-row-without-values', 'Tỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\nCà Mau,,\n', {
	names: NAMES,
	rows: [
		['Hà Nội', '10', '11'],
		['Huế', '3', '4'],
		['Cà Mau', '', '']
	],
	findings: []
});
pair('blank-between-groups', 'Tỉnh,Nữ,Nam\nHà Nội,10,11\n\nHuế,3,4\n\nCà Mau,5,6\n', {
	names: NAMES,
	rows: [
		['Hà Nội', '10', '11'],
		['Huế', '3', '4'],
		['Cà Mau', '5', '6']
	],
	findings: ['empty-lines']
});
pair(
	'stacked-after-blank',
	'Tỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\n\nBảng 2\nHuyện,Số hộ,Hộ nghèo\nA Lưới,100,20\nPhú Vang,90,9\n',
	{
		names: NAMES,
		rows: [
			['Hà Nội', '10', '11'],
			['Huế', '3', '4']
		],
		findings: ['stacked-tables', 'empty-lines']
	}
);
pair(
	'stacked-wider',
	'Tỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\nCà Mau,5,6\n\nHuyện,Số hộ,Hộ nghèo,Nữ chủ hộ\nA Lưới,100,20,7\nPhú Vang,90,9,8\n',
	{
		names: NAMES,
		rows: [
			['Hà Nội', '10', '11'],
			['Huế', '3', '4'],
			['Cà Mau', '5', '6']
		],
		findings: ['stacked-tables', 'empty-lines']
	}
);
pair('stacked-repeated-header', 'Tỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\nTỉnh,Nữ,Nam\nCà Mau,5,6\n', {
	names: NAMES,
	rows: [
		['Hà Nội', '10', '11'],
		['Huế', '3', '4']
	],
	findings: ['stacked-tables']
});
pair('formula-and-script-as-text', 'a,b\n=1+2,<script>alert(1)</script>\n@x,-y\n', {
	names: ['a', 'b'],
	rows: [
		['=1+2', '<script>alert(1)</script>'],
		['@x', '-y']
	]
});
pair('prototype-names', '__proto__,constructor,toString\n1,2,3\n4,5,6\n', {
	names: ['__proto__', 'constructor', 'toString'],
	rows: [
		['1', '2', '3'],
		['4', '5', '6']
	]
});
pair('gzip', gzipSync(Buffer.from(text())), { ...SOUND, findings: ['unpacked'] });

// not tables
pair('refused-empty', '', { failure: 'empty' });
pair('refused-blank', ' \n\n  \r\n', { failure: 'empty' });
pair(
	'refused-html',
	'\n<!-- x -->\n<!DOCTYPE html><html><body><table><tr><td>1,2</td></tr></table></body></html>',
	{ failure: 'html' }
);
pair('refused-html-utf16', utf16('\uFEFF<html><body>a,b</body></html>'), { failure: 'html' });
pair('refused-xml', '<?xml version="1.0"?>\n<data><row a="1"/></data>\n', { failure: 'xml' });
pair('refused-geojson', '{ "type": "FeatureCollection", "features": [] }', { failure: 'geo-no-areas' });
pair('refused-pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj', { failure: 'pdf' });
pair('refused-xls', Buffer.from('d0cf11e0a1b11ae1000000000000000000000000', 'hex'), {
	failure: 'workbook-damaged'
});
pair('refused-zip', Buffer.from('504b0304140000000000000000000000000000000000000000000500000061', 'hex'), {
	failure: 'zip-damaged'
});
pair('refused-png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { failure: 'image' });
pair('refused-binary', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37 + (i >> 3)) & 31)), {
	failure: 'binary'
});
pair('refused-gzip-cut', gzipSync(Buffer.from(text())).subarray(0, 30), { failure: 'gzip-damaged' });
pair('refused-parquet-cut', Buffer.from('PAR1\x15\x04\x15\x10\x15\x14L\x15\x02\x15', 'latin1'), {
	failure: 'parquet-truncated'
});
pair('refused-parquet-encrypted', Buffer.from('PARE0000000000000PARE', 'latin1'), {
	failure: 'parquet-encrypted'
});
