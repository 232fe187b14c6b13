import type { RenderFunction } from '@observablehq/plot';

const SVG = 'http://www.w3.org/2000/svg';
type Shape = [tag: string, attributes: Record<string, string>];

const ground: Shape = ['rect', { width: '6', height: '6', fill: '#f6f3ee' }];
const PATTERNS: Record<string, Shape[]> = {
	'absent-missing': [
		ground,
		['line', { x1: '0', y1: '0', x2: '0', y2: '6', stroke: '#aaa297', 'stroke-width': '2.4' }]
	],
	'absent-not-yet': [
		ground,
		['line', { x1: '0', y1: '3', x2: '3', y2: '3', stroke: '#aaa297', 'stroke-width': '1.4' }]
	],
	// laid over the colour of its class
	estimated: [['line', { x1: '0', y1: '0', x2: '0', y2: '6', stroke: '#1f1b24', 'stroke-width': '1.1' }]],
	'absent-suppressed': [ground, ['circle', { cx: '3', cy: '3', r: '1.3', fill: '#7d7686' }]]
};

/** The fills of absence and of estimates: hatch = missing, dashes = not yet reported, dots = suppressed. A mark that draws only <defs>. */
export const patterns: RenderFunction = (_index, _scales, _values, _dimensions, context) => {
	const make = (tag: string, attributes: Record<string, string>) => {
		const element = context.document.createElementNS(SVG, tag) as SVGElement;
		for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
		return element;
	};
	const defs = make('defs', {});
	for (const [id, shapes] of Object.entries(PATTERNS)) {
		const turn: Record<string, string> = id === 'absent-suppressed' ? {} : { patternTransform: 'rotate(45)' };
		const pattern = make('pattern', { id, width: '6', height: '6', patternUnits: 'userSpaceOnUse', ...turn });
		for (const [tag, attributes] of shapes) pattern.appendChild(make(tag, attributes));
		defs.appendChild(pattern);
	}
	return defs;
};
