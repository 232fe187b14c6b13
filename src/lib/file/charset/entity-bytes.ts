import { MOST_LINES, type Repair } from '#lib/term/finding.ts';
import { ENTITY, unescaped } from './entity.ts';

const SEEN = 1 << 16;
const AMPERSAND = 0x26;
/** A cell at most, for the example. */
const CELL = /[^;]*&[#\w]+;(?:[^;&]*&[#\w]+;)*[^;]*/;

/**
 * Text whose cells are parted by semicolons and hold HTML's names of letters, which end in one: those must go before the
 * cells are cut. Names of separators and quotation marks stay.
 * @returns null when that is not the case, as the head of the file shows
 */
export function unescapeBytes(bytes: Uint8Array): { bytes: Uint8Array; repair: Repair } | null {
	const head = bytes.subarray(0, SEEN);
	if (!head.includes(AMPERSAND)) return null;
	const lines = new TextDecoder().decode(head).split(/\r\n|\r|\n/).filter(Boolean); // prettier-ignore
	const parted = lines.filter((line) => line.replace(ENTITY, '').includes(';')).length;
	if (parted * 2 <= lines.length || !lines.some((line) => letters(line) !== line)) return null;
	const touched: number[] = [];
	let example: Repair['example'] | null = null;
	let rows = 0;
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
	const made = text.map((line, i) => {
		const read = letters(line);
		if (read === line) return line;
		const before = CELL.exec(line)?.[0] ?? line;
		example ??= { before: before.slice(0, 80), after: letters(before.slice(0, 80)) };
		if (rows++ < MOST_LINES) touched.push(i + 1);
		return read;
	});
	if (!example) return null;
	return {
		bytes: new TextEncoder().encode(made.join('\n')),
		repair: { what: 'entities', rows, lines: touched, example }
	};
}

/** What may part or enclose cells. */
const PARTS = /[;"'\r\n\t,|]/;
/** All but what would then part or enclose cells. */
const letters = (line: string): string =>
	line.replace(ENTITY, (seen) => {
		const read = unescaped(seen);
		return PARTS.test(read) ? seen : read;
	});
