import { random } from './random.ts';

/** A clean table to damage. */
export interface SourceTable {
	name: string;
	header: string[];
	rows: string[][];
	/** columns a writer always puts in quotes */
	quoted: ReadonlySet<number>;
	/** what a title line above it says */
	title: string;
}

const RECORDS = 24;
const build = (
	name: string,
	title: string,
	header: string[],
	quoted: number[],
	row: (i: number, pick: <T>(from: readonly T[]) => T, next: () => number) => string[]
): SourceTable => {
	const next = random(name.length * 7919 + header.length);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)];
	const rows = Array.from({ length: RECORDS }, (_, i) => row(i, pick, next));
	return { name, title, header, quoted: new Set(quoted), rows };
};

const two = (n: number): string => String(n).padStart(2, '0');
/** 1234.5 → 1.234,5 */
const vietnamese = (value: number, digits: number): string =>
	value
		.toFixed(digits)
		.replace('.', ',')
		.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

const TOOLS = [
	'Loa 10" cầm tay',
	'Sổ tay, bìa cứng',
	'Tờ rơi',
	"Pa-nô 48'' gấp",
	'Bảng "hỏi – đáp"',
	'Áo mưa'
];
const TALKS = [
	'Tập huấn cho tổ truyền thông; chị em đánh giá tốt.',
	'Đối thoại chính sách: 32 người, trong đó 20 nữ.',
	'Chiếu phim, hỏi đáp\nvà phát tờ rơi tại nhà văn hóa.',
	'Vận động "nếp nghĩ, cách làm" mới trong gia đình.',
	'Họp thôn'
];

/** A tracking book: dates, quotes inside cells, commas, cells of several lines, a last column nobody fills. */
const TRACKING = build(
	'theo dõi',
	'SỔ THEO DÕI HOẠT ĐỘNG TRUYỀN THÔNG',
	['Ngày', 'Thôn', 'Số người', 'Trong đó nữ', 'Tài liệu', 'Nội dung', 'Địa chỉ', 'Ghi chú'],
	[5, 6],
	(i, pick, next) => [
		`${two(1 + i)}/03/2024`,
		`Thôn ${pick(['Nà Tèn', 'Hiền Chung', 'Bản Mường', "A Đ'rơi"])} ${1 + (i % 4)}`,
		String(10 + Math.floor(next() * 60)),
		String(Math.floor(next() * 30)),
		TOOLS[i % TOOLS.length],
		TALKS[i % TALKS.length],
		`https://example.org/vn/${1000 + i * 37}.html`,
		''
	]
);

const PROVINCES = [
	'Hà Giang',
	'Cao Bằng',
	'Bắc Kạn',
	'Tuyên Quang',
	'Lào Cai',
	'Điện Biên',
	'Lai Châu',
	'Sơn La'
];

/** Statistics with decimal commas, leading zeros, withheld figures, remarks on few rows. */
const FIGURES = build(
	'thống kê',
	'Bảng 3. Dân số từ 15 tuổi trở lên theo giới tính',
	['Mã', 'Tỉnh', 'Năm', 'Nữ', 'Nam', 'Tỷ lệ biết chữ của nữ (%)', 'Ghi chú'],
	[],
	(i, _, next) => [
		two(2 + 2 * (i % 8)),
		PROVINCES[i % 8],
		String(2021 + Math.floor(i / 8)),
		vietnamese(100_000 + next() * 400_000, 0),
		vietnamese(100_000 + next() * 400_000, 0),
		i % 11 === 7 ? '..' : vietnamese(60 + next() * 39, 1),
		i % 9 === 4 ? 'Số sơ bộ, chưa công bố' : ''
	]
);

const GOODS = [
	'Table, round 48"',
	"Women's vest",
	'Boxer, 5" inseam',
	"9' leader",
	'Cotton/linen sweater',
	'Kids\' bike, 24"',
	'Fly rod  8 wt.'
];

/** A shop's export: text always quoted, prices with a sign, backslashes, inches and feet. */
const ORDERS = build(
	'orders',
	'Sales report, fourth quarter',
	['DATE', 'TIME', 'Qty', 'PRODUCT', 'Price', 'Type', 'Description', 'URL', 'Comments'],
	[6, 7],
	(i, pick, next) => [
		`${two(1 + i)}/11/2023`,
		`${two(i % 24)}:${two(15 * (i % 4))}`,
		String(i % 13),
		`${pick(['MG', 'RI', 'ZN'])}-${1000 + i * 311}`,
		`$${(next() * 95).toFixed(2)}`,
		GOODS[i % GOODS.length],
		i === 11
			? 'Light in the hand: 8\\\'9" long, made in C:\\tools\\.'
			: `Soft, warm and dry; all year round, no. ${i}.`,
		`https://www.example.com/product/${1000 + i * 311}.html`,
		''
	]
);

/** Observations as codes: nothing that needs a quotation mark. */
const CODES = build(
	'codes',
	'Observations',
	['area', 'period', 'indicator', 'sex', 'age', 'value', 'status', 'note'],
	[],
	(i, pick, next) => [
		`0${1000 + 13 * i}`,
		String(2015 + (i % 8)),
		`ind_${i % 5}`,
		['F', 'M', '_T'][i % 3],
		pick(['Y15T24', 'Y25T54', 'Y_GE55']),
		(next() * 100).toFixed(3),
		i % 6 === 2 ? 'E' : '',
		i % 10 === 3 ? 'revised' : ''
	]
);

export const TABLES: readonly SourceTable[] = [TRACKING, FIGURES, ORDERS, CODES];
