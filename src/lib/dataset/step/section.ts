import type { RawTable } from '../../term/column.ts';
import type { Finding } from '../../term/finding.ts';
import type { HeadStyle, Step } from '../../term/structure.ts';
import { foldTone } from '../../area/fold.ts';
import { areaName } from '../../area/prefix.ts';
import { about } from '../finding.ts';
import { hintOf, LEVELS } from '../header.ts';
import { isTotal } from '../place.ts';
import { coded, type Profile } from '../profile.ts';
import { appended, Words, wordsOf, type Applied } from './applied.ts';

type Section = Step & { kind: 'section' };

const ROMAN = /^[IVX]{1,5}$/;
const LETTER = /^[A-H]$/;
const NUMBERED = /^(?:[IVX]{1,5}|[A-H]|\d+(?:\.\d+)*)[.)]?$/;
const NAMED =
	/^(?:nội dung|hợp phần|phần|mục|chương|tiểu dự án|content|component|section|part) (?:\d+|[ivx]+)(?!\p{L})/u;
/** A number before a heading's words: 'I. ', '1) ', 'A - '. */
const LEAD = /^\s*(?:([IVX]{1,5}|[A-H])|\d+(?:\.\d+)*)\s*(?:[.):/]|[-–](?= ))\s*(?=\S)/;

/** What a heading says, without its number and the colon behind it. */
const said = (text: string): string =>
	text
		.replace(/[\s\u00a0]+/g, ' ')
		.replace(/^ ?[-–+*•] ?/, '')
		.replace(LEAD, '')
		.replace(/\s*:\s*$/, '')
		.trim();

/**
 * What the rows that head a section say goes to a new column of the rows below them.
 * @param outer heads of the sections this one lies in: it ends where one of them begins
 */
export function section(table: RawTable, step: Section, made: string, outer: Uint8Array | null): Applied {
	const heads = headsOf(table, step);
	const label = wordsOf(table, step.column);
	const mark = step.mark === undefined ? null : wordsOf(table, step.mark);
	const words = new Words(table.length);
	const none = words.code('');
	let now = none;
	let first = '';
	let rows = 0;
	const count = new Uint8Array(table.length);
	for (let i = 0; i < table.length; i++) {
		if (outer?.[i]) now = none;
		if (heads[i]) {
			count[i] = 1;
			const own =
				said(label.dictionary[label.codes[i]]) || (mark ? mark.dictionary[mark.codes[i]].trim() : '');
			now = words.code(own);
			first ||= own;
			words.codes[i] = none;
			continue;
		}
		words.codes[i] = now;
		if (now !== none) rows++;
	}
	const name = table.columns[step.column].name;
	return {
		table: appended(table, { kind: 'text', name: made, ...words.coded }),
		repair: rows
			? { what: 'section', column: name, rows, example: { before: first, after: exampleBelow(label, heads) } }
			: null,
		heads: count
	};
}

function exampleBelow(label: { codes: Int32Array; dictionary: string[] }, heads: Uint8Array): string {
	const at = heads.findIndex((head, i) => !head && i > 0 && heads[i - 1] === 1);
	return at < 0 ? '' : label.dictionary[label.codes[at]].trim();
}

