import type { RawTable } from '../../term/column.ts';
import { TOTAL } from '../../term/observation.ts';
import type { Step } from '../../term/structure.ts';
import { ageOf, residenceOf, sexOf } from '../code.ts';
import { hintOf } from '../header.ts';
import { isTotal } from '../place.ts';
import type { Profile } from '../profile.ts';
import { appended, replaced, Words, wordsOf, type Applied } from './applied.ts';

type RowsBelow = Step & { kind: 'rows-below' };

/** What a word of a column is: the name of a row, a total that belongs to the row above, or a code below it. */
const ROW = 0;
const SUM = 1;
const BELOW = 2;

/** A row's words without the dash or the dots that set them in, and without a colon. */
const bare = (word: string): string =>
	word
		.replace(/^[\s\u00a0]*(?:[-–—+*•·][\s\u00a0]*)?/, '')
		.replace(/[\s\u00a0]*:[\s\u00a0]*$/, '')
		.replace(/[\s\u00a0]+/g, ' ')
		.trim();

const setIn = (word: string): boolean => /^[\s\u00a0]*[-–—+*•·][\s\u00a0]*\S|^[\s\u00a0]{2,}\S/.test(word);

/** The words below a row for a dimension; `group` takes whatever is set in and says no sex, age or residence. */
function below(dimension: string, word: string): boolean {
	const text = bare(word);
	if (dimension === 'sex') {
		const sex = sexOf(text);
		return sex !== null && sex.rest === '' && (sex.sex === 'F' || sex.sex === 'M');
	}
	if (dimension === 'age') {
		const age =
			/\d/.test(text) && /[-–+<≥]|đến|to|tuổi|trở|dưới|under|over|years/i.test(text) ? ageOf(text) : null;
		return age !== null && age !== TOTAL;
	}
	if (dimension === 'residence') return ['U', 'R'].includes(residenceOf(text) ?? '');
	return setIn(word) && !['sex', 'age', 'residence'].some((other) => below(other, word));
}

/** Each row's kind, and the row it stands under. */
function read(table: RawTable, column: number, dimension: string): { kind: Uint8Array; under: Int32Array } {
	const { codes, dictionary, blank } = wordsOf(table, column);
	const isBelow = Uint8Array.from(dictionary, (word) => (below(dimension, word) ? 1 : 0));
	const isSum = Uint8Array.from(dictionary, (word) => (isTotal(bare(word)) ? 1 : 0));
	const kind = new Uint8Array(codes.length);
	const under = new Int32Array(codes.length);
	let row = -1;
	for (let i = 0; i < codes.length; i++) {
		under[i] = i;
		if (blank[codes[i]]) continue;
		if (isBelow[codes[i]]) kind[i] = row < 0 ? ROW : BELOW;
		// 'Tổng số' between a row's name and its women and men is that row's total
		else if (
			isSum[codes[i]] &&
			row === i - 1 &&
			row >= 0 &&
			i + 1 < codes.length &&
			isBelow[codes[i + 1]] &&
			!isSum[codes[row]]
		)
			kind[i] = SUM;
		else row = i;
		if (kind[i] !== ROW) under[i] = row;
	}
	return { kind, under };
}

/** Rows named only by a sex, an age or a group repeat the name of the row they stand under; the rest goes to a new column. */
export function rowsBelow(table: RawTable, { column, dimension }: RowsBelow, made: string): Applied {
	const { codes, dictionary } = wordsOf(table, column);
	const { kind, under } = read(table, column, dimension);
	const out = Int32Array.from(codes, (_, i) => codes[under[i]]);
	const words = new Words(table.length);
	words.code('');
	let rows = 0;
	let first = -1;
	for (let i = 0; i < codes.length; i++) {
		if (kind[i] !== BELOW) continue;
		words.codes[i] = words.code(bare(dictionary[codes[i]]));
		if (!rows++) first = i;
	}
	const { name } = table.columns[column];
	const shaped = appended(replaced(table, column, { codes: out, dictionary }), {
		kind: 'text',
		name: made,
		...words.coded
	});
	if (!rows) return { table: shaped, repair: null };
	const before = dictionary[codes[first]].trim();
	const after = `${dictionary[out[first]].trim()} · ${bare(before)}`;
	return { table: shaped, repair: { what: 'rows-below', column: name, rows, example: { before, after } } };
}

/** Columns whose rows stand under others, by the dimension that parts them. */
export function proposeRowsBelow(table: RawTable, profiles: readonly Profile[]): RowsBelow[] {
	const steps: RowsBelow[] = [];
	if (table.length < 3) return steps;
	for (const p of profiles) {
		if (!p.text || p.numbers > 0.3 || p.sex > 0.9 || p.residence > 0.9 || p.distinct < 2) continue;
		if (p.text.dictionary.length > 20_000) continue;
		const role = hintOf(p.name)?.role;
		if (role === 'dimension' || role === 'period' || role === 'note' || role === 'status' || role === 'unit')
			continue;
		let now = table;
		for (const dimension of ['sex', 'residence', 'age', 'group']) {
			const taken = profiles.some(
				(o) =>
					o !== p &&
					(hintOf(o.name)?.dimension === dimension || (dimension === 'sex' && o.sex > 0.9 && o.distinct < 8))
			);
			if (taken || !p.text.dictionary.some((word) => below(dimension, word))) continue;
			const step: RowsBelow = { kind: 'rows-below', column: p.index, dimension };
			if (!regular(now, step)) continue;
			steps.push(step);
			now = rowsBelow(now, step, '').table;
		}
		if (steps.length) break;
	}
	return steps;
}

/**
 * Whether rows stand below others as parts of them: none twice under one, and enough of them to be no accident. Words set in
 * are groups only where they come back under several rows; else they may be rows of their own.
 */
function regular(table: RawTable, { column, dimension }: RowsBelow): boolean {
	const { codes } = wordsOf(table, column);
	const { kind, under } = read(table, column, dimension);
	const seen = new Map<number, number>();
	const parents = new Set<number>();
	let rows = 0;
	let n = 0;
	for (let i = 0; i < codes.length; i++) {
		if (kind[i] === ROW) {
			rows++;
			continue;
		}
		if (kind[i] !== BELOW) continue;
		if (seen.get(codes[i]) === under[i]) return false;
		seen.set(codes[i], under[i]);
		parents.add(under[i]);
		n++;
	}
	if (n < 2 || !rows) return false;
	if (dimension === 'group') return parents.size >= 2 && n >= seen.size * 2;
	return seen.size >= 2 || parents.size * 2 >= rows;
}
