import type { Coded, RawColumn, RawTable } from '../term/column.ts';
import type { Dataset, DatasetMeta } from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { KEYS, type Observations } from '../term/observation.ts';
import { same } from '../term/text.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { describe } from './describe.ts';
import { noNames } from './found.ts';
import { parseNumber } from './number.ts';
import { coded } from './profile.ts';

const NUMBERS = ['numerator', 'denominator', 'lower', 'upper'] as const;
const OTHER = ['dataset', 'vintage', 'value', 'unit', 'status', 'note', ...NUMBERS];
const PLAIN = { decimal: '.', thousands: '' } as const;

/**
 * Open a tidy file (the columns of "Tidy observations"): what samples and `read --out` are. Numbers are plain, keys are
 * codes; nothing is guessed. Where the column `vintage` names several sets of areas, the data set has an edition for each. A column without a single word or number is as good as absent, so that a data set has one
 * version however it was written.
 * @returns failure `not-tidy` when a needed column is missing, `not-tidy-number` when a number is none
 */
export async function openTidy(
	table: RawTable,
	meta: Partial<DatasetMeta>,
	source: Gazetteer
): Promise<Result<{ dataset: Dataset; observations: Observations }>> {
	const byName = new Map(table.columns.map((column) => [column.name.trim(), column]));
	for (const need of [...KEYS, 'value']) if (!byName.has(need)) return failed('not-tidy', { column: need });
	const keys = new Map<string, Coded>();
	const dimensions = [...byName.keys()].filter(
		(name) => !OTHER.includes(name) && !(KEYS as readonly string[]).includes(name)
	);
	for (const name of [...KEYS, ...dimensions]) keys.set(name, words(byName.get(name)!));
	const numbers: Partial<Record<'value' | (typeof NUMBERS)[number], Float64Array>> = {};
	for (const name of ['value', ...NUMBERS] as const) {
		const column = byName.get(name);
		if (!column) continue;
		const read = values(column);
		if (typeof read === 'string') return failed('not-tidy-number', { column: name, example: read });
		if (name === 'value' || !read.every(Number.isNaN)) numbers[name] = read;
	}
	const status = byName.get('status');
	const observations: Observations = {
		length: table.length,
		keys,
		...numbers,
		value: numbers.value!,
		status: status ? words(status) : { codes: new Int32Array(table.length), dictionary: [''] },
		row: Int32Array.from({ length: table.length }, (_, i) => i)
	};
	for (const name of ['unit', 'note'] as const) {
		const column = byName.get(name);
		const read = column && words(column);
		if (read?.codes.some((code) => read.dictionary[code] !== '')) observations[name] = read;
	}
	const sets = byName.get('vintage');
	const read = sets && words(sets);
	if (read && new Set(Array.from(new Set(read.codes), (code) => read.dictionary[code])).size > 1)
		observations.vintage = read;
	const one = (name: string) => {
		const column = byName.get(name);
		const found = column ? coded(column).dictionary.filter((word) => word !== '') : [];
		return found.length === 1 ? found[0] : null;
	};
	const id = meta.id ?? one('dataset') ?? 'dataset';
	const vintage = meta.vintage !== undefined ? meta.vintage : one('vintage');
	const dataset = await describe(observations, { title: same(id), ...meta, id, vintage }, noNames(), source);
	return done({ dataset, observations });
}

/** Text codes without the guard a spreadsheet-safe file puts before formulas. */
function words(column: RawColumn): Coded {
	const { codes, dictionary } = coded(column);
	return { codes, dictionary: dictionary.map((word) => word.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')) };
}

function values(column: RawColumn): Float64Array | string {
	if (column.kind === 'number') return column.values;
	const read = column.dictionary.map((word) => (word.trim() === '' ? NaN : parseNumber(word, PLAIN)));
	const bad = read.findIndex((value, i) => Number.isNaN(value) && column.dictionary[i].trim() !== '');
	if (bad >= 0) return column.dictionary[bad];
	return Float64Array.from(column.codes, (code) => read[code]);
}
