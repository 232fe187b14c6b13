import { tableOf } from './table.ts';

/** The upper half of VISCII 1.1 (RFC 1456), bytes 80–ff. */
const UPPER =
	'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
	'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ';
/** Six capitals that stand in the places of control characters. */
const LOWER: readonly (readonly [number, string])[] = [
	[0x02, 'Ẳ'],
	[0x05, 'Ẵ'],
	[0x06, 'Ẫ'],
	[0x14, 'Ỷ'],
	[0x19, 'Ỹ'],
	[0x1e, 'Ỵ']
];

/** VISCII: every Vietnamese letter is one byte. */
export const VISCII = tableOf([
	...LOWER,
	...[...UPPER].map((letter, i): [number, string] => [0x80 + i, letter])
]);
