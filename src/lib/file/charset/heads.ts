import type { Finding } from '#lib/term/finding.ts';
import type { Part } from '#lib/term/upload.ts';
import type { Table } from '../source.ts';

/** What stands above and around a table's records: names, header rows, preamble, titles, notes, what findings show; each text once. */
export function headsOf(table: Table): string[] {
	const { raw, headers = [], preamble = [], stacked, self, setAside } = table;
	const texts = [
		...raw.columns.map(({ name }) => name),
		...headers.flat(),
		...preamble,
		...(stacked?.tables ?? []).map(({ name }) => name),
		...[self?.title ?? '', self?.source ?? '', ...(self?.notes ?? [])],
		...(self?.titles ?? []).map((title) => title ?? ''),
		...setAside.slice(0, SEEN).flatMap(({ cells }) => cells),
		...table.findings.map(({ example }) => example)
	];
	return [...new Set(texts)];
}

/** Rows set aside whose text is mended too. */
const SEEN = 1000;

/**
 * The table with other texts around its records.
 * @param before as `headsOf` gives them
 * @param after in the same order
 */
export function renamed(table: Table, before: readonly string[], after: readonly string[]): Table {
	const now = new Map(before.map((text, i) => [text, after[i]]));
	const of = (text: string): string => now.get(text) ?? text;
	const part = (each: Part): Part => ({ ...each, name: of(each.name) });
	const { raw, self, stacked } = table;
	const about = <T extends { column?: string }>(each: T): T =>
		each.column === undefined ? each : { ...each, column: of(each.column) };
	const seen = (finding: Finding): Finding => about({ ...finding, example: of(finding.example) });
	return {
		...table,
		raw: { ...raw, columns: raw.columns.map((column) => ({ ...column, name: of(column.name) })) },
		...(table.headers && { headers: table.headers.map((row) => row.map(of)) }),
		...(table.preamble && { preamble: table.preamble.map(of) }),
		...(stacked && { stacked: { ...stacked, tables: stacked.tables.map(part) } }),
		...(self && {
			self: {
				...self,
				...(self.title !== undefined && { title: of(self.title) }),
				...(self.source !== undefined && { source: of(self.source) }),
				notes: self.notes.map(of),
				...(self.titles && { titles: self.titles.map((title) => title && of(title)) })
			}
		}),
		setAside: table.setAside.map((row) => ({ ...row, cells: row.cells.map(of) })),
		findings: table.findings.map(seen),
		repairs: table.repairs.map(about)
	};
}
