import type { Finding } from '#lib/term/finding.ts';
import { isColumnNumbers, type HeadRow } from './layout.ts';

/** One name per column: the header rows joined cell by cell with a space. Names repeat and may be empty, as in the file. */
export function namesOf(header: HeadRow[], width: number): string[] {
	return Array.from({ length: width }, (_, k) =>
		header.length === 1
			? (header[0].cells[k] ?? '')
			: header
					.map((row) => (row.cells[k] ?? '').trim())
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
