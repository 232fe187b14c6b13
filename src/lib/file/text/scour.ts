import { MOST_LINES, type Finding } from '#lib/term/finding.ts';
import { CR, LF } from '../table/record.ts';

/** UTF-8 byte order mark. */
const MARK = [0xef, 0xbb, 0xbf] as const;

const isMark = (b: Uint8Array, at: number): boolean =>
	b[at] === MARK[0] &&
	b[at + 1] === MARK[1] &&
	b[at + 2] === MARK[2] &&
	(b[at - 1] === LF || b[at - 1] === CR);

/**
 * UTF-8 text without what no text holds: bytes of zero (a record overwritten, a file grown but never filled), and byte
 * order marks at the beginning of a line (files put one behind another). Both are told.
 */
export function scour(bytes: Uint8Array): { bytes: Uint8Array; findings: Finding[] } {
	let end = bytes.length;
	while (end && !bytes[end - 1]) end--;
	const body = bytes.subarray(0, end);
	const padding = bytes.length - end;
	let mark = body.indexOf(MARK[0], 1);
	while (mark >= 0 && !isMark(body, mark)) mark = body.indexOf(MARK[0], mark + 1);
	if (!padding && mark < 0 && !body.includes(0)) return { bytes: body, findings: [] };

	const clean = new Uint8Array(end);
	const zeros: number[] = [];
	const marks: number[] = [];
	let [zeroCount, markCount, line, length] = [padding, 0, 1, 0];
	const note = (lines: number[]): void => {
		if (lines.at(-1) !== line && lines.length < MOST_LINES) lines.push(line);
	};
	for (let at = 0; at < end; at++) {
		if (!body[at]) {
			zeroCount++;
			note(zeros);
		} else if (at && isMark(body, at)) {
			markCount++;
			note(marks);
			at += 2;
		} else {
			clean[length++] = body[at];
			if (body[at] === LF || (body[at] === CR && body[at + 1] !== LF)) line++;
		}
	}
	if (padding) note(zeros);
	const findings: Finding[] = [];
	const tell = (rule: string, severity: Finding['severity'], rows: number, lines: number[]): void => {
		if (rows) findings.push({ rule, severity, rows, first: lines[0], lines, example: '' });
	};
	tell('zero-bytes', 'warning', zeroCount, zeros);
	tell('mark-inside', 'note', markCount, marks);
	return { bytes: clean.subarray(0, length), findings };
}
