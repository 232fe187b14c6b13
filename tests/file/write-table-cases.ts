/*
 * Writes the pairs of text tables: dialects, damaged rows, headers, how far a table goes, several tables in a file. As in
 * write-cases.ts, what is expected is written here by hand. Run: npx tsx tests/file/write-table-cases.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Expected } from './expected.ts';

const folder = new URL('./case/', import.meta.url);
mkdirSync(folder, { recursive: true });

const split = (text: string): string[] => text.split('|');

/** @param table names and records, cells parted by `|`; an empty first line when the file has no header */
function pair(
	name: string,
	content: string | Uint8Array,
	table: string,
	findings: string[] = [],
	more: Expected = {}
): void {
	const [header, ...rows] = table.split('\n');
	const records = rows.map(split);
	const names = header ? split(header) : records[0].map(() => '');
	const width = Math.max(...records.map((row) => row.length), names.length);
	const pad = (row: string[]): string[] => [...row, ...Array<string>(width - row.length).fill('')];
	const expected: Expected = { names: pad(names), rows: records.map(pad), findings, ...more };
	writeFileSync(new URL(`${name}.csv`, folder), content);
	writeFileSync(new URL(`${name}.json`, folder), JSON.stringify(expected, null, '\t') + '\n');
}

const refused = (
	name: string,
	content: string | Uint8Array,
	failure: string,
	options?: Expected['options']
): void => {
	writeFileSync(new URL(`${name}.csv`, folder), content);
	writeFileSync(new URL(`${name}.json`, folder), JSON.stringify({ failure, options }, null, '\t') + '\n');
};

const T = 'Tỉnh|Nữ|Nam\nHà Nội|10|11\nHuế|3|4\nCà Mau|5|6';
const lines = (delimiter = ','): string[] => T.split('\n').map((line) => line.replaceAll('|', delimiter));
const text = (delimiter = ','): string => lines(delimiter).join('\n') + '\n';

// dialects
for (const [name, delimiter] of Object.entries({
	caret: '^',
	tilde: '~',
	hash: '#',
	'broken-bar': '¦',
	'unit-separator': '\x1f',
	'two-bars': '||',
	'two-tabs': '\t\t',
	'start-of-heading': '\x01'
}))
	// prettier-ignore
	pair(`delimiter-${name}`, text(delimiter), T, [], { delimiter });
pair('delimiter-semicolon-space', text('; '), T, [], { delimiter: '; ' });
pair('delimiter-comma-in-text', 'Xã;Nội dung;n\nA;tập huấn, đối thoại;1\nB;phát tờ rơi;2\nC;họp, bàn, ký;3\n', 'Xã|Nội dung|n\nA|tập huấn, đối thoại|1\nB|phát tờ rơi|2\nC|họp, bàn, ký|3', [], { delimiter: ';' }); // prettier-ignore
pair('delimiter-decimal-commas', 'Mã;x;y\n01;1,5;2,25\n02;3,75;4,5\n03;5,5;6,125\n', 'Mã|x|y\n01|1,5|2,25\n02|3,75|4,5\n03|5,5|6,125', [], { delimiter: ';' }); // prettier-ignore
pair('delimiter-tab-decimal-commas', 'Mã\tx\ty\n01\t1,5\t2,25\n02\t3,75\t4,5\n', 'Mã|x|y\n01|1,5|2,25\n02|3,75|4,5', [], { delimiter: '\t' }); // prettier-ignore
pair('delimiter-times', 'Giờ,Tuyến\n07:30:00,A\n08:15:30,B\n09:45:10,C\n', 'Giờ|Tuyến\n07:30:00|A\n08:15:30|B\n09:45:10|C', [], { delimiter: ',' }); // prettier-ignore
pair('delimiter-dates-alone', 'Ngày\n01/02/2024\n03/04/2024\n05/06/2024\n', 'Ngày\n01/02/2024\n03/04/2024\n05/06/2024'); // prettier-ignore
pair('delimiter-sentences', 'Ý kiến\nTốt, nhưng ít người dự\nChưa rõ; cần làm lại\nHay\n', 'Ý kiến\nTốt, nhưng ít người dự\nChưa rõ; cần làm lại\nHay', [], { raw: 'Ý kiến\n"Tốt, nhưng ít người dự"\nChưa rõ; cần làm lại\nHay\n' }); // prettier-ignore
pair('delimiter-spaces-aligned', 'area   x    y\nA001   1.5  20\nB22    10.25 3\nC3     7    140\n', 'area|x|y\nA001|1.5|20\nB22|10.25|3\nC3|7|140', [], { delimiter: ' ' }); // prettier-ignore
pair('delimiter-spaces-figures', '  1.0   2.5   3.0\n  4.0  15.25  6.0\n 17.0   8.0   9.5\n', '\n1.0|2.5|3.0\n4.0|15.25|6.0\n17.0|8.0|9.5', ['no-header']); // prettier-ignore
const fixed = 'Tỉnh        Nữ     Nam  Ghi chú\nHà Nội      10      11  sơ bộ\nCà Mau       3       4\nThừa Thiên 105.5 1004.5  đã kiểm tra lại\nHuế          7       8\n'; // prettier-ignore
const FIXED =
	'Tỉnh|Nữ|Nam|Ghi chú\nHà Nội|10|11|sơ bộ\nCà Mau|3|4|\nThừa Thiên|105.5|1004.5|đã kiểm tra lại\nHuế|7|8|';
