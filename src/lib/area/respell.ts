import { CHARSETS } from '#lib/file/charset/charset.ts';
import { reads, TOKEN } from '#lib/file/charset/reading.ts';
import { undoTwice } from '#lib/file/charset/twice.ts';
import { asWestern, byteOf } from '#lib/file/charset/western.ts';

/**
 * Names whose letters went through the wrong code page: what they may have been. The list is short and may hold nonsense;
 * only a name that is then found counts.
 */

/** First bytes of Vietnamese letters in UTF-8, read as windows-1252, and the letters whose rest was lost on the way. */
const LEAD = new Map<string, { more: number; lost: string }>([
	['Ã', { more: 1, lost: 'à' }],
	['Ä', { more: 1, lost: 'Đ' }],
	['Å', { more: 1, lost: '' }],
	['Æ', { more: 1, lost: 'Ơ' }]
]);
/** The middle byte of three decides among the letters whose last byte was lost. */
const LOST_AFTER = new Map([
	['º', 'ậ'],
	['»', 'ọềờỏỐ']
]);

const MOST = 8;

/** Spellings a damaged name may have had; empty when it shows no damage that is known. */
export function respellings(name: string): string[] {
	const out = new Set<string>();
	if (/[\u00a1-\u00ff]/.test(name)) {
		const whole = undoTwice(name);
		const utf8 = whole === null ? fromUtf8(name) : [whole];
		for (const each of utf8) out.add(each);
		if (!utf8.length) for (const each of fromBytes(name)) out.add(each);
	}
	out.delete(name);
	return [...out].slice(0, MOST);
}

/** The name as each Vietnamese encoding has it, where all of it is then spelt as Vietnamese; TCVN3 in any case. */
function fromBytes(name: string): string[] {
	const western = asWestern(name);
	if (western === null) return [];
	return CHARSETS.flatMap(({ name: charset, decode }) => {
		const made = decode(western);
		const sound = made.match(TOKEN)?.every((token) => reads(token) !== 'badly');
		return charset === 'tcvn3' || sound ? [made] : [];
	});
}

const isNext = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

/** UTF-8 read as windows-1252, put right; where a byte was lost, every letter it may have been. Empty: it is not that. */
function fromUtf8(name: string): string[] {
	const letters = [...name.normalize('NFC')];
	let made = [''];
	let seen = 0;
	const add = (choices: string) => {
		made = made.flatMap((text) => [...choices].map((letter) => text + letter)).slice(0, MOST);
		seen++;
	};
	for (let i = 0; i < letters.length; i++) {
		const at = letters[i];
		if (at === 'á' && (letters[i + 1] === 'º' || letters[i + 1] === '»')) {
			const last = byteOf(letters[i + 2]);
			if (isNext(last)) add(decode([0xe1, byteOf(letters[i + 1]), last]));
			else add(LOST_AFTER.get(letters[i + 1])!);
			i += isNext(last) ? 2 : 1;
			continue;
		}
		const lead = LEAD.get(at);
		if (!lead) {
			made = made.map((text) => text + at);
			continue;
		}
		const next = byteOf(letters[i + 1]);
		if (isNext(next)) {
			add(decode([at.charCodeAt(0), next]));
			i++;
		} else if (lead.lost) {
			add(lead.lost);
			// the no-break space that was the second byte often became a plain one
			if (letters[i + 1] === ' ' && at !== 'Ä') i++;
		} else return [];
	}
	return seen ? made : [];
}

const decode = (bytes: number[]): string => new TextDecoder().decode(Uint8Array.from(bytes));
