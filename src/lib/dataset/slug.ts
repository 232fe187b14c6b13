import { stripMarks } from '../area/fold.ts';

/** A stable ASCII code of a name: 'Tỷ lệ nữ đại biểu (%)' → ty_le_nu_dai_bieu. Leading item numbers ('14. ') are left out. */
export function slug(name: string): string {
	const plain = stripMarks(name.normalize('NFC')).toLowerCase();
	const words = plain.replace(/^\s*\d{1,3}[.)]\s+/, '').match(/[a-z0-9]+/g) ?? [];
	let code = '';
	for (const word of words) {
		if (code.length + word.length > 72) break;
		code += (code ? '_' : '') + word;
	}
	return code || (words[0] ?? '').slice(0, 72) || 'x' + hash(name);
}

/** Short text hash for names without any ASCII letter or digit, and for names alike in their first 72 letters. */
export function hash(text: string): string {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return (h >>> 0).toString(36);
}

/** Codes for names, each its own: two names of one slug are told apart by their hash, so codes do not hang on row order. */
export function slugs(names: readonly string[]): string[] {
	const made = names.map(slug);
	const seen = new Map<string, Set<string>>();
	made.forEach((code, i) => seen.set(code, (seen.get(code) ?? new Set()).add(names[i])));
	return made.map((code, i) => (seen.get(code)!.size > 1 ? `${code}_${hash(names[i])}` : code));
}

/** A code already, as agencies write them: 'CME_MRY0T4', 'SP.POP.TOTL', 'Q1'. */
export const looksCoded = (text: string): boolean => /^(?:_[A-Z]|[A-Z0-9][A-Z0-9_.:+-]*)$/.test(text);
