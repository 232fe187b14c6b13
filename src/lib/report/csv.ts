import { csvRow } from '../file/text/csv-write.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import { sceneTable } from './scene-table.ts';

/** Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP ASVS 1.2.10). Numbers are left alone. */
export const inert = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

/** The rows of a view as tidy observations, with the area's name; UTF-8 with a byte order mark so that Excel reads it. */
export function sceneCsv(scene: Scene, lang: Lang): string {
	const columns = sceneTable(scene, lang);
	const cells = columns.map((column) =>
		column.kind === 'text'
			? column.values.map(inert)
			: column.values.map((value) => (value === null ? '' : String(value)))
	);
	const lines = [csvRow(columns.map((column) => inert(column.name)))];
	for (let i = 0; i < cells[0].length; i++) lines.push(csvRow(cells.map((column) => column[i])));
	return `\ufeff${lines.join('\r\n')}\r\n`;
}
