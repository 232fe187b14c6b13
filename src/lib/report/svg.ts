import { INK } from '../chart/colour.ts';
import { changeNotes } from '../insight/change-words.ts';
import type { Picture } from '../chart/picture.ts';
import { message } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';
import type { Lang } from '../term/text.ts';
import { sourceLine } from './source-line.ts';

const MARGIN = 20;

/** A picture that stands alone: title, chart, legend, notes, source line, on paper. */
export function framed(
	scene: Scene,
	around: Around,
	picture: Picture,
	legend: Picture | null,
	lang: Lang,
	title: string,
	notes: string[] = [],
	label = title
): Picture {
	const width = Number(picture.attributes.width) + 2 * MARGIN;
	const children: Picture[] = [];
	let y = MARGIN;
	const write = (text: string, size: number, colour: string, weight = '400') => {
		for (const line of wrap(text, (width - 2 * MARGIN) / (size * 0.54))) {
			y += Math.round(size * 1.35);
			children.push({
				tag: 'text',
				attributes: {
					x: String(MARGIN),
					y: String(y),
					'font-size': String(size),
					'font-weight': weight,
					fill: colour
				},
				children: [line]
			});
		}
	};
	const place = (part: Picture) => {
		const left = (width - Number(part.attributes.width)) / 2;
		children.push({ ...part, attributes: { ...part.attributes, x: String(left), y: String(y) } });
		y += Number(part.attributes.height);
	};
	write(title, 18, INK.text, '700');
	y += 14;
	place(picture);
	if (legend) {
		y += 8;
		place(legend);
	}
	y += 10;
	for (const note of [...changeNotes(scene, around, lang), ...notes]) write(note, 12, INK.soft);
	write(`${message(lang, 'source.source')}: ${sourceLine(scene, around, lang)}`, 12, INK.soft);
	y += MARGIN;
	return {
		tag: 'svg',
		attributes: {
			viewBox: `0 0 ${width} ${y}`,
			width: String(width),
			height: String(y),
			role: 'img',
			'aria-label': label,
			'font-family': 'Be Vietnam Pro, system-ui, sans-serif'
		},
		children: [
			{ tag: 'title', attributes: {}, children: [label] },
			{ tag: 'rect', attributes: { width: '100%', height: '100%', fill: '#ffffff' }, children: [] },
			...children
		]
	};
}

/** Lines of at most so many characters, broken between words. */
export function wrap(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines[lines.length - 1];
		if (last !== undefined && last.length + 1 + word.length <= most)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