/** Rows that head a section of a style, 1 each. */
function headsOf(table: RawTable, { column, style, mark }: Section): Uint8Array {
	const label = wordsOf(table, column);
	const heads = new Uint8Array(table.length);
	if (style === 'alone') {
		const alone = aloneIn(table, column, mark);
		for (let i = 0; i < heads.length; i++)
			heads[i] = alone[i] && !isTotal(label.dictionary[label.codes[i]]) ? 1 : 0;
		return heads;
	}
	const yes = (text: { codes: Int32Array; dictionary: string[] }, test: (word: string) => boolean) => {
		const flags = Uint8Array.from(text.dictionary, (word) => (test(word) ? 1 : 0));
		if (flags.includes(1)) for (let i = 0; i < heads.length; i++) if (flags[text.codes[i]]) heads[i] = 1;
	};
	if (style === 'level') {
		const top = topLevel(label.dictionary);
		yes(label, (word) => top !== null && levelOf(word) === top);
	} else if (style === 'indent') {
		const depths = label.dictionary.filter((word) => word.trim()).map(depthOf);
		const least = Math.min(...depths);
		yes(label, (word) => word.trim() !== '' && depthOf(word) === least && !isTotal(word));
	} else if (style === 'named') {
		yes(label, (word) => NAMED.test(foldTone(word)));
		if (mark !== undefined) yes(coded(table.columns[mark]), (word) => NAMED.test(foldTone(word)));
	} else {
		const shape = style === 'roman' ? ROMAN : LETTER;
		if (mark !== undefined)
			yes(coded(table.columns[mark]), (word) => shape.test(word.trim().replace(/[.)]$/, '')));
		else yes(label, (word) => shape.test(LEAD.exec(word)?.[1] ?? ''));
	}
	return heads;
}

/** Rows in which a column alone is filled, its number aside. */
function aloneIn(table: RawTable, column: number, mark: number | undefined): Uint8Array {
	const { codes, blank } = wordsOf(table, column);
	const alone = Uint8Array.from(codes, (code) => (blank[code] ? 0 : 1));
	table.columns.forEach((other, k) => {
		if (k === column || k === mark) return;
		if (other.kind === 'number') {
			for (let i = 0; i < alone.length; i++) if (!Number.isNaN(other.values[i])) alone[i] = 0;
		} else {
			const words = wordsOf(table, k);
			for (let i = 0; i < alone.length; i++) if (!words.blank[words.codes[i]]) alone[i] = 0;
		}
	});
	return alone;
}

/** How far a word is set in, by blanks or dashes. */
const depthOf = (word: string): number => {
	const found = /^([\s\u00a0]*)([-–+•*]+[\s\u00a0]*)?/.exec(word)!;
	return found[1].replace(/\t/g, '  ').length + (found[2] ? 1 : 0);
};

/** The level the kind of a place lives at ('Huyện X' → district); 'thành phố' is one below the province here. */
function levelOf(word: string): string | null {
	const { levels } = areaName(said(word));
	return levels.at(-1) ?? null;
}

/** The highest of two levels the words are at; null unless there are exactly two, one below the other. */
function topLevel(words: readonly string[]): string | null {
	const order = LEVELS as readonly string[];
	const found = [...new Set(words.map(levelOf).filter((level) => level !== null))];
	found.sort((a, b) => order.indexOf(a) - order.indexOf(b));
	return found.length === 2 ? found[0] : null;
}

/** Sections the rows of a table are under, the outer one first; and headings a person must be asked about. */
export function proposeSection(
	table: RawTable,
	profiles: readonly Profile[]
): { steps: Section[]; findings: Finding[] } {
	const none = { steps: [], findings: [] };
	if (table.length < 4) return none;
	const mark = profiles.find((p) => p.text && isNumbering(p))?.index;
	const label = profiles.find(
		(p) => p.index !== mark && p.text && p.numbers < 0.3 && p.period < 0.5 && p.filled >= table.length * 0.8
	);
	if (!label || label.distinct < 3) return none;
	const measures = profiles.filter(
		(p) => p.index !== mark && p.index !== label.index && p.numeric >= 0.5 && p.numbers > 0
	);
	if (!measures.length) return none;
	const steps: Section[] = [];
	for (const style of ['letter', 'roman', 'named', 'level', 'indent'] as const) {
		const step: Section = {
			kind: 'section',
			column: label.index,
			style,
			...(mark !== undefined && { mark })
		};
		if (mayHead(table, label, style, mark) && fits(headsOf(table, step), style)) steps.push(step);
	}
	if (steps.length) return { steps: distinctHeads(table, steps).slice(0, 2), findings: [] };
	if (measures.every((p) => p.filled === table.length)) return none;
	const step: Section = {
		kind: 'section',
		column: label.index,
		style: 'alone',
		...(mark !== undefined && { mark })
	};
	const heads = headsOf(table, step);
	if (!fits(heads, 'alone')) return none;
	if (repeatsBelow(table, label.index, heads)) return { steps: [step], findings: [] };
	const words = wordsOf(table, label.index);
	const at = heads.indexOf(1);
	return {
		steps: [],
		findings: [
			about('section-unsure', 'question', {
				column: label.name,
				rows: heads.reduce((n, h) => n + h, 0),
				first: table.lines[at],
				lines: [...heads.keys()]
					.filter((i) => heads[i])
					.slice(0, 100)
					.map((i) => table.lines[i]),
				example: words.dictionary[words.codes[at]].trim()
			})
		]
	};
}

