import { writeXlsx, type CellValue, type MergeRange } from 'hucre';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gazetteer } from '#lib/area/gazetteer.ts';
import { readUpload } from '#lib/file/read.ts';
import { readFilled, type Filled } from '#lib/programme/book/filled.ts';
import type { Around } from '#lib/programme/book/read-cell.ts';
import type { Vintage } from '#lib/term/area.ts';
import type { Programme } from '#lib/term/book.ts';
import type { Upload } from '#lib/term/upload.ts';

const data = (name: string) => readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
const project8 = JSON.parse(data('programmes/project8/programme.json')) as Programme;
const vintages = JSON.parse(data('areas/vintages.json')) as Vintage[];
const areas = gazetteer(vintages, {
	'vn-2025': data('areas/vn-2025.csv'),
	'vn-2024': data('areas/vn-2024.csv')
});
const around: Around = { programme: project8, lang: 'vi', areas, rows: () => [] };

async function uploadOf(name: string, bytes: Uint8Array, sheet?: string): Promise<Upload> {
	const read = await readUpload(
		{ name, size: bytes.length, bytes: async (from = 0, to = bytes.length) => bytes.slice(from, to) },
		sheet ? { sheet } : {}
	);
	if (!read.ok) throw new Error(JSON.stringify(read.failure));
	return read.value;
}
const workbook = (name: string, rows: CellValue[][], merges: [number, number, number, number][] = []) =>
	writeXlsx({
		sheets: [
			{
				...{ name, rows },
				merges: merges.map(([startRow, startCol, endRow, endCol]): MergeRange => ({
					...{ startRow, startCol, endRow, endCol }
				}))
			}
		]
	});
async function filled(name: string, bytes: Uint8Array): Promise<Filled> {
	const read = readFilled(await uploadOf(name, bytes), around);
	if (!read.ok) throw new Error(JSON.stringify(read.failure));
	expect(read.value.read).toBe(read.value.rows.length + read.value.left.length);
	return read.value;
}
const values = ({ rows }: Filled) =>
	rows.map(({ cells }) => Object.fromEntries(cells.map(({ column, value }) => [column, value])));

describe('a template filled by hand', () => {
	const made = workbook(
		'Tháng 3',
		[
			['', 'SỔ THEO DÕI HOẠT ĐỘNG NĂM 2026'],
			['', 'Đơn vị: Hội LHPN tỉnh Sơn La'],
			[],
			['', 'STT', 'Tên hoạt động', 'Loại', 'Ngày', 'Xã', 'Số lượt người tham gia', null, null],
			['', null, null, null, null, null, 'Tổng số', 'Trong đó: nữ', 'DTTS'],
			['', 'I', 'Nội dung 1: Truyền thông', null, null, null, 50, 30, 10],
			['', 1, 'Truyền thông bản A', 'Truyền thông', '8/3/2026', 'Xã Mộc Châu, tỉnh Sơn La', 20, 12, 4],
			[
				'',
				2,
				'Truyền thông bản B',
				null,
				new Date(Date.UTC(2026, 3, 1)),
				'Xã Mộc Châu, tỉnh Sơn La',
				30,
				18,
				6
			],
			['', 'II', 'Nội dung 2', null, null, null, null, null, null],
			['', 3, '§èi tho¹i chÝnh s¸ch ë b¶n', null, '5.5.2026', 'Xã Không Có Đâu', '1.234', 'khoảng 7', 1],
			['', '', 'Tổng cộng', null, null, null, 1284, 37, 11],
			[],
			['', '', 'Người lập biểu']
		],
		[[3, 6, 3, 8], ...[1, 2, 3, 4, 5].map((k): [number, number, number, number] => [3, k, 4, k])]
	);

	test('gives the rows, with their content by the section, and leaves totals and sections out', async () => {
		const read = await filled('thang3.xlsx', await made);
		expect(read.register).toBe('activity');
		expect(read.columns.map(({ column }) => column)).toEqual([
			...[null, 'name', 'type', 'date', 'area', 'total', 'women', 'ethnic']
		]);
		const [a, b, c] = values(read);
		expect(a).toMatchObject({
			...{ content: '1', name: 'Truyền thông bản A', date: '2026-03-08', total: 20, women: 12, ethnic: 4 }
		});
		expect(a.area).toMatch(/^\d{5}$/);
		expect(b).toMatchObject({ content: '1', date: '2026-04-01', total: 30 });
		expect(c).toMatchObject({
			...{ content: '2', name: 'Đối thoại chính sách ở bản', date: '2026-05-05', total: 1234 },
			...{ women: 'khoảng 7', area: 'Xã Không Có Đâu' }
		});
		expect(read.unread).toBe(2);
		expect(read.left.map(({ why }) => why).slice(0, 3)).toEqual(['section', 'section', 'total']);
	});

	test('every cell knows its file, sheet and cell', async () => {
		const { rows } = await filled('thang3.xlsx', await made);
		const women = rows[0].cells.find(({ column }) => column === 'women')!;
		expect(women.from).toEqual({ file: 'thang3.xlsx', sheet: 'Tháng 3', cell: 'H7' });
		expect(rows[0].cells.find(({ column }) => column === 'content')!.from.cell).toBe('C6');
	});

	test('a person may say which columns they are', async () => {
		const upload = await uploadOf('a.xlsx', await made);
		const read = readFilled(upload, around, { columns: { 2: null, 7: 'children' } });
		expect(read.ok && read.value.columns.map(({ column }) => column)).toEqual([
			...[null, 'name', null, 'date', 'area', 'total', 'women', 'children']
		]);
	});
});

test('a CSV of the template’s own headers, in TCVN3, comes back', async () => {
	const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
	const csv =
		'Néi dung,Tªn ho¹t ®éng,Ngµy,Tæng sè l­ît ng­êi tham gia,Trong ®ã: n÷\n' +
		'1,TruyÒn th«ng phßng chèng b¹o lùc,08/03/2026,45,30\n4,TËp huÊn b×nh ®¼ng giíi,09/03/2026,20,11\n';
	const read = await filled('hoat-dong.csv', latin(csv));
	expect(values(read)).toEqual([
		...[
			{
				...{ content: '1', name: 'Truyền thông phòng chống bạo lực', date: '2026-03-08' },
				...{ total: 45, women: 30 }
			},
			{ content: '4', name: 'Tập huấn bình đẳng giới', date: '2026-03-09', total: 20, women: 11 }
		]
	]);
});

test('a number of a workbook is what it is, in either language', async () => {
	const bytes = await workbook('Đầu vào', [
		['Nội dung', 'Kỳ', 'Kinh phí được giao (triệu đồng)', 'Kinh phí đã giải ngân (triệu đồng)'],
		['1', '2026-Q1', 1.234, 8744],
		['2', 'Quý II/2026', 12.5, 1.5]
	]);
	for (const lang of ['vi', 'en'] as const) {
		const read = readFilled(await uploadOf('b.xlsx', bytes), { ...around, lang });
		expect(read.ok && values(read.value)).toEqual([
			{ content: '1', period: '2026-Q1', allocated: 1.234, disbursed: 8744 },
			{ content: '2', period: '2026-Q2', allocated: 12.5, disbursed: 1.5 }
		]);
	}
});

test('a table of something else is refused', async () => {
	const bytes = new TextEncoder().encode('a,b\n1,2\n3,4\n');
	expect(readFilled(await uploadOf('c.csv', bytes), around)).toMatchObject({
		...{ ok: false, failure: { kind: 'book-no-register' } }
	});
});
