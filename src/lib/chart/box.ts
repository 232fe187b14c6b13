import type { Picture } from './picture.ts';

/** A box in a picture. Pixels. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** A shape of a picture: what it is, which row it stands for, and the box it lies in. */
export interface Boxed {
	tag: string;
	row: string | undefined;
	box: Box;
}

/** Width of a letter for one of its size. */
const LETTER = 0.56;

interface Around {
	dx: number;
	dy: number;
	anchor: string;
	size: number;
}

/** The boxes of a picture's texts, rectangles, circles and placed symbols, as they lie in the whole. Lines and outlines have none. */
export function* boxesOf(
	{ tag, attributes, children }: Picture,
	around: Around = { dx: 0, dy: 0, anchor: 'middle', size: 13 }
): Generator<Boxed> {
	const moved = moveOf(attributes.transform);
	const here: Around = {
		dx: around.dx + moved.dx,
		dy: around.dy + moved.dy,
		anchor: attributes['text-anchor'] ?? around.anchor,
		size: Number(attributes['font-size'] ?? around.size) || around.size
	};
	const box = boxOf(tag, attributes, children, here);
	if (box) yield { tag, row: attributes['data-row'], box };
	if (tag === 'defs' || tag === 'text') return;
	for (const each of children) if (typeof each !== 'string') yield* boxesOf(each, here);
}

function moveOf(transform = ''): { dx: number; dy: number } {
	const [, dx, dy] = /^translate\(\s*(-?[\d.]+)[\s,]*(-?[\d.]+)?/.exec(transform) ?? [];
	return { dx: Number(dx ?? 0), dy: Number(dy ?? 0) };
}

function boxOf(
	tag: string,
	attributes: Picture['attributes'],
	children: Picture['children'],
	{ dx, dy, anchor, size }: Around
): Box | null {
	const at = (name: string) => Number(attributes[name] ?? 0) || 0;
	const around = (x: number, y: number, wide: number, tall: number): Box => ({
		left: x - wide,
		right: x + wide,
		top: y - tall,
		bottom: y + tall
	});
	switch (tag) {
		case 'rect': {
			const [left, top] = [dx + at('x'), dy + at('y')];
			return { left, top, right: left + at('width'), bottom: top + at('height') };
		}
		case 'circle':
			return around(dx + at('cx'), dy + at('cy'), at('r'), at('r'));
		case 'text': {
			const wide = wordsOf(children).length * size * LETTER;
			const x = dx + at('x') - (anchor === 'end' ? wide : anchor === 'start' ? 0 : wide / 2);
			const y = dy + at('y');
			return { left: x, right: x + wide, top: y - size * 0.8, bottom: y + size * 0.3 };
		}
		case 'path':
			return attributes['data-row'] && attributes.transform ? around(dx, dy, 5, 5) : null;
		default:
			return null;
	}
}

const wordsOf = (children: Picture['children']): string =>
	children.map((each) => (typeof each === 'string' ? each : wordsOf(each.children))).join('');
