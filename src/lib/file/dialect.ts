import { cellKind, isTyped } from './cell-kind.ts';
import { bytesOf, CR, cutRecord, LF, Reach, textOf, type Dialect } from './record.ts';

/** What is tried, the commonest first, with how much it must be better than the others to win. */
const DELIMITERS: readonly (readonly [string, number])[] = [
	[',', 1],
	[';', 1],
	['\t', 1],
	['|', 1],
	[', ', 1.02],
	['; ', 1.02],
	[':', 0.6],
	[' ', 0.6]
];
const SAMPLE = 1 << 16;

/** What a sample says of one dialect. */
export interface Reading {
	dialect: Dialect;
	/** cells of a usual record */
	width: number;
	score: number;
}

/** The dialect that makes the most regular table of the file, what a person chose taken as given. */
export function sniff(bytes: Uint8Array, said: { delimiter?: string; quote?: string } = {}): Reading {
	const samples = samplesOf(bytes);
	const text = samples.map((s) => new TextDecoder('latin1').decode(s)).join('\n');
	let best: Reading | null = null;
	for (const [delimiter, prior] of delimiters(text, said.delimiter)) {
		for (const quote of quotes(text, said.quote)) {
			for (const escape of quote && text.includes('\\' + quote)
				? (['double', 'backslash'] as const)
				: (['double'] as const)) {
				const dialect: Dialect = { delimiter, quote, escape };
				const { width, score, figures } = read(samples, dialect);
				// spaces and colons also stand inside cells: trusted where they part figures
				const trusted = figures >= 0.5 && width > 2 ? 1 : prior;
				const value = score * (prior < 1 ? trusted : prior);
				if (!best || value > best.score * 1.0001) best = { dialect, width, score: value };
			}
		}
	}
	return best!;
}

/** Stands for "no delimiter": a character that never stands in a table. */
export const ONE_COLUMN = '\x1f';

const delimiters = (text: string, said?: string): (readonly [string, number])[] => {
	if (said) return [[said, 1]];
	const first = /^(?:\s*)sep=(.)\r?\n/i.exec(text);
	if (first) return [[first[1], 1]];
	const found = DELIMITERS.filter(([d]) => text.includes(d));
	// the file as one column, so that nothing splits a list of sentences
	return [...found, [ONE_COLUMN, 1]];
};

const quotes = (text: string, said?: string): string[] => {
	if (said !== undefined) return [said];
	return /(^|[\r\n,;\t|: ])'/.test(text) ? ['"', "'"] : ['"'];
};

/** The head and two places further in, each cut at line ends. */
function samplesOf(bytes: Uint8Array): Uint8Array[] {
	const head = bytes.subarray(0, lineEnd(bytes, SAMPLE));
	if (bytes.length < SAMPLE * 4) return [head];
	const further = [1 / 3, 2 / 3].map((part) => {
		const from = lineEnd(bytes, Math.floor(bytes.length * part));
		return bytes.subarray(from, lineEnd(bytes, from + SAMPLE / 2));
	});
	return [head, ...further.filter((s) => s.length)];
}

/** Place after the first line end at or behind `from`, at most 4 MB on. */
function lineEnd(bytes: Uint8Array, from: number): number {
	const stop = Math.min(bytes.length, from + (1 << 22));
	for (let i = from; i < stop; i++)
		if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) return i + 1;
	return stop;
}

const OTHERS = /[,;\t|]/;

/** How regular the samples are under a dialect: share of cells in records of the usual width, cells that look like cells. */
function read(samples: Uint8Array[], dialect: Dialect): { width: number; score: number; figures: number } {
	const d = bytesOf(dialect);
	const widths = new Map<number, number>();
	const tidy = new Map<number, number>();
	let cells = 0;
	let odd = 0;
	let typed = 0;
	let moments = 0;
	let records = 0;
	let quoted = 0;
	for (const b of samples) {
		const reach = new Reach(SAMPLE);
		for (let at = 0; at < b.length;) {
			const cut = cutRecord(b, at, b.length, d, 'strict', reach);
			at = cut.end;
			const width = cut.starts.length;
			if (width === 1 && cut.starts[0] >= cut.ends[0]) continue;
			let clean = 0;
			let stray = cut.odd;
			for (let k = 0; k < width; k++) {
				const [start, end] = [cut.starts[k], cut.ends[k]];
				const inQuotes = d.quote >= 0 && start > 0 && b[start - 1] === d.quote;
				if (inQuotes) clean++;
				else {
					const text = textOf(b, start, Math.min(end, start + 200), 0, -1);
					if (text.includes('"')) stray = true;
					const kind = cellKind(text);
					if (isTyped(kind)) typed++;
					if (kind === 'date' || kind === 'time') moments++;
					clean += kind !== 'text' ? 1 : OTHERS.test(text) ? 0.2 : text.includes('"') ? 0.3 : 0.9;
				}
			}
			records++;
			cells += width;
			quoted += cut.quoted;
			if (stray) odd++;
			widths.set(width, (widths.get(width) ?? 0) + 1);
			tidy.set(width, (tidy.get(width) ?? 0) + clean);
		}
	}
	if (!records) return { width: 1, score: 0, figures: 0 };
	let width = 1;
	const weight = (w: number): number => (widths.get(w) ?? 0) * Math.min(w, 4);
	for (const w of widths.keys())
		if (weight(w) > weight(width) || (weight(w) === weight(width) && w > width)) width = w;
	const count = widths.get(width)!;
	// one monstrous record says no more than a few
	let weighed = 0;
	for (const [w, n] of widths) weighed += n * Math.min(w, width * 3);
	const share = (count * width) / weighed;
	const type = tidy.get(width)! / (count * width);
	const strays = 1 - (0.9 * odd) / records;
	// a column of dates or times is one column, although parts of a date could be columns
	const single = moments >= cells * 0.7 ? 1 : 0.5;
	const shape = share * share * (width === 1 ? single : (width - 1) / width);
	return { width, score: shape * type * strays * (1 + (0.2 * quoted) / cells), figures: typed / cells };
}
