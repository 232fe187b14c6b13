import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import { MAX_CELLS } from '../table/cells.ts';
import { contentOf, tableOfCube, type Cube, type CubeDimension } from '../table/cube.ts';
import { decode, type Decoded } from '../charset/decode.ts';
import { isUtf8 } from '../charset/utf8.ts';
import { pxNotes } from './px-note.ts';
import { pxCells, pxText, type PxEntry, type PxText } from './px-text.ts';
import { pxPeriods } from './px-time.ts';
import type { ReadOptions, Table } from '../source.ts';

/**
 * PX (PC-Axis) → table, a record for each figure the file holds.
 * Failures: px-damaged, px-cells, too-many-cells, encoding-unknown.
 */
export function readPx(raw: Uint8Array, options: ReadOptions): Result<Table> {
	const decoded = decodePx(raw, options.encoding);
	if (!decoded.ok) return decoded;
	const { bytes, encoding, findings, repairs } = decoded.value;
	const text = new TextDecoder().decode(bytes);
	const parsed = pxText(text);
	const axes = parsed && axesOf(parsed.entries);
	if (!parsed?.data || !axes) return failed('px-damaged');
	const cells = axes.sparse ? sparseCells(text, parsed.data, axes) : denseCells(text, parsed.data, axes);
	if (!cells.ok) return cells;
	const made = tableOfCube(cubeOf(parsed.entries, axes, cells.value), 'px', encoding);
	if (!made.ok) return made;
	const absent = sizeOf(axes.all) - cells.value.values.length;
	if (absent) made.value.findings.unshift(about('px-absent', 'note', absent));
	if (cells.value.cut) made.value.findings.unshift(about('px-cut', 'warning', 1));
	made.value.findings.unshift(...findings);
	made.value.repairs.unshift(...repairs);
	return made;
}

/** The file says its code page; bytes that are UTF-8 all the same are read as that. */
function decodePx(raw: Uint8Array, said: string | undefined): Result<Decoded> {
	if (said) return decode(raw, said);
	const head = new TextDecoder('latin1').decode(raw.subarray(0, 8192));
	const page = /CODEPAGE\s*=\s*"([^"]+)"/i.exec(head)?.[1].trim().toLowerCase();
	if (!page || /^utf-?8$/.test(page) || isUtf8(raw)) return decode(raw);
	const known = decode(raw, page);
	if (known.ok) return known;
	try {
		const text = new TextDecoder(page).decode(raw);
		return done({ bytes: new TextEncoder().encode(text), encoding: page, findings: [], repairs: [] });
	} catch {
		return decode(raw);
	}
}

interface Axes {
	/** stub, then heading: the order of the figures */
	all: CubeDimension[];
	stub: number;
	/** rows of the stub say which they are, by code or by value; null: all rows are there */
	sparse: ('CODES' | 'VALUES')[] | null;
}

const own = (entries: readonly PxEntry[], keyword: string, ...about: string[]): PxEntry | undefined =>
	entries.find(
		(entry) =>
			entry.keyword === keyword &&
			!entry.language &&
			entry.about.length === about.length &&
			about.every((name, i) => entry.about[i] === name)
	);

function axesOf(entries: readonly PxEntry[]): Axes | null {
	const stub = own(entries, 'STUB')?.texts ?? [];
	const heading = own(entries, 'HEADING')?.texts ?? [];
	const content = own(entries, 'CONTVARIABLE')?.texts[0];
	const all = [...stub, ...heading].map((name) => axisOf(entries, name, name === content));
	if (!all.length || !all.every((axis) => axis !== null)) return null;
	const keys = stub.map((name) => own(entries, 'KEYS', name)?.bare.toUpperCase() ?? '');
	const sparse = stub.length && keys.every((key) => key === 'CODES' || key === 'VALUES');
	return { all, stub: stub.length, sparse: sparse ? (keys as ('CODES' | 'VALUES')[]) : null };
}

function axisOf(entries: readonly PxEntry[], name: string, content: boolean): CubeDimension | null {
	const labels = own(entries, 'VALUES', name)?.texts;
	const said = own(entries, 'CODES', name)?.texts;
	const names = labels ?? said;
	if (!names?.length || (said && said.length !== names.length)) return null;
	const time = own(entries, 'TIMEVAL', name);
	const periods = time && pxPeriods(time);
	const kind = own(entries, 'VARIABLE-TYPE', name)?.texts[0]?.toUpperCase() ?? '';
	const role =
		content || kind.startsWith('C')
			? 'indicator'
			: time || kind.startsWith('T')
				? 'period'
				: own(entries, 'MAP', name) || kind.startsWith('G')
					? 'area'
					: undefined;
	const codes = periods?.length === names.length ? periods : said;
	return {
		id: own(entries, 'VARIABLECODE', name)?.texts[0] ?? name,
		name,
		codes: codes ?? names,
		labels: codes ? names : null,
		...(role && { role }),
		...(content && { units: names.map((value) => own(entries, 'UNITS', value)?.texts[0] ?? '') })
	};
}

