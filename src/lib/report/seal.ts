import { LOCALE } from '../message/number.ts';
import type { Lang } from '../term/text.ts';
import { opened, packed, type Parts } from './parts.ts';
import type { Trace } from './trace.ts';
import { withTraces } from './trace-part.ts';

/** What a file of an office program is sealed with. */
export interface Seal {
	/** ISO date the report was put together: the only clock that is asked */
	date: string;
	lang: Lang;
	traces: readonly Trace[];
}

/**
 * An office file as its library wrote it, made the same for the same report: dates from the report, relations and drawings
 * numbered in their order, no clock in the archive. What it was made of goes along as a part of its own.
 */
export function sealed(bytes: Uint8Array, seal: Seal, change: (parts: Parts) => void = () => {}): Uint8Array {
	const parts = renumbered(opened(bytes));
	change(parts);
	tidy(parts, seal);
	withTraces(parts, seal.traces);
	promised(parts);
	return packed(parts);
}

/** Charts and their workbooks are numbered from 1: a library counts on from the file before. */
function renumbered(parts: Parts): Parts {
	const named = /\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx)\b)/g;
	const place = new Map<string, string>();
	for (const stem of ['chart', 'Microsoft_Excel_Worksheet']) {
		const numbers = [...parts.keys()].flatMap((name) =>
			[...name.matchAll(named)].filter((each) => each[1] === stem).map((each) => Number(each[2]))
		);
		[...new Set(numbers)]
			.sort((a, b) => a - b)
			.forEach((number, i) => place.set(`${stem}${number}`, `${stem}${i + 1}`));
	}
	const put = (text: string) => text.replace(named, (all) => place.get(all) ?? all);
	return new Map(
		[...parts].map(([name, content]) => [
			put(name),
			typeof content === 'string' && /\.rels$|Content_Types/.test(name) ? put(content) : content
		])
	);
}

function tidy(parts: Parts, { date, lang }: Seal): void {
	const at = `${date.slice(0, 10)}T00:00:00Z`;
	for (const [name, content] of parts) {
		if (typeof content === 'string') {
			let text = content;
			if (name === 'docProps/core.xml')
				text = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`);
			if (/\/charts\/chart[^/]*\.xml$/.test(name)) text = chartTidy(text);
			if (/^(?:ppt|word)\/(?:charts|slides|notesSlides)\//.test(name))
				text = text.replaceAll('"en-US"', `"${LOCALE[lang]}"`);
			parts.set(name, text);
		} else if (name.endsWith('.xlsx')) parts.set(name, workbook(content, at));
	}
	relations(parts);
	for (const [name, content] of parts)
		if (typeof content === 'string' && /^word\/(document|footer\d*|header\d*)\.xml$/.test(name))
			parts.set(name, numbered(content));
}

/** Types are given of the parts that are there, and of no others. */
function promised(parts: Parts): void {
	const list = '[Content_Types].xml';
	const text = parts.get(list) as string;
	const known = text.replace(
		/<Override\b[^>]*?PartName="\/([^"]+)"[^>]*?(?:\/>|><\/Override>)/g,
		(tag, name: string) => (parts.has(name) ? tag : '')
	);
	parts.set(list, known);
}

/** The figures of a chart that can be edited. */
function workbook(bytes: Uint8Array, at: string): Uint8Array {
	const parts = opened(bytes);
	for (const [name, content] of parts)
		if (typeof content === 'string')
			parts.set(
				name,
				content
					.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`)
					// a cell without a value is empty, and not a number that cannot be read
					.replace(/<v><\/v>|<v\/>/g, '')
			);
	relations(parts);
	return packed(parts);
}

/** Absent values are left out instead of written empty, and names stand beside the bars even where those go to the left. */
const chartTidy = (text: string): string =>
	text
		.replace(/<c:pt idx="\d+">\s*<c:v><\/c:v>\s*<\/c:pt>/g, '')
		.replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
			axis.replace(/<c:tickLblPos val="[^"]*"\/>/, '<c:tickLblPos val="low"/>')
		);

/** Relations that were given a name by chance are numbered after the others. */
function relations(parts: Parts): void {
	for (const [name, content] of parts) {
		const found = /^(.*?)_rels\/([^/]+)\.rels$/.exec(name);
		if (!found || typeof content !== 'string') continue;
		const source = found[1] + found[2];
		const ids = [...content.matchAll(/ Id="([^"]+)"/g)].map((each) => each[1]);
		let next = Math.max(0, ...ids.map((id) => Number(/^rId(\d+)$/.exec(id)?.[1] ?? 0)));
		const renamed = new Map(ids.filter((id) => !/^rId\d+$/.test(id)).map((id) => [id, `rId${++next}`]));
		if (renamed.size === 0) continue;
		const put = (text: string, attribute: string) =>
			text.replace(new RegExp(`(${attribute})="([^"]+)"`, 'g'), (all, key: string, id: string) =>
				renamed.has(id) ? `${key}="${renamed.get(id)}"` : all
			);
		parts.set(name, put(content, 'Id'));
		const text = parts.get(source);
		if (typeof text === 'string') parts.set(source, put(text, 'r:(?:id|embed|link|pict)'));
	}
}

/** Drawings and bookmarks are numbered from 1 in their order: a library counts on from the document before. */
function numbered(text: string): string {
	let drawing = 0;
	const marks = new Map<string, string>();
	const names = new Map<string, string>();
	const fresh = (known: Map<string, string>, id: string, start: string) => {
		if (!known.has(id)) known.set(id, start + String(known.size + 1));
		return known.get(id)!;
	};
	return text
		.replace(/(<wp:docPr id=")\d+/g, (_, head: string) => head + String(++drawing))
		.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
			tag.replace(/w:id="([^"]+)"/, (_, id: string) => `w:id="${fresh(marks, id, '')}"`)
		)
		.replace(/\b_Toc\d+/g, (id) => fresh(names, id, '_Toc'));
}
