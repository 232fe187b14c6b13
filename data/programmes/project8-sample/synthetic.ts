import type { Gazetteer } from '#lib/area/gazetteer.ts';
import type { Area } from '#lib/term/area.ts';
import type { CellValue } from '#lib/term/book.ts';
import { binomial, poisson, streamOf, type Stream } from '../../samples/project8-demo/chance.ts';

/** One row of a register before anybody has entered it. */
export interface Drawn {
	register: string;
	id: string;
	cells: Record<string, CellValue>;
}

export interface Size {
	seed: number;
	/** communes by date: those of before 1 July 2025 and those of after */
	communes: { before: Area[]; after: Area[] };
	/** villages of a commune of after; one of before has as many */
	villages: number;
	/** activities of the year, all areas together */
	activities: number;
	/** how many of the communes of after plan, survey and report, from the first; all when left out */
	reporting?: number;
}

const YEAR = '2025';
const TOPICS = [
	...['Bình đẳng giới trong gia đình', 'Phòng chống tảo hôn', 'Chăm sóc sức khỏe bà mẹ, trẻ em'],
	...['Phòng chống bạo lực gia đình', 'Chia sẻ việc nhà', 'Trẻ em gái tiếp tục đi học']
];
const TRAINED = ['Lồng ghép giới', 'Kỹ năng đối thoại chính sách', 'Giám sát, đánh giá'];
const ISSUES = [
	...['Nước sạch cho các thôn', 'Lớp mầm non tại thôn', 'Đường đến trạm y tế', 'Vay vốn cho hộ nghèo'],
	...['Sân chơi cho trẻ em', 'Xe đưa đón học sinh', 'Nhà vệ sinh ở trường học', 'Đầu ra cho chè và cam']
];
const STATEMENTS = [
	'Việc nhà là việc của phụ nữ',
	'Con trai cần được học cao hơn con gái',
	'Đàn ông quyết định việc lớn trong nhà'
];
const PARTS: Record<string, string> = {
	communication: '1',
	model: '2',
	support: '2',
	dialogue: '3',
	training: '4'
};

/** A year of a province, all figures made up: rows of every register, in the order officers might enter them. */
export function synthetic({ seed, communes, villages, activities, reporting }: Size): Drawn[] {
	const next = streamOf(seed, 'book');
	const rows: Drawn[] = [];
	const add = (register: string, cells: Record<string, CellValue>): string => {
		const id = `${register}-${String(rows.length).padStart(6, '0')}`;
		rows.push({ register, id, cells });
		return id;
	};
	const seminar = add('training', {
		...{
			content: '4',
			level: 'province',
			topic: TRAINED[0],
			date: `${YEAR}-07-22`,
			area: communes.after[0].parent!
		},
		...{ classes: 2, topics: 3, total: 60, women: 41, men: 19, ethnic: 37 }
	});
	for (let i = 0; i < activities; i++) activity(draw(next, communes, villages), next, add, seminar);
	const each = activities / communes.after.length;
	for (const commune of communes.after.slice(0, reporting))
		yearOf(commune, each, streamOf(seed, `year ${commune.code}`), add);
	// where only some communes plan, the province has a plan of its own
	if (reporting !== undefined) planOf(communes.after[0].parent!, activities, streamOf(seed, 'plan'), add);
	return rows;
}

interface Happening {
	date: string;
	area: string;
	village: string | null;
}

type Add = (register: string, cells: Record<string, CellValue>) => string;

function draw(next: Stream, { before, after }: Size['communes'], villages: number): Happening {
	const month = 1 + Math.floor(next() * 12);
	const list = month < 7 && before.length > 0 ? before : after;
	const day = 1 + Math.floor(next() * 28);
	const date = `${YEAR}-${two(list === after && month < 7 ? month + 6 : month)}-${two(day)}`;
	const commune = list[Math.floor(next() * list.length)];
	const village = next() < 0.7 ? `Thôn ${1 + Math.floor(next() * villages)}` : null;
	return { date, area: commune.code, village };
}

