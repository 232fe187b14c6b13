import { TARGET_COLUMNS } from '../dataset/target-file.ts';
import { csvRow } from '../file/text/csv-write.ts';
import type { Target } from '../term/dataset.ts';
import type { Lang } from '../term/text.ts';

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; '=' alone is a comparison and is kept. */
const inert = (text: string): string => (/^[=+\-@\t\r＝＋－＠]./.test(text) ? `'${text}` : text);

/**
 * Targets as a table that can be read again; UTF-8 with a byte order mark.
 * @param note said in a column of its own in every row
 */
export function targetsCsv(targets: readonly Target[], lang: Lang, note?: string): string {
	const cell = (target: Target, name: (typeof TARGET_COLUMNS)[number]): string => {
		if (name === 'source') return inert(target.source?.[lang] ?? '');
		if (name === 'value') return String(target.value);
		return inert(String(target[name] ?? ''));
	};
	const last = (cell: string) => (note === undefined ? [] : [cell]);
	const lines = targets.map((target) =>
		csvRow([...TARGET_COLUMNS.map((name) => cell(target, name)), ...last(note!)])
	);
	return `\ufeff${[csvRow([...TARGET_COLUMNS, ...last('note')]), ...lines].join('\r\n')}\r\n`;
}
