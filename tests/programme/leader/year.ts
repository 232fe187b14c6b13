import { readFileSync } from 'node:fs';
import { BookState } from '#lib/programme/book/fold.ts';
import { Ledger } from '#lib/programme/book/ledger.ts';
import { Pen } from '#lib/programme/book/pen.ts';
import { Whereabouts } from '#lib/programme/book/where.ts';
import { openGazetteer } from '#lib/server/place.ts';
import type { BookChange, CellValue, Programme } from '#lib/term/book.ts';

export const PROJECT8: Programme = {
	...(JSON.parse(
		readFileSync(new URL('../../../data/programmes/project8/programme.json', import.meta.url), 'utf8')
	) as Programme),
	to: '2026-12-31'
};

/** Communes of Tuyên Quang, and the province. */
export const PLACES = { province: '08', communes: ['00715', '00745', '00763', '00769'] };

/** Writes rows of a book, one after another, as officers would. */
export class Writing {
	readonly changes: BookChange[] = [];
	readonly state = new BookState();
	#now = Date.UTC(2026, 0, 10);
	#pen = new Pen(this.state, { by: 'Cán bộ xã', copy: 'a', clock: () => (this.#now += 60_000) });

	/** @param on the day it is entered, ISO */
	row(register: string, cells: Record<string, CellValue>, on?: string): string {
		if (on) this.#now = Math.max(this.#now, Date.parse(`${on}T03:00:00Z`));
		const row = this.#pen.row();
		for (const [column, value] of Object.entries(cells)) {
			const change = this.#pen.set(register, row, column, value, {
				...{ file: 'so-theo-doi.xlsx', sheet: register, cell: `B${this.changes.length + 2}` }
			});
			this.state.add([change]);
			this.changes.push(change);
		}
		return row;
	}
}

