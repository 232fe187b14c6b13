import type { Area } from '#lib/term/area.ts';
import { stripMarks } from '#lib/area/fold.ts';

/** How files shorten a kind of place. */
const SHORT: Record<string, readonly string[]> = {
	Phường: ['P.', 'P. ', 'P ', 'F.'],
	Xã: ['X.', 'X. ', 'X '],
	'Thị trấn': ['TT.', 'TT. ', 'TT ', 'T.T. '],
	Quận: ['Q.', 'Q. ', 'Q '],
	Huyện: ['H.', 'H. ', 'H '],
	'Thị xã': ['TX.', 'TX. ', 'TX ', 'T.X. '],
	'Thành phố': ['TP.', 'TP. ', 'TP ', 'T.P. ', 'Tp. ', 'TP'],
	'Đặc khu': ['ĐK. ', 'ĐK '],
	Tỉnh: ['T. ', 'T.']
};

const ON_SECOND: [RegExp, string][] = [
	...'àáảãạ'.split('').flatMap((tone, i): [RegExp, string][] => [
		[new RegExp(`${'òóỏõọ'[i]}a(?!\\p{L})`, 'gu'), `o${tone}`],
		[new RegExp(`${'òóỏõọ'[i]}e(?!\\p{L})`, 'gu'), `o${'èéẻẽẹ'[i]}`],
		[new RegExp(`${'ùúủũụ'[i]}y(?!\\p{L})`, 'gu'), `u${'ỳýỷỹỵ'[i]}`]
	])
];

/** The tone on the second vowel of an open pair: Hòa → Hoà. */
export const toneOnSecond = (text: string): string =>
	ON_SECOND.reduce((done, [from, to]) => done.replace(from, to), text.normalize('NFC'));

/** The kind of an area as it stands before its name. */
export const kindOf = ({ type }: Area): string => type.replace(' trực thuộc trung ương', '');

/** Kind and name; a numbered area has its kind in its name. */
export const fullName = (area: Area): string =>
	area.name.vi.startsWith(kindOf(area)) ? area.name.vi : `${kindOf(area)} ${area.name.vi}`;

/** Ways a file may write an area, marks kept. */
export function marked(area: Area): string[] {
	const name = area.name.vi;
	const full = fullName(area);
	const number = /^(?:Phường|Quận) (\d+)$/.exec(name)?.[1];
	const short = (SHORT[kindOf(area)] ?? []).flatMap((kind) =>
		number ? [kind + number, kind + number.padStart(2, '0')] : [kind + name]
	);
	return [
		name,
		full,
		full.toUpperCase(),
		full.toLowerCase(),
		name.toUpperCase(),
		toneOnSecond(full),
		full.normalize('NFD'),
		` ${full.replace(/ /g, '\u00a0 ')} `,
		full.replace(/Đ/g, 'Ð'),
		full.replace(' ', '\u200b '),
		name.replace(/ - /g, '-'),
		name.replace(/'/g, '’'),
		`- ${full}`,
		`12. ${full}`,
		`${full} (*)`,
		...short
	];
}

/** The same without marks. */
export const unmarked = (area: Area): string[] =>
	marked(area).flatMap((text) => [stripMarks(text), stripMarks(text).toUpperCase()]);
