import { MOST_LINES, type Finding, type Repair } from '#lib/term/finding.ts';
import type { Extent } from './extent.ts';
import type { HeadRow, Layout } from './layout.ts';
import type { Parsed, Spot } from './parsed.ts';

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

/** Everything seen in a text table, in the order of the file's parts. */
export function findingsOf(parsed: Parsed, extent: Extent, layout: Layout, width: number): Finding[] {
	const { trouble, setAside } = parsed;
	const findings: Finding[] = [];
	const add = (
		rule: string,
		severity: Finding['severity'],
		spots: Spot[],
		values: Finding['values'] = {}
	): void => {
		if (!spots.length) return;
		findings.push({
			rule,
			severity,
			rows: spots.length,
			first: spots[0].line,
			lines: spots.slice(0, MOST_LINES).map(({ line }) => line),
			example: spots[0].example,
			values
		});
	};
	const kept = (spots: Spot[]): Spot[] => spots.filter(({ row }) => row < extent.length);
	const headSpot = (row: HeadRow): Spot => ({
		line: row.line,
		row: -1,
		example: row.cells.filter(Boolean).join(' ').slice(0, 80)
	});
	add('preamble', 'note', layout.preamble.map(headSpot));
	const damaged = layout.header.filter((row) => row.odd).map(headSpot);
	add('quote-stray', 'warning', [...damaged, ...kept(trouble.stray)]);
	add('quote-unterminated', 'warning', kept(trouble.open));
	const otherwise = layout.header.filter((row) => row.other).map(headSpot);
	add('other-delimiter', 'warning', [...otherwise, ...kept(trouble.resplit)]);
	const ragged: (Spot & { width: number })[] = [
		...layout.header.map((row) => ({ ...headSpot(row), width: row.cells.length })),
		...trouble.ragged
			.filter(({ row }) => row < extent.length)
			.map(({ row, width: cells }) => ({
				line: parsed.lines[row],
				row,
				width: cells,
				example: parsed.codes
					.map((codes, k) => parsed.dictionaries[k].words[codes[row]])
					.filter(Boolean)
					.join(' ')
					.slice(0, 80)
			}))
	];
	add(
		'ragged-short',
		'warning',
		ragged.filter((spot) => spot.width < width),
		{ width }
	);
	add(
		'ragged-long',
		'warning',
		ragged.filter((spot) => spot.width > width),
		{ width }
	);
	add(
		'too-wide',
		'error',
		setAside.map(({ line, cells }) => ({ line, row: 0, example: cells.join(' ').slice(0, 80) })),
		{ width }
	);
	add('footnotes', 'note', extent.footnotes);
	if (extent.stacked) {
		add('stacked-tables', 'error', [extent.stacked.spot], {
			tables: extent.stacked.tables,
			records: extent.stacked.records
		});
	}
	const empty = trouble.emptyLines + layout.blank + extent.blank;
	if (empty) {
		const first = layout.blank ? 0 : trouble.firstEmpty;
		findings.push({ rule: 'empty-lines', severity: 'note', rows: empty, first, example: '' });
	}
	if (!extent.length)
		findings.push({ rule: 'no-records', severity: 'warning', rows: 0, first: 0, example: '' });
	return findings;
}