pair('delimiter-fixed-columns', fixed, FIXED, ['fixed-width']);
pair('delimiter-fixed-columns-title', 'Bảng 1. Dân số theo tỉnh, chia theo giới tính\n\n' + fixed, FIXED, ['fixed-width', 'preamble', 'empty-lines']); // prettier-ignore
pair(
	'delimiter-unclear',
	'a,b;c\nd;e,f,g\nh,i\nj;k,l;m\nn,o,p;q,r\n',
	'a,b;c\nd;e,f,g\nh,i\nj;k,l;m\nn,o,p;q,r',
	['one-column']
);
pair('delimiter-space-quoted', 'name n m\n"Hà Nội" 1 2\n"Cà Mau" 3 4\nHuế 5 6\n', 'name|n|m\nHà Nội|1|2\nCà Mau|3|4\nHuế|5|6', [], { delimiter: ' ' }); // prettier-ignore
pair('delimiter-matrix', '0.0, 1.5, 0.0\n2.25, 0.0, 0.0\n0.0, 0.0, -7.5e-07\n', '\n0.0|1.5|0.0\n2.25|0.0|0.0\n0.0|0.0|-7.5e-07', ['no-header'], { delimiter: ', ' }); // prettier-ignore
pair('delimiter-chosen', 'a;b,c\n1;2,3\n4;5,6\n', 'a;b|c\n1;2|3\n4;5|6', [], { options: { delimiter: ',' } });
pair('delimiter-none-chosen', 'a,b\n1,2\n3,4\n', 'a,b\n1,2\n3,4', [], {
	options: { delimiter: '', headerRows: 1 }
});
pair('quote-every-cell', '"a","b","c"\n"1","2","3"\n"4","5","6"\n', 'a|b|c\n1|2|3\n4|5|6', [], {
	quote: '"'
});
pair('quote-newline-surplus', '"a";"b";"c"\n"x";"1";"2"\n"y";"3";"4"\n"z";"5";"6";"\n"\n', 'a|b|c', ['ragged-long'], { names: ['a', 'b', 'c', ''], rows: [['x', '1', '2', ''], ['y', '3', '4', ''], ['z', '5', '6', '\n']], raw: 'a,b,c\nx,1,2\ny,3,4\nz,5,6,"\n"\n' }); // prettier-ignore
pair('quote-inch-marks', 'Loại,n\nMàn hình 14",3\nMàn hình 24",5\nBảng 48" x 60",7\n', 'Loại|n\nMàn hình 14"|3\nMàn hình 24"|5\nBảng 48" x 60"|7', ['quote-stray'], { told: { 'quote-stray': [2, 3, 4] } }); // prettier-ignore
pair('quote-in-header', 'T,E"(1 Hz)/MPa,n\n1.5,2,3\n4.5,5,6\n', 'T|E"(1 Hz)/MPa|n\n1.5|2|3\n4.5|5|6', ['quote-stray'], { told: { 'quote-stray': [1] } }); // prettier-ignore
pair(
	'quote-apostrophes-in-text',
	"Tên,n\nO'Brien,1\nD'Arcy,2\nA Đ'rơi,3\n",
	"Tên|n\nO'Brien|1\nD'Arcy|2\nA Đ'rơi|3"
);
pair('quote-empty', 'a,b\n"",1\n"x",2\n"",3\n', 'a|b\n|1\nx|2\n|3');
pair('quote-doubled-only', 'a,b\n"""",1\n"""x""",2\n', 'a|b\n"|1\n"x"|2');
pair('quote-many-lines', 'a,b\n"một\nhai\n\nbốn",1\nx,2\n', 'a|b\nmột\nhai', [], { rows: [['một\nhai\n\nbốn', '1'], ['x', '2']], lines: [2, 6] }); // prettier-ignore
pair('quote-space-before', 'a, b, c\n"x, y", "z, w", 1\np, q, 2\n', 'a|b|c\nx, y|z, w|1\np|q|2', [], {
	delimiter: ', '
});
pair('quote-none-chosen', 'a,b\n"x,1\ny",2\n', 'a|b\n"x|1\ny"|2', [], {
	options: { quote: '', headerRows: 1 }
});

