import PptxGenJS from 'pptxgenjs';
import { INK, SEX_COLOUR } from '../chart/colour.ts';
import { message } from '../message/message.ts';
import type { Block, Drawn, FigureBlock, Report, TableBlock } from './document.ts';
import { calledIn, tracesOf } from './document.ts';
import { plainText } from './plain-text.ts';
import { slideChart } from './pptx-chart.ts';
import { withIntervals } from './pptx-intervals.ts';
import { sealed } from './seal.ts';
import { withSvg } from './svg-part.ts';

type Slide = PptxGenJS.Slide;

/** Inches on a wide slide (13.33 × 7.5): where things stand on it. */

const BODY = { x: 0.6, y: 1.35, w: 12.1, h: 5.35 };
const FIGURE = { x: 0.6, y: 1.3, w: 10.5, h: 4.95 };
const FOOT = { x: 0.6, y: 6.35, w: 10.5, h: 0.8 };
const SIDE = { x: 11.35, y: 5.1, w: 1.4 };
const FONT = 'Arial';
const PLAIN = 'PLAIN';
const FIRST = 'FIRST';
/** Rows of a table a slide holds, and slides one table may fill. */
const ROWS = 14;
const TABLE_SLIDES = 6;
/** Letters of running text a slide holds. */
const LETTERS = 620;

const ink = INK.text.slice(1);
const soft = INK.soft.slice(1);
const rule = INK.line.slice(1);

/** A report as a PowerPoint presentation: a slide a figure, charts that can be edited. The same report gives the same bytes. */
export async function reportPptx(report: Report): Promise<Uint8Array> {
	const { lang, title, date } = report;
	const deck = new PptxGenJS();
	deck.layout = 'LAYOUT_WIDE';
	deck.title = plainText(title);
	deck.author = deck.company = message(lang, 'app.name');
	deck.subject = message(lang, 'document.made', { name: message(lang, 'app.name') });
	deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
	masters(deck);
	const svgs = new Map<string, string>();
	const printer = new Printer(deck, report, svgs);
	printer.print();
	const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
	const charts = report.blocks.flatMap((each) => (each.kind === 'figure' && each.chart ? [each.chart] : []));
	return sealed(bytes, { date, lang, traces: tracesOf(report) }, (parts) => {
		withSvg(parts, svgs);
		withIntervals(parts, charts);
	});
}

function masters(deck: PptxGenJS): void {
	const mark = (x: number, colour: string) => ({
		rect: { x, y: 7.12, w: 0.09, h: 0.16, fill: { color: colour.slice(1) } }
	});
	const placed = {
		type: 'title' as const,
		align: 'left' as const,
		fontFace: FONT,
		bold: true,
		color: ink,
		margin: 0
	};
	const marks = [mark(0.6, SEX_COLOUR.F), mark(0.72, SEX_COLOUR.M)];
	deck.defineSlideMaster({
		title: PLAIN,
		background: { color: 'FFFFFF' },
		slideNumber: {
			x: 12.4,
			y: 7.05,
			w: 0.5,
			h: 0.3,
			fontFace: FONT,
			fontSize: 10,
			color: soft,
			align: 'right'
		},
		objects: [
			...marks,
			{
				placeholder: {
					options: {
						...placed,
						name: 'title',
						x: 0.6,
						y: 0.35,
						w: 12.1,
						h: 0.85,
						fontSize: 22,
						valign: 'middle'
					},
					text: ''
				}
			}
		]
	});
	deck.defineSlideMaster({
		title: FIRST,
		background: { color: 'FFFFFF' },
		objects: [
			...marks,
			{
				placeholder: {
					options: {
						...placed,
						name: 'title',
						x: 0.9,
						y: 1.5,
						w: 11.5,
						h: 2.2,
						fontSize: 36,
						valign: 'bottom'
					},
					text: ''
				}
			}
		]
	});
}

/** Prints the blocks of a report slide by slide. */
class Printer {
	#heading: string;
	/** running text that waits for its slide */
	#text: { words: string; bullet: boolean }[] = [];
	/** the heading has no slide yet */
	#due = false;
	#first: Slide | null;

	constructor(
		readonly deck: PptxGenJS,
		readonly report: Report,
		/** name of a picture → its SVG */
		readonly svgs: Map<string, string>
	) {
		this.#heading = report.title;
		this.#first = deck.addSlide({ masterName: FIRST });
		this.#first.addText(plainText(report.title), { placeholder: 'title' });
	}

