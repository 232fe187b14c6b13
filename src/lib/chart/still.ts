import type { Picture } from './picture.ts';

/** What only a page that wakes looks for. */
const MARKS = ['data-row', 'data-area', 'data-class'];

/**
 * A picture for a page that never wakes: the same to look at, without the marks that scripts find its shapes by, and without
 * patterns that nothing is filled with.
 * @param mark ends its ids, so that two pictures of a page do not share them
 */
export function still(picture: Picture, mark = ''): Picture {
	const used = new Set<string>();
	for (const value of valuesOf(picture))
		for (const [, id] of value.matchAll(/url\(#([^)]+)\)/g)) used.add(id);
	return without(picture, used, mark) as Picture;
}

function* valuesOf({ attributes, children }: Picture): Generator<string> {
	yield* Object.values(attributes);
	for (const each of children) if (typeof each !== 'string') yield* valuesOf(each);
}

function without(
	picture: Picture | string,
	used: ReadonlySet<string>,
	mark: string
): Picture | string | null {
	if (typeof picture === 'string') return picture;
	const { tag, attributes } = picture;
	if (tag === 'pattern' && !used.has(attributes.id)) return null;
	const children = picture.children.flatMap((each) => without(each, used, mark) ?? []);
	if (tag === 'defs' && children.length === 0) return null;
	const kept = Object.entries(attributes)
		.filter(([name]) => !MARKS.includes(name))
		.map(([name, value]) => [
			name,
			name === 'id' ? value + mark : value.replace(/url\(#([^)]+)\)/g, `url(#$1${mark})`)
		]);
	return { tag, attributes: Object.fromEntries(kept), children };
}
