import type { RawColumn } from '#lib/term/column.ts';
import type { Finding } from '#lib/term/finding.ts';
import type { Table } from '../source.ts';
import { unescaped } from './entity.ts';
import { formsOf, isCapitalFont, restore, type Unclear } from './form.ts';
import { headsOf, renamed } from './heads.ts';
import { visible } from './invisible.ts';
import { hasLost } from './lost.ts';
import { Lot, recoded, Tally } from './lot.ts';
import { isKnownPlain, isOdd } from './plain.ts';
import { hasLookalike, stroked } from './stroke.ts';
import { undoTwice } from './twice.ts';
import { isProper } from './weigh.ts';

type TextColumn = Extract<RawColumn, { kind: 'text' }>;

/**
 * Text that is valid but damaged, put right in place, column by column: HTML's names of letters, UTF-8 encoded twice, text
 * still in a font's encoding, look-alikes of Đ, characters nobody sees. What was lost is told. Numbers, dates and plain codes
 * are never touched, and typed cells neither.
 * @param said whether a person named the byte encoding: then the text is in no other
 */
export function mend(table: Table, said = false): Table {
	const columns = table.raw.columns;
	const texts = columns.flatMap((column, index) =>
		column.kind === 'text' && !isKnownPlain(column.dictionary) && column.dictionary.some(isOdd)
			? [{ column, index }]
			: []
	);
	const heads = headsOf(table);
	const lots = [
		new Lot(heads),
		...texts.map(
			({ column: { dictionary, typed } }) => new Lot(dictionary, typed && ((i) => !Number.isNaN(typed[i])))
		)
	];
	const fonts = [undefined, ...texts.map(({ index }) => table.fonts?.[index])];
	for (const lot of lots) unescape(lot);
	for (const assured of [false, true])
		for (const lot of lots)
			if (!assured || lot.changes.has('utf-8-twice'))
				each(lot, 'utf-8-twice', (text) => undoTwice(text, assured) ?? text);
	const unclear: (Unclear | undefined)[] = [];
	if (!said) {
		const found = formsOf(lots, fonts);
		found.forms.forEach((form, k) => {
			unclear[k] = found.unclear[k];
			if (form) unclear[k] ??= restore(lots[k], form, isCapitalFont(fonts[k]));
		});
	}
	strokes(lots);
	for (const lot of lots) each(lot, 'invisible', visible);
	const tally = new Tally(table.raw.lines);
	lots.forEach((lot, k) => {
		if (lot.changes.size) tally.add(lot, k ? texts[k - 1].column.name : '', k ? texts[k - 1].column.codes : undefined);
	}); // prettier-ignore
	table.findings.push(...lostFindings(lots, texts, table));
	table.findings.push(...unclearFindings(unclear, texts, table));
	const repairs = tally.repairs();
	if (!repairs.length) return table;
	texts.forEach(({ column, index }, k) => {
		if (lots[k + 1].changes.size) columns[index] = recoded(column, lots[k + 1]);
	});
	table.repairs.push(...repairs);
	return lots[0].changes.size ? renamed(table, heads, lots[0].words) : table;
}

/** Changes every text beyond ASCII of a lot. */
function each(lot: Lot, what: string, change: (text: string) => string): void {
	for (const i of [...lot.beyond()]) lot.change(i, what, change(lot.words[i]).normalize('NFC'));
}

function unescape(lot: Lot): void {
	for (let i = 0; i < lot.words.length; i++)
		if (lot.words[i].includes('&') && !lot.fixed(i))
			lot.change(i, 'entities', unescaped(lot.words[i]).normalize('NFC'));
}

/** Look-alikes of Đ are put right where the table holds Vietnamese. */
function strokes(lots: readonly Lot[]): void {
	let vietnamese: boolean | undefined;
	for (const lot of lots)
		for (const i of [...lot.beyond()]) {
			if (!hasLookalike(lot.words[i])) continue;
			const made = stroked(lot.words[i]);
			if (made === lot.words[i]) continue;
			vietnamese ??= lots.some((other) => other.beyond().some((at) => isProper(other.words[at])));
			if (vietnamese || isProper(made.replace(/[Đđ]/g, ''))) lot.change(i, 'd-stroke', made);
		}
}

/** Letters that were lost: the cells stay as they are. */
function lostFindings(
	lots: readonly Lot[],
	texts: readonly { column: TextColumn }[],
	{ raw }: Table
): Finding[] {
	const tally = new Tally(raw.lines);
	let example = '';
	const named: string[] = [];
	lots.forEach((lot, k) => {
		const lost = new Set<number>();
		lot.words.forEach((word, i) => {
			if (hasLost(word) && !lot.fixed(i)) lost.add(i);
		});
		if (!lost.size) return;
		example ||= lot.words[lost.values().next().value!];
		if (!k) return;
		named.push(texts[k - 1].column.name);
		tally.mark('lost', texts[k - 1].column.codes, (code) => lost.has(code));
	});
	if (!example) return [];
	const { rows, lines } = tally.records('lost');
	return [
		{
			rule: 'characters-lost',
			severity: 'warning',
			...(named.length === 1 && { column: named[0] }),
			rows,
			first: lines[0] ?? 0,
			lines,
			example: example.slice(0, 80)
		}
	];
}

/** Text that may be damaged or not, where too little speaks for either. */
function unclearFindings(
	unclear: readonly (Unclear | undefined)[],
	texts: readonly { column: TextColumn }[],
	{ raw }: Table
): Finding[] {
	return unclear.flatMap((found, k) => {
		if (!found) return [];
		const column = k ? texts[k - 1].column : undefined;
		const code = column?.dictionary.findIndex((word) => word.includes(found.example.before)) ?? -1;
		const row = column && code >= 0 ? column.codes.indexOf(code) : -1;
		const { before, after } = found.example;
		return [
			{
				rule: 'encoding-unclear',
				severity: 'warning' as const,
				...(column && { column: column.name }),
				rows: 0,
				first: row >= 0 ? raw.lines[row] : 0,
				example: before.slice(0, 80),
				values: { after: after.slice(0, 80), encoding: found.charset }
			}
		];
	});
}