// line ends and what stands between lines
pair('lines-mixed', 'a,b\r\n1,2\n3,4\r5,6\r\n', 'a|b\n1|2\n3|4\n5|6', [], { lines: [2, 3, 4] });
pair('lines-cr-only-quoted', 'a,b\r"x\ry",1\rz,2\r', 'a|b\nx', [], { rows: [['x\ry', '1'], ['z', '2']], lines: [2, 4] }); // prettier-ignore
pair('lines-doubled-crlf', 'a,b\r\n\r\n1,2\r\n\r\n3,4\r\n\r\n', 'a|b\n1|2\n3|4', ['empty-lines'], {
	lines: [3, 5]
});
pair('lines-empty-at-end', text() + '\n\n\n\n', T, ['empty-lines'], {
	told: { 'empty-lines': [5, 6, 7, 8] }
});
pair('lines-blank-spaces', 'a,b\n1,2\n   \n3,4\n', 'a|b\n1|2\n3|4', ['empty-lines'], { lines: [2, 4] });
pair('lines-separators-between', 'a,b,c\n1,2,3\n,,\n4,5,6\n', 'a|b|c\n1|2|3\n4|5|6', ['empty-lines'], { told: { 'empty-lines': [3] } }); // prettier-ignore
pair('lines-quoted-nothing', 'a,b\n1,2\n"",""\n3,4\n', 'a|b\n1|2\n3|4', ['empty-lines']);
pair('zero-byte-in-cell', 'a,b\n1,x\0y\n2,z\n', 'a|b\n1|xy\n2|z', ['zero-bytes'], {
	told: { 'zero-bytes': [2] }
});
pair('zero-bytes-at-end', text() + '\0'.repeat(20), T, ['zero-bytes']);
pair('mark-before-row', 'a,b\n1,2\n\uFEFF3,4\n', 'a|b\n1|2\n3|4', ['mark-inside'], {
	told: { 'mark-inside': [3] }
});
pair('mark-two-files', '\uFEFF' + text() + '\uFEFF' + text(), T, ['mark-inside', 'stacked-tables'], { stacked: { names: ['Tỉnh, Nữ, Nam', 'Tỉnh, Nữ, Nam'], read: 0 } }); // prettier-ignore

