import type { RawTable } from '../../term/column.ts';
import type { Finding } from '../../term/finding.ts';
import type { Step } from '../../term/structure.ts';
import { groupIds } from '../depend.ts';
import { about } from '../finding.ts';
import { hintOf } from '../header.ts';
import { isTotal } from '../place.ts';
import { coded, type Profile } from '../profile.ts';
import { replaced, wordsOf, type Applied } from './applied.ts';

/** Blank cells repeat the cell above: merged cells of a spreadsheet. Rows that sum up, and rows without another word, stay blank. */
export function fill(table: RawTable, { column }: Step & { kind: 'fill' }): Applied {
	const { codes, dictionary, blank } = wordsOf(table, column);
	const skip = skipped(table, column, blank, codes);
	const out = Int32Array.from(codes);
	let last = -1;
	let rows = 0;
	let first = -1;
	for (let i = 0; i < out.length; i++) {
		if (!blank[codes[i]]) last = codes[i];
		else if (last >= 0 && !skip?.[i]) {
			out[i] = last;
			if (!rows++) first = last;
		}
	}
	if (!rows) return { table, repair: null };
	const { name } = table.columns[column];
	return {
		table: replaced(table, column, { codes: out, dictionary }),
		repair: { what: 'fill', column: name, rows, example: { before: '', after: dictionary[first].trim() } }
	};
}

/** Rows that are not filled: grand totals named in another column, and rows with nothing else in them. */
function skipped(table: RawTable, column: number, blank: Uint8Array, codes: Int32Array): Uint8Array | null {
	let heads = 0;
	for (let i = 0; i < codes.length; i++) if (!blank[codes[i]]) heads++;
	const skip = new Uint8Array(table.length);
	const filled = new Uint8Array(table.length);
	table.columns.forEach((other, k) => {
		if (k === column) return;
		if (other.kind === 'number') {
			for (let i = 0; i < table.length; i++) if (!Number.isNaN(other.values[i])) filled[i] = 1;
			return;
		}
		const words = wordsOf(table, k);
		for (let i = 0; i < table.length; i++) if (!words.blank[words.codes[i]]) filled[i] = 1;
		const totals = Uint8Array.from(words.dictionary, (word) => (isTotal(word) ? 1 : 0));
		if (!totals.includes(1)) return;
		let n = 0;
		for (let i = 0; i < table.length; i++) n += totals[words.codes[i]];
		// one in every block is a code of a breakdown, fewer are totals of the table
		if (n < heads) for (let i = 0; i < table.length; i++) if (totals[words.codes[i]]) skip[i] = 1;
	});
	for (let i = 0; i < table.length; i++) if (!filled[i]) skip[i] = 1;
	return skip;
}

/** Columns that look like merged cells, and those a person must be asked about. */
export function proposeFill(
	table: RawTable,
	profiles: readonly Profile[]
): { steps: Step[]; findings: Finding[] } {
	const steps: Step[] = [];
	const findings: Finding[] = [];
	const merged = profiles.filter((p) => mayBeMerged(table, p));
	for (const p of merged) {
		const kind = regular(table, p, profiles, merged);
		if (kind === 'yes') steps.push({ kind: 'fill', column: p.index });
		else if (kind === 'ask')
			findings.push(
				about('fill-unsure', 'question', {
					column: p.name,
					rows: table.length - p.filled,
					first: table.lines[0],
					example:
						coded(table.columns[p.index])
							.dictionary.find((word) => word.trim())
							?.trim() ?? ''
				})
			);
	}
	return { steps, findings };
}

/** A key with its first row filled and many blanks: words, a column of periods, codes of areas; no measure. */
function mayBeMerged(table: RawTable, p: Profile): boolean {
	const blanks = table.length - p.filled;
	if (p.filled < 1 || blanks < Math.max(1, table.length * 0.25) || table.length < 4) return false;
	const role = hintOf(p.name)?.role;
	if (role === 'note' || role === 'status' || role === 'value' || role === 'ignore') return false;
	if (p.numbers > 0.2 && p.period < 0.9 && role !== 'area' && role !== 'period') return false;
	const { codes, blank } = wordsOf(table, p.index);
	return !blank[codes[0]];
}

/**
 * Whether the blanks are merged cells: nearly every word is followed by some, no word is said twice in a row, a word that
 * comes back has blocks of one length, and inside a block the other keys tell all rows apart. A blank that means a total
 * fails the last: beside the same other keys it would repeat the row above.
 */
function regular(
	table: RawTable,
	p: Profile,
	profiles: readonly Profile[],
	merged: readonly Profile[]
): 'yes' | 'ask' | 'no' {
	const { codes, blank } = wordsOf(table, p.index);
	const lengths: number[] = [];
	const words = new Set<number>();
	let again = false;
	let twice = 0;
	let last = -1;
	for (let i = 0; i < codes.length; i++) {
		if (blank[codes[i]]) {
			lengths[lengths.length - 1]++;
			continue;
		}
		if (codes[i] === last) twice++;
		if (words.has(codes[i])) again = true;
		words.add((last = codes[i]));
		lengths.push(1);
	}
	if (!tellsApart(table, p, profiles, merged)) return 'no';
	const followed = lengths.filter((n) => n > 1).length / lengths.length;
	const even = lengths.slice(0, -1).every((n) => n === lengths[0]);
	if (lengths.length < 2) return 'ask';
	if (!twice && followed >= 0.9 && (!again || even)) return 'yes';
	return followed >= 0.5 ? 'ask' : 'no';
}

/** Whether the other keys, their own merged cells filled, tell apart the rows of each block. */
function tellsApart(
	table: RawTable,
	p: Profile,
	profiles: readonly Profile[],
	merged: readonly Profile[]
): boolean {
	const keys = profiles.filter(
		(o) =>
			o.index !== p.index &&
			o.filled > 0 &&
			(o.numbers < 0.3 || o.period > 0.9) &&
			(merged.includes(o) || o.filled >= table.length * 0.9) &&
			!['note', 'status', 'unit'].includes(hintOf(o.name)?.role ?? '')
	);
	if (!keys.length) return false;
	const filledKeys = keys.map((o) => {
		const text = wordsOf(table, o.index);
		if (!merged.includes(o)) return text;
		const out = Int32Array.from(text.codes);
		for (let i = 1; i < out.length; i++) if (text.blank[text.codes[i]]) out[i] = out[i - 1];
		return { ...text, codes: out };
	});
	const ids = groupIds(filledKeys, table.length);
	const { codes, blank } = wordsOf(table, p.index);
	const seenIn = new Int32Array(table.length).fill(-1);
	let block = -1;
	let repeats = 0;
	for (let i = 0; i < codes.length; i++) {
		if (!blank[codes[i]]) block = i;
		if (seenIn[ids[i]] === block) repeats++;
		seenIn[ids[i]] = block;
	}
	return repeats <= table.length * 0.02;
}
