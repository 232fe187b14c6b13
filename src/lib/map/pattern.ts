import { INK } from '../chart/colour.ts';
import { shape, type Picture } from '../chart/picture.ts';

/** What the patterns of absence lie on, and what they are drawn with. */
export const PAPER = '#f6f3ee';
export const HATCH = { line: '#aaa297', dot: '#7d7686' };

const ground = shape('rect', { width: '6', height: '6', fill: PAPER });
const PATTERNS: Record<string, Picture> = {
	'absent-missing': shape('line', {
		x1: '0',
		y1: '0',
		x2: '0',
		y2: '6',
		stroke: HATCH.line,
		'stroke-width': '2.4'
	}),
	'absent-not-yet': shape('line', {
		x1: '0',
		y1: '3',
		x2: '3',
		y2: '3',
		stroke: HATCH.line,
		'stroke-width': '1.4'
	}),
	estimated: shape('line', { x1: '0', y1: '0', x2: '0', y2: '6', stroke: INK.text, 'stroke-width': '1.1' }),
	'absent-suppressed': shape('circle', { cx: '3', cy: '3', r: '1.3', fill: HATCH.dot })
};

/** The fills of absence: hatch = missing, dashes = not yet reported, dots = suppressed; and the lines laid over an estimate. */
export const patterns: Picture = shape(
	'defs',
	{},
	Object.entries(PATTERNS).map(([id, mark]) =>
		shape(
			'pattern',
			{
				id,
				width: '6',
				height: '6',
				patternUnits: 'userSpaceOnUse',
				patternTransform: id === 'absent-suppressed' ? undefined : 'rotate(45)'
			},
			id === 'estimated' ? [mark] : [ground, mark]
		)
	)
);