	print(): void {
		for (const block of this.report.blocks) this.#block(block);
		this.#flush();
	}

	#block(block: Block): void {
		switch (block.kind) {
			case 'heading':
				this.#flush();
				this.#heading = block.text;
				// a report that lists its chapters has a slide for each; else a heading without text is the next slide's affair
				this.#due = block.level === 1 && this.report.blocks.some((each) => each.kind === 'contents');
				break;
			case 'paragraph':
				this.#text.push(...block.text.split(/\n+/).map((words) => ({ words, bullet: false })));
				break;
			case 'list':
				this.#text.push(...block.entries.map((words) => ({ words, bullet: true })));
				break;
			case 'contents':
				this.#flush();
				this.#contents();
				break;
			case 'figure':
				this.#flush();
				this.#figure(block);
				break;
			case 'table':
				this.#flush();
				this.#table(block);
		}
	}

	#slide(title: string): Slide {
		const slide = this.deck.addSlide({ masterName: PLAIN });
		slide.addText(plainText(title), { placeholder: 'title', fontSize: title.length > 110 ? 16 : 22 });
		return slide;
	}

	/** Puts the waiting text on slides under its heading; what stands before everything goes on the first slide. */
	#flush(): void {
		const waiting = this.#text;
		this.#text = [];
		if (this.#first && waiting.length && lettersOf(waiting) <= LETTERS) {
			this.#body(this.#first, waiting, { x: 0.9, y: 3.85, w: 11.5, h: 2.6 }, 18);
			this.#first = null;
			return;
		}
		this.#first = null;
		if (!waiting.length && !this.#due) return;
		this.#due = false;
		for (const part of inParts(waiting)) this.#body(this.#slide(this.#heading), part, BODY, 18);
		if (!waiting.length) this.#slide(this.#heading);
	}

	#body(slide: Slide, part: { words: string; bullet: boolean }[], place: object, fontSize: number): void {
		slide.addText(
			part.map(({ words, bullet }) => ({
				text: plainText(words),
				options: { bullet: bullet ? { indent: 16 } : false, breakLine: true, paraSpaceAfter: 8 }
			})),
			{ ...place, fontFace: FONT, fontSize, color: ink, valign: 'top', margin: 0 }
		);
	}

	#contents(): void {
		const { blocks, lang } = this.report;
		const heads = blocks.flatMap((each) => (each.kind === 'heading' ? [each] : []));
		const slide = this.#slide(message(lang, 'document.contents'));
		slide.addText(
			heads.map(({ text, level }) => ({
				text: plainText(text),
				options: { bullet: { indent: 16 }, indentLevel: level - 1, breakLine: true, paraSpaceAfter: 6 }
			})),
			{ ...BODY, fontFace: FONT, fontSize: heads.length > 12 ? 14 : 18, color: ink, valign: 'top', margin: 0 }
		);
	}

	#figure(block: FigureBlock): void {
		const { chart, picture, alt, lines, intervals, link, qr, caption } = block;
		const called = calledIn(this.report, block);
		const slide = this.#slide(`${called}. ${caption}`);
		const name = plainText(called);
		if (chart) slideChart(this.deck, slide, chart, { ...FIGURE, name, alt: plainText(alt) });
		else this.#picture(slide, picture, name, alt, fitted(picture));
		const foot = [...intervals, ...lines];
		this.#foot(slide, foot);
		if (link) {
			if (qr) this.#picture(slide, qr, `QR ${name}`, message(this.report.lang, 'document.qr', { address: link }), { ...SIDE, h: SIDE.w }); // prettier-ignore
			this.#live(slide, link, { x: SIDE.x, y: SIDE.y + SIDE.w + 0.05, w: SIDE.w, h: 0.5 });
		}
		slide.addNotes([alt, ...foot, link ?? ''].filter(Boolean).map(plainText).join('\n'));
	}

	#picture(slide: Slide, { png, svg }: Drawn, name: string, alt: string, place: Place): void {
		this.svgs.set(plainText(name), svg);
		slide.addImage({
			data: `data:image/png;base64,${base64(png)}`,
			...place,
			altText: plainText(alt),
			objectName: plainText(name)
		});
	}

	#foot(slide: Slide, lines: string[]): void {
		const letters = lines.join('').length;
		slide.addText(
			lines.map((each) => ({ text: plainText(each), options: { breakLine: true } })),
			{
				...FOOT,
				fontFace: FONT,
				fontSize: letters > 700 ? 7 : letters > 420 ? 8 : 10,
				color: soft,
				valign: 'top',
				margin: 0
			}
		);
	}

	#live(slide: Slide, url: string, place: Place): void {
		slide.addText([{ text: message(this.report.lang, 'document.live'), options: { hyperlink: { url } } }], {
			...place,
			fontFace: FONT,
			fontSize: 9,
			align: 'center',
			valign: 'top',
			margin: 0
		});
	}

	#table(block: TableBlock): void {
		const { lang } = this.report;
		const { caption, table, lines, link } = block;
		const called = calledIn(this.report, block);
		const { head, rows, numeric } = table;
		const most = ROWS * TABLE_SLIDES;
		const shown = rows.slice(0, most);
		const pages = Math.max(1, Math.ceil(shown.length / ROWS));
		const fontSize = head.length > 10 ? 8 : head.length > 6 ? 10 : 12;
		const cell = (text: string, i: number, bold: boolean) => ({
			text: plainText(text),
			options: {
				...{
					bold,
					fontFace: FONT,
					fontSize,
					color: ink,
					align: numeric[i] ? ('right' as const) : ('left' as const)
				},
				...(bold && { fill: { color: 'F3F1EC' } }),
				border: [none, none, line, none] as [Border, Border, Border, Border],
				margin: [0.03, 0.08, 0.03, 0.08] as [number, number, number, number]
			}
		});
		const left =
			rows.length > shown.length
				? [message(lang, 'table.more', { shown: shown.length, count: rows.length + table.left })]
				: [];
		for (let page = 0; page < pages; page++) {
			const of = pages > 1 ? ` (${page + 1}/${pages})` : '';
			const slide = this.#slide(`${called}. ${caption}${of}`);
			const part = shown.slice(page * ROWS, (page + 1) * ROWS);
			slide.addTable(
				[
					head.map((each, i) => cell(each, i, true)),
					...part.map((row) => row.map((each, i) => cell(each, i, false)))
				],
				{
					x: BODY.x,
					y: BODY.y,
					w: BODY.w,
					colW: widthsOf(head, shown),
					rowH: 0.3,
					objectName: `${called}${of}`
				}
			);
			this.#foot(slide, [...left, ...lines]);
			if (link) this.#live(slide, link, { x: SIDE.x, y: FOOT.y, w: SIDE.w, h: 0.5 });
			slide.addNotes([...left, ...lines, link ?? ''].filter(Boolean).map(plainText).join('\n'));
		}
	}
}

