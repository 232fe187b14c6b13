/** RFC 4180 and nothing else: what the reader wrote, read without the reader. */
export function rowsOf(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (let i = 0; i < csv.length;) {
		let cell = '';
		if (csv[i] === '"') {
			for (i++; csv[i] !== '"' || csv[i + 1] === '"'; i++) {
				if (csv[i] === '"') i++;
				cell += csv[i];
			}
			i++;
		} else while (i < csv.length && csv[i] !== ',' && csv[i] !== '\n') cell += csv[i++];
		row.push(cell);
		if (csv[i] === ',' && i + 1 === csv.length) row.push('');
		if (csv[i] !== ',') {
			rows.push(row);
			row = [];
		}
		i++;
	}
	return rows;
}

/** Of the wanted and the found, how many are in both (as multisets): share of the wanted, share of the found, and F1. */
function overlap(wanted: readonly string[], found: readonly string[]): [number, number, number] {
	if (!wanted.length) return [1, 1, 1];
	const left = new Map<string, number>();
	for (const text of wanted) left.set(text, (left.get(text) ?? 0) + 1);
	let both = 0;
	for (const text of found) {
		const n = left.get(text) ?? 0;
		if (!n) continue;
		both++;
		left.set(text, n - 1);
	}
	if (!both) return [0, 0, 0];
	const recall = both / wanted.length;
	const precision = both / found.length;
	return [recall, precision, (2 * recall * precision) / (recall + precision)];
}

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
/** A record as one text; empty cells at its end make no difference. */
const record = (row: readonly string[]): string => {
	const end = row.findLastIndex((cell) => cell !== '') + 1;
	return JSON.stringify(row.slice(0, end));
};

/**
 * Points from 0 to 10, in the manner of public measures: one for being read at all, three each (recall, precision, F1) for
 * the header, the records and the cells.
 */
export function score(truth: readonly string[][], found: readonly string[][]): number {
	const header = overlap(truth[0] ?? [], found[0] ?? []);
	const records = overlap(truth.slice(1).map(record), found.slice(1).map(record));
	return 1 + sum(header) + sum(records) + sum(overlap(truth.flat(), found.flat()));
}

/** Whether the same cells stand at the same places. */
export const same = (truth: readonly string[][], found: readonly string[][]): boolean =>
	truth.length === found.length && truth.every((row, i) => record(row) === record(found[i]));
