import { dense } from '../dataset/dense.ts';
import { keyNumbers } from '../dataset/group.ts';
import { near } from '../dataset/rule/total.ts';
import type { Rules } from '../term/disclosure.ts';
import { TOTAL, type Observations } from '../term/observation.ts';
import { absenceOf } from '../term/status.ts';
import { disjoint } from './ages.ts';
import { sumShare } from './cover.ts';
import type { KnownBase } from './known-base.ts';
import { latticeOf, sumRelation, type CellGiven, type Lattice, type Relation } from './lattice.ts';
import { linked, type Series } from './linked.ts';
import type { Published } from './published.ts';
import type { AreaSum } from './region.ts';
import { primaryNeed, tellsOfAll, type Need } from './rules.ts';

export const QUANTITIES = ['value', 'numerator', 'denominator'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** Number of each observation's key without one of its columns. */
export function keysWithout({ keys, length }: Observations, leave: string): Int32Array | number[] {
	const { numbers, bound } = keyNumbers({ keys, length }, leave);
	return dense(numbers, bound).of;
}

/** Cells with their relations, and where each comes from. */
export interface CellsMade {
	lattice: Lattice;
	needs: Map<number, Need>;
	/** observation of each cell; −1 for one that is only implied */
	row: Int32Array;
	quantity: Quantity[];
}

/** Cells and relations as they are met in the observations. */
export class Maker {
	readonly #cells: CellGiven[] = [];
	readonly #rows: number[] = [];
	readonly #quantity: Quantity[] = [];
	readonly #relations: Relation[] = [];
	readonly #needs = new Map<number, Need>();
	/** cell of each observation, by quantity; −1 for none */
	readonly #cell: Record<Quantity, Int32Array>;

	constructor(
		readonly observations: Observations,
		readonly rules: Rules,
		readonly costOf: (row: number) => number,
		readonly published: Published
	) {
		const none = () => new Int32Array(observations.length).fill(-1);
		this.#cell = { value: none(), numerator: none(), denominator: none() };
	}

	/** @param per what a rate is multiplied by: with it one part of a rate follows from the other */
	add(row: number, quantities: readonly Quantity[], per = 1): void {
		const { status } = this.observations;
		const withheld = absenceOf(status.dictionary[status.codes[row]]) === 'suppressed';
		for (const quantity of quantities) {
			const value = this.#count(row, quantity, per);
			if (Number.isNaN(value)) continue;
			const known = this.published(row, quantity, value) ?? undefined;
			const cell = this.#push({ value, cost: this.costOf(row), known }, row, quantity);
			this.#cell[quantity][row] = cell;
			const need = primaryNeed(value, this.rules) ?? (withheld ? { low: value - 1, high: value + 1 } : null);
			if (need) this.#needs.set(cell, need);
		}
		const [part, base] = [this.#cell.numerator[row], this.#cell.denominator[row]];
		if (part < 0 || base < 0) return;
		const [n, d] = [this.#cells[part].value, this.#cells[base].value];
		if (n <= d) this.#relations.push({ cells: [base, part], signs: [1, -1], low: 0, high: Infinity });
		if (tellsOfAll(n, d, this.rules) && !this.#needs.has(part))
			this.#needs.set(part, { low: Math.min(1, n), high: Math.min(this.rules.threshold, d) });
	}

	/** A count of an observation, or what it must be by the rate and the other part. */
	#count(row: number, quantity: Quantity, per: number): number {
		const { observations } = this;
		const given = observations[quantity]?.[row] ?? NaN;
		if (!Number.isNaN(given) || quantity === 'value') return given;
		const rate = observations.value[row] / per;
		if (quantity === 'numerator') return Math.round(rate * (observations.denominator?.[row] ?? NaN));
		return rate > 0 ? Math.round((observations.numerator?.[row] ?? NaN) / rate) : NaN;
	}

	/** A rate without its parts, whose base another indicator gives: how many it is of follows from both. */
	addRate({ rate, base, per }: KnownBase): void {
		const { keys, value, length } = this.observations;
		const { codes } = keys.get('indicator')!;
		const key = keysWithout(this.observations, 'indicator');
		const bases = new Map<number, number>();
		for (let i = 0; i < length; i++)
			if (codes[i] === base && this.#cell.value[i] >= 0) bases.set(key[i], this.#cell.value[i]);
		for (let i = 0; i < length; i++) {
			const whole = bases.get(key[i]);
			if (codes[i] !== rate || Number.isNaN(value[i]) || whole === undefined) continue;
			const of = this.#cells[whole].value;
			const count = Math.round((value[i] * of) / per);
			const cell = this.#push({ value: count, cost: this.costOf(i) }, i, 'numerator');
			this.#cell.numerator[i] = cell;
			const need = primaryNeed(count, this.rules);
			if (need) this.#needs.set(cell, need);
			if (count <= of) this.#relations.push({ cells: [whole, cell], signs: [1, -1], low: 0, high: Infinity });
			if (!need && tellsOfAll(count, of, this.rules))
				this.#needs.set(cell, { low: Math.min(1, count), high: Math.min(this.rules.threshold, of) });
		}
	}

	#push(cell: CellGiven, row: number, quantity: Quantity): number {
		this.#rows.push(row);
		this.#quantity.push(quantity);
		return this.#cells.push(cell) - 1;
	}

	/** Groups of the observations that differ in one key only. */
	*#groups(leave: string | undefined, quantity: Quantity): Generator<number[]> {
		const cell = this.#cell[quantity];
		const { numbers, bound } = keyNumbers(this.observations, leave);
		const { of, count } = dense(numbers, bound);
		const next = new Int32Array(of.length).fill(-1);
		const first = new Int32Array(count).fill(-1);
		for (let i = of.length - 1; i >= 0; i--) {
			if (cell[i] < 0) continue;
			next[i] = first[of[i]];
			first[of[i]] = i;
		}
		for (let group = 0; group < count; group++) {
			if (first[group] < 0 || next[first[group]] < 0) continue;
			const rows: number[] = [];
			for (let i = first[group]; i >= 0; i = next[i]) rows.push(i);
			yield rows;
		}
	}

	/** The total of a dimension and its codes. Of ages within ages, those that lie apart. */
	relateDimension(dimension: string): void {
		const { codes, dictionary } = this.observations.keys.get(dimension)!;
		const total = dictionary.indexOf(TOTAL);
		if (total < 0 || dictionary.length < 2) return;
		const apart = dimension === 'age' ? disjoint(dictionary) : [dictionary.map((_, i) => i)];
		for (const quantity of QUANTITIES)
			for (const rows of this.#groups(dimension, quantity)) {
				const whole = rows.find((row) => codes[row] === total);
				if (whole === undefined) continue;
				for (const set of apart) {
					const parts = rows.filter((row) => codes[row] !== total && set.includes(codes[row]));
					this.#relate(whole, parts, quantity, false);
					if (dimension === 'sex' && parts.length === 1) this.#imply(whole, parts[0], quantity);
				}
			}
	}

	/** What lies in something else and what it lies in; the nearest that has an observation counts. */
	relateNested(key: 'area' | 'period', parents: readonly number[][], onlyExact: boolean): void {
		if (parents.every((each) => each.length === 0)) return;
		const { codes } = this.observations.keys.get(key)!;
		for (const quantity of QUANTITIES)
			for (const rows of this.#groups(key, quantity)) {
				const at = new Map(rows.map((row) => [codes[row], row]));
				const inside = new Map<number, number[]>();
				for (const row of rows) {
					const up = parents[codes[row]].find((each) => at.has(each));
					if (up === undefined) continue;
					const list = inside.get(at.get(up)!);
					if (list) list.push(row);
					else inside.set(at.get(up)!, [row]);
				}
				for (const [whole, parts] of inside) this.#relate(whole, parts, quantity, onlyExact);
			}
	}

	/** Regions and what they are made of, where the numbers say that they are. */
	relateRegions(sums: readonly AreaSum[]): void {
		if (!sums.length) return;
		const { codes, dictionary } = this.observations.keys.get('area')!;
		const known = new Map(dictionary.map((code, i) => [code, i]));
		const placed = sums.flatMap(({ whole, parts }) => {
			const [at, of] = [known.get(whole), parts.flatMap((code) => known.get(code) ?? [])];
			return at === undefined || !of.length ? [] : [{ at, of }];
		});
		if (!placed.length) return;
		for (const quantity of QUANTITIES)
			for (const rows of this.#groups('area', quantity)) {
				const rowOf = new Map(rows.map((row) => [codes[row], row]));
				for (const { at, of } of placed) {
					const whole = rowOf.get(at);
					if (whole !== undefined)
						this.#relate(
							whole,
							of.flatMap((each) => rowOf.get(each) ?? []),
							quantity,
							true
						);
				}
			}
	}

	/** One key twice with one number: hiding it once would be no use. */
	relateEqual(): void {
		for (const quantity of QUANTITIES)
			for (const [first, ...more] of this.#groups(undefined, quantity))
				for (const row of more) this.#relate(first, [row], quantity, true);
	}

	/**
	 * Counts of other indicators that are the same, or make a sum, wherever they stand together.
	 * @returns how many series there are, when they were too many to look for sums; else 0
	 */
	relateLinked(): number {
		const { keys, length } = this.observations;
		const rest = new Map([...keys].filter(([name]) => name !== 'indicator' && name !== 'sex'));
		const { numbers } = keyNumbers({ keys: rest, length });
		const indicator = keys.get('indicator')!;
		const sex = keys.get('sex');
		const all = new Map<string, Series>();
		for (let i = 0; i < length; i++)
			for (const quantity of QUANTITIES) {
				const cell = this.#cell[quantity][i];
				if (cell < 0) continue;
				const family = `${indicator.codes[i]} ${quantity}`;
				const name = `${family} ${sex ? sex.codes[i] : ''}`;
				let series = all.get(name);
				if (!series) all.set(name, (series = { family, cells: new Map() }));
				series.cells.set(numbers[i], cell);
			}
		const { cells, unsought } = linked([...all.values()], (cell) => this.#cells[cell].value);
		for (const [total, ...parts] of cells) this.#relations.push(sumRelation(total, parts));
		return unsought;
	}

	#relate(whole: number, parts: readonly number[], quantity: Quantity, onlyExact: boolean): void {
		if (!parts.length) return;
		const cell = this.#cell[quantity];
		const values = parts.map((row) => this.#cells[cell[row]].value);
		const sum = values.reduce((all, each) => all + each, 0);
		const total = this.#cells[cell[whole]].value;
		const exact =
			near(total, sum, parts.length) || Math.abs(total - sum) <= Math.min(parts.length, total / 100);
		if (!exact && (onlyExact || sum > total)) return;
		const off = total - sum;
		this.#relations.push({
			cells: [cell[whole], ...parts.map((row) => cell[row])],
			signs: [1, ...parts.map(() => -1)],
			...(exact ? { low: off, high: off } : { low: 0, high: Infinity })
		});
	}

	/** The other sex is not in the data, and is the total less this one all the same. */
	#imply(whole: number, part: number, quantity: Quantity): void {
		const [total, own] = [this.#cell[quantity][whole], this.#cell[quantity][part]];
		const value = this.#cells[total].value - this.#cells[own].value;
		if (!(value > 0)) return;
		const cell = this.#push({ value, implied: true }, -1, quantity);
		this.#relations.push({ cells: [total, own, cell], signs: [1, -1, -1], low: 0, high: 0 });
		const need = primaryNeed(value, this.rules);
		if (need) this.#needs.set(cell, need);
	}

	finish(): CellsMade {
		const all = this.#cells.reduce((sum, each) => sum + Math.abs(each.value), 0);
		for (const cell of this.#cells) cell.cost = (cell.cost ?? 1) * (1 + sumShare(cell.value, all));
		return {
			lattice: latticeOf(this.#cells, this.#relations, this.rules.rounding),
			needs: this.#needs,
			row: Int32Array.from(this.#rows),
			quantity: this.#quantity
		};
	}
}
