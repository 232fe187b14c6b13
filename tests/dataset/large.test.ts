import { expect, test } from 'vitest';
import { sexTotal, sexTriples } from '#lib/dataset/rule/sex-total.ts';
import { dimensionTotal } from '#lib/dataset/rule/dimension-total.ts';
import { noNames } from '#lib/dataset/found.ts';
import type { Observations } from '#lib/term/observation.ts';

const AREAS = 700_001;

/** Three groups of a dimension for very many areas, more than are looked at one by one at first. */
function large(
	dimension: string,
	codes: string[],
	value: (area: number, group: number) => number
): Observations {
	const length = AREAS * 3;
	const column = (of: (i: number) => number, dictionary: string[]) => ({
		codes: Int32Array.from({ length }, (_, i) => of(i)),
		dictionary
	});
	return {
		length,
		keys: new Map([
			['indicator', column(() => 0, ['x'])],
			[
				'area',
				column(
					(i) => Math.floor(i / 3),
					Array.from({ length: AREAS }, (_, i) => String(i))
				)
			],
			['period', column(() => 0, ['2023'])],
			[dimension, column((i) => i % 3, codes)]
		]),
		value: Float64Array.from({ length }, (_, i) => value(Math.floor(i / 3), i % 3)),
		status: { codes: new Int32Array(length), dictionary: [''] },
		row: Int32Array.from({ length }, (_, i) => i)
	};
}

/** Women, men and their sum; one total far inside is wrong. */
const added = (area: number, group: number) =>
	group < 2 ? area + group : 2 * area + 1 + (area === 345_678 ? 5 : 0);

test('one total in two million rows is told where the others add up', () => {
	const observations = large('sex', ['F', 'M', '_T'], added);
	expect(sexTotal({ observations, names: noNames() })).toMatchObject({ rows: 1, first: 345_678 * 3 + 3 });
	expect(sexTriples({ observations }).of.get('x')).toEqual({ seen: AREAS, add: AREAS - 1 });
	const groups = large('residence', ['U', 'R', '_T'], added);
	expect(dimensionTotal({ observations: groups, names: noNames() })).toMatchObject({ rows: 1 });
});

test('where nothing adds up in a part of it, nothing is told of it', () => {
	const rates = large('sex', ['F', 'M', '_T'], (area, group) => (area % 97) + 10 * group);
	expect(sexTotal({ observations: rates, names: noNames() })).toBeNull();
	const { seen, add } = sexTriples({ observations: rates }).of.get('x')!;
	expect(add).toBeLessThan(seen / 10);
});
