import { charsetOf } from './charset.ts';

/** Byte encodings the platform decodes. */
const PLATFORM = [
	'windows-1252',
	'iso-8859-1',
	'iso-8859-15',
	'windows-1250',
	'windows-1251',
	'macintosh'
] as const;
const UNICODE = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const;
/** Every encoding a person may choose: Unicode first, then the Vietnamese ones. */
export const ENCODING_NAMES: readonly string[] = [
	...UNICODE,
	'windows-1258',
	'tcvn3',
	'vni',
	'viscii',
	'tcvn5712',
	...PLATFORM
];

/** Other names of the same. */
const ALSO: Readonly<Record<string, string>> = {
	utf8: 'utf-8',
	abc: 'tcvn3',
	tcvn: 'tcvn3',
	'tcvn-3': 'tcvn3',
	'tcvn-5712': 'tcvn5712',
	cp1258: 'windows-1258',
	cp1252: 'windows-1252',
	cp1250: 'windows-1250',
	cp1251: 'windows-1251',
	latin1: 'iso-8859-1',
	'latin-1': 'iso-8859-1'
};

/** The name by which we know an encoding that a person named. */
export function encodingNamed(said: string): string {
	const name = said.trim().toLowerCase();
	return ALSO[name] ?? name;
}

/** Whether it is an encoding of one byte a letter, or of a letter and a sign as in VNI. */
export const isByteEncoding = (name: string): boolean =>
	charsetOf(name) !== undefined || (PLATFORM as readonly string[]).includes(name);
