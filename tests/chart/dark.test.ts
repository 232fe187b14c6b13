import { expect, test } from 'vitest';
import { codeColours, INK, SERIES, SEX_COLOUR } from '#lib/chart/colour.ts';
import { contrast, DARK, inDark } from '#lib/chart/dark.ts';
import type { Picture } from '#lib/chart/picture.ts';

const shape = (
	tag: string,
	attributes: Record<string, string>,
	children: Picture['children'] = []
): Picture => ({
	tag,
	attributes,
	children
});

test('on dark ground every mark and every word can be told from it', () => {
	const codes = Array.from({ length: 21 }, (_, i) => `c${i}`);
	const colours = [...SERIES, ...Object.values(SEX_COLOUR), ...codeColours(codes).values(), INK.accent];
	for (const colour of colours) {
		const mark = inDark(shape('circle', { fill: colour, r: '3' }));
		expect(contrast(mark.attributes.fill, DARK.ground), colour).toBeGreaterThanOrEqual(3);
		const [word] = inDark(shape('g', {}, [shape('text', { fill: colour }, ['x'])])).children as Picture[];
		expect(contrast(word.attributes.fill, DARK.ground), colour).toBeGreaterThanOrEqual(4.5);
	}
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

test('inks are swapped; patterns, none and the rest of a picture stay', () => {
	const made = inDark(
		shape('svg', { fill: 'currentColor' }, [
			shape('rect', { fill: '#ffffff', stroke: INK.line }),
			shape('path', { fill: 'url(#absent-missing)', stroke: 'none', d: 'M0,0' }),
			'text'
		])
	);
	const [rect, path, text] = made.children as [Picture, Picture, string];
	expect(made.attributes.fill).toBe('currentColor');
	expect(rect.attributes).toEqual({ fill: DARK.ground, stroke: DARK.line });
	expect(path.attributes).toEqual({ fill: 'url(#absent-missing)', stroke: 'none', d: 'M0,0' });
	expect(text).toBe('text');
});
