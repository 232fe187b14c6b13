import { strToU8, zipSync, type Zippable } from 'fflate';

/* Workbooks written part by part, so that a test can have in them what no program writes. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A cell: its value, or that and more. */
export type Value = string | number | boolean | null;
export interface Detail {
	v?: Value;
	/** a formula; its result is `v` */
	f?: string;
	error?: string;
	/** number format code */
	format?: string;
	font?: string;
	/** the cell's XML, taken as it is */
	xml?: string;
}
export type CellSpec = Value | Detail;

export interface SheetSpec {
	name: string;
	state?: 'hidden' | 'veryHidden';
	/** null rows are empty */
	rows?: (CellSpec[] | null)[];
	merges?: string[];
	hiddenRows?: number[];
	/** 1-based */
	hiddenColumns?: number[];
	filter?: string;
	/** a sheet that is a chart */
	chart?: boolean;
	/** the sheet's XML, taken as it is */
	xml?: string;
}

export interface BookSpec {
	from1904?: boolean;
	/** parts added or put in place of others; null leaves one out */
	parts?: Record<string, string | Uint8Array | null>;
	/** strings shared by cells; without, each cell has its own */
	shared?: boolean;
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const letters = (column: number): string =>
	(column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Formats and fonts met, each pair a style. */
class Styles {
	readonly #styles = ['\n'];
	of({ format = '', font = '' }: Detail): number {
		const key = `${format}\n${font}`;
		const at = this.#styles.indexOf(key);
		return at >= 0 ? at : this.#styles.push(key) - 1;
	}
	get xml(): string {
		const pairs = this.#styles.map((key) => key.split('\n'));
		const formats = [...new Set(pairs.map(([format]) => format))].filter(Boolean);
		const fonts = ['Calibri', ...new Set(pairs.map(([, font]) => font).filter(Boolean))];
		const id = (format: string) => (format ? 164 + formats.indexOf(format) : 0);
		return (
			`<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">` +
			formats.map((format) => `<numFmt numFmtId="${id(format)}" formatCode="${escape(format)}"/>`).join('') +
			`</numFmts><fonts>${fonts.map((font) => `<font><sz val="11"/><name val="${font}"/></font>`).join('')}</fonts>` +
			'<fills><fill/></fills><borders><border/></borders><cellXfs>' +
			pairs
				.map(
					([format, font]) => `<xf numFmtId="${id(format)}" fontId="${Math.max(0, fonts.indexOf(font))}"/>`
				)
				.join('') +
			'</cellXfs></styleSheet>'
		);
	}
}

function cellXml(spec: CellSpec, ref: string, styles: Styles, shared: string[] | null): string {
	const detail: Detail = spec !== null && typeof spec === 'object' ? spec : { v: spec };
	if (detail.xml !== undefined) return detail.xml;
	const { v = null, f, error } = detail;
	if (v === null && f === undefined && error === undefined) return '';
	const style = styles.of(detail);
	const at = `<c r="${ref}"${style ? ` s="${style}"` : ''}`;
	const formula = f === undefined ? '' : `<f>${escape(f)}</f>`;
	if (error !== undefined) return `${at} t="e">${formula}<v>${error}</v></c>`;
	if (v === null) return `${at}>${formula}</c>`;
	if (typeof v === 'number') return `${at}>${formula}<v>${v}</v></c>`;
	if (typeof v === 'boolean') return `${at} t="b">${formula}<v>${Number(v)}</v></c>`;
	if (f !== undefined) return `${at} t="str">${formula}<v>${escape(v)}</v></c>`;
	if (!shared) return `${at} t="inlineStr"><is><t xml:space="preserve">${escape(v)}</t></is></c>`;
	if (!shared.includes(v)) shared.push(v);
	return `${at} t="s"><v>${shared.indexOf(v)}</v></c>`;
}

function sheetXml(sheet: SheetSpec, styles: Styles, shared: string[] | null): string {
	if (sheet.chart) return `${XML}<chartsheet xmlns="${MAIN}"/>`;
	const rows = (sheet.rows ?? []).map((row, i) => {
		if (!row) return '';
		const hidden = sheet.hiddenRows?.includes(i + 1) ? ' hidden="1"' : '';
		const cells = row.map((cell, k) => cellXml(cell, `${letters(k)}${i + 1}`, styles, shared));
		return `<row r="${i + 1}"${hidden}>${cells.join('')}</row>`;
	});
	const columns = sheet.hiddenColumns?.map((k) => `<col min="${k}" max="${k}" width="9" hidden="1"/>`);
	const merges = sheet.merges?.map((ref) => `<mergeCell ref="${ref}"/>`);
	return (
		`${XML}<worksheet xmlns="${MAIN}">` +
		(sheet.xml ??
			(columns ? `<cols>${columns.join('')}</cols>` : '') +
				`<sheetData>${rows.join('')}</sheetData>` +
				(sheet.filter ? `<autoFilter ref="${sheet.filter}"/>` : '') +
				(merges ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '')) +
		'</worksheet>'
	);
}

/** Packs parts; the date is fixed so that the same parts give the same bytes. */
export const pack = (parts: Record<string, string | Uint8Array | null>): Uint8Array => {
	const all: Zippable = Object.create(null) as Zippable;
	for (const [name, part] of Object.entries(parts))
		if (part !== null)
			all[name] = [
				typeof part === 'string' ? strToU8(part) : part,
				{ mtime: '2024-01-01', level: name === 'mimetype' ? 0 : 9 }
			];
	return zipSync(all);
};

/** An .xlsx workbook. */
export function makeXlsx(sheets: SheetSpec[], { from1904, parts, shared = true }: BookSpec = {}): Uint8Array {
	const styles = new Styles();
	const strings: string[] = [];
	const folder = (sheet: SheetSpec) => (sheet.chart ? 'chartsheets' : 'worksheets');
	const bodies = sheets.map((sheet) => sheetXml(sheet, styles, shared ? strings : null));
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	return pack({
		'[Content_Types].xml':
			`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
			sheets
				.map(
					(sheet, i) =>
						`<Override PartName="/xl/${folder(sheet)}/sheet${i + 1}.xml" ContentType="${type}.${sheet.chart ? 'chartsheet' : 'worksheet'}+xml"/>`
				)
				.join('') +
			`<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
		'_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml':
			`${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>` +
			sheets
				.map(
					({ name, state }, i) =>
						`<sheet name="${escape(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`
				)
				.join('') +
			'</sheets></workbook>',
		'xl/_rels/workbook.xml.rels':
			`${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
			sheets
				.map(
					(sheet, i) =>
						`<Relationship Id="rId${i + 1}" Type="${RELATION}/${sheet.chart ? 'chartsheet' : 'worksheet'}" Target="${folder(sheet)}/sheet${i + 1}.xml"/>`
				)
				.join('') +
			`<Relationship Id="rId900" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="rId901" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		'xl/styles.xml': XML + styles.xml,
		'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
		...Object.fromEntries(bodies.map((body, i) => [`xl/${folder(sheets[i])}/sheet${i + 1}.xml`, body])),
		...parts
	});
}

const ODS = ['office:office', 'table:table', 'text:text', 'style:style', 'datastyle:number']
	.map((pair) => pair.split(':'))
	.map(([space, prefix]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${space}:1.0"`)
	.join(' ');

/** The one part of an .ods workbook that holds its sheets. @param styles what stands among the automatic styles */
export const odsContent = (sheets: string, styles = '', root = 'document-content'): string =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<office:${root} ${ODS} office:version="1.3"${root === 'document' ? ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"' : ''}>` +
	`<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:${root}>`;

/** An .ods workbook around its content. */
export const makeOds = (content: string, manifest = '<manifest/>'): Uint8Array =>
	pack({
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		'content.xml': content,
		'META-INF/manifest.xml': manifest
	});
