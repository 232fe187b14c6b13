import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '#lib/dataset/compare.ts';
import type { Observations } from '#lib/term/observation.ts';

type Row = { area: string; period?: string; sex?: string; value: number | null; status?: string };

function observations(rows: Row[], sexed = true): Observations {
	const key = (of: (row: Row) => string) => {
		const dictionary = [...new Set(rows.map(of))];
		return { dictionary, codes: Int32Array.from(rows, (row) => dictionary.indexOf(of(row))) };
	};
	return {
		length: rows.length,
		keys: new Map([
			['indicator', key(() => 'dialogue')],
			['area', key((row) => row.area)],
			['period', key((row) => row.period ?? '2023')],
			...(sexed ? [['sex', key((row) => row.sex ?? '_T')] as const] : [])
		]),
		value: Float64Array.from(rows, (row) => row.value ?? NaN),
		status: key((row) => row.status ?? ''),
		row: Int32Array.from(rows, (_, i) => i)
	};
}

describe('two versions of a data set', () => {
	test('added, changed and removed keys, each with what stood and what stands there', () => {
		const before = observations([
			{ area: '11', value: 5 },
			{ area: '12', value: 7 },
			{ area: '14', value: null, status: 'Q' }
		]);
		const after = observations([
			{ area: '12', value: 8 },
			{ area: '11', value: 5 },
			{ area: '17', value: 1 }
		]);
		const found = compare(before, after);
		expect(found).toMatchObject({ added: 1, removed: 1, changed: 1, same: 1 });
		const key = { indicator: 'dialogue', period: '2023' };
		expect(found.examples).toEqual({
			added: [{ key: { ...key, area: '17' }, before: null, after: { value: 1, status: '' } }],
			removed: [{ key: { ...key, area: '14' }, before: { value: null, status: 'Q' }, after: null }],
			changed: [
				{
					key: { ...key, area: '12' },
					before: { value: 7, status: '' },
					after: { value: 8, status: '' }
				}
			]
		});
	});

	test('a figure that is withheld now is changed, and so is one withheld for another reason', () => {
		const found = compare(
			observations([
				{ area: '11', value: 3 },
				{ area: '12', value: null, status: 'L' },
				{ area: '14', value: null, status: 'Q' }
			]),
			observations([
				{ area: '11', value: null, status: 'Q' },
				{ area: '12', value: null, status: 'Q' },
				{ area: '14', value: null, status: 'Q' }
			])
		);
		expect(found).toMatchObject({ changed: 2, same: 1, added: 0, removed: 0 });
	});

	test('a dimension only one version has stands at its total in the other', () => {
		const found = compare(
			observations([{ area: '11', value: 5 }], false),
			observations([
				{ area: '11', value: 5, sex: '_T' },
				{ area: '11', value: 3, sex: 'F' }
			])
		);
		expect(found).toMatchObject({ same: 1, added: 1, removed: 0, changed: 0 });
		expect(found.examples.added[0].key.sex).toBe('F');
	});

	const row = fc.record({
		area: fc.constantFrom('11', '12', '14'),
		period: fc.constantFrom('2022', '2023'),
		sex: fc.constantFrom('F', 'M'),
		value: fc.option(fc.integer({ min: 0, max: 3 }))
	});
	test('nothing is lost: every observation of both is same, changed, added or removed', () =>
		fc.assert(
			fc.property(fc.array(row), fc.array(row), (a, b) => {
				const { added, removed, changed, same } = compare(observations(a), observations(b));
				expect(same + changed + removed).toBe(a.length);
				expect(same + changed + added).toBe(b.length);
			})
		));
	test('a version against itself in another order is the same where keys do not repeat', () =>
		fc.assert(
			fc.property(
				fc
					.uniqueArray(row, { selector: (each) => `${each.area}${each.period}${each.sex}` })
					.chain((rows) =>
						fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
					),
				([rows, shuffled]) => {
					expect(compare(observations(rows), observations(shuffled))).toMatchObject({
						same: rows.length,
						changed: 0,
						added: 0,
						removed: 0
					});
				}
			)
		));
});
