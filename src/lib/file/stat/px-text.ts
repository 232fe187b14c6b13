/** One statement of a PX file: `KEYWORD[en]("Tỉnh","Hà Nội")="text";`. */
export interface PxEntry {
	keyword: string;
	/** '' = the file's own language */
	language: string;
	/** what it is about: a variable, then one of its values */
	about: string[];
	/** its texts; one written over several lines is one */
	texts: string[];
	/** what stands outside quotation marks; '"' stands for each text */
	bare: string;
}

/** A PX file's statements, and where its figures begin. */
export interface PxText {
	entries: PxEntry[];
	/** place behind `DATA=` and its 1-based line; null when there are no figures */
	data: { at: number; line: number } | null;
}

const SPACE = /\s/;
const KEYWORD = /\s*([A-Z][A-Z0-9-]*)(?:\[([\w-]+)\])?\s*/iy;

/** The statements of a PX text up to its figures; null when it is damaged. */
export function pxText(text: string): PxText | null {
	const entries: PxEntry[] = [];
	let at = 0;
	for (;;) {
		while (SPACE.test(text[at] ?? '') || text[at] === ';' || text[at] === '\ufeff') at++;
		if (at >= text.length) return { entries, data: null };
		KEYWORD.lastIndex = at;
		const found = KEYWORD.exec(text);
		if (!found) return null;
		const keyword = found[1].toUpperCase();
		at = KEYWORD.lastIndex;
		let about: string[] = [];
		if (text[at] === '(') {
			const inside = statement(text, at + 1, ')');
			if (!inside) return null;
			about = inside.texts;
			at = inside.end;
		}
		while (SPACE.test(text[at] ?? '')) at++;
		if (text[at] !== '=') return null;
		at++;
		if (keyword === 'DATA') return { entries, data: { at, line: lineAt(text, at) } };
		const value = statement(text, at, ';');
		if (!value) return null;
		entries.push({
			keyword,
			language: found[2]?.toLowerCase() ?? '',
			about,
			texts: value.texts,
			bare: value.bare
		});
		at = value.end;
	}
}

/** Texts and the rest up to the character that ends it, outside quotation marks and brackets. */
function statement(
	text: string,
	from: number,
	end: string
): { texts: string[]; bare: string; end: number } | null {
	const texts: string[] = [];
	let bare = '';
	let brackets = 0;
	for (let i = from; i < text.length; i++) {
		const c = text[i];
		if (c === '"') {
			const close = text.indexOf('"', i + 1);
			if (close < 0) return null;
			const piece = text.slice(i + 1, close);
			// a text goes on in the next quotation marks when no comma stands between
			if (bare.endsWith('"') && texts.length)
				texts[texts.length - 1] += text[i - 1] === '"' ? `"${piece}` : piece;
			else {
				texts.push(piece);
				bare += '"';
			}
			i = close;
		} else if (c === end && brackets === 0) return { texts, bare, end: i + 1 };
		else if (!SPACE.test(c)) {
			bare += c;
			if (c === '(') brackets++;
			else if (c === ')') brackets--;
		}
	}
	return null;
}

function lineAt(text: string, at: number): number {
	let line = 1;
	for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
	return line;
}

/** Behind `DATA=`: figures and marks one after another, each with its line; null when the file ends before its last `;`. */
export function* pxCells(
	text: string,
	{ at, line }: { at: number; line: number }
): Generator<{ word: string; line: number } | null> {
	const n = text.length;
	for (let i = at; i < n; i++) {
		const c = text.charCodeAt(i);
		if (c === 10) line++;
		else if (c === 0x3b) return;
		else if (c === 0x22) {
			const close = text.indexOf('"', i + 1);
			if (close < 0) break;
			yield { word: text.slice(i + 1, close), line };
			i = close;
		} else if (c > 32 && c !== 0x2c && c !== 0xa0) {
			const from = i;
			while (i + 1 < n) {
				const next = text.charCodeAt(i + 1);
				if (next <= 32 || next === 0x2c || next === 0x3b || next === 0x22 || next === 0xa0) break;
				i++;
			}
			yield { word: text.slice(from, i + 1), line };
		}
	}
	yield null;
}
