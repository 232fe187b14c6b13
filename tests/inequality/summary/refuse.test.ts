import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Groups } from '#lib/inequality/summary/group.ts';
import { SUMMARY, SUMMARY_IDS, type SummaryId } from '#lib/inequality/summary/measure.ts';
import { groupsOf } from '#lib/inequality/summary/read.ts';
import { must } from '../../query/small.ts';

const input = {
	est: [20, 30, 40, 50, 60] as (number | null)[],
	se: [5, 7, 10, 12, 14],
	pop: [78, 91, 162, 103, 105],
	subgroup_order: [1, 2, 3, 4, 5],
	...{ favourable: 1, ordered: 1, scale: 100 }
};
type Input = Partial<typeof input> & Record<string, unknown>;
const groups = (more: Input = {}) => must(groupsOf({ ...input, ...more }));
const refusals = (all: Groups) =>
	Object.fromEntries(
		SUMMARY_IDS.flatMap((id) => {
			const found = SUMMARY[id](all);
			return found.ok ? [] : [[id, found.failure.kind]];
		})
	);
const WEIGHTED: SummaryId[] = [
	'bgv',
	'bgsd',
	'covar',
	'mdmw',
	'mdbw',
	'idisu',
	'idisw',
	'ti',
	'mld',
	'par',
	'paf'
];
const ORDERED: SummaryId[] = ['aci', 'rci', 'sii', 'rii', 'sii_linear', 'rii_linear'];

describe('what is missing is told', () => {
	test('a population', () => {
		const found = refusals(groups({ pop: undefined }));
		for (const id of [...WEIGHTED, ...ORDERED]) expect(found[id], id).toBe('population-missing');
		for (const id of ['d', 'r', 'mdbu'] as const) expect(found[id]).toBeUndefined();
		expect(refusals(groups({ pop: [78, 91, null as never, 103, 105] })).ti).toBe('population-missing');
	});

	test('an order', () => {
		const found = refusals(groups({ subgroup_order: undefined, ordered: 0 }));
		for (const id of ORDERED) expect(found[id], id).toBe('order-missing');
		expect(refusals(groups({ subgroup_order: undefined })).d).toBe('order-missing');
	});

	test('three groups', () => {
		const two = Object.fromEntries(
			Object.entries(input).map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, 2) : value])
		);
		const found = refusals(must(groupsOf(two)));
		for (const id of [...WEIGHTED, ...ORDERED]) expect(found[id], id).toBe('groups-few');
		expect(found.d).toBeUndefined();
	});

	test('values of more than 15 % of the groups', () => {
		const seven = { est: [1, 2, 3, 4, 5, 6, null], pop: [1, 1, 1, 1, 1, 1, 1], favourable: 1, ordered: 0 };
		expect(refusals(must(groupsOf(seven))).ti).toBeUndefined();
		expect(refusals(must(groupsOf({ ...seven, est: [1, 2, 3, 4, 5, null, null] }))).ti).toBe(
			'groups-missing'
		);
		expect(refusals(groups({ est: [20, 30, 40, 50, null] })).d).toBe('ends-missing');
	});

	test('a reference, a direction', () => {
		expect(refusals(groups()).mdru).toBe('reference-missing');
		const found = refusals(groups({ favourable: undefined }));
		for (const id of ['par', 'paf', 'mdbu', 'mdbw', 'd'] as const)
			expect(found[id]).toBe('direction-missing');
		expect(found.bgv).toBeUndefined();
	});

	test('a divisor', () => {
		const zero = { est: [-1, 0, 1], pop: [1, 1, 1], ordered: 0, favourable: 1 };
		expect(refusals(must(groupsOf(zero)))).toMatchObject({ covar: 'mean-zero', ti: 'value-negative' });
		expect(refusals(groups({ est: [0, 1, 2, 3, 4] })).r).toBe('divisor-zero');
		expect(refusals(groups({ est: [0, 0, 100, 100, 100] })).sii).toBe('fit-diverges');
		expect(refusals(groups({ est: [20, 30, 40, 50, 160] })).sii).toBe('above-scale');
		expect(refusals(groups({ est: [0, 0, 0, 0, 60] })).rii_linear).toBe('fit-below-zero');
	});
});

test.each([
	[[], 'input', 'object'],
	[null, 'input', 'object'],
	[{}, 'est', 'absent'],
	[{ est: [] }, 'est', 'absent'],
	[{ est: ['1'] }, 'est', 'numbers'],
	[{ est: [1, 2], se: [-1, 1] }, 'se', 'negative'],
	[{ est: [1, 2], pop: [1] }, 'pop', 'length'],
	[{ est: [1, 2], reference_subgroup: [1, 1] }, 'reference_subgroup', 'several'],
	[{ est: [1, 2], favourable: 'yes' }, 'favourable', 'flag'],
	[{ est: [1, 2], scale: 0 }, 'scale', 'positive']
])('an input that cannot be used: %j', (said, key, wrong) => {
	expect(groupsOf(said)).toEqual({ ok: false, failure: { kind: 'measure-input', values: { key, wrong } } });
});

describe('any groups', () => {
	const any = fc
		.array(
			fc.record({
				est: fc.double({ min: 0.5, max: 99.5, noNaN: true }),
				pop: fc.integer({ min: 1, max: 1e6 })
			}),
			{
				minLength: 3,
				maxLength: 30
			}
		)
		.map((list) =>
			must(
				groupsOf({
					est: list.map((each) => each.est),
					pop: list.map((each) => each.pop),
					subgroup_order: list.map((_, i) => i),
					...{ favourable: 1, ordered: 1, scale: 100 }
				})
			)
		);
	const value = (id: SummaryId, all: Groups) => must(SUMMARY[id](all)).estimate;

	test('all alike are equal by every measure', () => {
		fc.assert(
			fc.property(any, (all) => {
				const alike = { ...all, groups: all.groups.map((each) => ({ ...each, estimate: 42 })) };
				for (const id of [...WEIGHTED, 'aci', 'rci', 'sii_linear', 'd'] as const)
					expect(Math.abs(value(id, alike)), id).toBeLessThan(1e-6);
				for (const id of ['r', 'rii_linear'] as const) expect(value(id, alike)).toBeCloseTo(1, 9);
			})
		);
	});

	test('measures hang together, and relative ones do not see the unit', () => {
		fc.assert(
			fc.property(any, fc.double({ min: 0.1, max: 1, noNaN: true }), (all, times) => {
				expect(value('bgsd', all) ** 2).toBeCloseTo(value('bgv', all), 6);
				expect(value('ti', all)).toBeGreaterThanOrEqual(-1e-9);
				expect(value('mld', all)).toBeGreaterThanOrEqual(-1e-9);
				expect(value('mdmw', all)).toBeLessThanOrEqual(value('bgsd', all) * (1 + 1e-9) + 1e-9);
				const scaled = {
					...all,
					groups: all.groups.map((each) => ({ ...each, estimate: each.estimate! * times }))
				};
				for (const id of ['r', 'covar', 'idisu', 'idisw', 'rci', 'ti', 'mld'] as const)
					expect(value(id, scaled), id).toBeCloseTo(value(id, all), 6);
			})
		);
	});
});