/** A small year: four communes, a province, every register, with what is late, missing, empty and over plan. */
export function smallYear(): Writing {
	const book = new Writing();
	const [a, b, c, d] = PLACES.communes;
	const plan = (indicator: string, value: number, area = PLACES.province) =>
		book.row('result', { indicator, area, period: '2026', plan: value }, '2026-01-12');
	for (const [code, value] of Object.entries({
		...{ teams: 4, sessions: 6, participations: 200, addresses: 2, dialogues: 4, classes: 5, trainings: 150 },
		...{ women_issues_answered: 90, clubs: 2 }
	}))
		plan(code, value);
	for (const [i, area] of [a, b, c, d].entries()) plan('sessions', 1 + (i % 2), area);
	const activity = (
		area: string,
		date: string,
		type: string,
		content: string,
		total: number,
		women: number | null,
		name: string
	) =>
		book.row(
			'activity',
			{
				...{
					type,
					content,
					name,
					date,
					area,
					level: 'village',
					village: `Thôn ${name.length % 7}`,
					total,
					women
				},
				men: women === null ? null : total - women
			},
			date
		);
	activity(a, '2026-02-11', 'communication', '1', 45, 30, 'Nói chuyện về việc nhà');
	activity(a, '2026-05-20', 'communication', '1', 38, 21, 'Sân khấu hóa xóa bỏ định kiến');
	activity(b, '2026-03-02', 'communication', '1', 52, 33, 'Ngày hội bình đẳng');
	activity(b, '2026-08-14', 'communication', '1', 61, null, 'Truyền thông lưu động');
	activity(c, '2026-06-09', 'model', '2', 20, 17, 'Thành lập tổ sinh kế');
	activity(c, '2026-09-21', 'communication', '1', 33, 3, 'Họp thôn');
	activity(a, '2026-07-05', 'training', '4', 40, 22, 'Tập huấn lồng ghép giới');
	for (const [i, area] of [a, b, c].entries()) {
		for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3'])
			book.row('input', {
				...{
					content: String(1 + (i % 4)),
					area,
					period: quarter,
					disbursed: 12.5 + i * 3,
					gender: i ? '2' : null
				}
			});
		book.row('input', {
			content: String(1 + (i % 4)),
			area,
			period: '2026',
			allocated: 60 - i * 10,
			gender: '1'
		});
		book.row('output', {
			...{
				kind: 'team',
				content: '1',
				date: `2026-0${i + 2}-15`,
				area,
				village: 'Nà Lầu',
				number: 2,
				members: 16
			},
			women: i === 2 ? null : 9 - i
		});
	}
	book.row('output', { kind: 'address', content: '2', date: '2026-04-01', area: a, number: 3 });
	const talk = (area: string, date: string, total: number, women: number) =>
		book.row('dialogue', {
			...{ content: '3', date, level: 'commune', area, host: 'Hội LHPN xã', total, women },
			men: total - women
		});
	const first = talk(a, '2026-03-08', 40, 28);
	const second = talk(a, '2026-08-20', 35, 20);
	const third = talk(b, '2026-06-10', 50, 31);
	const issue = (
		dialogue: string,
		text: string,
		women: string,
		state: string,
		due: string,
		answered: string | null
	) => book.row('issue', { ...{ dialogue, issue: text, women, answerer: 'UBND xã', state, due, answered } });
	issue(first, 'Đường vào trường bị sạt', 'yes', 'answered', '2026-04-08', '2026-04-01');
	issue(first, 'Thiếu nước sạch mùa khô', 'yes', 'open', '2026-04-08', null);
	issue(second, 'Hỗ trợ sinh đẻ an toàn', 'yes', 'done', '2026-09-20', '2026-09-02');
	issue(third, 'Vay vốn cho tổ sinh kế', 'no', 'answered', '2026-07-10', '2026-07-05');
	issue(third, 'Lớp xóa mù chữ buổi tối', 'yes', 'open', '2026-12-31', null);
	const train = (
		level: string,
		area: string,
		date: string,
		classes: number,
		total: number,
		women: number | null,
		topic: string
	) =>
		book.row('training', {
			...{
				content: '4',
				level,
				topic,
				date,
				area,
				classes,
				total,
				women,
				village: level === 'village' ? 'Bản Mới' : null
			},
			men: women === null ? null : total - women
		});
	train('province', PLACES.province, '2026-02-20', 2, 45, 27, 'Lồng ghép giới');
	train('commune', a, '2026-03-25', 1, 30, 18, 'Lồng ghép giới');
	train('commune', b, '2026-04-11', 1, 28, 12, 'Kỹ năng đối thoại');
	train('village', a, '2026-05-06', 1, 26, null, 'Kỹ năng đối thoại');
	for (const [statement, rounds] of Object.entries({
		'Việc nhà là của phụ nữ': [
			[120, 200, 90, 150],
			[70, 200, 66, 150]
		],
		'Con trai mới nối dõi': [
			[90, 200, 80, 150],
			[84, 200, 78, 150]
		]
	}))
		rounds.forEach(([women, ofWomen, men, ofMen], i) => {
			const round = {
				statement,
				round: i ? 'after' : 'before',
				date: i ? '2026-09-10' : '2025-09-10',
				area: PLACES.province
			};
			book.row('survey', { ...round, sex: 'F', agree: women, asked: ofWomen });
			book.row('survey', { ...round, sex: 'M', agree: men, asked: ofMen });
		});
	book.row('oversight', {
		policy: 'Hỗ trợ tiền ăn trưa',
		area: a,
		responsible: 'Ban giám sát',
		checked: '2026-06-01',
		findings: 'Chậm chi',
		due: '2026-07-01',
		state: 'open'
	});
	book.row('oversight', { policy: 'Thẻ bảo hiểm y tế', area: b, responsible: 'Hội LHPN xã' });
	book.row('report', { report: 'quarter', area: a, period: '2026-Q1', received: '2026-04-10' });
	book.row('report', { report: 'quarter', area: b, period: '2026-Q1', received: '2026-04-21' });
	book.row('report', { report: 'quarter', area: a, period: '2026-Q2', received: '2026-07-14' });
	return book;
}

let gazetteer: ReturnType<typeof openGazetteer> | undefined;

/** A book laid out on the areas of July 2025. */
export async function ledgerOf(
	{ state }: Pick<Writing, 'state'>,
	programme: Programme = PROJECT8
): Promise<Ledger> {
	return new Ledger(
		programme,
		state,
		new Whereabouts(await (gazetteer ??= openGazetteer()), [], programme.vintage)
	);
}
