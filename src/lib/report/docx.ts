import {
	AlignmentType,
	BorderStyle,
	Document,
	ExternalHyperlink,
	Footer,
	HeadingLevel,
	ImageRun,
	LineRuleType,
	Packer,
	PageNumber,
	Paragraph,
	SimpleField,
	Table,
	TableCell,
	TableOfContents,
	TableRow,
	TextRun,
	WidthType,
	convertMillimetersToTwip as mm,
	type ParagraphChild
} from 'docx';
import { INK } from '../chart/colour.ts';
import { message } from '../message/message.ts';
import { LOCALE } from '../message/number.ts';
import type { Block, Drawn, FigureBlock, PlainTable, Report, TableBlock } from './document.ts';
import { calledIn, tracesOf } from './document.ts';
import { wordChart } from './docx-chart.ts';
import { plainText } from './plain-text.ts';
import { sealed } from './seal.ts';

/**
 * Page, typeface and size of official papers in Viet Nam: A4, Times New Roman, 13 points, margins of 20, 20, 30 and 15 mm
 * (Decree 30/2020/NĐ-CP, annex I).
 */
const PAGE = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) };
const FONT = 'Times New Roman';
/** Half points. */
const SIZE = { text: 26, caption: 24, small: 20, cell: 22, narrow: 17 };
/** CSS pixels between the margins (165 mm), and the most a picture may be tall. */
const WIDE = 620;
const TALL = 600;
const QR_SIDE = 84;
/** Columns up to which a table is set in its usual size. */
const ROOMY = 7;

const ink = INK.text.slice(1);
const soft = INK.soft.slice(1);
const line = INK.line.slice(1);

/** A report as a Word document. The same report gives the same bytes. */
export async function reportDocx(report: Report): Promise<Uint8Array> {
	const { lang, title, blocks } = report;
	const contents = blocks.some((each) => each.kind === 'contents');
	const pages = contents ? (await import('docx/layout')).estimatePageNumbers : undefined;
	const document = new Document({
		title: plainText(title),
		creator: message(lang, 'app.name'),
		lastModifiedBy: message(lang, 'app.name'),
		description: message(lang, 'document.made', { name: message(lang, 'app.name') }),
		...(pages && { pageNumbers: pages }),
		styles: stylesOf(report),
		sections: [
			{
				properties: { page: { margin: PAGE } },
				footers: { default: pageNumber() },
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: [text(title)] }),
					...blocks.flatMap((block) => printed(block, report))
				]
			}
		]
	});
	const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
	return sealed(bytes, { date: report.date, lang, traces: tracesOf(report) });
}

const text = (words: string): TextRun => new TextRun(plainText(words));

const pageNumber = (): Footer =>
	new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.small })]
			})
		]
	});

function stylesOf({ lang }: Report) {
	const heading = (size: number, before: number) => ({
		run: { font: FONT, size, bold: true, color: ink },
		paragraph: { spacing: { before, after: 120 }, keepNext: true }
	});
	const below = { basedOn: 'Normal', next: 'Normal', quickFormat: true };
	return {
		default: {
			document: {
				run: { font: FONT, size: SIZE.text, language: { value: LOCALE[lang] } },
				paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } }
			},
			title: heading(40, 0),
			heading1: heading(32, 360),
			heading2: heading(28, 240)
		},
		paragraphStyles: [
			{
				...{ id: 'Caption', name: 'caption', ...below },
				run: { size: SIZE.caption, bold: true, color: ink },
				paragraph: { spacing: { before: 120, after: 60 }, keepLines: true }
			},
			{
				...{ id: 'Source', name: 'Source', ...below },
				run: { size: SIZE.small, color: soft },
				paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } }
			},
			{
				...{ id: 'Cell', name: 'Cell', ...below },
				run: { size: SIZE.cell },
				paragraph: { spacing: { before: 20, after: 20, line: 250, lineRule: LineRuleType.AUTO } }
			}
		]
	};
}

function printed(block: Block, report: Report): (Paragraph | Table | TableOfContents)[] {
	switch (block.kind) {
		case 'heading':
			return [
				new Paragraph({
					heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
					children: [text(block.text)]
				})
			];
		case 'paragraph':
			return block.text
				.split(/\n+/)
				.map((each) => new Paragraph({ alignment: AlignmentType.BOTH, children: [text(each)] }));
		case 'list':
			return block.entries.map((each) => new Paragraph({ bullet: { level: 0 }, children: [text(each)] }));
		case 'contents': {
			const name = message(report.lang, 'document.contents');
			return [
				new Paragraph({ style: 'Caption', children: [text(name)] }),
				new TableOfContents(name, { hyperlink: true, headingStyleRange: '1-2' })
			];
		}
		case 'figure':
			return figure(block, report);
		case 'table':
			return table(block, report);
	}
}