const sizeOf = (axes: readonly CubeDimension[]): number => axes.reduce((n, { codes }) => n * codes.length, 1);

/** The figures as they stand in the file; a word is a mark for an absent one. */
interface PxFigures {
	places: number[] | null;
	values: (number | string)[];
	lines: number[];
	/** the file ends before its figures do: the last one may lack digits */
	cut?: true;
}

const figure = (word: string): number | string =>
	/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(word) ? Number(word) : word;

function denseCells(text: string, data: NonNullable<PxText['data']>, { all }: Axes): Result<PxFigures> {
	const size = sizeOf(all);
	if (size > MAX_CELLS) return failed('too-many-cells', { cells: size, most: MAX_CELLS });
	const found: PxFigures = { places: null, values: [], lines: [] };
	for (const cell of pxCells(text, data)) {
		if (!cell) found.cut = true;
		else if (found.values.length < size) {
			found.values.push(figure(cell.word));
			found.lines.push(cell.line);
		} else return failed('px-cells', { found: size + 1, announced: size });
	}
	if (found.values.length !== size)
		return failed('px-cells', { found: found.values.length, announced: size });
	return done(found);
}

function sparseCells(
	text: string,
	data: NonNullable<PxText['data']>,
	{ all, stub, sparse }: Axes
): Result<PxFigures> {
	const wide = sizeOf(all.slice(stub));
	const known = all.slice(0, stub).map(({ codes, labels }, k) => {
		const words = sparse![k] === 'VALUES' && labels ? labels : codes;
		return new Map(words.map((word, i) => [word, i]));
	});
	const found: PxFigures & { places: number[] } = { places: [], values: [], lines: [] };
	let keys = 0;
	let row = 0;
	let column = wide;
	for (const cell of pxCells(text, data)) {
		if (!cell) {
			found.cut = true;
			break;
		}
		const { word, line } = cell;
		if (column === wide) {
			if (!keys) row = 0;
			const at = known[keys].get(word);
			if (at === undefined) return failed('px-damaged');
			row = row * all[keys].codes.length + at;
			if (++keys === stub) [keys, column] = [0, 0];
		} else {
			if (found.values.length >= MAX_CELLS)
				return failed('too-many-cells', { cells: sizeOf(all), most: MAX_CELLS });
			found.places.push(row * wide + column++);
			found.values.push(figure(word));
			found.lines.push(line);
		}
	}
	return column === wide && !keys ? done(found) : failed('px-damaged');
}

function cubeOf(entries: readonly PxEntry[], { all }: Axes, { places, values, lines }: PxFigures): Cube {
	const text = (keyword: string) => own(entries, keyword)?.texts.join(' ').trim();
	const said = pxNotes(entries, all);
	const symbol = (mark: string): string => {
		const at = /^\.{1,6}$/.test(mark)
			? String(mark.length)
			: mark === '-'
				? 'NIL'
				: mark === '.......'
					? 'SUM'
					: '';
		const meaning = at && text(`DATASYMBOL${at}`);
		return meaning && meaning !== mark ? `${mark} (${meaning})` : mark;
	};
	const updated = /^(\d{4})(\d{2})(\d{2})/.exec(text('LAST-UPDATED') ?? text('CREATION-DATE') ?? '');
	const [title, source] = [text('TITLE') ?? text('DESCRIPTION'), text('SOURCE')];
	const content = text('CONTENTS') ?? (title && contentOf(title, all));
	return {
		dimensions: all,
		places,
		length: values.length,
		value: (i) => (typeof values[i] === 'number' ? values[i] : null),
		note: (i) => {
			const mark = values[i];
			const own = typeof mark === 'string' ? symbol(mark) : '';
			return [own, said.at(places ? places[i] : i)].filter(Boolean).join('; ');
		},
		lines: Int32Array.from(lines),
		...(content && { content }),
		...(text('UNITS') && { unit: text('UNITS') }),
		about: {
			notes: said.notes,
			...(title && { title }),
			...(source && { source }),
			...(updated && { updated: `${updated[1]}-${updated[2]}-${updated[3]}` })
		}
	};
}

const about = (rule: string, severity: Finding['severity'], rows: number): Finding => ({
	rule,
	severity,
	rows,
	first: 0,
	example: ''
});