// damaged rows
pair('row-short-padded', 'a,b,c\n1,2,3\n4,5\n6\n7,8,9\n', 'a|b|c\n1|2|3\n4|5|\n6||\n7|8|9', ['ragged-short'], { told: { 'ragged-short': [3, 4] }, raw: 'a,b,c\n1,2,3\n4,5,\n6,,\n7,8,9\n' }); // prettier-ignore
pair('row-long-kept', 'a,b,c\n1,2,3\n4,5,6,7,8\n9,1,2\n', 'a|b|c\n1|2|3\n4|5|6|7|8\n9|1|2', ['ragged-long'], { told: { 'ragged-long': [3] }, raw: 'a,b,c\n1,2,3\n4,5,6,7,8\n9,1,2\n' }); // prettier-ignore
pair('row-long-inside', 'a,b,c\n1,2,3\n4,,5,6\n7,8,9\n', 'a|b|c\n1|2|3\n4||5|6\n7|8|9', ['ragged-long']);
pair('row-separator-at-end', 'a,b,c\n1,2,3,\n4,5,6,\n7,8,9,\n', 'a|b|c\n1|2|3\n4|5|6\n7|8|9', [
	'empty-last-column'
]);
pair('row-quote-opens', 'a,b,c\n1,"2,3\n4,5,6\n7,8,9\n', 'a|b|c\n1|"2|3\n4|5|6\n7|8|9', ['quote-unterminated'], { told: { 'quote-unterminated': [2] } }); // prettier-ignore
pair('row-quote-inside', 'a,b,c\n1,"x "y" z",3\n4,"p",6\n', 'a|b|c\n1|x "y" z|3\n4|p|6', ['quote-stray']);
pair('row-quote-before-quoted', 'a,b,c\n1,""x, y",3\n4,"p, q",6\n', 'a|b|c\n1|"x, y|3\n4|p, q|6', [
	'quote-stray'
]);
pair('row-long-many-lines', 'a,b,c\n1,"x, w\ny",3\n,4,"p, q\nr",6\n7,"z",9\n', 'a|b|c', ['ragged-long'], { names: ['a', 'b', 'c', ''], rows: [['1', 'x, w\ny', '3', ''], ['', '4', 'p, q\nr', '6'], ['7', 'z', '9', '']] }); // prettier-ignore
pair('row-other-delimiter', 'a,b,c,d\n1,2,3,4\n5;6;7;8\n9,1,2,3\n', 'a|b|c|d\n1|2|3|4\n5|6|7|8\n9|1|2|3', ['other-delimiter'], { told: { 'other-delimiter': [3] } }); // prettier-ignore
pair('row-other-delimiter-many-lines', 'a,b,c,d\n1,t,3,4\n5;"x, w\ny";7;8\n9,u,2,3\n', 'a|b|c|d', ['other-delimiter'], { rows: [['1', 't', '3', '4'], ['5', 'x, w\ny', '7', '8'], ['9', 'u', '2', '3']], lines: [2, 3, 5] }); // prettier-ignore
pair('row-header-other-delimiter', 'a;b;c;d\n1,2,3,4\n5,6,7,8\n', 'a|b|c|d\n1|2|3|4\n5|6|7|8', ['other-delimiter'], { told: { 'other-delimiter': [1] } }); // prettier-ignore
pair('row-cut-off', 'a,b,c\n1,"x, y",3\n4,"p, q', 'a|b|c\n1|x, y|3\n4|p, q|', [
	'quote-unterminated',
	'ragged-short'
]);
pair('row-comment', 'a,b\n1,2\n# 3,4\n5,6\n', 'a|b\n1|2\n# 3|4\n5|6');