function figure(block: FigureBlock, report: Report): Paragraph[] {
	const { chart, picture, alt, lines, intervals } = block;
	const name = plainText(calledIn(report, block));
	const run = chart
		? wordChart(chart, { alt: plainText(alt), name, width: WIDE, lang: report.lang })
		: image(picture, name, alt, fitted(picture));
	return [
		new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [run] }),
		caption('document.figure', block, report),
		...[...intervals, ...lines].map((each) => new Paragraph({ style: 'Source', children: [text(each)] })),
		...live(block, report)
	];
}

/** 'Hình 3. …', with the number as a sequence of Word's own, so that a list of figures can be made of it. */
function caption(
	key: 'document.figure' | 'document.table',
	{ caption: words, number }: FigureBlock | TableBlock,
	{ lang }: Report,
	keepNext = false
): Paragraph {
	const label = message(lang, key, { number: '' }).trim();
	return new Paragraph({
		style: 'Caption',
		keepNext,
		children: [
			text(`${label} `),
			new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
			text(`. ${words}`)
		]
	});
}

/** Where the live view is: as a link, and as a code to be read off paper. */
function live(block: FigureBlock, report: Report): Paragraph[] {
	const { link, qr } = block;
	const { lang } = report;
	if (link === null) return [];
	const children: ParagraphChild[] = [];
	if (qr) {
		const words = message(lang, 'document.qr', { address: link });
		children.push(
			image(qr, `QR ${calledIn(report, block)}`, words, { width: QR_SIDE, height: QR_SIDE }),
			text('  ')
		);
	}
	children.push(linkTo(link, message(lang, 'document.live')));
	return [new Paragraph({ style: 'Source', children })];
}

const linkTo = (link: string, words: string): ExternalHyperlink =>
	new ExternalHyperlink({ link, children: [new TextRun({ text: plainText(words), style: 'Hyperlink' })] });

function table(block: TableBlock, report: Report): (Paragraph | Table)[] {
	const { lines, link } = block;
	return [
		caption('document.table', block, report, true),
		grid(block.table),
		...lines.map(
			(each, i) => new Paragraph({ style: 'Source', spacing: { before: i ? 0 : 80 }, children: [text(each)] })
		),
		...(link === null
			? []
			: [new Paragraph({ style: 'Source', children: [linkTo(link, message(report.lang, 'document.live'))] })])
	];
}

function grid({ head, rows, numeric }: PlainTable): Table {
	const size = head.length > ROOMY ? SIZE.narrow : SIZE.cell;
	const rule = { style: BorderStyle.SINGLE, size: 4, color: line };
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	const cell = (words: string, column: number, bold: boolean) =>
		new TableCell({
			...(bold && { shading: { fill: 'F3F1EC' } }),
			margins: { left: 70, right: 70 },
			children: [
				new Paragraph({
					style: 'Cell',
					alignment: numeric[column] ? AlignmentType.RIGHT : AlignmentType.LEFT,
					children: [new TextRun({ text: plainText(words), bold, size })]
				})
			]
		});
	const row = (cells: string[], tableHeader = false) =>
		new TableRow({
			tableHeader,
			cantSplit: true,
			children: cells.map((each, i) => cell(each, i, tableHeader))
		});
	const widths = widthsOf(head, rows);
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		columnWidths: widths,
		borders: {
			top: rule,
			bottom: rule,
			insideHorizontal: rule,
			left: none,
			right: none,
			insideVertical: none
		},
		rows: [row(head, true), ...rows.map((each) => row(each))]
	});
}

/** Twips of each column, by the longest word or number in it. */
function widthsOf(head: string[], rows: string[][]): number[] {
	const room = mm(165);
	const longest = head.map((name, i) => {
		const word = Math.max(...name.split(/\s+/).map((each) => each.length));
		const cells = rows.slice(0, 200).map((row) => Math.min(28, row[i]?.length ?? 0));
		return Math.max(5, word, ...cells);
	});
	const all = longest.reduce((sum, each) => sum + each, 0);
	return longest.map((each) => Math.round((each / all) * room));
}

function fitted({ width, height }: Drawn): { width: number; height: number } {
	const scale = Math.min(1, WIDE / width, TALL / height);
	return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

const image = (
	{ svg, png }: Drawn,
	name: string,
	alt: string,
	transformation: { width: number; height: number }
): ImageRun =>
	new ImageRun({
		type: 'svg',
		data: new TextEncoder().encode(svg),
		fallback: { type: 'png', data: png },
		transformation,
		altText: { name: plainText(name), description: plainText(alt) }
	});
