import { INK } from '../chart/colour.ts';
import type { Picture } from '../chart/picture.ts';
import { wrap } from './svg.ts';

/** Pixels of the picture other sites show of a link (Open Graph), and of its margins and words. */
export const CARD = { width: 1200, height: 628 };
const MARGIN = 48;
const TITLE = { size: 40, lines: 2 };
const SOURCE = { size: 20, lines: 2 };
/** How wide a letter is, as a share of its size. */
const LETTER = { bold: 0.56, plain: 0.52 };

interface CardWords {
	title: string;
	/** source, version, date: the last line of every picture of ours */
	source: string;
	label: string;
}

/** A picture as the card of a link: its claim above, its source below, the picture as large as it fits between them. */
export function cardOf(picture: Picture, { title, source, label }: CardWords): Picture {
	const room = CARD.width - 2 * MARGIN;
	const head = cut(wrap(title, room / (TITLE.size * LETTER.bold)), TITLE.lines);
	const foot = cut(wrap(source, room / (SOURCE.size * LETTER.plain)), SOURCE.lines);
	const step = (size: number) => Math.round(size * 1.3);
	const top = MARGIN + head.length * step(TITLE.size) + 16;
	const bottom = CARD.height - MARGIN / 2 - foot.length * step(SOURCE.size) - 12;
	const { width, height, viewBox = `0 0 ${width} ${height}` } = picture.attributes;
	const scale = Math.min(room / Number(width), (bottom - top) / Number(height));
	const drawn = { width: Number(width) * scale, height: Number(height) * scale };
	const placed: Picture = {
		...picture,
		attributes: {
			...picture.attributes,
			viewBox,
			width: drawn.width.toFixed(1),
			height: drawn.height.toFixed(1),
			x: ((CARD.width - drawn.width) / 2).toFixed(1),
			y: (top + (bottom - top - drawn.height) / 2).toFixed(1)
		}
	};
	const words = (lines: string[], size: number, from: number, colour: string, weight: string): Picture[] =>
		lines.map((line, i) => ({
			tag: 'text',
			attributes: {
				x: String(MARGIN),
				y: String(Math.round(from + i * step(size))),
				'font-size': String(size),
				'font-weight': weight,
				fill: colour
			},
			children: [line]
		}));
	return {
		tag: 'svg',
		attributes: {
			viewBox: `0 0 ${CARD.width} ${CARD.height}`,
			width: String(CARD.width),
			height: String(CARD.height),
			role: 'img',
			'aria-label': label,
			'font-family': 'Be Vietnam Pro, system-ui, sans-serif'
		},
		children: [
			{ tag: 'title', attributes: {}, children: [label] },
			{ tag: 'rect', attributes: { width: '100%', height: '100%', fill: '#fbfaf7' }, children: [] },
			...words(head, TITLE.size, MARGIN + TITLE.size, INK.text, '700'),
			placed,
			...words(foot, SOURCE.size, bottom + 12 + SOURCE.size, INK.soft, '400')
		]
	};
}

/** At most so many lines; what is left out is marked. */
function cut(lines: string[], most: number): string[] {
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), `${lines[most - 1].replace(/\s*\S+$/, '')} …`];
}
