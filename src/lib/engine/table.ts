import {
	Dictionary,
	Field,
	Float64,
	Int32,
	RecordBatch,
	Schema,
	Struct,
	Table,
	Uint16,
	Uint32,
	Utf8,
	makeData,
	makeVector,
	tableToIPC,
	vectorFromArray,
	type Vector
} from 'apache-arrow';
import type { Coded } from '../term/column.ts';
import type { Dataset } from '../term/dataset.ts';
import { dimensionsOf, type Observations } from '../term/observation.ts';
import type { Tables } from './engine.ts';
import { apart } from './quote.ts';

/** Statements on rates name these columns, so a data set with rates has them, empty if need be. */
const PARTS: readonly string[] = ['numerator', 'denominator'];

const RESERVED = new Set([
	'indicator',
	'area',
	'period',
	'value',
	'numerator',
	'denominator',
	'lower',
	'upper',
	'unit',
	'status',
	'note'
]);

const PREFIX = 'dimension_';

/** The column that holds a dimension; one named like a measure or an attribute gets a prefix. */
export function columnOf(dimension: string): string {
	const name = apart(dimension);
	return RESERVED.has(name) || name.startsWith(PREFIX) ? PREFIX + name : name;
}

/** The column of the area table that holds the index of the ancestor at a level. */
export const ancestorColumn = (level: string): string => `at_${apart(level)}`;

const text = ({ codes, dictionary }: Coded): Vector =>
	makeVector(
		makeData({
			type: new Dictionary(new Utf8(), new Int32()),
			length: codes.length,
			nullCount: 0,
			data: codes,
			dictionary: vectorFromArray(dictionary, new Utf8())
		})
	);

/** Doubles with a null for every NaN. */
function double(values: Float64Array): Vector {
	const mask = new Uint8Array(Math.ceil(values.length / 64) * 8);
	let nulls = 0;
	for (let i = 0; i < values.length; i++) {
		if (Number.isNaN(values[i])) nulls++;
		else mask[i >> 3] |= 1 << (i & 7);
	}
	return makeVector(
		makeData({ type: new Float64(), length: values.length, nullCount: nulls, data: values, nullBitmap: mask })
	);
}

/** Code → number of the areas of each edition; of a data set of one vintage, of all. */
function indexesOf({
	areas,
	editions,
	vintage
}: Dataset): { vintage: string | null; index: Map<string, number> }[] {
	const parts = editions ?? [{ vintage, first: 0, areas: areas.length }];
	return parts.map((part) => ({
		vintage: part.vintage,
		index: new Map(
			areas
				.slice(part.first, part.first + part.areas)
				.map((each, i): [string, number] => [each.code, part.first + i])
		)
	}));
}

/** Area numbers: the index of the area in `dataset.areas`, in two bytes where they fit. */
function areaNumbers(area: Coded, dataset: Dataset, vintage?: Coded): Vector {
	const small = dataset.areas.length <= 65_535;
	const indexes = indexesOf(dataset);
	const of = indexes.map(({ index }) => area.dictionary.map((code) => index.get(code) ?? -1));
	const set = vintage?.dictionary.map((id) => indexes.findIndex((each) => each.vintage === id));
	const numbers = small ? new Uint16Array(area.codes.length) : new Uint32Array(area.codes.length);
	for (let i = 0; i < numbers.length; i++) {
		const n = of[set ? set[vintage!.codes[i]] : 0][area.codes[i]];
		if (n < 0) throw new Error(`the data set does not list area ${area.dictionary[area.codes[i]]}`);
		numbers[i] = n;
	}
	return small
		? makeVector(makeData({ type: new Uint16(), length: numbers.length, data: numbers as Uint16Array }))
		: makeVector(makeData({ type: new Uint32(), length: numbers.length, data: numbers as Uint32Array }));
}

/** Columns by their place, never by their name: an object would put one named 2019 first. */
function ipc(columns: [string, Vector][]): Uint8Array {
	const schema = new Schema(columns.map(([name, vector]) => new Field(name, vector.type, true)));
	const children = columns.map(([, vector]) => vector.data[0]);
	const rows = makeData({
		type: new Struct(schema.fields),
		length: columns[0][1].length,
		nullCount: 0,
		children
	});
	return tableToIPC(new Table(schema, new RecordBatch(schema, rows)), 'stream');
}

/** Observations and areas as the two tables an engine holds. */
export function tablesOf(observations: Observations, dataset: Dataset): Tables {
	const dimensions = dimensionsOf(observations);
	const key = (name: string) => observations.keys.get(name)!;
	const columns: [string, Vector][] = [
		['indicator', text(key('indicator'))],
		['period', text(key('period'))],
		...dimensions.map((d): [string, Vector] => [columnOf(d), text(key(d))]),
		['area', areaNumbers(key('area'), dataset, observations.vintage)],
		['value', double(observations.value)]
	];
	const rated = dataset.indicators.some((each) => each.additivity === 'rate');
	for (const measure of ['numerator', 'denominator', 'lower', 'upper'] as const)
		if (observations[measure]) columns.push([measure, double(observations[measure])]);
		else if (rated && PARTS.includes(measure))
			columns.push([measure, double(new Float64Array(observations.length).fill(NaN))]);
	columns.push(['status', text(observations.status)]);
	if (observations.note) columns.push(['note', text(observations.note)]);
	return {
		observations: ipc(columns),
		areas: ipc(areaColumns(dataset)),
		order: ['indicator', 'period', ...dimensions.map(columnOf), 'area']
	};
}

function areaColumns(dataset: Dataset): [string, Vector][] {
	const indexes = indexesOf(dataset).map(({ index }) => index);
	const levels = [...new Set(dataset.areas.map((each) => each.level))];
	const ancestor = (level: string) =>
		indexes.flatMap((index) =>
			Array.from(index.values(), (own) => {
				for (let at: number | undefined = own; at !== undefined;) {
					const area: Dataset['areas'][number] = dataset.areas[at];
					if (area.level === level) return at;
					at = index.get(area.parent ?? '');
				}
				return null;
			})
		);
	return [
		[
			'area',
			vectorFromArray(
				dataset.areas.map((_, i) => i),
				new Uint32()
			)
		],
		[
			'code',
			vectorFromArray(
				dataset.areas.map((each) => each.code),
				new Utf8()
			)
		],
		[
			'level',
			vectorFromArray(
				dataset.areas.map((each) => each.level),
				new Utf8()
			)
		],
		...levels.map((level): [string, Vector] => [
			ancestorColumn(level),
			vectorFromArray(ancestor(level), new Uint32())
		])
	];
}
