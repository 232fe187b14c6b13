import { readFile } from 'node:fs/promises';
import { gzipSync } from 'fflate';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { writeBook } from '#lib/programme/book/file.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { Pen, type ReadFrom } from '#lib/programme/book/pen.ts';
import { daysOf } from '#lib/programme/book/when.ts';
import type { CellValue, Programme } from '#lib/term/book.ts';
import { readCsv } from '../../csv.ts';
import { communesOf, synthetic, type Drawn } from './synthetic.ts';

const DAY = 86_400_000;
const WRITERS = ['Cán bộ tỉnh', 'Cán bộ cụm xã phía bắc', 'Cán bộ cụm xã phía nam'];

/**
 * The sample book: the programme of Project 8 under a name of its own, a made-up year of the communes of Tuyên Quang, and the
 * reported figures of one province's training (reported.csv), marked as reported.
 */
export async function sampleBook(source: Gazetteer): Promise<Uint8Array> {
	const text = await readFile('data/programmes/project8/programme.json', 'utf8');
	const programme: Programme = {
		...(JSON.parse(text) as Programme),
		id: 'project8-sample',
		synthetic: true,
		title: { vi: 'Dự án 8: sổ mẫu (số liệu minh họa)', en: 'Project 8: sample book (figures made up)' },
		description: {
			vi: 'Một năm của các xã tỉnh Tuyên Quang với số liệu do chương trình máy tính sinh ra, không phải số liệu thật. Riêng hai dòng tập huấn năm 2023 là số đã đăng trên báo, có đánh dấu.',
			en: 'A year of the communes of Tuyên Quang with figures drawn by a program, not real ones. Only two rows of training in 2023 are figures printed in the news, and are marked so.'
		}
	};
	const state = new BookState();
	let now = Date.UTC(2025, 0, 6, 1);
	const clock = () => (now += 1000);
	const pens = WRITERS.map((by, i) => new Pen(state, { by, copy: `sample${i}`, clock }));
	for (const [row, cells] of await reported())
		write(pens[0], { register: 'training', id: row, cells }, { file: 'reported.csv', reported: true });
	const communes = communesOf(source, { before: ['02', '08'], after: '08' });
	const rows = synthetic({ seed: 2025, communes, villages: 6, activities: 320, reporting: 20 });
	const dated = rows.map((row) => ({ row, day: dayOf(row) }));
	dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	dated.forEach(({ row, day }, i) => {
		// each is entered two days after what it is about
		now = Math.max(now, Date.parse(`${day}T02:00:00Z`) + 2 * DAY);
		const ofProvince = row.register === 'training' && row.cells.level === 'province';
		write(pens[ofProvince ? 0 : 1 + (i % 2)], row);
	});
	const bytes = await writeBook({ began: programme, editions: [], changes: state.changes() });
	return gzipSync(bytes, { mtime: 0, level: 9 });
}

function write(pen: Pen, { register, id, cells }: Drawn, from?: ReadFrom): void {
	for (const [column, value] of Object.entries(cells))
		if (value !== null) pen.state.add([pen.set(register, id, column, value, from)]);
}

/** The reported rows: row → cells. */
async function reported(): Promise<Map<string, Record<string, CellValue>>> {
	const rows = new Map<string, Record<string, CellValue>>();
	const text = await readFile('data/programmes/project8-sample/reported.csv', 'utf8');
	for (const { row, column, value } of readCsv(text)) {
		const count = ['classes', 'topics', 'total', 'districts', 'communes', 'villages'].includes(column);
		rows.set(row, { ...rows.get(row), [column]: count ? Number(value) : value });
	}
	return rows;
}

/** The last day a row is about; plans are made as the year begins. */
function dayOf({ register, cells }: Drawn): string {
	if (register === 'result') return '2025-01-10';
	const said = cells.date ?? cells.received ?? cells.checked ?? cells.period ?? '2025-01-10';
	return daysOf(String(said))!.to;
}
