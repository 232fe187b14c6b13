import type { Parts } from './parts.ts';
import { isTold } from './told.ts';
import type { Trace } from './trace.ts';

/** The part of a Word or PowerPoint file that says what its figures were made of. Office programs keep it when they save the file. */
const NAMESPACE = 'urn:parity-atlas:report:1';
const STORE = '{8B4B3B0E-7C1D-4B7E-9A55-5A5249545941}';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const PROPERTIES = `${RELATION}Props`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const MAIN = ['word/_rels/document.xml.rels', 'ppt/_rels/presentation.xml.rels'];

/** Puts the traces of a report into its file. */
export function withTraces(parts: Parts, traces: readonly Trace[]): void {
	const main = MAIN.find((name) => parts.has(name));
	if (!main) throw new Error('neither a document nor a presentation');
	parts.set(
		'customXml/item1.xml',
		`${HEAD}<report xmlns="${NAMESPACE}">${escaped(JSON.stringify(traces))}</report>`
	);
	parts.set(
		'customXml/itemProps1.xml',
		`${HEAD}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
			`<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
	);
	parts.set(
		'customXml/_rels/item1.xml.rels',
		`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="${PROPERTIES}" Target="itemProps1.xml"/></Relationships>`
	);
	const add = (name: string, end: string, text: string) =>
		parts.set(name, (parts.get(name) as string).replace(end, text + end));
	add(
		main,
		'</Relationships>',
		`<Relationship Id="rIdReport" Type="${RELATION}" Target="../customXml/item1.xml"/>`
	);
	add(
		'[Content_Types].xml',
		'</Types>',
		'<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
	);
}

/** The traces in one part of a file, given as text; null when it holds something else. */
export function tracesIn(part: string): Trace[] | null {
	const start = new RegExp(`<(?:\\w+:)?report\\b[^>]*xmlns(?::\\w+)?="${NAMESPACE}"[^>]*>`).exec(part);
	if (!start) return null;
	const from = start.index + start[0].length;
	const to = part.lastIndexOf('</');
	try {
		const found: unknown = JSON.parse(unescaped(part.slice(from, to)));
		return Array.isArray(found) && found.every(isTrace) ? found : null;
	} catch {
		return null;
	}
}

function isTrace(found: unknown): found is Trace {
	const trace = (found ?? {}) as Record<keyof Trace, unknown>;
	const words = [trace.name, trace.title, trace.view, trace.dataset, trace.version, trace.date];
	return (
		words.every((each) => typeof each === 'string') &&
		(String(trace.view).startsWith('/explore/') || isTold(String(trace.view))) &&
		Array.isArray(trace.values) &&
		trace.values.every((each: unknown) => {
			const { key, said, value, status } = (each ?? {}) as Record<string, unknown>;
			return (
				[key, said, status].every((word) => typeof word === 'string') &&
				(value === null || typeof value === 'number')
			);
		})
	);
}

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
	text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (_, ten, six, name) =>
		name
			? NAMED[String(name).toLowerCase()]
			: String.fromCodePoint(ten ? Number(ten) : parseInt(String(six), 16))
	);