const two = (n: number): string => String(n).padStart(2, '0');
const quarter = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(+date.slice(5, 7) / 3)}`;
const oneOf = <T>(next: Stream, list: readonly T[]): T => list[Math.floor(next() * list.length)];

/** An activity with its budget, and what came of it. */
function activity({ date, area, village }: Happening, next: Stream, add: Add, seminar: string): void {
	const dice = next();
	const type =
		dice < 0.62
			? 'communication'
			: dice < 0.72
				? 'dialogue'
				: dice < 0.82
					? 'training'
					: dice < 0.92
						? 'model'
						: 'support';
	const level = village === null ? 'commune' : 'village';
	const total = 8 + poisson(next, 32);
	const women = binomial(next, total, 0.62);
	const told = next() < 0.93;
	const groups = {
		...{ total, women: told ? women : null, men: told && next() < 0.8 ? total - women : null },
		ethnic: binomial(next, total, 0.74)
	};
	const more = { children: binomial(next, total, 0.12), disability: binomial(next, total, 0.02) };
	const where = { date, level, area, village };
	const content = PARTS[type];
	const topic = oneOf(next, type === 'training' ? TRAINED : TOPICS);
	const id = add('activity', {
		...{ type, content, name: NAMES[type], ...where },
		...{ class: oneOf(next, ['I', 'II', 'III', 'DBKK']), topic, unit: 'Hội LHPN xã' },
		...groups,
		...more
	});
	const allocated = Math.round(next() * 400 + 20) / 10;
	add('input', {
		...{ activity: id, content, area, period: quarter(date), allocated },
		disbursed: next() < 0.88 ? Math.round(allocated * (0.3 + next() * 0.75) * 10) / 10 : null,
		...{ people: 2 + Math.floor(next() * 4), gender: next() < 0.7 ? oneOf(next, ['2', '1', '1', '0']) : null }
	});
	if (type === 'dialogue') dialogue(where, groups, next, add);
	if (type === 'training')
		add('training', {
			...{ activity: id, content, ...where, topic, classes: 1, topics: 1 },
			...groups,
			trainer: date >= `${YEAR}-07-23` && next() < 0.8 ? seminar : null
		});
	if (type === 'model') {
		const kind = oneOf(next, ['team', 'team', 'team', 'address', 'club', 'livelihood']);
		const members = 6 + Math.floor(next() * 8);
		const own = binomial(next, members, 0.55);
		add('output', {
			...{ kind, content: kind === 'team' ? '1' : kind === 'club' ? '3' : '2', date, area, village },
			...{ number: 1, members, women: next() < 0.9 ? own : null, activity: id }
		});
	}
	if (type === 'support')
		add('output', {
			...{ kind: 'package', content: '2', date, area, village, number: 1 + Math.floor(next() * 3) }
		});
}

const NAMES: Record<string, string> = {
	communication: 'Cuộc truyền thông cộng đồng',
	dialogue: 'Hội nghị đối thoại chính sách',
	training: 'Lớp tập huấn',
	model: 'Ra mắt mô hình',
	support: 'Trao gói hỗ trợ sinh đẻ an toàn'
};

function dialogue(
	where: Happening & { level: string },
	groups: Record<string, CellValue>,
	next: Stream,
	add: Add
): void {
	const id = add('dialogue', {
		...{ content: '3', ...where, place: 'Nhà văn hóa', topic: 'Quyền của phụ nữ và trẻ em', host: 'UBND xã' },
		...groups
	});
	for (let i = 0, most = 1 + Math.floor(next() * 3); i < most; i++) {
		const state = oneOf(next, ['open', 'answered', 'answered', 'done']);
		const closed = state !== 'open';
		add('issue', {
			...{ dialogue: id, issue: oneOf(next, ISSUES), women: next() < 0.65 ? 'yes' : 'no', state },
			...{ answerer: 'UBND xã', due: later(where.date, 30) },
			...(closed && {
				answered: later(where.date, 5 + Math.floor(next() * 25)),
				answer: 'Đã có văn bản trả lời'
			})
		});
	}
}

function later(date: string, days: number): string {
	const at = new Date(`${date}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + days);
	return at.toISOString().slice(0, 10);
}

/** How many of an indicator come of an activity in the mean. */
const EXPECTED = {
	sessions: 0.62,
	teams: 0.05,
	dialogues: 0.1,
	trainings: 4,
	addresses: 0.017,
	clubs: 0.017
};

/** Plans of an area that expects some activities in the year: most are not met, some are passed. */
function planOf(area: string, activities: number, next: Stream, add: Add): void {
	for (const [indicator, part] of Object.entries(EXPECTED)) {
		const plan = Math.max(1, Math.round(activities * part * (0.75 + next() * 0.6)));
		const target = Math.max(1, Math.round(plan * (1.5 + next() * 3)));
		add('result', { indicator, area, period: YEAR, plan, target, baseline: 0 });
	}
}

/** What a commune plans and reports once: plan of the year, people reached, survey, oversight, reports. */
function yearOf({ code: area }: Area, activities: number, next: Stream, add: Add): void {
	planOf(area, activities, next, add);
	add('result', {
		indicator: 'people',
		area,
		period: YEAR,
		plan: 800,
		reached: 300 + Math.floor(next() * 900)
	});
	for (const statement of STATEMENTS)
		for (const [round, date, agreed] of [
			['before', `${YEAR}-07-15`, 0.58],
			['after', `${YEAR}-12-05`, 0.41]
		] as const)
			for (const sex of ['F', 'M']) {
				const asked = 15 + Math.floor(next() * 15);
				add('survey', {
					statement,
					round,
					date,
					area,
					sex,
					asked,
					agree: binomial(next, asked, agreed + (sex === 'M' ? 0.1 : 0))
				});
			}
	add('oversight', {
		...{ policy: 'Chính sách hỗ trợ phụ nữ dân tộc thiểu số sinh con', area, responsible: 'Hội LHPN xã' },
		...{ checked: next() < 0.8 ? `${YEAR}-09-10` : null, due: `${YEAR}-12-${10 + Math.floor(next() * 15)}` },
		state: next() < 0.3 ? 'done' : 'open'
	});
	for (const [period, date] of [
		[`${YEAR}-Q3`, `${YEAR}-10-10`],
		[`${YEAR}-Q4`, '2026-01-09']
	] as const)
		if (next() < 0.88)
			add('report', {
				report: 'quarter',
				area,
				period,
				received: later(date, Math.floor(next() * 9)),
				by: 'Hội LHPN xã'
			});
	if (next() < 0.9)
		add('report', {
			report: 'certify',
			area,
			period: YEAR,
			received: `${YEAR}-09-${two(1 + Math.floor(next() * 12))}`,
			by: 'UBND xã'
		});
}

/** The communes of an area of today, and those of before 1 July 2025 that went whole into them. */
export function communesOf(
	source: Gazetteer,
	provinces: { before: string[]; after: string }
): Size['communes'] {
	const inside = (vintage: string, province: string): Area[] =>
		source
			.children(vintage, province)
			.flatMap((area) => (area.level === 'commune' ? [area] : source.children(vintage, area.code)))
			.filter(({ code }) => !source.more(vintage, code)?.to);
	return {
		before: provinces.before.flatMap((each) => inside('vn-2024', each)),
		after: inside('vn-2025', provinces.after)
	};
}
