const TEXT = new TextDecoder('utf-8', { ignoreBOM: true });
const ENCODER = new TextEncoder();
/** Stands between the cells of a table of fixed columns once it is parted: no such table holds it. */
export const PARTED = '\x1f';

const LINES = 400;
/** Lines above the table that are passed over. */
const ABOVE = 8;
/** Fewest lines whose columns can be seen to agree. */
const FEWEST = 4;
/** Share of the lines in which cells are filled up with spaces. */
const FILLED_UP = 0.3;

/** Where the columns of a text begin that are told apart by standing under one another; null when there are none. */
export function fixedColumns(text: string): number[] | null {
	const lines = text.split(/\r\n|\r|\n/, LINES + ABOVE).filter((line) => line.trim());
	if (lines.filter((line) => /\S {2,}\S/.test(line)).length < lines.length * FILLED_UP) return null;
	let most: number[] = [0];
	for (let above = 0; above <= ABOVE && lines.length - above >= FEWEST; above++) {
		const starts = startsOf(lines.slice(above, LINES));
		// leaving a line out is worth it when it hid most of the columns
		if (starts.length >= most.length * 2) most = starts;
	}
	return most.length > 1 ? most : null;
}

function startsOf(lines: readonly string[]): number[] {
	const width = Math.max(...lines.map((line) => line.length));
	const filled = new Uint8Array(width);
	for (const line of lines) for (let i = 0; i < line.length; i++) if (line[i] !== ' ') filled[i] = 1;
	const starts: number[] = [];
	for (let i = 0; i < width; i++) if (filled[i] && !filled[i - 1]) starts.push(i);
	// Long cells and long names leave spaces under one another within them: a column has something in the first line, and in
	// others too, unless its name stands well apart.
	const [first, ...rest] = lines;
	return starts.filter((start, k) => {
		const within = (line: string): boolean => line.slice(start, starts[k + 1]).trim() !== '';
		return !k || (within(first) && (first.slice(start - 2, start) === '  ' || rest.some(within)));
	});
}

/** Each line with PARTED between its cells; a line that does not keep to the columns stays one cell. */
export function partFixed(bytes: Uint8Array, starts: readonly number[]): Uint8Array {
	const parted = TEXT.decode(bytes)
		.split(/(\r\n|\r|\n)/)
		.map((line, i) => (i % 2 ? line : partLine(line, starts)))
		.join('');
	return ENCODER.encode(parted);
}

function partLine(line: string, starts: readonly number[]): string {
	const across = starts.some((start) => start > 0 && start < line.length && line[start - 1] !== ' ');
	if (across || !line.trim()) return line;
	return starts
		.map((start, k) => line.slice(k ? start : 0, starts[k + 1] ?? line.length).trim())
		.join(PARTED);
}
