import { done, failed, type Result } from '#lib/term/failure.ts';
import { cellKind, columnKinds, isTyped, type ColumnKind } from './cell-kind.ts';
import { composed, findingsOf } from './csv-finding.ts';
import { parse } from './csv.ts';
import { decode } from './decode.ts';
import { ONE_COLUMN, sniff } from './dialect.ts';
import { extentOf } from './extent.ts';
import { checkHeader, namesOf, spreadOf } from './header.ts';
import { firstWidth, headRows, layOut, type HeadRow } from './layout.ts';
import { tableOf } from './parsed.ts';
import { bytesOf, cellsOf, CR, cutRecord, LF, type Dialect } from './record.ts';
import { MAX_COLUMNS, type ReadOptions, type Table } from './source.ts';

/**
 * Text bytes in any encoding and dialect → table.
 * Failures: empty, too-many-columns, stopped, encoding-unknown.
 */
export function readText(raw: Uint8Array, options: ReadOptions): Result<Table> {
	const decoded = decode(raw, options.encoding);
	if (!decoded.ok) return decoded;
	const { bytes, encoding, findings, repairs } = decoded.value;
	const { dialect, width: most } = sniff(bytes, options);
	let rows = headRows(bytes, dialect, most);
	const usual = firstWidth(rows, most);
	if (usual !== most) rows = headRows(bytes, dialect, usual);
	if (!rows.some((row) => row.cells.some((cell) => cell.trim()))) return failed('empty');
	if (usual > MAX_COLUMNS) return failed('too-many-columns', { columns: usual, limit: MAX_COLUMNS });
	const alternatives = otherDialects(dialect);
	rows = mendHead(bytes, rows, usual, alternatives);
	const layout = layOut(rows, usual, options.headerRows);
	const width = Math.max(usual, ...layout.header.map((row) => row.cells.length));
	if (width > MAX_COLUMNS) return failed('too-many-columns', { columns: width, limit: MAX_COLUMNS });
	const parsed = parse(bytes, layout.body.length ? layout.start : bytes.length, layout.line, dialect, width, {
		signal: options.signal,
		onProgress: options.onProgress,
		resplit: (start, end) => resplit(bytes, start, end, width, alternatives, layout.kinds)
	});
	if (parsed.stopped) return failed('stopped');
	const extent = extentOf(parsed, layout);
	const names = namesOf(layout.header, width);
	repairs.push(...composed(parsed, extent.length));
	findings.push(
		...findingsOf(parsed, extent, layout, width),
		...checkHeader(names, layout.header, layout.line)
	);
	const table = tableOf(parsed, names, extent.length);
	const headers = spreadOf(
		layout.header.map((row) => row.cells),
		width
	);
	return done({
		kind: 'csv',
		encoding,
		table: {
			...(dialect.delimiter === ONE_COLUMN ? {} : { delimiter: dialect.delimiter }),
			...(dialect.quote ? { quote: dialect.quote } : {}),
			headerRows: layout.header.length,
			firstDataRow: layout.line,
			newline: newlineOf(bytes)
		},
		raw: table,
		...(headers.length && { headers }),
		setAside: parsed.setAside,
		findings,
		repairs
	});
}

/** The line end met first outside quotes, as good as always the only one. */
function newlineOf(b: Uint8Array): '\n' | '\r\n' | '\r' {
	const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
	for (let i = 0; i < Math.min(b.length, 1 << 16); i++) {
		if (b[i] === LF) counts['\n']++;
		else if (b[i] === CR) counts[b[i + 1] === LF ? (i++, '\r\n') : '\r']++;
	}
	return counts['\r\n'] && counts['\r\n'] >= counts['\n']
		? '\r\n'
		: counts['\r'] > counts['\n']
			? '\r'
			: '\n';
}

const otherDialects = (dialect: Dialect): Dialect[] =>
	[';', '\t', '|', ',', ' ']
		.filter((d) => d !== dialect.delimiter[0])
		.map((delimiter) => ({ ...dialect, delimiter }));

/** The cells of a line written with another delimiter than the rest; null unless it then fits the table exactly. */
function resplit(
	b: Uint8Array,
	start: number,
	end: number,
	width: number,
	dialects: Dialect[],
	kinds: ColumnKind[]
): string[] | null {
	if (width < 3 || end - start > 1 << 16) return null;
	for (const dialect of dialects) {
		const d = bytesOf(dialect);
		const cut = cutRecord(b, start, end, d, 'line');
		if (cut.starts.length !== width || cut.odd || cut.end !== end) continue;
		const cells = cellsOf(b, cut, d);
		const agrees = kinds.every(({ kind }, k) => {
			const own = cellKind(cells[k] ?? '');
			return !isTyped(kind) || own === 'empty' || own === 'missing' || isTyped(own);
		});
		if (agrees && kinds.some(({ kind }, k) => isTyped(kind) && isTyped(cellKind(cells[k] ?? ''))))
			return cells;
	}
	return null;
}

/** Lines of the head written with another delimiter than the table: records, and the header just above the first record. */
function mendHead(b: Uint8Array, rows: HeadRow[], width: number, dialects: Dialect[]): HeadRow[] {
	const full = rows.filter((row) => row.cells.length === width);
	if (width < 3 || full.length === rows.length) return rows;
	const kinds = columnKinds(
		full.slice(-200).map((row) => row.cells),
		width
	);
	const mended = rows.map((row): HeadRow => {
		const cells = row.cells.length < width ? resplit(b, row.start, row.end, width, dialects, kinds) : null;
		return cells ? { ...row, cells, other: true } : row;
	});
	const top = mended.findIndex((row) => row.cells.length * 2 > width);
	if (top < 1 || mended[top].gap || layOut(mended.slice(top), width).header.length) return mended;
	const row = mended[top - 1];
	for (const dialect of dialects) {
		const d = bytesOf(dialect);
		const cut = cutRecord(b, row.start, row.end, d, 'line');
		if (cut.starts.length !== width || cut.odd) continue;
		const cells = cellsOf(b, cut, d);
		if (cells.every((cell) => !isTyped(cellKind(cell))))
			return mended.with(top - 1, { ...row, cells, other: true });
	}
	return mended;
}
