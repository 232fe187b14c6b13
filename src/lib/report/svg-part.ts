import type { Parts } from './parts.ts';

/** Where an image says that it has a sharper self, as Office writes it. */
const EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const DRAWING = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** Puts the SVG of each picture of a presentation beside its PNG, which stays for programs that cannot draw SVG. @param svgs name of a picture → its SVG */
export function withSvg(parts: Parts, svgs: ReadonlyMap<string, string>): void {
	let count = 0;
	for (const [name, content] of [...parts]) {
		const found = /^ppt\/slides\/(slide\d+\.xml)$/.exec(name);
		if (!found || typeof content !== 'string') continue;
		const relations = `ppt/slides/_rels/${found[1]}.rels`;
		const added: string[] = [];
		const text = content.replace(/<p:pic>.*?<\/p:pic>/gs, (picture) => {
			const called = /<p:cNvPr\b[^>]*? name="([^"]*)"/.exec(picture)?.[1];
			const svg = called === undefined ? undefined : svgs.get(unescaped(called));
			if (svg === undefined) return picture;
			const file = `picture${++count}.svg`;
			const id = `rIdSvg${count}`;
			parts.set(`ppt/media/${file}`, new TextEncoder().encode(svg));
			added.push(`<Relationship Id="${id}" Type="${IMAGE}" Target="../media/${file}"/>`);
			return withExtension(picture, id);
		});
		if (added.length === 0) continue;
		parts.set(name, text);
		const list = parts.get(relations) as string;
		parts.set(relations, list.replace('</Relationships>', `${added.join('')}</Relationships>`));
	}
	const types = parts.get('[Content_Types].xml') as string;
	if (count > 0 && !types.includes('Extension="svg"'))
		parts.set(
			'[Content_Types].xml',
			types.replace('<Default ', '<Default Extension="svg" ContentType="image/svg+xml"/><Default ')
		);
}

const withExtension = (picture: string, id: string): string =>
	picture.replace(
		/<a:blip r:embed="([^"]+)"\s*(?:\/>|>.*?<\/a:blip>)/s,
		(_, png: string) =>
			`<a:blip r:embed="${png}"><a:extLst><a:ext uri="${EXTENSION}"><asvg:svgBlip xmlns:asvg="${DRAWING}" r:embed="${id}"/></a:ext></a:extLst></a:blip>`
	);

const unescaped = (text: string): string =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
