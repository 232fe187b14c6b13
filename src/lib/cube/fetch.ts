import { observationTable, type Engine } from '../engine/engine.ts';
import { columnOf } from '../engine/table.ts';
import { ofEdition } from '../query/ask.ts';
import { print } from '../query/print.ts';
import { column, equal, present, value, when, type Expr, type Select } from '../query/tree.ts';
import type { Columns } from '../term/column.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { STATUSES } from '../term/status.ts';
import { combinations, MEASURES, MOST_NUMBERS, type Cube, type Measure, type Shape } from './cube.ts';

const USUAL = ['', ...STATUSES];

/**
 * The cube of an indicator, by one question to an engine that holds the data set. Fails where it would be larger than
 * `most` numbers, or where several observations stand at one key.
 */
export async function cubeOf(
	engine: Engine,
	dataset: Dataset,
	indicator: Indicator,
	{ most = MOST_NUMBERS, signal }: { most?: number; signal?: AbortSignal } = {}
): Promise<Result<Cube>> {
	const measures = measuresOf(dataset, indicator);
	const shape: Shape = {
		indicator: indicator.code,
		periods: dataset.periods,
		dimensions: dataset.dimensions.map(({ code, codes }) => ({
			code,
			codes: dataset.codes[indicator.code]?.[code] ?? codes.map((each) => each.code)
		}))
	};
	const large = failed('cube-large', { indicator: indicator.code });
	if (atLeast(dataset, shape) * measures.length > most) return large;
	const got = await engine.query(print(everyCell(dataset, shape, measures)), signal);
	const first = dataset.first ?? 0;
	const numbers = Uint32Array.from(got.column.area_number, (each) => Number(each) - first);
	const areas = Uint32Array.from(new Set(numbers)).sort();
	const periods = [...new Set(Array.from(got.column.period_place, Number))].sort((a, b) => a - b);
	const cells = periods.length * combinations(shape) * areas.length;
	return cells * measures.length > most ? large : filled(shape, measures, periods, { numbers, areas }, got);
}

/** Cells a cube has in any case: one for every code, area and period that has a value. */
function atLeast(dataset: Dataset, shape: Shape): number {
	const covered = dataset.coverage.filter((each) => each.indicator === shape.indicator);
	const areas = Math.max(0, ...covered.map((each) => each.areas));
	return new Set(covered.map((each) => each.period)).size * combinations(shape) * areas;
}

function measuresOf(dataset: Dataset, { additivity }: Indicator): Measure[] {
	const parts: readonly Measure[] = ['numerator', 'denominator'];
	return MEASURES.filter(
		(each) =>
			each === 'value' ||
			(parts.includes(each) ? additivity === 'rate' : dataset.has.includes(each as 'lower' | 'upper'))
	);
}

/** Every observation of the indicator, codes as their places in the shape's lists. */
function everyCell(dataset: Dataset, shape: Shape, measures: Measure[]): Select {
	const o = (name: string) => column(name, 'o');
	const place = (of: Expr, values: string[]): Expr => ({ placeOf: of, values });
	const standing = place(o('status'), USUAL);
	const unless = (of: Expr, usual: Expr): Expr => when(usual, value(null), of);
	return {
		from: { table: observationTable(dataset.id), as: 'o' },
		select: [
			['area_number', o('area')],
			['period_place', place(o('period'), shape.periods)],
			...shape.dimensions.map(({ code, codes }, d): [string, Expr] => [
				`code_place_${d}`,
				place(o(columnOf(code)), codes)
			]),
			...measures.map((each): [string, Expr] => [`${each}_given`, o(each)]),
			['status_place', standing],
			['status_other', unless(o('status'), present(standing))],
			...(dataset.has.includes('note')
				? ([['note_given', unless(o('note'), equal(o('note'), value('')))]] as [string, Expr][])
				: [])
		],
		where: [equal(o('indicator'), value(shape.indicator)), ...ofEdition(dataset, o('area'))],
		group: [],
		order: []
	};
}

function filled(
	shape: Shape,
	measures: Measure[],
	/** those that occur, by their places in the shape's, counted from 1; 0 = one that it does not have */
	periods: number[],
	/** the area of each observation, and each area once */
	{ numbers, areas }: Record<'numbers' | 'areas', Uint32Array>,
	{ column: got, length }: Columns
): Result<Cube> {
	const broken = failed('cube-repeats', { indicator: shape.indicator });
	if (periods[0] === 0) return broken;
	const places = shape.dimensions.map((_, d) => got[`code_place_${d}`]);
	const at = new Uint32Array((areas.at(-1) ?? 0) + 1);
	areas.forEach((area, i) => (at[area] = i));
	const turn = new Uint32Array(shape.periods.length + 1);
	periods.forEach((period, i) => (turn[period] = i));
	const cells = periods.length * combinations(shape) * areas.length;
	const empty = () => new Float64Array(cells).fill(NaN);
	const statuses: string[] = [];
	const standing = words(statuses);
	const usual = USUAL.map(() => -1);
	const cube: Cube = {
		...shape,
		periods: periods.map((each) => shape.periods[each - 1]),
		areas,
		statuses,
		status: new Uint8Array(cells),
		value: empty()
	};
	for (const each of measures) cube[each] = empty();
	const note = got.note_given && { codes: new Int32Array(cells), dictionary: [''] };
	const noted = note && words(note.dictionary);
	for (let i = 0; i < length; i++) {
		let cell = turn[Number(got.period_place[i])];
		for (let d = 0; d < places.length; d++) {
			const place = Number(places[d][i] ?? 0) - 1;
			if (place < 0) return broken;
			cell = cell * shape.dimensions[d].codes.length + place;
		}
		cell = cell * areas.length + at[numbers[i]];
		const known = got.status_place[i];
		const status =
			known === null
				? standing(String(got.status_other[i] ?? ''))
				: usual[Number(known) - 1] >= 0
					? usual[Number(known) - 1]
					: (usual[Number(known) - 1] = standing(USUAL[Number(known) - 1]));
		if (cube.status[cell] !== 0 || status > 254) return broken;
		cube.status[cell] = status + 1;
		for (const each of measures) {
			const number = got[`${each}_given`][i];
			if (number !== null) cube[each]![cell] = Number(number);
		}
		const said = note && got.note_given[i];
		if (said) note.codes[cell] = noted!(String(said));
	}
	for (const each of measures) if (each !== 'value' && cube[each]!.every(Number.isNaN)) delete cube[each];
	if (note && note.dictionary.length > 1) cube.note = note;
	return done(cube);
}

/** Gives a word its place in the dictionary, at the end when it is new. */
function words(dictionary: string[]): (word: string) => number {
	const known = new Map(dictionary.map((word, i) => [word, i]));
	return (word) => {
		let place = known.get(word);
		if (place === undefined) known.set(word, (place = dictionary.push(word) - 1));
		return place;
	};
}
