import type { Indicator } from '../term/dataset.ts';
import type { Row } from '../term/table.ts';
import type { Cube } from './cube.ts';

/** What observations are added up by. */
export interface Rule {
	cube: Cube;
	indicator: Indicator;
}

/** Observations of one row of an answer, added up as the statement of `query/ask.ts` does. */
export class Sum {
	#parts = 0;
	#cell = -1;
	#valued = 0;
	#value = 0;
	/** of a rate: observations with a value and both parts, and their parts */
	#whole = 0;
	#top = 0;
	#bottom = 0;
	/** the standing they all have; −1 = they differ */
	#status = -1;
	/** how many areas have an observation among them; counted by who adds */
	areas = 0;

	add({ cube, indicator }: Rule, cell: number): void {
		this.#parts++;
		const value = cube.value[cell];
		const status = cube.status[cell];
		this.#status = this.#cell < 0 || this.#status === status ? status : -1;
		this.#cell = cell;
		if (Number.isNaN(value)) return;
		this.#valued++;
		this.#value += value;
		if (indicator.additivity !== 'rate' || !cube.numerator || !cube.denominator) return;
		const [top, bottom] = [cube.numerator[cell], cube.denominator[cell]];
		if (Number.isNaN(top) || Number.isNaN(bottom)) return;
		this.#whole++;
		this.#top += top;
		this.#bottom += bottom;
	}

	/** @param missing areas that should be part of it and have no observation */
	row({ cube, indicator }: Rule, area: string, period: string, key: Row['key'], missing: number): Row {
		const single = this.#parts === 1;
		const rate = indicator.additivity === 'rate';
		const one = (numbers: Float64Array | undefined) =>
			single && numbers ? given(numbers[this.#cell]) : null;
		const status = single || this.#valued === 0 ? this.#status : -1;
		return {
			area,
			period,
			key,
			value: single ? one(cube.value) : this.#together(indicator),
			numerator: rate && this.#whole ? this.#top : null,
			denominator: rate && this.#whole ? this.#bottom : null,
			lower: one(cube.lower),
			upper: one(cube.upper),
			status: status < 1 ? '' : cube.statuses[status - 1],
			note: single && cube.note ? cube.note.dictionary[cube.note.codes[this.#cell]] : '',
			parts: this.#parts + missing,
			present: rate && !single ? this.#whole : this.#valued
		};
	}

	#together({ additivity, per }: Indicator): number | null {
		if (additivity === 'sum') return this.#valued ? this.#value : null;
		if (additivity === 'none' || !this.#whole || this.#bottom === 0) return null;
		return (per * this.#top) / this.#bottom;
	}
}

const given = (number: number): number | null => (Number.isNaN(number) ? null : number);
