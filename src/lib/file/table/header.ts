import type { Finding } from '#lib/term/finding.ts';
import { isColumnNumbers, type HeadRow } from './layout.ts';
import { isBlank, wordAt, type Parsed } from './parsed.ts';

/** One name per column: the header rows joined cell by cell with a space. Names repeat and may be empty, as in the file. */
export function namesOf(header: readonly (readonly string[])[], width: number): string[] {
	return Array.from({ length: width }, (_, k) =>
		header.length === 1
			? (header[0][k] ?? '')
			: header
					.map((row) => (row[k] ?? '').trim())
					.filter(Boolean)
					.join(' ')
	);
}

/**
 * The header rows with each group title carried over the cells it stands above: over the blank cells to its right, as far as
 * the rows below name columns of the group and no title of a row above begins. Column numbers are left out.
 */
export function spreadOf(rows: readonly (readonly string[])[], width: number): string[][] {
	const said = rows
		.map((row) => Array.from({ length: width }, (_, k) => (row[k] ?? '').trim()))
		.filter((row, r) => r === 0 || !isColumnNumbers(row));
	const spread = said.map((row) => [...row]);
	for (let r = 0; r < said.length - 1; r++) {
		const below = (k: number): boolean => said.slice(r + 1).some((row) => row[k]);
		const begins = (k: number): boolean => said.slice(0, r).some((row) => row[k]);
		for (let k = 1; k < width; k++) {
			const title = spread[r][k - 1];
			if (title && !said[r][k] && below(k - 1) && below(k) && !begins(k)) spread[r][k] = title;
		}
	}
	return spread;
}

/**
 * Header rows that have more cells than the records: empty names at the end, or empty names exactly as many as there are
 * too many, belong to no column and are left out.
 */
export function fitHeader(header: HeadRow[], usual: number): { rows: string[][]; long: HeadRow[] } {
	const long: HeadRow[] = [];
	const rows = header.map((row) => {
		const { cells } = row;
		if (cells.length <= usual) return cells;
		let fitted = cells.slice(0, Math.max(usual, cells.findLastIndex((cell) => cell.trim()) + 1));
		const named = fitted.filter((cell) => cell.trim());
		if (fitted.length > usual && header.length === 1 && named.length === usual) fitted = named;
		if (fitted.length < cells.length) long.push(row);
		return fitted;
	});
	return { rows, long };
}

/**
 * Names of fewer columns than the records have: columns at the end with nothing in them are left out of `parsed`; a first
 * column that counts the records has no name (`counted`: the names begin at the second); else the names stay where they are,
 * and a person must look.
 */
export function settleHeader(
	rows: string[][],
	header: HeadRow[],
	parsed: Parsed,
	length: number
): { counted: boolean; findings: Finding[] } {
	const named = Math.max(0, ...rows.map((row) => row.length));
	if (!rows.length || !length || named >= parsed.width) return { counted: false, findings: [] };
	const first = header[0].line;
	const about = (rule: string, severity: Finding['severity'], count: number): Finding => ({
		rule,
		severity,
		rows: count,
		first,
		lines: header.map(({ line }) => line),
		example: rows[0].filter(Boolean).join(', ').slice(0, 80),
		values: { names: named, width: parsed.width }
	});
	let empty = 0;
	for (; parsed.width > named && isBlank(parsed, parsed.width - 1, length); empty++) {
		parsed.codes.pop();
		parsed.dictionaries.pop();
		parsed.width--;
	}
	if (empty) return { counted: false, findings: [about('empty-last-column', 'question', length)] };
	const counts = Array.from({ length: Math.min(length, 50) }, (_, row) => wordAt(parsed, row, 0));
	if (parsed.width === named + 1 && length > 1 && counts.every((cell, i) => cell === String(i + 1)))
		return { counted: true, findings: [about('row-numbers', 'note', length)] };
	return { counted: false, findings: [about('header-short', 'question', rows.length)] };
}

/** What is odd about the names of the columns: several rows joined, none at all, the same name twice. */
export function checkHeader(names: string[], header: HeadRow[], line: number): Finding[] {
	const findings: Finding[] = [];
	if (!header.length) {
		findings.push({ rule: 'no-header', severity: 'question', rows: 0, first: line, example: '' });
		return findings;
	}
	const first = header[0].line;
	if (header.length > 1) {
		const example = names.find((name) => name.includes(' ')) ?? names[0];
		findings.push({ rule: 'header-joined', severity: 'note', rows: header.length, first, example });
	}
	const seen = new Map<string, string>();
	for (const name of names) {
		if (!name.trim()) continue;
		const key = name.trim().toLowerCase();
		const before = seen.get(key);
		if (before === undefined) seen.set(key, name);
		else {
			const rule = before === name ? 'duplicate-header' : 'header-case';
			if (findings.some((f) => f.rule === rule && f.column === before)) continue;
			findings.push({ rule, severity: 'warning', column: before, rows: 0, first, example: name });
		}
	}
	return findings;
}
