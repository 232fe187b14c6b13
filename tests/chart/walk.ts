import type { Picture } from '#lib/chart/picture.ts';

/** All elements of a picture, itself first. */
export function* all(picture: Picture): Generator<Picture> {
	yield picture;
	for (const child of picture.children) if (typeof child !== 'string') yield* all(child);
}

/** Shapes that stand for a row of the scene, by row. */
export function rowed(picture: Picture): Map<number, Picture[]> {
	const rows = new Map<number, Picture[]>();
	for (const each of all(picture)) {
		const row = each.attributes['data-row'];
		if (row !== undefined) rows.set(Number(row), [...(rows.get(Number(row)) ?? []), each]);
	}
	return rows;
}

export const wordsOf = (picture: Picture): string =>
	picture.children.map((each) => (typeof each === 'string' ? each : wordsOf(each))).join('');

/** Texts drawn, without the titles. */
export const texts = (picture: Picture): string[] =>
	[...all(picture)].filter((each) => each.tag === 'text').map(wordsOf);

/** Attributes that are no numbers, or not there. */
export const broken = (picture: Picture): string[] =>
	[...all(picture)].flatMap(({ tag, attributes }) =>
		Object.entries(attributes)
			.filter(([name, value]) => name !== 'aria-label' && /NaN|undefined|null|Infinity/.test(value))
			.map(([name, value]) => `${tag} ${name}=${value.slice(0, 60)}`)
	);

/** Elements of an SVG text; throws when it is not well formed. Entities are the five of XML, comments and CDATA none. */
export function parsed(svg: string): { tag: string; attributes: Record<string, string>; text: string }[] {
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(svg))
		throw new Error('a character XML forbids');
	const open: string[] = [];
	const out: { tag: string; attributes: Record<string, string>; text: string }[] = [];
	const plain = (text: string) => {
		if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`bare mark in ${text.slice(0, 60)}`);
		return text.replace(
			/&(amp|lt|gt|quot);/g,
			(_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!
		);
	};
	let at = 0;
	for (const found of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*>/g)) {
		const between = plain(svg.slice(at, found.index));
		if (between && !open.length) throw new Error('text outside the root');
		if (out.length) out[out.length - 1].text += between;
		at = found.index + found[0].length;
		const [, closing, tag, rest] = found;
		if (closing) {
			if (open.pop() !== tag) throw new Error(`</${tag}> closes nothing`);
		} else {
			if (!open.length && out.length) throw new Error('two roots');
			open.push(tag);
			const attributes: Record<string, string> = {};
			for (const [, name, value] of rest.matchAll(/([\w:-]+)="([^"]*)"/g)) {
				if (name in attributes) throw new Error(`${name} twice`);
				attributes[name] = plain(value);
			}
			out.push({ tag, attributes, text: '' });
		}
	}
	if (open.length || plain(svg.slice(at))) throw new Error('not closed');
	return out;
}
