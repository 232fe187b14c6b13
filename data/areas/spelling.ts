/** Spelling of Vietnamese names in the lists of areas: one form for each name, and its unaccented form. */

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const OPEN_SYLLABLE = new RegExp(`^(.*?)(o[ae]|u[y])([${TONES}])$`, 'iu');

/**
 * Puts the tone of an open oa, oe, uy on the first vowel, as the resolutions of the National Assembly write names:
 * Hoà → Hòa, Thuỷ → Thủy; Quý and Hoàn stay.
 */
function toneOnFirstVowel(word: string): string {
	const match = OPEN_SYLLABLE.exec(word.normalize('NFD'));
	if (!match || /q$/i.test(match[1])) return word;
	const [, before, vowels, tone] = match;
	return `${before}${vowels[0]}${tone}${vowels[1]}`.normalize('NFC');
}

/** The form a name has in these lists: NFC, single plain spaces, straight apostrophes, one place for the tone. */
export function spelled(name: string): string {
	const clean = name.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim();
	return clean.replace(/\p{L}+/gu, toneOnFirstVowel);
}

/** Without any mark: Đắk Lắk → Dak Lak. */
export function unaccented(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** The word that tells what an area is, as it stands before the name; longest first. */
const TYPES = [
	'Đặc khu',
	'Thành phố',
	'Thị trấn',
	'Thị xã',
	'Quận',
	'Huyện',
	'Phường',
	'Tỉnh',
	'Xã'
] as const;

const ENGLISH: Record<string, string> = { Quận: 'District', Phường: 'Ward' };

/**
 * Parts a full name ('Phường Ba Đình') into its type and its name. A numbered area keeps the full form as its name:
 * 'Quận 1' is not called '1'.
 */
export function parted(full: string): { type: string; name: string } {
	const text = spelled(full);
	const type = TYPES.find((word) => text.toLowerCase().startsWith(`${word.toLowerCase()} `)) ?? '';
	const bare = type ? text.slice(type.length + 1) : text;
	return { type, name: /^\d+$/.test(bare) ? `${type} ${Number(bare)}` : bare };
}

/** The English name: unaccented; 'District 1' for 'Quận 1'. */
export function english(name: string): string {
	const numbered = /^(Quận|Phường) (\d+)$/.exec(name);
	return numbered ? `${ENGLISH[numbered[1]]} ${numbered[2]}` : unaccented(name);
}
