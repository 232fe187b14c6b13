import type { Picture } from '../chart/picture.ts';

/** The facts of a picture by the row they are of: the titles of its marks, the first of each row. */
export function factsOf(from: Picture, found = new Map<string, string>()): Map<string, string> {
	for (const child of from.children) {
		if (typeof child === 'string') continue;
		const title = child.children.find(
			(each): each is Picture => typeof each !== 'string' && each.tag === 'title'
		);
		const row = child.attributes['data-row'];
		if (row !== undefined && title && !found.has(row)) found.set(row, title.children.join(''));
		factsOf(child, found);
	}
	return found;
}
