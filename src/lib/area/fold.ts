/** Tone written on the second vowel of an open pair → on the first: Hoà → Hòa, Thuỷ → Thủy. */
const TONE = new Map(
	'oà òa|oá óa|oả ỏa|oã õa|oạ ọa|oè òe|oé óe|oẻ ỏe|oẽ õe|oẹ ọe|uỳ ùy|uý úy|uỷ ủy|uỹ ũy|uỵ ụy'
		.split('|')
		.map((pair) => pair.split(' ') as [string, string])
);
const SECOND = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/g;

/** i after qu is y: Quí = Quý, Qui = Quy. */
const AFTER_QU = new Map([...'iìíỉĩị'].map((i, at) => [i, 'yỳýỷỹỵ'[at]]));

// eslint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;

/**
 * The form names are compared in: NFC, lower case, single spaces, nothing invisible, Ð and ð as đ, one place for the tone.
 * Diacritics stay, for they carry meaning. A key, not a spelling to show.
 */
export const foldTone = remembered(fold);

/** A function of a text that keeps what it said of the last so many texts, for the same names are asked for again and again. */
export function remembered<Value>(of: (text: string) => Value, most = 30_000): (text: string) => Value {
	const known = new Map<string, Value>();
	return (text) => {
		let value = known.get(text);
		if (value === undefined) {
			if (known.size >= most) known.clear();
			known.set(text, (value = of(text)));
		}
		return value;
	};
}

function fold(text: string): string {
	if (ASCII.test(text)) {
		const plain = text.replace(/\s+/g, ' ').trim().toLowerCase();
		return plain.includes('qui') ? plain.replace(/qui(?![a-z])/g, 'quy') : plain;
	}
	const folded = (/[\uff00-\uffef]/.test(text) ? text.normalize('NFKC') : text.normalize('NFC'))
		.replace(/[ÐðƉɖ]/g, 'đ')
		.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase()
		.normalize('NFC');
	const after = folded.includes('qu')
		? folded.replace(/qu([iìíỉĩị])(?!\p{L})/gu, (_, i: string) => `qu${AFTER_QU.get(i)!}`)
		: folded;
	return after.replace(SECOND, (pair) => TONE.get(pair)!);
}

/** Without any mark: Đắk Lắk → dak lak when given folded text. Case is kept. */
export const stripMarks = (text: string): string =>
	ASCII.test(text)
		? text
		: text
				.normalize('NFD')
				.replace(/[\u0300-\u036f]+/g, '')
				.replace(/[đð]/g, 'd')
				.replace(/[ĐÐ]/g, 'D');

/** Letters and digits only, run together. */
export const squeeze = (plain: string): string => plain.replace(/[^a-z0-9]+/g, '');

/** Whether every mark of one folded name is also in the other: 'Đăk' fits 'Đắk', 'Hương Vân' does not fit 'Hương Văn'. */
export const fits = (a: string, b: string): boolean => lacks(a, b) || lacks(b, a);

/** Whether a folded name is another with some marks missing, or none. */
export const lacks = (part: string, whole: string): boolean =>
	part === whole || within(letters(part), letters(whole));

function within(part: readonly string[], whole: readonly string[]): boolean {
	if (part.length !== whole.length) return false;
	return part.every(
		(letter, i) =>
			letter[0] === whole[i][0] && [...letter.slice(1)].every((mark) => whole[i].slice(1).includes(mark))
	);
}

/** Letters and digits with their marks behind them, spaces and signs left out; đ is d with a stroke. */
const letters = (text: string): string[] =>
	text
		.replace(/đ/g, 'd\u0335')
		.normalize('NFD')
		.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [];
