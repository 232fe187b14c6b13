import { writeXlsx, type Cell, type CellValue, type MergeRange } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readUpload } from '#lib/file/read.ts';
import { readFilled, type Filled } from '#lib/programme/book/filled.ts';
import type { Around } from '#lib/programme/book/read-cell.ts';
import { FORMS } from '../../file/encoder.ts';
import { project8, source } from './viet-nam.ts';

/**
 * A workbook as an office keeps it, written with a real writer: titles above, three rows of merged headings, numbers of the
 * columns, sections with sums of their own, sums of parts and of all, names in TCVN3 under its own font, days as days, as
 * bare serial numbers and as text, numbers as numbers and as '1.234,5', signatures below.
 */
const around: Around = { programme: project8, lang: 'vi', areas: source, rows: () => [] };
const tcvn = (text: string): string => String.fromCharCode(...FORMS.tcvn3.write(text));
const COMMUNE = 'Xã Mộc Châu, tỉnh Sơn La';
const day = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;

interface Held {
	name: string;
	date: string;
	as: 'day' | 'serial' | 'text';
	village: string;
	/** people, women, minority, children; as numbers or as people write them */
	counts: (number | string)[];
}
const SECTIONS: [title: string, content: string, rows: Held[]][] = [
	[
		'Nội dung 1: Truyền thông thay đổi nếp nghĩ, cách làm',
		'1',
		[
			{ name: 'Truyền thông phòng, chống bạo lực gia đình ở bản Hua Tạt', date: '2026-03-08', as: 'day', village: 'Bản Hua Tạt', counts: [1234, '1.002', 700, 0] }, // prettier-ignore
			{ name: 'Chiến dịch "Đẩy lùi tảo hôn"', date: '2026-03-12', as: 'text', village: 'Bản Sò Lườn', counts: ['45', 30, '12', 5] } // prettier-ignore
		]
	],
	[
		'Nội dung 3: Bảo đảm tiếng nói của phụ nữ và trẻ em',
		'3',
		[
			{ name: 'Đối thoại chính sách ở xã', date: '2026-04-01', as: 'serial', village: '', counts: [80, 52, 61, 3] }, // prettier-ignore
			{ name: 'Họp nghe ý kiến của trẻ em gái', date: '2026-05-31', as: 'text', village: 'Tiểu khu 2', counts: ['31', '31', 20, '31'] } // prettier-ignore
		]
	]
];
const number = (value: number | string): number =>
	typeof value === 'number' ? value : Number(value.replaceAll('.', '').replace(',', '.'));
const sum = (rows: readonly Held[]) => [0, 1, 2, 3].map((k) => rows.reduce((all, row) => all + number(row.counts[k]), 0)); // prettier-ignore

async function byHand(): Promise<Uint8Array> {
	const rows: CellValue[][] = [
		[null, tcvn('HỘI LIÊN HIỆP PHỤ NỮ TỈNH SƠN LA').toUpperCase()],
		[null, 'SỔ THEO DÕI HOẠT ĐỘNG, QUÝ I VÀ II NĂM 2026 (số liệu giả lập)'],
		[],
		['STT', 'Tên hoạt động', 'Thời gian', 'Nơi tổ chức', null, 'Số lượt người tham gia', null, null, null],
		[null, null, null, 'Xã', 'Thôn, bản', 'Tổng số', 'Trong đó', null, null],
		[null, null, null, null, null, null, 'Nữ', 'Dân tộc thiểu số', 'Trẻ em'],
		['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)']
	];
	const cells = new Map<string, Partial<Cell>>();
	const legacy = (text: string, k: number) => {
		cells.set(`${rows.length},${k}`, { value: tcvn(text), style: { font: { name: '.VnTime' } } });
		return tcvn(text);
	};
	SECTIONS.forEach(([title, content, held], s) => {
		rows.push([['I', 'II'][s], title, null, null, null, ...sum(held)]);
		held.forEach(({ name, date, as, village, counts }, i) => {
			const when =
				as === 'day' ? new Date(date) : as === 'serial' ? day(date) : date.split('-').reverse().join('/');
			rows.push([i + 1, legacy(name, 1), when, COMMUNE, village && legacy(village, 4), ...counts]);
		});
		rows.push([null, `Cộng nội dung ${content}`, null, null, null, ...sum(held)]);
	});
	rows.push(
		[null, 'Tổng cộng', null, null, null, ...sum(SECTIONS.flatMap(([, , held]) => held))],
		[],
		[null, null, null, null, null, null, 'Sơn La, ngày 30 tháng 6 năm 2026'],
		[null, 'Người lập biểu', null, null, null, null, 'Chủ tịch']
	);
	const merges = (
		[
			[1, 0, 1, 8],
			...[0, 1, 2].map((k) => [3, k, 5, k]),
			...[3, 4, 5].map((k) => [4, k, 5, k]),
			[3, 3, 3, 4],
			[3, 5, 3, 8],
			[4, 6, 4, 8]
		] as [number, number, number, number][]
	).map(([startRow, startCol, endRow, endCol]): MergeRange => ({ startRow, startCol, endRow, endCol }));
	const money: CellValue[][] = [
		[tcvn('Nội dung'), tcvn('Kỳ'), tcvn('Địa bàn'), tcvn('Kinh phí (triệu đồng)'), null],
		[null, null, null, tcvn('Được giao'), tcvn('Đã giải ngân')],
		['1', 'Quý I/2026', COMMUNE, '1.234,5', '987,25'],
		['3', '2026-Q2', COMMUNE, 8744, '1.000'],
		[null, tcvn('Tổng cộng'), null, '9.978,5', '1.987,25']
	];
	return writeXlsx({
		sheets: [
			{ name: 'Hoạt động', rows, cells, merges },
			{
				...{ name: 'Đầu vào', rows: money },
				merges: [
					...[0, 1, 2].map((k): MergeRange => ({ startRow: 0, startCol: k, endRow: 1, endCol: k })),
					{ startRow: 0, startCol: 3, endRow: 0, endCol: 4 }
				]
			}
		]
	});
}

