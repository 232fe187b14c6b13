import { isLegacyFont } from './book.ts';
import type { Sheet } from './sheet.ts';

/** What a sheet says beside its cells, which the library does not tell. */
export interface OdsSheet {
	hidden: boolean;
	facts: Pick<Sheet, 'hiddenRows' | 'filtered' | 'hiddenColumns' | 'fonts'>;
}

interface Style {
	parent?: string;
	/** its format of numbers */
	data?: string;
	font?: string;
	/** of a sheet's style: it is not shown */
	hidden: boolean;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const TAG =
	/<(\/?)table:(table|table-column|table-row|table-cell|covered-table-cell)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const STYLE =
	/<style:(?:style|default-style)\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/style:(?:style|default-style)>)/g;
const NAME = /\stable:style-name=(?:"[^"]*"|'[^']*')/;
const OWN = 'own-';
const PERCENT = 'percentage';

/**
 * The same document, every number and moment with a style of its own that names its format, and what else the library
 * leaves out. It knows a format by the cell's own style alone: where that comes from the column, from a named style or
 * from nothing but the kind of the value, 25.6 % would be 0.256, code 00004 would be 4 and 36:00 would be 12:00.
 * @param styles the part with the named styles
 */
export function mendOds(content: string, styles: string): { content: string; sheets: OdsSheet[] } {
	const known = new Map([...stylesOf(styles), ...stylesOf(content)]);
	const legacy = [...known.values()].some(({ font }) => font && isLegacyFont(font));
	const used = new Set<string>();
	const sheets: OdsSheet[] = [];
	let columns: string[] = [];
	let facts: OdsSheet['facts'] | null = null;
	let [line, rows, column] = [0, 1, 0];
	const begun = content.search(/<office:spreadsheet\b/);
	const body = content
		.slice(Math.max(0, begun))
		.replace(TAG, (tag, end: string, name: string, attributes: string) => {
			if (end) return tag;
			if (name === 'table') {
				facts = { hiddenRows: [], filtered: false, hiddenColumns: new Set(), fonts: [] };
				sheets.push({ hidden: known.get(valueOf(attributes, 'style-name'))?.hidden ?? false, facts });
				[columns, line, rows] = [[], 0, 1];
			} else if (!facts) return tag;
			else if (name === 'table-column') {
				const times = Math.min(timesOf(attributes, 'columns'), COLUMNS - columns.length);
				for (let i = 0; i < times; i++) {
					if (/collapse|filter/.test(valueOf(attributes, 'visibility')))
						facts.hiddenColumns.add(columns.length);
					columns.push(valueOf(attributes, 'default-cell-style-name'));
				}
			} else if (name === 'table-row') {
				line += rows;
				rows = timesOf(attributes, 'rows');
				column = 0;
				const shown = valueOf(attributes, 'visibility');
				facts.filtered ||= shown === 'filter';
				if (/collapse|filter/.test(shown))
					for (let i = 0; i < rows && line + i <= ROWS; i++) facts.hiddenRows.push(line + i);
			} else {
				const at = column;
				column += timesOf(attributes, 'columns');
				if (name === 'covered-table-cell') return tag;
				const style = valueOf(attributes, 'style-name') || columns[at] || '';
				const type = /\soffice:value-type=["'](\w+)/.exec(attributes)?.[1];
				if (type === 'string' && legacy) count(facts.fonts, at, resolve(known, style, 'font') ?? '');
				if (!type || type === 'string') return tag;
				const data = resolve(known, style, 'data') ?? (type === 'percentage' ? PERCENT : '');
				if (!data) return tag;
				used.add(data);
				return tag
					.replace(NAME, '')
					.replace('<table:table-cell', `<table:table-cell table:style-name="${OWN}${data}"`);
			}
			return tag;
		});
	return { content: withStyles(content.slice(0, Math.max(0, begun)), used) + body, sheets };
}

/** The head of a document with a style for each format. */
function withStyles(head: string, formats: ReadonlySet<string>): string {
	const styles =
		`<number:percentage-style style:name="${PERCENT}"><number:number number:decimal-places="2"/><number:text>%</number:text></number:percentage-style>` +
		[...formats]
			.map(
				(name) =>
					`<style:style style:name="${OWN}${name}" style:family="table-cell" style:data-style-name="${name}"/>`
			)
			.join('');
	const open = /<office:automatic-styles\s*(\/?)>/.exec(head);
	if (open?.[1]) return head.replace(open[0], `<office:automatic-styles>${styles}</office:automatic-styles>`);
	if (open) return head.replace('</office:automatic-styles>', `${styles}</office:automatic-styles>`);
	return head.replace(
		/<office:body\b/,
		`<office:automatic-styles>${styles}</office:automatic-styles><office:body`
	);
}

function stylesOf(document: string): Map<string, Style> {
	const found = new Map<string, Style>();
	for (const [, attributes, inside = ''] of document.matchAll(STYLE)) {
		const say = (name: string): string | undefined =>
			new RegExp(`\\sstyle:${name}="([^"]*)"`).exec(attributes)?.[1];
		const font = /\sstyle:font-name="([^"]*)"/.exec(inside)?.[1];
		found.set(say('name') ?? '', {
			parent: say('parent-style-name'),
			data: say('data-style-name'),
			font,
			hidden: /table:display="false"/.test(inside)
		});
	}
	return found;
}

/** What a style says, or the nearest style it is made of. */
function resolve(
	styles: ReadonlyMap<string, Style>,
	name: string,
	what: 'data' | 'font'
): string | undefined {
	let style = styles.get(name);
	for (let deep = 0; style && deep < 20; deep++) {
		if (style[what]) return style[what];
		style = styles.get(style.parent ?? '?');
	}
	return undefined;
}

const patterns = new Map<string, RegExp>();

/** An attribute of a sheet, a row, a column or a cell; '' when it is not there. */
function valueOf(attributes: string, name: string): string {
	let pattern = patterns.get(name);
	if (!pattern) patterns.set(name, (pattern = new RegExp(`\\stable:${name}=(?:"([^"]*)"|'([^']*)')`)));
	const found = pattern.exec(attributes);
	return found ? (found[1] ?? found[2]) : '';
}

/** How often a row or a cell is repeated. */
const timesOf = (attributes: string, what: 'rows' | 'columns'): number =>
	Math.max(1, Math.trunc(Number(valueOf(attributes, `number-${what}-repeated`) || 1)) || 1);

function count(fonts: Sheet['fonts'], column: number, font: string): void {
	const counts = (fonts[column] ??= new Map());
	counts.set(font, (counts.get(font) ?? 0) + 1);
}
