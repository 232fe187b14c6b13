/**
 * VNI (the fonts VNI-Times …): a letter is its plain vowel and after it a sign that says circumflex or breve, tone, or both.
 * The horned vowels, đ, and i with a tone have bytes of their own; a horned vowel may take a tone's sign.
 */

const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const [CIRCUMFLEX, BREVE] = ['\u0302', '\u0306'];

/** The signs after a vowel as windows-1252 shows them, and the marks they stand for. */
const SIGNS: Readonly<Record<string, string>> = {
	ø: GRAVE,
	ù: ACUTE,
	û: HOOK,
	õ: TILDE,
	ï: DOT,
	â: CIRCUMFLEX,
	à: CIRCUMFLEX + GRAVE,
	á: CIRCUMFLEX + ACUTE,
	å: CIRCUMFLEX + HOOK,
	ã: CIRCUMFLEX + TILDE,
	ä: CIRCUMFLEX + DOT,
	ê: BREVE,
	è: BREVE + GRAVE,
	é: BREVE + ACUTE,
	ú: BREVE + HOOK,
	ü: BREVE + TILDE,
	ë: BREVE + DOT
};
/** Letters that are one byte. */
const WHOLE: Readonly<Record<string, string>> = {
	ô: 'ơ', ö: 'ư', ñ: 'đ', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ'
}; // prettier-ignore

const LETTER = new RegExp(`([aeiouyôö])([${Object.keys(SIGNS).join('')}])|[${Object.keys(WHOLE).join('')}]`, 'gi'); // prettier-ignore
const CAPITAL = /\p{Lu}/u;

/** Western text in VNI → what it says. A sign that cannot belong to the vowel before it is left as it is. */
export const decodeVni = (western: string): string =>
	western.replace(LETTER, (seen: string, vowel?: string, sign?: string) => {
		const capital = CAPITAL.test(vowel ?? seen);
		const whole = (letter: string): string => WHOLE[letter] ?? letter;
		if (!vowel || !sign) return cased(whole(seen.toLowerCase()), capital);
		const plain = whole(vowel.toLowerCase());
		const letter = (plain + SIGNS[sign.toLowerCase()]).normalize('NFC');
		if (letter.length === 1) return cased(letter, capital);
		return (plain === vowel.toLowerCase() ? vowel : cased(plain, capital)) + sign;
	});

const cased = (letter: string, capital: boolean): string => (capital ? letter.toUpperCase() : letter);
