import type { Lang } from '../term/text.ts';
import type { Annotation } from './annotation.ts';
import { compactPath } from './path.ts';

/**
 * A drawn picture as plain data: what Plot drew, reduced to shapes and text. It is rendered by the page as elements (so
 * text stays text) or written as a standalone SVG. Tags and attributes not listed here do not get through.
 */
export interface Picture {
	tag: string;
	attributes: Record<string, string>;
	children: (Picture | string)[];
}

const TAGS = new Set(
	'svg g path rect line circle text tspan title desc defs pattern clipPath use image'.split(' ')
);
const ATTRIBUTES = new Set(
	(
		'id class d x y x1 x2 y1 y2 dx dy cx cy r rx ry width height viewBox transform fill fill-opacity fill-rule stroke ' +
		'stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit paint-order opacity ' +
		'font-size font-weight font-variant font-family text-anchor dominant-baseline pattern-units patternUnits ' +
		'patternTransform clip-path preserveAspectRatio role aria-label aria-hidden data-row data-area data-class href'
	).split(' ')
);

/** What an image may be: one that the page itself carries. */
const IMAGE = 'data:image/png;base64,';

interface NodeLike {
	nodeType: number;
	textContent: string | null;
	childNodes: ArrayLike<NodeLike>;
}
interface ElementLike extends NodeLike {
	tagName: string;
	localName: string;
	attributes: ArrayLike<{ name: string; value: string }>;
}

const isElement = (node: NodeLike): node is ElementLike => node.nodeType === 1;

/** Coordinates to a tenth of a pixel, and no further. */
const rounded = (text: string) =>
	text.replace(/-?\d+\.\d{2,}(?:e-?\d+)?/g, (n) => String(Math.round(+n * 10) / 10));
const NUMERIC = new Set('x y x1 x2 y1 y2 cx cy width height transform'.split(' '));

/** Reads a drawn element, in the browser or on the server. Plot's own style sheet and unknown elements are left out. */
export function pictureOf(element: ElementLike): Picture {
	const attributes: Record<string, string> = {};
	for (const { name, value } of Array.from(element.attributes)) {
		if (!ATTRIBUTES.has(name) || /url\((?!#)/i.test(value)) continue;
		if (name === 'href' && !value.startsWith(IMAGE)) continue;
		attributes[name] = name === 'd' ? compactPath(value) : NUMERIC.has(name) ? rounded(value) : value;
	}
	const children: (Picture | string)[] = [];
	for (const child of Array.from(element.childNodes)) {
		if (isElement(child)) {
			if (TAGS.has(child.localName)) children.push(pictureOf(child));
		} else if (child.nodeType === 3 && child.textContent) children.push(child.textContent);
	}
	return { tag: element.localName, attributes, children };
}

const escaped = (text: string) =>
	text
		// eslint-disable-next-line no-control-regex
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** The picture as SVG text; `root` gets the namespace so that the file stands alone. */
export function svgOf(picture: Picture, root = true): string {
	const { tag, attributes, children } = picture;
	const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
	const body = children
		.map((each) => (typeof each === 'string' ? escaped(each) : svgOf(each, false)))
		.join('');
	return `<${tag}${root ? ' xmlns="http://www.w3.org/2000/svg"' : ''}${written.join('')}>${body}</${tag}>`;
}

/** How a chart is drawn: the document to draw in, the width it will have, and the words. */
export interface Drawing {
	document: Document;
	/** CSS pixels */
	width: number;
	lang: Lang;
	/** bars drawn before the middle of a ranking is left out; default: as many as stay readable */
	most?: number;
	/** what is said of places in it: marked by their numbers */
	annotations?: readonly Annotation[];
}

/** Finds the chart's svg in what Plot returned (a figure when it has a legend) and names it. */
export function finish(drawn: Element, label: string): Picture {
	const svg = drawn.localName === 'svg' ? drawn : drawn.querySelector(':scope > svg')!;
	const { attributes, children } = pictureOf(svg as unknown as ElementLike);
	const { width, height, viewBox } = attributes;
	return named({ width, height, ...(viewBox && { viewBox }) }, label, children);
}

/** A whole picture of a size in pixels, said in words by its label. */
export const named = (
	{ width, height, viewBox = `0 0 ${width} ${height}` }: { width: string; height: string; viewBox?: string },
	label: string,
	children: Picture['children']
): Picture => ({
	tag: 'svg',
	attributes: {
		class: 'picture',
		viewBox,
		width,
		height,
		role: 'img',
		'aria-label': label,
		'font-family': 'Be Vietnam Pro, system-ui, sans-serif',
		'font-size': '13',
		'text-anchor': 'middle',
		fill: 'currentColor'
	},
	children
});

/** One shape or group of a picture that is made without a document. Numbers are kept to a tenth of a pixel. */
export const shape = (
	tag: string,
	attributes: Record<string, string | number | undefined>,
	children: Picture['children'] = []
): Picture => ({
	tag,
	attributes: Object.fromEntries(
		Object.entries(attributes).flatMap(([name, value]) =>
			value === undefined
				? []
				: [[name, typeof value === 'number' ? String(Math.round(value * 10) / 10) : value]]
		)
	),
	children
});
