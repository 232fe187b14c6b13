import type { Finding } from '#lib/term/finding.ts';
import type { HeadRow } from './layout.ts';

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