// headers
pair('header-separator-too-many', 'a,,b,c\n1,2,3\n4,5,6\n', 'a|b|c\n1|2|3\n4|5|6', ['header-long'], { told: { 'header-long': [1] } }); // prettier-ignore
pair('header-separator-at-end', 'a,b,c,\n1,2,3\n4,5,6\n', 'a|b|c\n1|2|3\n4|5|6', ['header-long']);
pair('header-separator-too-few', 'ab,c\nx,1,2\ny,3,4\n', 'ab|c|\nx|1|2\ny|3|4', ['header-short'], { told: { 'header-short': [1] }, raw: 'ab,c,\nx,1,2\ny,3,4\n' }); // prettier-ignore
pair('header-row-numbers', '"a","b"\n"1",5,6\n"2",7,8\n"3",9,1\n', '|a|b\n1|5|6\n2|7|8\n3|9|1', [
	'row-numbers'
]);
pair('header-first-empty', ',a,b\n1,5,6\n2,7,8\n', '|a|b\n1|5|6\n2|7|8');
pair('header-last-empty', 'a,b,\n1,5,\n2,7,\n', 'a|b|\n1|5|\n2|7|');
pair('header-many-lines', 'Tên,"Kết quả \n(chỉ tính đợt 1)",n\nA,1,2\nB,3,4\n', 'Tên', [], { names: ['Tên', 'Kết quả \n(chỉ tính đợt 1)', 'n'], rows: [['A', '1', '2'], ['B', '3', '4']] }); // prettier-ignore
pair('header-group-merged', 'STT,Tỉnh,Dân số,,Diện tích\n,,Nữ,Nam,\n1,Hà Nội,10,11,3.5\n2,Huế,3,4,5.25\n', 'STT|Tỉnh|Dân số Nữ|Nam|Diện tích\n1|Hà Nội|10|11|3.5\n2|Huế|3|4|5.25', ['header-joined'], { headers: [['STT', 'Tỉnh', 'Dân số', 'Dân số', 'Diện tích'], ['', '', 'Nữ', 'Nam', '']] }); // prettier-ignore
pair('header-group-three-rows', 'Tỉnh,Năm 2019,,,Năm 2020,,\n,Tổng,Trong đó,,Tổng,Trong đó,\n,,Nữ,Nam,,Nữ,Nam\nHà Nội,21,10,11,25,12,13\nHuế,7,3,4,9,4,5\n', 'Tỉnh|Năm 2019 Tổng|Trong đó Nữ|Nam|Năm 2020 Tổng|Trong đó Nữ|Nam\nHà Nội|21|10|11|25|12|13\nHuế|7|3|4|9|4|5', ['header-joined', 'duplicate-header', 'duplicate-header'], { headers: [['Tỉnh', 'Năm 2019', 'Năm 2019', 'Năm 2019', 'Năm 2020', 'Năm 2020', 'Năm 2020'], ['', 'Tổng', 'Trong đó', 'Trong đó', 'Tổng', 'Trong đó', 'Trong đó'], ['', '', 'Nữ', 'Nam', '', 'Nữ', 'Nam']] }); // prettier-ignore
pair('header-column-numbers-printed', 'STT,Tỉnh,Nữ,Nam\n(1),(2),(3),(4)\n1,Hà Nội,10,11\n2,Huế,3,4\n', 'STT (1)|Tỉnh (2)|Nữ (3)|Nam (4)\n1|Hà Nội|10|11\n2|Huế|3|4', ['header-joined'], { headers: [['STT', 'Tỉnh', 'Nữ', 'Nam']] }); // prettier-ignore
pair('header-column-numbers-formula', 'STT,Tỉnh,Tổng,Nữ,Nam\nA,B,1=2+3,2,3\nI,Miền núi,14,6,8\n1,Hà Giang,7,3,4\n2,Cao Bằng,7,3,4\n', 'STT A|Tỉnh B|Tổng 1=2+3|Nữ 2|Nam 3\nI|Miền núi|14|6|8\n1|Hà Giang|7|3|4\n2|Cao Bằng|7|3|4', ['header-joined']); // prettier-ignore
pair('header-units-row', 'Tỉnh,Dân số,Tỷ lệ\n,người,%\nHà Nội,100,50.5\nHuế,30,51.5\n', 'Tỉnh|Dân số người|Tỷ lệ %\nHà Nội|100|50.5\nHuế|30|51.5', ['header-joined']); // prettier-ignore
pair('header-then-empty-line', 'NGÀY,NƠI,CHI PHÍ,\n,,,\n,,Đi lại,Ăn ở\n13.04.2024,Hà Nội,135.7,72\n18.04.2024,Huế,190.4,60\n', 'NGÀY|NƠI|CHI PHÍ Đi lại|Ăn ở\n13.04.2024|Hà Nội|135.7|72\n18.04.2024|Huế|190.4|60', ['header-joined', 'empty-lines']); // prettier-ignore
pair('header-record-of-numbers', 'a,b,c,d\n1,2,3,4\n5,6,7,8\n', 'a|b|c|d\n1|2|3|4\n5|6|7|8');
pair('header-all-text-records', 'Họ tên,Chức vụ,Nơi ở\nAn,Tổ trưởng,Thôn 1\nBình,Tổ phó,Thôn 2\n', 'Họ tên|Chức vụ|Nơi ở\nAn|Tổ trưởng|Thôn 1\nBình|Tổ phó|Thôn 2'); // prettier-ignore
pair('header-none-mixed', 'Hà Nội,2019,10\nHà Nội,2020,11\nHuế,2019,3\nHuế,2020,4\n', '\nHà Nội|2019|10\nHà Nội|2020|11\nHuế|2019|3\nHuế|2020|4', ['no-header']); // prettier-ignore
pair('header-chosen-none', text(), '\n' + T, ['no-header'], { options: { headerRows: 0 } });
pair('header-chosen-two', text(), 'Tỉnh Hà Nội|Nữ 10|Nam 11\nHuế|3|4\nCà Mau|5|6', ['header-joined'], { options: { headerRows: 2 } }); // prettier-ignore
pair('header-sections-and-totals', 'STT,Đơn vị,Nữ,Nam\nI,Miền núi,,\n1,Hà Giang,3,4\n2,Cao Bằng,5,6\nII,Đồng bằng,,\n3,Hà Nội,7,8\n,Tổng cộng,15,18\n', 'STT|Đơn vị|Nữ|Nam\nI|Miền núi||\n1|Hà Giang|3|4\n2|Cao Bằng|5|6\nII|Đồng bằng||\n3|Hà Nội|7|8\n|Tổng cộng|15|18'); // prettier-ignore
pair('header-continued-records', 'Người,Tháng,Việc,n\nAn,1,họp,2\n,,tập huấn,\n,,phát tờ rơi,\nBình,2,họp,3\n', 'Người|Tháng|Việc|n\nAn|1|họp|2\n||tập huấn|\n||phát tờ rơi|\nBình|2|họp|3'); // prettier-ignore

