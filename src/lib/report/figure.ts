import { annotationLine, type Annotation } from '../chart/annotation.ts';
import { targetNotes } from '../chart/target.ts';
import { notesOf } from '../chart/note.ts';
import { svgOf, type Picture } from '../chart/picture.ts';
import { changeNotes } from '../insight/change-words.ts';
import { insightsOf } from '../insight/say.ts';
import { titleOf, wholeOf } from '../insight/words.ts';
import { legendOf } from '../map/picture.ts';
import { message } from '../message/message.ts';
import type { Shown } from '../query/show.ts';
import type { Lang } from '../term/text.ts';
import { addressOf } from '../view/url.ts';
import type { Tab } from '../view/view.ts';
import type { Drawn, FigureBlock, TableBlock } from './document.ts';
import { MOST_STEPS, nativeChart } from './native.ts';
import { plainTable } from './plain-table.ts';
import { qrPicture } from './qr.ts';
import { sourceLine } from './source-line.ts';
import { pinnedView } from './pin.ts';
import { traceOf } from './trace.ts';

/** What draws and paints: the page does both by itself, the server and the terminal by their own means. */
export interface Painter {
	/** a scene in one of its forms, with the numbers of what is said of its places; null when there is nothing to draw */
	draw(
		shown: Shown,
		tab: Tab,
		width: number,
		most: number,
		annotations?: readonly Annotation[]
	): Promise<Picture | null>;
	/** a picture as PNG, so many pixels for one of it */
	png(picture: Picture, scale: number): Promise<Uint8Array>;
}

/** What a person said of a figure or table, and how it is to be made. */
export interface FigureWish {
	lang: Lang;
	number: number;
	/** null = what the view is called */
	caption: string | null;
	/** null = as proposed by `altOf` */
	alt: string | null;
	/** of the site; null where others cannot open the view */
	origin: string | null;
	/** as a chart that can be edited, where the office program has such a one and nothing is marked in it; else a picture */
	editable: boolean;
	/** what is said of places in it */
	annotations?: readonly Annotation[];
}

/** CSS pixels of a picture across a page, and of the legend beneath it. */
const WIDTHS = { picture: 640, legend: 420 };
/** Pixels painted for one of the picture: 300 a printed inch. */
export const SCALE = 3;

/** Which form a figure shows: a table is drawn as its ranking. */
export const formOf = (tab: Tab): Tab => (tab === 'table' ? 'bar' : tab);

/** A chart in words: what kind it is, what it shows, and the sentence that is true of it. */
export function altOf({ scene, around }: Shown, lang: Lang): string {
	const [headline] = insightsOf(scene, lang, wholeOf(around, lang));
	const form = message(lang, `tab.${formOf(scene.resolved.tab)}`);
	const said = message(lang, 'document.alt', { form, title: titleOf(scene, lang), headline: headline.text });
	return scene.resolved.tab === 'line' ? [said, ...targetNotes(scene, lang)].join(' ') : said;
}

/** A view as a figure; null when there is nothing to draw. */
export async function figureOf(
	shown: Shown,
	painter: Painter,
	wish: FigureWish
): Promise<FigureBlock | null> {
	const { scene } = shown;
	const { lang, number, annotations = [] } = wish;
	const tab = formOf(scene.resolved.tab);
	const drawn = await painter.draw(shown, tab, WIDTHS.picture, MOST_STEPS, annotations);
	if (!drawn) return null;
	const legend = legendOf(scene, tab, { width: WIDTHS.legend, lang });
	const picture = legend ? stacked(drawn, legend) : drawn;
	const name = message(lang, 'document.figure', { number });
	const caption = wish.caption ?? titleOf(scene, lang);
	const intervals = notesOf(scene, tab, lang, 'intervals');
	return {
		...{ kind: 'figure', number, caption, intervals },
		alt: wish.alt ?? altOf(shown, lang),
		picture: await drawnOf(picture, painter, SCALE),
		chart: wish.editable && annotations.length === 0 ? nativeChart(scene, tab, lang) : null,
		lines: [
			...annotations.map((each) => annotationLine(lang, each)),
			...notesOf(scene, tab, lang, 'others'),
			...linesOf(shown, lang)
		],
		...(await linkTo(wish.origin === null ? null : liveAddress(shown, wish.origin), painter, lang)),
		trace: traceOf(scene, lang, name, caption)
	};
}

/** The table behind a view. */
export function tableOf(shown: Shown, wish: Omit<FigureWish, 'editable' | 'alt'>): TableBlock {
	const { scene } = shown;
	const { lang, number, origin } = wish;
	const table = plainTable(scene, scene.resolved.tab, lang);
	const caption = wish.caption ?? titleOf(scene, lang);
	const shownRows = table.rows.length;
	const cut = table.left
		? [message(lang, 'table.more', { shown: shownRows, count: shownRows + table.left })]
		: [];
	return {
		...{ kind: 'table', number, caption, table },
		lines: [...cut, ...linesOf(shown, lang)],
		link: origin === null ? null : liveAddress(shown, origin),
		trace: traceOf(scene, lang, message(lang, 'document.table', { number }), caption)
	};
}

/** What changed within the time shown, and the source with version, date, set of areas and what is hidden. */
export const linesOf = ({ scene, around }: Shown, lang: Lang): string[] => [
	...changeNotes(scene, around, lang),
	`${message(lang, 'source.source')}: ${sourceLine(scene, around, lang)}`
];

const liveAddress = ({ scene }: Shown, origin: string): string => origin + addressOf(pinnedView(scene));

/** An address to be printed, and as a QR code; null where others cannot open it. */
export async function linkTo(
	link: string | null,
	painter: Painter,
	lang: Lang
): Promise<Pick<FigureBlock, 'link' | 'qr'>> {
	if (link === null) return { link, qr: null };
	return {
		link,
		qr: await drawnOf(qrPicture(link, message(lang, 'document.qr', { address: link })), painter, 2)
	};
}

/** A picture by its own means: colours spelled out, and a typeface that every machine has after ours. */
export async function drawnOf(
	picture: Picture,
	painter: Pick<Painter, 'png'>,
	scale: number
): Promise<Drawn> {
	const { width, height } = picture.attributes;
	const svg = svgOf(picture)
		.replaceAll('currentColor', '#1f1b24')
		.replaceAll('Be Vietnam Pro, system-ui, sans-serif', 'Be Vietnam Pro, Arial, sans-serif');
	return { svg, png: await painter.png(picture, scale), width: Number(width), height: Number(height) };
}

/** A picture with its legend beneath, in the middle. */
export function stacked(picture: Picture, legend: Picture): Picture {
	const [width, above] = [Number(picture.attributes.width), Number(picture.attributes.height)];
	const height = above + 8 + Number(legend.attributes.height);
	const x = String(Math.max(0, (width - Number(legend.attributes.width)) / 2));
	const { children, attributes } = legend;
	return {
		...picture,
		attributes: { ...picture.attributes, height: String(height), viewBox: `0 0 ${width} ${height}` },
		children: [
			...picture.children,
			{ tag: 'g', attributes: { ...textOf(attributes), transform: `translate(${x},${above + 8})` }, children }
		]
	};
}

/** How the texts of a picture are set. */
const textOf = (attributes: Picture['attributes']): Picture['attributes'] =>
	Object.fromEntries(
		['font-family', 'font-size', 'text-anchor', 'fill'].flatMap((name) =>
			name in attributes ? [[name, attributes[name]]] : []
		)
	);
