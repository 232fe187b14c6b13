import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import { assemble, othersFinding, widthOf, type Assembled } from '../table/assemble.ts';
import { cellKind, columnKinds, isTyped, type ColumnKind } from '../table/cell-kind.ts';
import { unescapeBytes } from '../charset/entity-bytes.ts';
import { mend } from '../charset/mend.ts';
import { isByteEncoding } from '../charset/names.ts';
import { LONGEST_LINE, parse } from './csv.ts';
import { decode } from '../charset/decode.ts';
import { sniff } from './dialect.ts';
import { firstWidth, headRows, layOut, type HeadRow } from '../table/layout.ts';
import { bytesOf, cellsOf, CR, cutRecord, LF, Reach, type Cut, type Dialect } from '../table/record.ts';
import { scour } from './scour.ts';
import { isPlain } from '../charset/utf8.ts';
import { MAX_COLUMNS, MAX_ROWS, megabytes, type ReadOptions, type Table } from '../source.ts';

/**
 * Text bytes in any encoding and dialect → table.
 * Failures: empty, no-lines, too-many-columns, too-many-rows, stopped, encoding-unknown, table-unknown.
 */
export function readText(raw: Uint8Array, options: ReadOptions): Result<Table> {
	const plain = options.encoding === undefined && isPlain(raw);
	const decoded = plain
		? done({ bytes: raw, encoding: 'utf-8', findings: [], repairs: [] })
		: decode(raw, options.encoding);
	if (!decoded.ok) return decoded;
	const { encoding, findings, repairs } = decoded.value;
	const clean = plain ? { bytes: raw, findings: [] } : scour(decoded.value.bytes);
	const entities = unescapeBytes(clean.bytes);
	const text = entities?.bytes ?? clean.bytes;
	const head = text.subarray(0, LONGEST_LINE);
	if (text.length > LONGEST_LINE && !head.includes(LF) && !head.includes(CR))
		return failed('no-lines', { limit: megabytes(LONGEST_LINE) });
	const { dialect, width, bytes, fixed } = sniff(text, options);
	if (width > MAX_COLUMNS) return failed('too-many-columns', { columns: width, limit: MAX_COLUMNS });
	const chosen = options.stacked ?? 0;
	const whole = readRegion(bytes, 1, dialect, width, options, chosen);
	if (!whole.ok) return whole;
	let read = whole.value;
	const { tables, beside, lines } = read.table;
	if (chosen >= tables.length) return failed('table-unknown', { table: chosen + 1, tables: tables.length });
	if (chosen >= beside) {
		const at = chosen - beside;
		const part = bytes.subarray(
			offsetOf(bytes, lines[at]),
			at + 1 < lines.length ? offsetOf(bytes, lines[at + 1]) : bytes.length
		);
		const said = { delimiter: dialect.delimiter, quote: dialect.quote };
		const again = readRegion(part, lines[at], dialect, sniff(part, said).width, options, 0);
		if (!again.ok) return again;
		read = again.value;
	}
	const { table, layout } = read;
	const made: Table = {
		kind: 'csv',
		encoding,
		table: {
			...(dialect.delimiter && !fixed ? { delimiter: dialect.delimiter } : {}),
			...(dialect.quote ? { quote: dialect.quote } : {}),
			headerRows: layout.headerRows,
			firstDataRow: layout.line,
			newline: newlineOf(bytes),
			...(table.width < table.raw.columns.length && { width: table.width })
		},
		raw: table.raw,
		...(table.preamble && { preamble: table.preamble }),
		...(table.headers && { headers: table.headers }),
		...(tables.length > 1 && { stacked: { tables, read: chosen } }),
		setAside: table.setAside,
		findings: [
			...findings,
			...clean.findings,
			...(fixed ? [shape('fixed-width', 'note', table.width)] : []),
			...(!dialect.delimiter && options.delimiter === undefined && seemsParted(bytes)
				? [shape('one-column', 'question', 1)]
				: []),
			...table.findings,
			...othersFinding(tables, chosen, beside, lines)
		],
		repairs: [...repairs, ...(entities ? [entities.repair] : []), ...table.repairs]
	};
	return done(mend(made, options.encoding !== undefined && isByteEncoding(encoding)));
}

