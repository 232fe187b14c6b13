import { message } from '../message/message.ts';
import type { Lang } from '../term/text.ts';
import type { NativeChart } from './native.ts';
import type { Trace } from './trace.ts';

/** A picture in the two forms office programs take. Width and height in CSS pixels. */
export interface Drawn {
	svg: string;
	/** the same, painted; more pixels than `width` × `height` */
	png: Uint8Array;
	width: number;
	height: number;
}

/** A table in words, as it is printed: every cell already written in the report's language. */
export interface PlainTable {
	head: string[];
	rows: string[][];
	/** for each column: whether it holds numbers, which are set to the right */
	numeric: boolean[];
	/** rows there were beyond those given here */
	left: number;
}

/** A chart or map: a picture, and beside it the figures of it where an office program can draw and edit them itself. */
export interface FigureBlock {
	kind: 'figure';
	/** from 1, in the order of the report */
	number: number;
	caption: string;
	/** the picture in words, for who cannot see it */
	alt: string;
	picture: Drawn;
	chart: NativeChart | null;
	/** what must stand beneath it to read it truly, and the source line as the last */
	lines: string[];
	/** what is to be said of its intervals where they are drawn */
	intervals: string[];
	/** address of the live view; null where others cannot open it */
	link: string | null;
	/** the same address as a QR code */
	qr: Drawn | null;
	/** null of what no view of a data set shows */
	trace: Trace | null;
}

export interface TableBlock {
	kind: 'table';
	/** from 1, counted apart from figures */
	number: number;
	caption: string;
	table: PlainTable;
	lines: string[];
	link: string | null;
	trace: Trace | null;
}

export type Block =
	| { kind: 'heading'; level: 1 | 2; text: string }
	| { kind: 'paragraph'; text: string }
	| { kind: 'list'; entries: string[] }
	/** the headings of the report, with their pages where the printer knows them */
	| { kind: 'contents' }
	| FigureBlock
	| TableBlock;

/**
 * A report as plain data: what Word, PowerPoint and the printable page are all printed from. It is made of scenes that passed the
 * disclosure gate and of what a person wrote, so a hidden number is nowhere in it.
 */
export interface Report {
	title: string;
	lang: Lang;
	/** ISO date it was put together */
	date: string;
	blocks: Block[];
}

/** The traces of all figures and tables of a report, in its order. */
export const tracesOf = ({ blocks }: Report): Trace[] =>
	blocks.flatMap((each) => (each.kind === 'figure' || each.kind === 'table' ? (each.trace ?? []) : []));

/** What a figure or table is called in its report: 'Hình 1'. */
export const calledIn = (
	{ lang }: Pick<Report, 'lang'>,
	{ kind, number }: FigureBlock | TableBlock
): string => message(lang, kind === 'figure' ? 'document.figure' : 'document.table', { number });
