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

/** Area numbers: the index of the area in `dataset.areas`, in two bytes where they fit. */
function areaNumbers(area: Coded, dataset: Dataset): Vector {
	const index = new Map(dataset.areas.map((each, i) => [each.code, i]));
	const small = dataset.areas.length <= 65_535;
	const of = area.dictionary.map((code) => index.get(code) ?? -1);
	const numbers = small ? new Uint16Array(area.codes.length) : new Uint32Array(area.codes.length);
	for (let i = 0; i < numbers.length; i++) {
		const n = of[area.codes[i]];
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
		['area', areaNumbers(key('area'), dataset)],
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
	const index = new Map(dataset.areas.map((each, i) => [each.code, i]));
	const levels = [...new Set(dataset.areas.map((each) => each.level))];
	const ancestor = (level: string) =>
		dataset.areas.map((each) => {
			for (
				let area: typeof each | undefined = each;
				area;
				area = dataset.areas[index.get(area.parent ?? '') ?? -1]
			)
				if (area.level === level) return index.get(area.code)!;
			return null;
		});
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
