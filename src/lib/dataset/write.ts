import type { RawTable } from '../term/column.ts';
import type { SetAside } from '../term/finding.ts';
import { dimensionsOf, type Observations } from '../term/observation.ts';
import type { Lang } from '../term/text.ts';
import { hasMessage, sayCode } from '../message/message.ts';
import { csvCell } from '../file/text/csv-write.ts';

const CHUNK = 20_000;
const ATTRIBUTES = ['value', 'numerator', 'denominator', 'lower', 'upper', 'unit', 'status', 'note'] as const;

/** A text cell a spreadsheet will not run as a formula. */
const guarded = (text: string): string =>
	/^[=+\-@\t\r＝＋－＠]/.test(text) && !/^-?$|^[-+]?[\d.,]+$/.test(text) ? `'${text}` : text;

/** The columns of tidy observations, in the order of the file. */
export const tidyColumns = (observations: Observations): string[] => [
	'dataset',
	'indicator',
	'area',
	'vintage',
	'period',
	...dimensionsOf(observations),
	...ATTRIBUTES
];

/** Tidy observations as CSV (RFC 4180, LF), in parts of whole records. Numbers with full precision and a point. */
export function* tidyCsv(
	observations: Observations,
	about: { dataset: string; vintage: string | null }
): Generator<string> {
	yield tidyColumns(observations).map(csvCell).join(',') + '\n';
	const fixed = (word: string) => ({ codes: null, cells: [csvCell(guarded(word))] });
	const text = (column?: { codes: Int32Array; dictionary: string[] }) =>
		column
			? { codes: column.codes, cells: column.dictionary.map((word) => csvCell(guarded(word))) }
			: fixed('');
	const keys = observations.keys;
	const before = [
		fixed(about.dataset),
		text(keys.get('indicator')),
		text(keys.get('area')),
		observations.vintage ? text(observations.vintage) : fixed(about.vintage ?? ''),
		text(keys.get('period')),
		...dimensionsOf(observations).map((d) => text(keys.get(d)))
	];
	const numbers = [
		observations.value,
		observations.numerator,
		observations.denominator,
		observations.lower,
		observations.upper
	];
	const after = [text(observations.unit), text(observations.status), text(observations.note)];
	for (let from = 0; from < observations.length; from += CHUNK) {
		let part = '';
		for (let i = from; i < Math.min(observations.length, from + CHUNK); i++) {
			for (const { codes, cells } of before) part += cells[codes ? codes[i] : 0] + ',';
			for (const values of numbers) part += values && !Number.isNaN(values[i]) ? values[i] + ',' : ',';
			part += `${after[0].cells[after[0].codes ? after[0].codes[i] : 0]},${after[1].cells[after[1].codes ? after[1].codes[i] : 0]},${after[2].cells[after[2].codes ? after[2].codes[i] : 0]}\n`;
		}
		yield part;
	}
}

/** Why a row was set aside, in words. */
export const sayAside = (lang: Lang, reason: string): string =>
	hasMessage(`aside.${reason}`) ? sayCode(lang, 'aside', reason) : reason;

/** Rows not kept, each with its line of the file, the reason and its sentence, then its cells under the file's own headers. */
export function* setAsideCsv(table: RawTable, setAside: readonly SetAside[], lang: Lang): Generator<string> {
	yield (
		['line', 'reason', 'why', ...table.columns.map((column) => column.name)]
			.map((name) => csvCell(guarded(name)))
			.join(',') + '\n'
	);
	for (let from = 0; from < setAside.length; from += CHUNK) {
		yield setAside
			.slice(from, from + CHUNK)
			.map(
				({ line, reason, cells }) =>
					[String(line), reason, sayAside(lang, reason), ...cells].map((c) => csvCell(guarded(c))).join(',') +
					'\n'
			)
			.join('');
	}
}
