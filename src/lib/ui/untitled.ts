import type { Picture } from '../chart/picture.ts';

const made = new WeakMap<Picture, Picture>();

/**
 * A picture without titles: awake, the page tells facts itself, and the browser's own tooltips would tell them twice. The
 * same picture gives the same, and parts without titles stay themselves.
 */
export function withoutTitles(from: Picture): Picture {
	let found = made.get(from);
	if (!found) {
		const children = from.children.flatMap((child) =>
			typeof child === 'string' ? child : child.tag === 'title' ? [] : withoutTitles(child)
		);
		const same =
			children.length === from.children.length && children.every((each, i) => each === from.children[i]);
		made.set(from, (found = same ? from : { ...from, children }));
	}
	return found;
}
