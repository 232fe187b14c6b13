import type { RenderFunction } from '@observablehq/plot';

/**
 * Writes on each drawn shape which row it stands for, and its fact as a title, so that hover, keys and readers find it.
 * The row of an area is its number among the cells; other marks have a word.
 */
export const rowed = (
	rowOf: (index: number) => number | string,
	factOf: (index: number) => string
): RenderFunction =>
	function (index, scales, values, dimensions, context, next) {
		const group = next!(index, scales, values, dimensions, context)!;
		const shapes = Array.from(group.childNodes).filter((node): node is SVGElement => node.nodeType === 1);
		shapes.forEach((shape, k) => {
			const i = index[k];
			shape.setAttribute('data-row', String(rowOf(i)));
			const title = context.document.createElementNS('http://www.w3.org/2000/svg', 'title');
			title.textContent = factOf(i);
			shape.appendChild(title);
		});
		return group;
	};
