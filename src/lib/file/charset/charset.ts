import { raised } from './capitals.ts';
import { platformTable } from './table.ts';
import { TCVN3, TCVN5712 } from './tcvn.ts';
import { VISCII } from './viscii.ts';
import { decodeVni } from './vni.ts';

/** A byte encoding of Vietnamese. */
export interface Charset {
	name: string;
	/** one cell of western text → what it says, in NFC */
	decode(western: string): string;
}

const composed = (decode: (western: string) => string) => (western: string) =>
	decode(western).normalize('NFC');

/** In the order in which they are preferred when they read equally well. */
export const CHARSETS: readonly Charset[] = [
	{ name: 'windows-1258', decode: composed(platformTable('windows-1258').decode) },
	{ name: 'tcvn3', decode: (western) => raised(western, TCVN3.decode(western)) },
	{ name: 'vni', decode: decodeVni },
	{ name: 'viscii', decode: VISCII.decode },
	{ name: 'tcvn5712', decode: composed(TCVN5712.decode) }
];

export const charsetOf = (name: string): Charset | undefined =>
	CHARSETS.find((charset) => charset.name === name);
