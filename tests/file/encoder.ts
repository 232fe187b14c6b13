import { platformTable, type ByteTable } from '#lib/file/charset/table.ts';
import { TCVN3, TCVN5712 } from '#lib/file/charset/tcvn.ts';
import { VISCII } from '#lib/file/charset/viscii.ts';
import { westernOf } from '#lib/file/charset/western.ts';

/* Writes Vietnamese text in every form it is met in. */

export type Bytes = Uint8Array;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Bytes => {
	const bytes = Buffer.from(text, 'utf16le');
	return Uint8Array.from(little ? bytes : bytes.swap16());
};
function utf32(text: string, little: boolean): Bytes {
	const points = Array.from(text, (letter) => letter.codePointAt(0)!);
	const view = new DataView(new ArrayBuffer(points.length * 4));
	points.forEach((point, i) => view.setUint32(i * 4, point, little));
	return new Uint8Array(view.buffer);
}

/** Letters one by one by a table; what it has no byte for must be ASCII, or its small letter is taken. */
function byTable({ bytes }: ByteTable): (text: string) => Bytes {
	const byte = new Map(bytes.map(([of, letter]) => [letter, of]));
	return (text) =>
		Uint8Array.from(text, (letter) => {
			const of = byte.get(letter) ?? byte.get(letter.toLowerCase());
			if (of !== undefined) return of;
			if (letter > '~') throw new Error(`no byte for ${letter}`);
			return letter.charCodeAt(0);
		});
}

const W1258 = new Map(platformTable('windows-1258').bytes.map(([of, letter]) => [letter, of]));
/** windows-1258, marks apart as it must where it has no letter; or wherever it can. */
const windows1258 =
	(apart: boolean) =>
	(text: string): Bytes =>
		Uint8Array.from(
			[...text.normalize('NFC')].flatMap((letter) => {
				const own = W1258.get(letter);
				if (letter <= '~') return [letter.charCodeAt(0)];
				const toned = /^(.*)([\u0300\u0301\u0303\u0309\u0323])(.*)$/.exec(letter.normalize('NFD'));
				if (own !== undefined && !(apart && toned)) return [own];
				const base = (toned![1] + toned![3]).normalize('NFC');
				return [base <= '~' ? base.charCodeAt(0) : W1258.get(base)!, W1258.get(toned![2])!];
			})
		);

const TONES = { '\u0300': 0, '\u0301': 1, '\u0309': 2, '\u0303': 3, '\u0323': 4 } as const;
const VNI_SIGNS = { '': 'øùûõï', '\u0302': 'àáåãä', '\u0306': 'èéúüë' } as const;
const VNI_I = 'ìíæóò';

/** VNI as the windows-1252 characters it shows. */
export const vni = (text: string): string =>
	[...text.normalize('NFC')]
		.map((letter) => {
			if (letter <= '~') return letter;
			const capital = letter !== letter.toLowerCase();
			const made = vniSmall(letter.toLowerCase().normalize('NFD'));
			return capital ? made.toUpperCase() : made;
		})
		.join('');

function vniSmall(apart: string): string {
	if (apart === 'đ') return 'ñ';
	const tone = [...apart].find((mark): mark is keyof typeof TONES => mark in TONES);
	const at = tone && TONES[tone];
	const [vowel] = apart;
	if (vowel === 'i') return VNI_I[at!];
	if (vowel === 'y' && at === 4) return 'î';
	if (apart.includes('\u031b'))
		return (vowel === 'o' ? 'ô' : 'ö') + (at === undefined ? '' : VNI_SIGNS[''][at]);
	const quality = apart.includes('\u0302') ? '\u0302' : apart.includes('\u0306') ? '\u0306' : '';
	if (at === undefined) return vowel + (quality === '\u0302' ? 'â' : 'ê');
	return vowel + VNI_SIGNS[quality][at];
}

const latin1 = (bytes: Bytes): string => Buffer.from(bytes).toString('latin1');
const cp1252 = (bytes: Bytes): string => Array.from(bytes, westernOf).join('');
const lines = (text: string, each: (line: string, i: number) => Bytes): Bytes =>
	Buffer.concat(text.split(/(?<=\n)/).map(each));
const entity = (letter: string): string => (letter <= '~' ? letter : `&#${letter.codePointAt(0)};`);

const tcvn3 = byTable(TCVN3);
const viscii = byTable(VISCII);
/** VNI's characters are all of ISO-8859-1. */
const vniBytes = (text: string): Bytes => Uint8Array.from(Buffer.from(vni(text), 'latin1'));