// above and below the table
const above = (name: string, head: string, count: string[], more: Expected = {}): void =>
	pair(`preamble-${name}`, head + text(), T, count, more);
above('title-and-unit', 'Bảng 1. Dân số\nĐơn vị: người\n\n', ['preamble', 'empty-lines'], { told: { preamble: [1, 2] }, firstDataRow: 5 }); // prettier-ignore
above('separators', 'BÁO CÁO QUÝ III,,\n,,\n', ['preamble', 'empty-lines']);
above('title-in-the-middle', ',BÁO CÁO KẾT QUẢ THỰC HIỆN DỰ ÁN,\n', ['preamble']);
above('comments', '# tạo ngày 01/10/2024\n# nguồn: sổ theo dõi\n', ['preamble']);
above('empty-lines-only', '\n\n', ['empty-lines']);
above('quoted-title', '"Bảng 2, dân số"\n', ['preamble']);
pair('preamble-instrument', Array.from({ length: 8 }, (_, i) => `#${i} Tham số: ${i / 2}\n`).join('') + 'T,E,d\n1.5,2.5,3.5\n4.5,5.5,6.5\n7.5,8.5,9.5\n', 'T|E|d\n1.5|2.5|3.5\n4.5|5.5|6.5\n7.5|8.5|9.5', ['preamble']); // prettier-ignore
pair('preamble-labels-wide', 'Sở,Lao động,,,,\nKỳ,Quý III,,,,\nMã,Tỉnh,Nữ,Nam,Kinh,Khác\n01,Hà Nội,10,11,12,9\n02,Huế,3,4,5,2\n', 'Mã|Tỉnh|Nữ|Nam|Kinh|Khác\n01|Hà Nội|10|11|12|9\n02|Huế|3|4|5|2', ['preamble']); // prettier-ignore
pair('preamble-two-columns', 'Bảng 4. Kết quả,\nTỉnh,n\nHà Nội,10\nHuế,3\n', 'Tỉnh|n\nHà Nội|10\nHuế|3', [
	'preamble'
]);
pair('footnotes-one-plain', text() + 'Nguồn: Tổng cục Thống kê\n', T, ['footnotes'], {
	told: { footnotes: [5] }
});
pair('footnotes-starred', text() + '\n(*) Số sơ bộ,,\n(**) Chưa gồm huyện đảo,,\n', T, [
	'footnotes',
	'empty-lines'
]);
pair('footnotes-signatures', 'STT,Tỉnh,Nữ,Nam\n1,Hà Nội,10,11\n2,Huế,3,4\n,Tổng cộng,13,15\n,,,\n,,"Hà Nội, ngày 30 tháng 9 năm 2024",\n,Người lập biểu,,Thủ trưởng đơn vị\n,"(Ký, ghi rõ họ tên)",,"(Ký tên, đóng dấu)"\n', 'STT|Tỉnh|Nữ|Nam\n1|Hà Nội|10|11\n2|Huế|3|4\n|Tổng cộng|13|15', ['footnotes', 'empty-lines'], { told: { footnotes: [6, 7, 8] } }); // prettier-ignore
pair(
	'footnotes-none-last-label',
	'Tỉnh,Nữ,Nam\nHà Nội,10,11\nHuế,3,4\nCà Mau,,\n',
	'Tỉnh|Nữ|Nam\nHà Nội|10|11\nHuế|3|4\nCà Mau||'
);
pair('one-record-title', 'Lượng nước dùng trong năm,,\nTổng (m3),m3/người,Chi phí\n"44,761",13.9,68\n', 'Tổng (m3)|m3/người|Chi phí\n44,761|13.9|68', ['preamble']); // prettier-ignore

