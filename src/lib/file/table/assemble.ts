import type { Finding } from '#lib/term/finding.ts';
import type { Part, Upload } from '#lib/term/upload.ts';
import { blocksOf, cropped, type Block } from './beside.ts';
import { composed, findingsOf } from './table-finding.ts';
import { extentOf } from './extent.ts';
import { checkHeader, fitHeader, namesOf, settleHeader, spreadOf } from './header.ts';
import type { HeadRow, Layout } from './layout.ts';
import { tableOf, type Parsed } from './parsed.ts';
import { firstNames, titleOf } from './stacked.ts';

/** A table put together from its records, and the tables that stand beside and below it. */
export interface Assembled extends Pick<
	Upload,
	'raw' | 'preamble' | 'headers' | 'findings' | 'repairs' | 'setAside'
> {
	width: number;
	/** every table, this one and its neighbours first; one when there are no others */
	tables: Part[];
	/** how many of them are not below others */
	beside: number;
	/** lines on which those below begin */
	lines: number[];
}

/** How many columns the records are to be read with. */
export const widthOf = (layout: Layout, usual: number): number =>
	Math.max(usual, ...fitHeader(layout.header, usual).rows.map((row) => row.length));

/**
 * Records as parsed → the table they are: header, end, notes below it, and everything to be said about it.
 * @param usual cells most records have
 * @param chosen which of the tables beside one another
 * @param merged header rows in which a merged title stands in all its cells, when the file says so
 */
export function assemble(
	whole: Parsed,
	layout: Layout,
	usual: number,
	chosen = 0,
	merged?: (row: HeadRow) => readonly string[]
): Assembled {
	const fitted = fitHeader(layout.header, usual);
	const blocks = blocksOf(whole, fitted.rows);
	const block = blocks[Math.min(chosen, blocks.length - 1)];
	const parsed = blocks.length > 1 ? cropped(whole, block) : whole;
	const own = blocks.length > 1 ? croppedLayout(layout, block) : layout;
	const cut = (row: readonly string[]): string[] => (blocks.length > 1 ? row.slice(...block) : [...row]);
	const extent = extentOf(parsed, own);
	const repairs = composed(parsed, extent.length);
	const settled = settleHeader(fitted.rows.map(cut), layout.header, parsed, extent.length);
	const placed = (row: readonly string[]): string[] => (settled.counted ? ['', ...cut(row)] : cut(row));
	const rows = fitted.rows.map(placed);
	const names = namesOf(rows, parsed.width);
	const headers = spreadOf(merged ? layout.header.map((row) => placed(merged(row))) : rows, parsed.width);
	const first = layout.preamble.find((row) => row.cells.some((cell) => cell.trim()));
	const title = first?.cells.find((cell) => cell.trim()) ?? firstNames(names);
	const tables: Part[] = blocks.map((each, i) => ({
		kind: 'table',
		name:
			i || blocks.length > 1
				? firstNames(namesOf(fitted.rows, whole.width).slice(...each))
				: title.trim().slice(0, 80),
		rows: blocks.length > 1 ? cropped(whole, each).length : extent.length
	}));
	extent.further.forEach((start, i) =>
		tables.push({
			kind: 'table',
			name: titleOf(parsed, start),
			rows: (extent.further[i + 1]?.row ?? parsed.length) - start.header - 1
		})
	);
	const findings: Finding[] = [
		...findingsOf(parsed, extent, own, fitted.long),
		...settled.findings,
		...checkHeader(names, layout.header, layout.line)
	];
	const preamble = layout.preamble
		.map((row) =>
			row.cells
				.map((cell) => cell.trim())
				.filter(Boolean)
				.join(' ')
		)
		.filter(Boolean);
	return {
		raw: tableOf(parsed, names, extent.length),
		...(preamble.length && { preamble }),
		...(headers.length && { headers }),
		width: parsed.width,
		setAside: parsed.setAside,
		findings,
		repairs,
		tables,
		beside: blocks.length,
		lines: extent.further.map(({ row }) => parsed.lines[row])
	};
}

const croppedLayout = (layout: Layout, block: Block): Layout => ({
	...layout,
	header: layout.header.map((row) => ({ ...row, cells: row.cells.slice(...block) })),
	kinds: layout.kinds.slice(...block)
});

/** Letters of the names of other tables that are said. */
const NAMED = 300;

/** That there are other tables, and which was read. */
export function othersFinding(tables: Part[], read: number, beside: number, lines: number[]): Finding[] {
	if (tables.length < 2) return [];
	const others = tables.filter((_, i) => i !== read);
	return [
		{
			rule: beside > 1 ? 'tables-beside' : 'stacked-tables',
			severity: 'error',
			rows: others.length,
			first: lines[0] ?? 0,
			lines,
			example: others
				.map(({ name }) => name)
				.join(' · ')
				.slice(0, NAMED),
			values: {
				tables: others.length,
				read: read + 1,
				records: others.reduce((n, { rows = 0 }) => n + rows, 0)
			}
		}
	];
}
