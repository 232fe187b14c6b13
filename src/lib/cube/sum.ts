import type { Indicator } from '../term/dataset.ts';
import type { Row } from '../term/table.ts';
import { doesNotApply, isHidden, statusOf } from '../term/status.ts';
import type { Cube } from './cube.ts';

/** Where a row stands: its area, its period, its codes. */
export type Place = Pick<Row, 'area' | 'period' | 'key'>;

const given = (number: number): number | null => (Number.isNaN(number) ? null : number);

/** A row of one observation. As a class it is made several times as fast as written out: a map asks for thirty thousand. */
class Observed implements Row {
	value: number | null = null;
	numerator: number | null = null;
	denominator: number | null = null;
	lower: number | null = null;
	upper: number | null = null;
	note = '';
	parts = 1;
	present = 0;

	constructor(
		readonly area: string,
		readonly period: string,
		readonly key: Row['key'],
		public status: string
	) {}
}

/** Makes the row of one observation: the observation as it stands. */
export function rowOfOne(cube: Cube, { additivity }: Indicator) {
	const { value, status, statuses, lower, upper, note } = cube;
	const [tops, bottoms] = additivity === 'rate' ? [cube.numerator, cube.denominator] : [];
	return (cell: number, area: string, period: string, key: Row['key']): Row => {
		const number = value[cell];
		const valued = !Number.isNaN(number);
		const top = valued && tops ? tops[cell] : NaN;
		const bottom = valued && bottoms ? bottoms[cell] : NaN;
		const whole = !Number.isNaN(top) && !Number.isNaN(bottom);
		const row = new Observed(area, period, key, statuses[status[cell] - 1]);
		if (valued) {
			row.value = number;
			row.present = 1;
		} else if (doesNotApply(null, row.status)) row.parts = 0;
		if (whole) {
			row.numerator = top;
			row.denominator = bottom;
		}
		if (lower) row.lower = given(lower[cell]);
		if (upper) row.upper = given(upper[cell]);
		if (note) row.note = note.dictionary[note.codes[cell]];
		return row;
	};
}

/**
 * Places that follow each other and count for one group, as three numbers a run: the group, the first place and the one
 * after the last. Areas of one group mostly do.
 * @param places ascending
 */
export function runsOf(places: number[], groups: Uint32Array): Int32Array {
	const runs: number[] = [];
	for (let i = 0, from = 0; i < places.length; i++)
		if (i + 1 === places.length || places[i + 1] !== places[i] + 1 || groups[i + 1] !== groups[i]) {
			runs.push(groups[i], places[from], places[i] + 1);
			from = i + 1;
		}
	return Int32Array.from(runs);
}

/** Observations put together by group, a group a row, as the statement of `query/ask.ts` does. */
export class Sums {
	/** observations of each group, and those of them that apply */
	readonly observed: Int32Array;
	readonly parts: Int32Array;
	/** areas that have one */
	readonly areas: Int32Array;
	#valued: Int32Array;
	#value: Float64Array;
	/** of a rate: observations with a value and both parts, and their parts */
	#whole: Int32Array;
	#top: Float64Array;
	#bottom: Float64Array;
	/** observations whose number is hidden: of counts, with one of them there is no sum */
	#hidden: Int32Array;
	/** how a hidden one stands; −1 = there are none */
	readonly #hiding: number;
	/** the standing those that apply all have; −1 = they differ */
	#status: Int16Array;
	/** the last that applies; where none does, the last */
	#cell: Int32Array;
	/** the standing of what does not apply */
	#inapplicable: number;