const shape = (rule: string, severity: Finding['severity'], width: number): Finding => ({
	rule,
	severity,
	rows: 0,
	first: 0,
	example: '',
	values: { width }
});

/** Whether most lines of a text read as one column hold something that could part cells. */
function seemsParted(bytes: Uint8Array): boolean {
	const lines = new TextDecoder().decode(bytes.subarray(0, 1 << 14)).split(/[\r\n]+/).filter(Boolean); // prettier-ignore
	return lines.filter((line) => /[,;|\t]|\S {2,}\S/.test(line)).length * 2 > lines.length;
}

interface Read {
	table: Assembled;
	layout: { headerRows: number; line: number };
}

/** The table at the top of some bytes whose first line is `line`. */
function readRegion(
	bytes: Uint8Array,
	line: number,
	dialect: Dialect,
	most: number,
	{ headerRows, signal, onProgress }: ReadOptions,
	chosen: number
): { ok: true; value: Read } | { ok: false; failure: Failure } {
	let rows = headRows(bytes, dialect, most, line);
	const usual = firstWidth(rows, most);
	if (usual !== most) rows = headRows(bytes, dialect, usual, line);
	if (!rows.some((row) => row.cells.some((cell) => cell.trim()))) return failed('empty');
	if (usual > MAX_COLUMNS) return failed('too-many-columns', { columns: usual, limit: MAX_COLUMNS });
	const alternatives = otherDialects(dialect);
	rows = mendHead(bytes, rows, usual, alternatives);
	const layout = layOut(rows, usual, headerRows);
	const width = widthOf(layout, usual);
	if (width > MAX_COLUMNS) return failed('too-many-columns', { columns: width, limit: MAX_COLUMNS });
	const start = layout.body.length ? layout.start : bytes.length;
	const parsed = parse(bytes, start, layout.line, dialect, width, {
		signal,
		onProgress,
		resplit: (from, to) => resplit(bytes, from, to, width, alternatives, layout.kinds)
	});
	if (parsed.stopped === 'stopped') return failed('stopped');
	if (parsed.stopped) return failed('too-many-rows', { limit: MAX_ROWS });
	const table = assemble(parsed, layout, usual, chosen);
	return done({ table, layout: { headerRows: layout.header.length, line: layout.line } });
}

/** The place of the first byte of a line. */
function offsetOf(b: Uint8Array, line: number): number {
	let at = 0;
	for (let n = 1; n < line && at < b.length; at++)
		if (b[at] === LF || (b[at] === CR && b[at + 1] !== LF)) n++;
	return at;
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

/** The record at `start` as one written with another delimiter than the rest; null unless it then fits the table exactly. */
function resplit(
	b: Uint8Array,
	start: number,
	end: number,
	width: number,
	dialects: Dialect[],
	kinds: ColumnKind[]
): { cells: string[]; cut: Cut } | null {
	if (width < 3 || end - start > 1 << 16) return null;
	for (const dialect of dialects) {
		const d = bytesOf(dialect);
		for (const policy of ['strict', 'line'] as const) {
			const cut = cutRecord(b, start, b.length, d, policy, new Reach(1 << 12));
			if (cut.starts.length !== width || cut.odd || cut.end < end) continue;
			const cells = cellsOf(b, cut, d);
			const agrees = kinds.every(({ kind }, k) => {
				const own = cellKind(cells[k] ?? '');
				return !isTyped(kind) || own === 'empty' || own === 'missing' || isTyped(own);
			});
			if (agrees && kinds.some(({ kind }, k) => isTyped(kind) && isTyped(cellKind(cells[k] ?? ''))))
				return { cells, cut };
		}
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
	const mended: HeadRow[] = [];
	for (const row of rows) {
		if (row.start < (mended.at(-1)?.end ?? 0)) continue;
		const other = row.cells.length < width ? resplit(b, row.start, row.end, width, dialects, kinds) : null;
		mended.push(other ? { ...row, cells: other.cells, end: other.cut.end, other: true } : row);
	}
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