/** Whether all words of a column number rows, in more than one way. */
function isNumbering(p: Profile): boolean {
	if (p.distinct > 500 || hintOf(p.name)?.role === 'area') return false;
	const words = p.text!.dictionary.map((word) => word.trim()).filter(Boolean);
	return (
		words.length > 1 &&
		words.every((word) => NUMBERED.test(word) || NAMED.test(foldTone(word))) &&
		words.some((word) => /^\d/.test(word)) &&
		words.some((word) => !/^\d/.test(word))
	);
}

/** A cheap look at the words before rows are gone through. */
function mayHead(table: RawTable, label: Profile, style: HeadStyle, mark: number | undefined): boolean {
	const words = label.text!.dictionary;
	if (words.length > 20_000) return false;
	const marks = mark === undefined ? [] : coded(table.columns[mark]).dictionary;
	if (style === 'roman' || style === 'letter') {
		const shape = style === 'roman' ? ROMAN : LETTER;
		const found =
			mark !== undefined
				? marks.filter((word) => shape.test(word.trim().replace(/[.)]$/, '')))
				: words.filter((word) => shape.test(LEAD.exec(word)?.[1] ?? ''));
		return found.length >= 2 && found.length < words.length / 1.5;
	}
	if (style === 'named') return [...words, ...marks].some((word) => NAMED.test(foldTone(word)));
	if (style === 'level') return topLevel(words) !== null;
	const depths = new Set(words.filter((word) => word.trim() && !isTotal(word)).map(depthOf));
	return depths.size === 2;
}

/** Whether heads head something: two at least, the first near the top, each followed by a row of its own. */
function fits(heads: Uint8Array, style: HeadStyle): boolean {
	let n = 0;
	let empty = 0;
	for (let i = 0; i < heads.length; i++) {
		if (!heads[i]) continue;
		n++;
		if (i + 1 === heads.length || heads[i + 1]) empty++;
	}
	const top = heads.indexOf(1);
	return n >= 2 && top <= (style === 'alone' ? 0 : 1) && empty * 4 <= n && n * 1.5 <= heads.length - n + 1;
}

/** Whether the rows below each heading say the same again, as a table does that is repeated section by section. */
function repeatsBelow(table: RawTable, column: number, heads: Uint8Array): boolean {
	const { codes } = wordsOf(table, column);
	const seen = new Map<number, number>();
	let section = -1;
	let rows = 0;
	for (let i = 0; i < codes.length; i++) {
		if (heads[i]) {
			section = i;
			continue;
		}
		if (seen.get(codes[i]) === section) return false;
		seen.set(codes[i], section);
		rows++;
	}
	return seen.size * 1.5 <= rows;
}

/** Steps whose heads are not the heads of an earlier one: what a number and the kind of place both say is one section. */
function distinctHeads(table: RawTable, steps: readonly Section[]): Section[] {
	const kept: { step: Section; heads: Uint8Array }[] = [];
	for (const step of steps) {
		const heads = headsOf(table, step);
		const same = kept.some((k) => {
			let both = 0;
			let either = 0;
			for (let i = 0; i < heads.length; i++) {
				both += heads[i] & k.heads[i];
				either += heads[i] | k.heads[i];
			}
			return both * 2 > either;
		});
		if (!same) kept.push({ step, heads });
	}
	// the one that begins first is the outer
	return kept.sort((a, b) => a.heads.indexOf(1) - b.heads.indexOf(1)).map(({ step }) => step);
}
