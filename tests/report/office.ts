import { unzipSync } from 'fflate';
import type { Atlas } from '#lib/server/atlas.ts';
import { painterOf } from '#lib/server/painter.ts';
import type { Report } from '#lib/report/document.ts';
import { viewReport } from '#lib/report/one-view.ts';
import { fromQuery } from '#lib/view/url.ts';
import { must } from '../query/small.ts';

/** The parts of an office file; XML as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
	const files = Object.entries(unzipSync(bytes));
	return new Map(files.map(([name, part]) => [name, Buffer.from(part).toString('utf8')]));
}

/** The figures of the charts that can be edited: the cells of each workbook, row by row. */
export function workbooksOf(bytes: Uint8Array): string[][][] {
	const books = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xlsx'));
	return books.map(([, book]) => {
		const parts = partsOf(book);
		const shared = [
			...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)
		].map((each) => each[1]);
		const sheet = parts.get('xl/worksheets/sheet1.xml')!;
		return [...sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
			[...row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, cell = '']) => {
				const value = /<v>(.*?)<\/v>/.exec(cell)?.[1] ?? /<t[^>]*>(.*?)<\/t>/.exec(cell)?.[1] ?? '';
				return / t="s"/.test(attributes) ? shared[Number(value)] : value;
			})
		);
	});
}

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'g');

/** Fails when a text is no well-formed XML: tags that do not match, marks and characters that are not allowed. */
export function wellFormed(xml: string): void {
	const text = xml.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '').replace(/<!--.*?-->/gs, '');
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
		throw new Error('a character XML forbids');
	const open: string[] = [];
	let at = 0;
	let roots = 0;
	const between = (part: string) => {
		if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(part.replaceAll('>', '')))
			throw new Error(`bare mark in ${part.slice(0, 80)}`);
		if (!open.length && part.trim()) throw new Error(`outside the root: ${part.slice(0, 80)}`);
	};
	for (const found of text.matchAll(TAG)) {
		between(text.slice(at, found.index));
		at = found.index + found[0].length;
		const [, closing, name, attributes, alone] = found;
		const names = [...attributes.matchAll(/([\w.:-]+)\s*=/g)].map((each) => each[1]);
		if (new Set(names).size !== names.length) throw new Error(`an attribute of ${name} twice`);
		if (closing) {
			if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
		} else {
			if (!open.length && roots++) throw new Error('two roots');
			if (!alone) open.push(name);
		}
	}
	between(text.slice(at));
	if (open.length) throw new Error(`<${open.at(-1)}> is not closed`);
}

/** Every part is well formed, every relation leads to a part, every part has a type, every drawing a number of its own. */
export function soundPackage(bytes: Uint8Array): void {
	const parts = partsOf(bytes);
	const types = parts.get('[Content_Types].xml')!;
	for (const [name, text] of parts) {
		if (!/\.(xml|rels)$/.test(name)) continue;
		try {
			wellFormed(text);
		} catch (error) {
			throw new Error(`${name}: ${(error as Error).message}`);
		}
		const ending = name.split('.').pop()!;
		if (!types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${ending}"`))
			throw new Error(`${name} has no type`);
	}
	for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g))
		if (!parts.has(name)) throw new Error(`${name} is promised and not there`);
	for (const [name, text] of parts) {
		const found = /^(.*?)_rels\/([^/]+)\.rels$/.exec(name);
		if (!found) continue;
		const ids = new Set<string>();
		for (const [tag] of text.matchAll(/<Relationship\b[^>]*>/g)) {
			const id = / Id="([^"]+)"/.exec(tag)![1];
			if (ids.has(id)) throw new Error(`${name}: ${id} twice`);
			ids.add(id);
			if (tag.includes('TargetMode="External"')) continue;
			const target = / Target="([^"]+)"/.exec(tag)![1];
			const path = new URL(target, `http://x/${found[1]}`).pathname.slice(1);
			if (!parts.has(path)) throw new Error(`${name}: ${target} is not there`);
		}
		const source = parts.get(found[1] + found[2]) ?? '';
		for (const [, id] of source.matchAll(/\br:(?:id|embed|link)="([^"]+)"/g))
			if (!ids.has(id)) throw new Error(`${found[2]}: ${id} is no relation`);
	}
}

/** The report of a view of a sample, as the server makes it. */
export async function reportOf(
	atlas: Atlas,
	id: string,
	query = '',
	origin: string | null = 'https://atlas.example.vn'
): Promise<Report> {
	const view = fromQuery(id, new URLSearchParams(query));
	const shown = must(await atlas.show(view));
	return viewReport(shown, painterOf(atlas), { lang: view.lang, origin });
}
