/** Tone written on the second vowel of an open pair → on the first: Hoà → Hòa, Thuỷ → Thủy. */
const TONE: [RegExp, string][] = [
	'oà òa',
	'oá óa',
	'oả ỏa',
	'oã õa',
	'oạ ọa',
	'oè òe',
	'oé óe',
	'oẻ ỏe',
	'oẽ õe',
	'oẹ ọe',
	'uỳ ùy',
	'uý úy',
	'uỷ ủy',
	'uỹ ũy',
	'uỵ ụy'
]
	.map((pair) => pair.split(' '))
	.map(([from, to]) => [new RegExp(from, 'g'), to]);

/** i after qu is y: Quí = Quý, Qui = Quy. */
const AFTER_QU: Record<string, string> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };

/**
 * The form names are compared in: NFC, lower case, single spaces, Ð and ð as đ, one place for the tone. Diacritics stay,
 * for they carry meaning. A key, not a spelling to show.
 */
export function foldTone(text: string): string {
	let t = text
		.normalize('NFC')
		.replace(/[ÐðƉɖ]/g, 'đ')
		.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
		.trim()
		.toLowerCase();
	// eslint-disable-next-line no-control-regex
	if (/^[\u0000-\u007f]*$/.test(t)) return t.replace(/qui(?![a-z])/g, 'quy');
	t = t.replace(/qu([iìíỉĩị])(?!\p{L})/gu, (_, i: string) => 'qu' + AFTER_QU[i]);
	for (const [from, to] of TONE) t = t.replace(from, to);
	return t;
}

/** Without any mark: Đắk Lắk → dak lak when given folded text. Case is kept. */
export const stripMarks = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[đð]/g, 'd')
		.replace(/[ĐÐ]/g, 'D');

/** Whether every mark of one folded name is also in the other: 'Đăk' fits 'Đắk', 'Hương Vân' does not fit 'Hương Văn'. */
export function fits(a: string, b: string): boolean {
	return within(a, b) || within(b, a);
}

function within(part: string, whole: string): boolean {
	const p = letters(part);
	const w = letters(whole);
	if (p.length !== w.length) return false;
	return p.every(
		(letter, i) => letter[0] === w[i][0] && [...letter.slice(1)].every((mark) => w[i].slice(1).includes(mark))
	);
}

/** Letters with their marks behind them; đ is d with a stroke. */
const letters = (text: string): string[] =>
	text
		.replace(/đ/g, 'd\u0335')
		.normalize('NFD')
		.match(/\P{M}\p{M}*/gu) ?? [];