// several tables
const second = 'Xã,Hộ,Khẩu\nA,1,2\nB,3,4\nC,5,6\n';
pair('stacked-title', text() + '\nBảng 2. Hộ và khẩu\n' + second, T, ['stacked-tables', 'empty-lines'], { stacked: { names: ['Tỉnh, Nữ, Nam', 'Bảng 2. Hộ và khẩu'], read: 0 }, told: { 'stacked-tables': [6] } }); // prettier-ignore
pair('stacked-second-chosen', text() + '\nBảng 2. Hộ và khẩu\n' + second, 'Xã|Hộ|Khẩu\nA|1|2\nB|3|4\nC|5|6', ['preamble', 'stacked-tables'], { options: { stacked: 1 }, stacked: { names: ['Tỉnh, Nữ, Nam', 'Bảng 2. Hộ và khẩu'], read: 1 }, lines: [8, 9, 10] }); // prettier-ignore
pair('stacked-three', text() + '\n' + second + '\nMã,x,y,z\n1,2,3,4\n5,6,7,8\n9,1,2,3\n', T, ['stacked-tables', 'empty-lines'], { stacked: { names: ['Tỉnh, Nữ, Nam', 'Xã, Hộ, Khẩu', 'Mã, x, y'], read: 0 } }); // prettier-ignore
pair('stacked-third-chosen', text() + '\n' + second + '\nMã,x,y,z\n1,2,3,4\n5,6,7,8\n9,1,2,3\n', 'Mã|x|y|z\n1|2|3|4\n5|6|7|8\n9|1|2|3', ['stacked-tables'], { options: { stacked: 2 }, lines: [12, 13, 14] }); // prettier-ignore
pair('stacked-separators', lines().map((line) => line + ',,\n').join('') + ',,,,\nBảng 2,,,,\nMã,a,b,c,d\n1,2,3,4,5\n6,7,8,9,1\n', T, ['stacked-tables', 'empty-lines'], { names: ['Tỉnh', 'Nữ', 'Nam', '', ''], rows: T.split('\n').slice(1).map((line) => [...line.split('|'), '', '']) }); // prettier-ignore
refused('stacked-none-such', text(), 'table-unknown', { stacked: 1 });
pair('beside', 'Tỉnh,Nữ,Nam,,Tỉnh,Hộ,Khẩu\nHà Nội,10,11,,A,1,2\nHuế,3,4,,B,3,4\nCà Mau,5,6,,,,\n', T, ['tables-beside'], { stacked: { names: ['Tỉnh, Nữ, Nam', 'Tỉnh, Hộ, Khẩu'], read: 0 } }); // prettier-ignore
pair('beside-second-chosen', 'Tỉnh,Nữ,Nam,,Tỉnh,Hộ,Khẩu\nHà Nội,10,11,,A,1,2\nHuế,3,4,,B,3,4\nCà Mau,5,6,,,,\n', 'Tỉnh|Hộ|Khẩu\nA|1|2\nB|3|4', ['tables-beside'], { options: { stacked: 1 } }); // prettier-ignore
pair('beside-not', 'Tỉnh,2019,2020,,2021,2022\nHà Nội,10,11,,12,13\nHuế,3,4,,5,6\n', 'Tỉnh|2019|2020||2021|2022\nHà Nội|10|11||12|13\nHuế|3|4||5|6'); // prettier-ignore
