import { report, type Report } from '../dataset/report.ts';
import type { Tidy } from '../dataset/tidy.ts';
import { sayAside } from '../dataset/write.ts';
import { message } from '../message/message.ts';
import type { Finding, Severity } from '../term/finding.ts';
import type { Structure } from '../term/structure.ts';
import type { Lang } from '../term/text.ts';
import type { Upload } from '../term/upload.ts';

/** A file as read, understood and checked. */
export interface Checked {
	upload: Upload;
	structure: Structure;
	result: Tidy;
	checks: readonly Finding[];
	/** numbers of people in it are not protected: whatever is written of it says so */
	own?: boolean;
}

/** One thing to say of one line of a file, or of the file as a whole. */
export interface FoundRow {
	kind: 'finding' | 'repair' | 'aside' | 'refused';
	rule: string;
	/** '' for repairs and rows set aside */
	severity: Severity | '';
	column: string;
	/** file line, 0 for the file as a whole or where it is not known */
	line: number;
	/** lines touched in all */
	rows: number;
	message: string;
	example: string;
	before: string;
	after: string;
}

/** Everything found in a file, repaired and set aside: one row for each line it touches, as far as the lines are known. */
export function foundRows({ upload, structure, result, checks, own }: Checked, lang: Lang): FoundRow[] {
	const said: Report = report(upload, structure, result, checks, lang);
	const rows: FoundRow[] = [];
	if (own)
		rows.push({ kind: 'finding', rule: 'own-use', severity: 'warning', column: '', line: 0, rows: said.rows.read, message: message(lang, 'gate.own-use'), example: '', before: '', after: '' }); // prettier-ignore
	for (const { rule, severity, column = '', rows: all, first, lines, example, message: words } of said.findings)
		for (const line of lines?.length ? lines : [first])
			rows.push({ kind: 'finding', rule, severity, column, line, rows: all, message: words, example, before: '', after: '' }); // prettier-ignore
	for (const { what, rows: all, lines, example, message: words } of said.repairs)
		(lines?.length ? lines : [0]).forEach((line, i) => {
			// before and after are the first line's
			const change = i ? { before: '', after: '' } : example;
			rows.push({ kind: 'repair', rule: what, severity: '', column: '', line, rows: all, message: words, example: '', ...change }); // prettier-ignore
		});
	for (const { line, reason, cells } of result.setAside)
		rows.push({
			kind: 'aside',
			rule: reason,
			severity: '',
			column: '',
			line,
			rows: 1,
			message: sayAside(lang, reason),
			example: cells.filter((cell) => cell.trim()).join(' · '),
			before: '',
			after: ''
		});
	return rows;
}
