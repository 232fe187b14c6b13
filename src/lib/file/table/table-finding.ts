import { MOST_LINES, type Finding, type Repair } from '#lib/term/finding.ts';
import type { Extent } from './extent.ts';
import type { HeadRow, Layout } from './layout.ts';
import { exampleAt, Spots, type Parsed, type Spot } from './parsed.ts';

/** NFC repairs: how many records had one, and the first. */
export function composed(parsed: Parsed, length: number): Repair[] {
	const touched = new Uint8Array(length);
	let example: Repair['example'] | null = null;
	parsed.dictionaries.forEach((dictionary, k) => {
		if (!dictionary.altered.length) return;
		const altered = new Uint8Array(dictionary.words.length);
		for (const { code } of dictionary.altered) altered[code] = 1;
		for (let row = 0; row < length; row++) if (altered[parsed.codes[k][row]]) touched[row] = 1;
		const first = dictionary.altered[0];
		example ??= { before: first.before, after: dictionary.words[first.code] };
	});
	const rows = touched.reduce((n, flag) => n + flag, 0);
	return example && rows ? [{ what: 'nfc', rows, example }] : [];
}

/**
 * Everything seen in a table, in the order of the file's parts.
 * @param long header rows with empty names too many
 */
export function findingsOf(parsed: Parsed, extent: Extent, layout: Layout, long: HeadRow[]): Finding[] {
	const { trouble, setAside, width } = parsed;
	const findings: Finding[] = [];
	const add = (
		rule: string,
		severity: Finding['severity'],
		spots: Spot[],
		values: Finding['values'] = {},
		rows = spots.length
	): void => {
		if (!rows) return;
		const lines = spots.slice(0, MOST_LINES).map(({ line }) => line);
		findings.push({ rule, severity, rows, first: spots[0].line, lines, example: spots[0].example, values });
	};
	const addAll = (rule: string, head: HeadRow[], { rows, first }: Spots): void => {
		const above = head.map(headSpot);
		const kept = first.filter(({ row }) => row < extent.length);
		const all = above.length + rows.reduce((n, row) => (row < extent.length ? n + 1 : n), 0);
		add(rule, 'warning', [...above, ...kept], {}, all);
	};
	add(
		'preamble',
		'note',
		layout.preamble.filter((row) => row.cells.some((cell) => cell.trim())).map(headSpot)
	);
	addAll('quote-stray', layout.header.filter((row) => row.odd), trouble.stray); // prettier-ignore
	addAll('quote-unterminated', [], trouble.open);
	addAll('other-delimiter', layout.header.filter((row) => row.other), trouble.resplit); // prettier-ignore
	add('header-long', 'warning', long.map(headSpot), { width });
	const rows = ragged(parsed, extent.length);
	add('ragged-short', 'warning', rows.short.first, { width }, rows.short.rows.length);
	add('ragged-long', 'warning', rows.long.first, { width }, rows.long.rows.length);
	for (const reason of ['too-wide', 'too-long']) {
		const aside = setAside.filter((row) => row.reason === reason);
		add(reason, 'error', aside.map(({ line, cells }) => ({ line, row: 0, example: cells.join(' ').slice(0, 80) })), { width }); // prettier-ignore
	}
	add('footnotes', 'note', extent.footnotes);
	const count = trouble.empty.count + layout.blank;
	if (count) {
		const lines = layout.blank ? [] : trouble.empty.first;
		findings.push({
			rule: 'empty-lines',
			severity: 'note',
			rows: count,
			first: lines[0] ?? 0,
			lines,
			example: ''
		});
	}
	if (!extent.length)
		findings.push({ rule: 'no-records', severity: 'warning', rows: 0, first: 0, example: '' });
	return findings;
}

const headSpot = (row: HeadRow): Spot => ({
	line: row.line,
	row: -1,
	example: row.cells.filter(Boolean).join(' ').slice(0, 80)
});

/** Records with fewer and with more cells than the table has columns. */
function ragged(parsed: Parsed, length: number): { short: Spots; long: Spots } {
	const short = new Spots();
	const long = new Spots();
	const { rows, widths } = parsed.trouble.ragged;
	for (let i = 0; i < rows.length && rows[i] < length; i++) {
		const spots = widths[i] < parsed.width ? short : long;
		if (widths[i] !== parsed.width)
			spots.add(rows[i], parsed.lines[rows[i]], spots.full ? '' : exampleAt(parsed, rows[i]));
	}
	return { short, long };
}