	constructor(
		readonly cube: Cube,
		readonly indicator: Indicator,
		groups: number
	) {
		const count = () => new Int32Array(groups);
		const number = () => new Float64Array(groups);
		[this.observed, this.parts, this.areas] = Array.from({ length: 3 }, count);
		[this.#valued, this.#whole, this.#cell, this.#hidden] = Array.from({ length: 4 }, count);
		this.#hiding = cube.statuses.findIndex(isHidden) + 1 || -1;
		[this.#value, this.#top, this.#bottom] = Array.from({ length: 3 }, number);
		this.#status = new Int16Array(groups);
		this.#inapplicable = cube.statuses.indexOf(statusOf('not_applicable')) + 1;
	}

	clear(): void {
		for (const each of [this.observed, this.parts, this.areas, this.#valued, this.#whole, this.#hidden])
			each.fill(0);
		for (const each of [this.#value, this.#top, this.#bottom]) each.fill(0);
	}

	/**
	 * Adds the cells that have an observation. What is counted of a group is read and written once a run of them.
	 * @param from the first cell of a slice
	 * @param runs places in the slice by group, see `runsOf`
	 */
	add(from: number, runs: Int32Array): void {
		const { status, value } = this.cube;
		const inapplicable = this.#inapplicable;
		for (let r = 0; r < runs.length; r += 3) {
			const group = runs[r];
			const end = from + runs[r + 2];
			let observed = this.observed[group];
			let parts = this.parts[group];
			let valued = this.#valued[group];
			let sum = this.#value[group];
			let same = this.#status[group];
			let last = this.#cell[group];
			for (let cell = from + runs[r + 1]; cell < end; cell++) {
				const standing = status[cell];
				if (standing === 0) continue;
				observed++;
				const number = value[cell];
				const absent = Number.isNaN(number);
				if (absent && standing === inapplicable) {
					if (parts === 0) [same, last] = [standing, cell];
					continue;
				}
				if (parts++ === 0) same = standing;
				else if (same !== standing) same = -1;
				if (standing === this.#hiding) this.#hidden[group]++;
				last = cell;
				if (absent) continue;
				valued++;
				sum += number;
			}
			this.observed[group] = observed;
			this.parts[group] = parts;
			this.#valued[group] = valued;
			this.#value[group] = sum;
			this.#status[group] = same;
			this.#cell[group] = last;
		}
		if (this.indicator.additivity === 'rate') this.#addParts(from, runs);
	}

	#addParts(from: number, runs: Int32Array): void {
		const { value, numerator, denominator } = this.cube;
		if (!numerator || !denominator) return;
		for (let r = 0; r < runs.length; r += 3) {
			const group = runs[r];
			const end = from + runs[r + 2];
			let whole = this.#whole[group];
			let tops = this.#top[group];
			let bottoms = this.#bottom[group];
			for (let cell = from + runs[r + 1]; cell < end; cell++) {
				const number = value[cell];
				const top = numerator[cell];
				const bottom = denominator[cell];
				if (Number.isNaN(number) || Number.isNaN(top) || Number.isNaN(bottom)) continue;
				whole++;
				tops += top;
				bottoms += bottom;
			}
			this.#whole[group] = whole;
			this.#top[group] = tops;
			this.#bottom[group] = bottoms;
		}
	}

	/** @param missing areas that should be part of the group and have no observation */
	row(group: number, place: Place, missing: number): Row {
		const { cube, indicator } = this;
		const parts = this.parts[group] + missing;
		if (this.observed[group] === 1 || this.parts[group] === 1) {
			const { area, period, key } = place;
			const row = rowOfOne(cube, indicator)(this.#cell[group], area, period, key);
			row.parts = parts;
			const keptBack = indicator.additivity === 'sum' && isHidden(row.status);
			if (missing && row.value === null && !keptBack) row.status = '';
			return row;
		}
		const [rate, whole] = [indicator.additivity === 'rate', this.#whole[group]];
		const hidden = indicator.additivity === 'sum' && this.#hidden[group] > 0;
		const status = hidden ? this.#hiding : this.#valued[group] === 0 && !missing ? this.#status[group] : -1;
		return {
			area: place.area,
			period: place.period,
			key: place.key,
			value: hidden ? null : this.#together(group),
			numerator: rate && whole ? this.#top[group] : null,
			denominator: rate && whole ? this.#bottom[group] : null,
			lower: null,
			upper: null,
			status: status < 1 ? '' : cube.statuses[status - 1],
			note: '',
			parts,
			present: rate ? whole : this.#valued[group]
		};
	}

	#together(group: number): number | null {
		const { additivity, per } = this.indicator;
		if (additivity === 'sum') return this.#valued[group] ? this.#value[group] : null;
		if (additivity === 'none' || !this.#whole[group] || this.#bottom[group] === 0) return null;
		return (per * this.#top[group]) / this.#bottom[group];
	}
}
