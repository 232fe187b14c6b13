import { tableOf } from './table.ts';

/** The letters of the TCVN3 (ABC) fonts in the order of their bytes, as windows-1252 shows these, and what they are. */
const SEEN = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const MEANT = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

/**
 * TCVN3, also called ABC: one byte a letter. Capitals with a tone have none; they are small letters shown by a font of
 * capitals (.VnTimeH).
 */
export const TCVN3 = tableOf([...SEEN].map((seen, i) => [seen.charCodeAt(0), [...MEANT][i]]));

/** What TCVN 5712:1993 (VN1) has beyond TCVN3: capitals with a tone, in the places of control characters and signs. */
const MORE: readonly (readonly [first: number, letters: string])[] = [
	[0x01, 'ÚỤ'],
	[0x04, 'ỪỬỮ'],
	[0x11, 'ỨỰỲỶỸÝỴ'],
	[0x80, 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ'],
	[0xaf, 'Ằ'],
	[0xb0, '\u0300\u0309\u0303\u0301\u0323'],
	[0xba, 'Ẳ'],
	[0xbf, 'ẴẮẦẨẪẤỀ'],
	[0xcd, 'Ể'],
	[0xd9, 'ỄẾỒ'],
	[0xe0, 'Ổ'],
	[0xf0, 'Ỗ'],
	[0xff, 'Ố']
];

/** TCVN 5712:1993, VN1: TCVN3 and the capitals it leaves to fonts. */
export const TCVN5712 = tableOf([
	...TCVN3.bytes,
	...MORE.flatMap(([first, letters]) =>
		[...letters].map((letter, i): [number, string] => [first + i, letter])
	)
]);
