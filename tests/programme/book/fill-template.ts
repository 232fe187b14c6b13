import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { letters } from '#lib/file/workbook/letters.ts';

/** What a person writes in a cell: text, a number, a day (ISO, kept as a day), or nothing. */
export type Written = string | number | { day: string } | null;

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const serial = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;

/**
 * Writes rows under the heading of sheets of a workbook, as a spreadsheet does: styles, lists, notes and locks stay, and a
 * cell takes the style of its column.
 */
export function fillTemplate(bytes: Uint8Array, sheets: Record<string, Written[][]>): Uint8Array {
	const files = unzipSync(bytes);
	const book = strFromU8(files['xl/workbook.xml']);
	const targets = strFromU8(files['xl/_rels/workbook.xml.rels']);
	for (const [name, rows] of Object.entries(sheets)) {
		const own = [...book.matchAll(/<sheet [^>]*>/g)].find(([tag]) => tag.includes(`name="${escaped(name)}"`));
		const id = /r:id="([^"]+)"/.exec(own?.[0] ?? '')?.[1];
		const tag = [...targets.matchAll(/<Relationship [^>]*>/g)].find(([each]) => each.includes(`Id="${id}"`));
		const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(tag?.[0] ?? '')?.[1];
		if (!target) throw new Error(`the workbook has no sheet ${name}`);
		const file = `xl/${target}`;
		const xml = strFromU8(files[file]);
		const style = (k: number) => new RegExp(`<c r="${letters(k)}2" s="(\\d+)"`).exec(xml)?.[1];
		const styles = rows[0]?.map((_, k) => style(k)) ?? [];
		const lines = rows.map((row, i) => {
			const cells = row.map((value, k) => {
				const at = `<c r="${letters(k)}${i + 2}"${styles[k] === undefined ? '' : ` s="${styles[k]}"`}`;
				if (value === null) return `${at}/>`;
				if (typeof value === 'number') return `${at}><v>${value}</v></c>`;
				if (typeof value === 'object') return `${at}><v>${serial(value.day)}</v></c>`;
				return `${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
			});
			return `<row r="${i + 2}">${cells.join('')}</row>`;
		});
		const whole = xml
			.replace(/<row r="2"[^>]*?(?:\/>|>.*?<\/row>)/s, '')
			.replace('</sheetData>', () => `${lines.join('')}</sheetData>`)
			.replace(/<dimension [^>]*>/, '');
		files[file] = strToU8(whole);
	}
	return zipSync(files);
}