type Border = { type: 'none' | 'solid'; pt?: number; color?: string };
const none: Border = { type: 'none' };
const line: Border = { type: 'solid', pt: 0.75, color: rule };

interface Place {
	x: number;
	y: number;
	w: number;
	h: number;
}

const lettersOf = (text: { words: string }[]): number =>
	text.reduce((sum, each) => sum + each.words.length, 0);

/** Running text in parts that fit a slide. */
function inParts<T extends { words: string }>(text: T[]): T[][] {
	const parts: T[][] = [];
	for (const each of text) {
		const last = parts[parts.length - 1];
		if (last && lettersOf([...last, each]) <= LETTERS && last.length < 9) last.push(each);
		else parts.push([each]);
	}
	return parts;
}

/** Inches of each column, by the longest cell. */
function widthsOf(head: string[], rows: string[][]): number[] {
	const longest = head.map((name, i) =>
		Math.max(
			6,
			...name.split(/\s+/).map((each) => each.length),
			...rows.map((row) => Math.min(30, row[i].length))
		)
	);
	const all = longest.reduce((sum, each) => sum + each, 0);
	return longest.map((each) => (each / all) * BODY.w);
}

/** A picture as large as its room allows, in the middle of it. */
function fitted({ width, height }: Drawn): Place {
	const scale = Math.min(FIGURE.w / width, FIGURE.h / height);
	const [w, h] = [width * scale, height * scale];
	return { x: FIGURE.x + (FIGURE.w - w) / 2, y: FIGURE.y + (FIGURE.h - h) / 2, w, h };
}

function base64(bytes: Uint8Array): string {
	let text = '';
	const step = 0x8000;
	for (let i = 0; i < bytes.length; i += step) text += String.fromCharCode(...bytes.subarray(i, i + step));
	return btoa(text);
}
