import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'fflate';
import { writeBook } from '#lib/programme/book/file.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { Pen, type ReadFrom } from '#lib/programme/book/pen.ts';
import { openGazetteer } from '#lib/server/place.ts';
import type { CellValue, Programme } from '#lib/term/book.ts';
import { readCsv } from '../../csv.ts';
import { communesOf, synthetic } from './synthetic.ts';

/**
 * The sample book: the programme of Project 8 under a name of its own, a made-up year of the communes of Tuyên Quang, and the
 * reported figures of one province's training (reported.csv), marked as reported.
 */
const folder = 'data/programmes/project8-sample';
const project8 = JSON.parse(await readFile('data/programmes/project8/programme.json', 'utf8')) as Programme;
const programme: Programme = {
	...project8,
	id: 'project8-sample',
	synthetic: true,
	title: { vi: 'Dự án 8: sổ mẫu (số liệu minh họa)', en: 'Project 8: sample book (figures made up)' },
	description: {
		vi: 'Một năm của các xã tỉnh Tuyên Quang với số liệu do chương trình máy tính sinh ra, không phải số liệu thật. Riêng hai dòng tập huấn năm 2023 là số đã đăng trên báo, có đánh dấu.',
		en: 'A year of the communes of Tuyên Quang with figures drawn by a program, not real ones. Only two rows of training in 2023 are figures printed in the news, and are marked so.'
	}
};

const communes = communesOf(await openGazetteer(), { before: ['02', '08'], after: '08' });
const state = new BookState();
let now = Date.UTC(2026, 0, 26, 1);
const clock = () => (now += 1000);
const pens = ['Cán bộ tỉnh', 'Cán bộ cụm xã phía bắc', 'Cán bộ cụm xã phía nam'].map(
	(by, i) => new Pen(state, { by, copy: `sample${i}`, clock })
);

function write(
	pen: Pen,
	register: string,
	row: string,
	cells: Record<string, CellValue>,
	from?: ReadFrom
): void {
	for (const [column, value] of Object.entries(cells))
		if (value !== null) state.add([pen.set(register, row, column, value, from)]);
}

const reported = new Map<string, Record<string, CellValue>>();
for (const { row, column, value } of readCsv(await readFile(`${folder}/reported.csv`, 'utf8'))) {
	const count = ['classes', 'topics', 'total', 'districts', 'communes', 'villages'].includes(column);
	reported.set(row, { ...reported.get(row), [column]: count ? Number(value) : value });
}
for (const [row, cells] of reported)
	write(pens[0], 'training', row, cells, { file: 'reported.csv', reported: true });

const rows = synthetic({ seed: 2025, communes, villages: 6, activities: 320, reporting: 20 });
rows.forEach(({ register, id, cells }, i) =>
	write(pens[register === 'training' && cells.level === 'province' ? 0 : 1 + (i % 2)], register, id, cells)
);

const bytes = await writeBook({ began: programme, editions: [], changes: state.changes() });
await writeFile(`${folder}/book.jsonl.gz`, gzipSync(bytes, { mtime: 0, level: 9 }));
console.log(`${rows.length + reported.size} rows, ${state.length} changes`);