/** A form of text: how it is written, and what the report says of it. */
export interface Form {
	write(text: string): Bytes;
	encoding?: string;
	/** repairs and findings that tell it */
	repairs?: string[];
	findings?: string[];
	/** capitals with a tone are lost in it */
	smallTones?: true;
}

const guessed = (encoding: string, write: Form['write'], more: Partial<Form> = {}): Form => ({
	write,
	encoding,
	findings: ['encoding-guessed'],
	...more
});

/** Every form; what is written is read again, letter by letter, after NFC. */
export const FORMS: Record<string, Form> = {
	'utf-8': { write: utf8, encoding: 'utf-8' },
	'utf-8-bom': { write: (text) => utf8('\ufeff' + text), encoding: 'utf-8', repairs: ['bom'] },
	'utf-16le': { write: (text) => utf16(text, true), encoding: 'utf-16le' },
	'utf-16le-bom': { write: (text) => utf16('\ufeff' + text, true), encoding: 'utf-16le', repairs: ['bom'] },
	'utf-16be': { write: (text) => utf16(text, false), encoding: 'utf-16be' },
	'utf-16be-bom': { write: (text) => utf16('\ufeff' + text, false), encoding: 'utf-16be', repairs: ['bom'] },
	'utf-32le': { write: (text) => utf32(text, true), encoding: 'utf-32le' },
	'utf-32le-bom': { write: (text) => utf32('\ufeff' + text, true), encoding: 'utf-32le', repairs: ['bom'] },
	'utf-32be': { write: (text) => utf32(text, false), encoding: 'utf-32be' },
	'utf-32be-bom': { write: (text) => utf32('\ufeff' + text, false), encoding: 'utf-32be', repairs: ['bom'] },
	'utf-8-nfd': { write: (text) => utf8(text.normalize('NFD')), encoding: 'utf-8', repairs: ['nfc'] },
	'windows-1258': guessed('windows-1258', windows1258(false)),
	'windows-1258-apart': guessed('windows-1258', windows1258(true)),
	viscii: guessed('viscii', viscii),
	tcvn3: guessed('tcvn3', tcvn3, { smallTones: true }),
	tcvn5712: { write: byTable(TCVN5712), findings: ['encoding-guessed'] },
	vni: guessed('vni', vniBytes),
	'tcvn3-as-latin1': { write: (text) => utf8(latin1(tcvn3(text))), encoding: 'utf-8', repairs: ['tcvn3'], smallTones: true }, // prettier-ignore
	'vni-as-cp1252': { write: (text) => utf8(vni(text)), encoding: 'utf-8', repairs: ['vni'] },
	'viscii-as-latin1': { write: (text) => utf8(latin1(viscii(text))), encoding: 'utf-8', repairs: ['viscii'] },
	'viscii-as-cp1252': { write: (text) => utf8(cp1252(viscii(text))), encoding: 'utf-8', repairs: ['viscii'] },
	'windows-1258-as-cp1252': { write: (text) => utf8(cp1252(windows1258(false)(text))), encoding: 'utf-8', repairs: ['windows-1258'] }, // prettier-ignore
	'utf-8-twice-cp1252': { write: (text) => utf8(cp1252(utf8(text))), encoding: 'utf-8', repairs: ['utf-8-twice'] }, // prettier-ignore
	'utf-8-twice-latin1': { write: (text) => utf8(latin1(utf8(text))), encoding: 'utf-8', repairs: ['utf-8-twice'] }, // prettier-ignore
	'utf-8-thrice': { write: (text) => utf8(cp1252(utf8(cp1252(utf8(text))))), encoding: 'utf-8', repairs: ['utf-8-twice'] }, // prettier-ignore
	'mixed-lines-1258': {
		write: (text) => lines(text, (line, i) => (i % 3 === 1 ? windows1258(false)(line) : utf8(line))),
		encoding: 'utf-8',
		findings: ['encoding-mixed']
	},
	'mixed-lines-tcvn3': {
		write: (text) => lines(text, (line, i) => (i % 2 ? tcvn3(line) : utf8(line))),
		encoding: 'utf-8',
		findings: ['encoding-mixed'],
		smallTones: true
	},
	entities: { write: (text) => utf8(Array.from(text, entity).join('')), encoding: 'utf-8', repairs: ['entities'] } // prettier-ignore
};

/** Text through a code page that has no Vietnamese: what it lacks becomes a question mark. */
export const lossy = (text: string): Bytes => utf8(text.replace(/[^\0-\xff]/g, '?'));