const bytes = await byHand();
async function read(sheet: string, lang: Around['lang'] = 'vi'): Promise<Filled> {
	const upload = await readUpload(
		{
			name: 'quy-1-2.xlsx',
			size: bytes.length,
			bytes: async (from = 0, to = bytes.length) => bytes.slice(from, to)
		},
		{ sheet }
	);
	if (!upload.ok) throw new Error(JSON.stringify(upload.failure));
	const filled = readFilled(upload.value, { ...around, lang });
	if (!filled.ok) throw new Error(JSON.stringify(filled.failure));
	return filled.value;
}
const values = ({ rows }: Filled) =>
	rows.map(({ cells }) => Object.fromEntries(cells.map(({ column, value }) => [column, value])));

describe.each(['vi', 'en'] as const)('a workbook filled in by hand, read in %s', (lang) => {
	test('gives every activity as it was meant', async () => {
		const filled = await read('Hoạt động', lang);
		const mocChau = source.children('vn-2025', '14').find(({ name }) => name.vi === 'Mộc Châu')!.code;
		expect(filled.register).toBe('activity');
		expect(filled.columns.map(({ column }) => column)).toEqual([
			...[null, 'name', 'date', 'area', 'village', 'total', 'women', 'ethnic', 'children']
		]);
		expect(values(filled)).toEqual(
			SECTIONS.flatMap(([, content, held]) =>
				held.map(({ name, date, village, counts }) => {
					const [total, women, ethnic, children] = counts.map(number);
					return {
						...{ content, name, date, area: mocChau, ...(village && { village }) },
						...{ total, women, ethnic, children }
					};
				})
			)
		);
		expect(filled.unread).toBe(0);
	});

	test('leaves sections, sums and what stands around the table out, and tells each', async () => {
		const filled = await read('Hoạt động', lang);
		expect(filled.read).toBe(filled.rows.length + filled.left.length);
		const left = filled.left.map(({ why }) => why);
		expect(left.filter((why) => why === 'total')).toHaveLength(3);
		expect(left.filter((why) => why === 'section')).toHaveLength(2);
		// what the sheet says it adds up to is what was read
		const all = sum(SECTIONS.flatMap(([, , held]) => held));
		const sums = ['total', 'women', 'ethnic', 'children'].map((column) =>
			values(filled).reduce((sum, row) => sum + Number(row[column]), 0)
		);
		expect(sums).toEqual(all);
	});

	test('reads money written the Vietnamese way under headings in TCVN3', async () => {
		const filled = await read('Đầu vào', lang);
		expect(values(filled)).toEqual([
			{ content: '1', period: '2026-Q1', area: expect.any(String), allocated: 1234.5, disbursed: 987.25 },
			{ content: '3', period: '2026-Q2', area: expect.any(String), allocated: 8744, disbursed: 1000 }
		]);
		expect(filled.left.map(({ why }) => why)).toEqual(['total']);
		const cell = filled.rows[0].cells.find(({ column }) => column === 'allocated')!;
		expect(cell.from).toEqual({ file: 'quy-1-2.xlsx', sheet: 'Đầu vào', cell: 'D3' });
	});
});

test('an activity whose name begins like a sum is an activity', async () => {
	const names = ['Cộng đồng chung tay phòng, chống bạo lực', 'Tổng kết năm 2026', 'Tổng rà soát mô hình'];
	const held = await writeXlsx({
		sheets: [
			{
				name: 'Hoạt động',
				rows: [
					['Tên hoạt động', 'Tổng số lượt người tham gia', 'Trong đó: nữ'],
					...names.map((name, i) => [name, 20 + i, 10]),
					['Cộng quý I', 63, 30]
				]
			}
		]
	});
	const upload = await readUpload({
		...{ name: 'a.xlsx', size: held.length },
		bytes: async (from = 0, to = held.length) => held.slice(from, to)
	});
	const filled = upload.ok && readFilled(upload.value, around);
	expect(filled && filled.ok && values(filled.value).map(({ name }) => name)).toEqual(names);
	expect(filled && filled.ok && filled.value.left.map(({ why }) => why)).toEqual(['total']);
});
