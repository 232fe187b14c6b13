import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleOf, standOf } from '#lib/inequality/benchmark.ts';
import type { Standing } from '#lib/query/profile.ts';
import type { Direction, Indicator } from '#lib/term/dataset.ts';
import type { Row } from '#lib/term/table.ts';
import { indicator } from '../query/small.ts';

const row = (value: number | null, more: Partial<Row> = {}): Row => ({
	area: '',
	period: '2020',
	key: {},
	value,
	numerator: null,
	denominator: null,
	lower: null,
	upper: null,
	status: '',
	note: '',
	parts: 1,
	present: 1,
	...more
});
const of = (direction: Direction, additivity: Indicator['additivity'] = 'none'): Indicator => ({
	...indicator('n', additivity),
	direction
});
const standing = (which: Indicator, value: number | null, peers: number[], parent?: number): Standing => ({
	indicator: which,
	period: '2020',
	sex: '_T',
	row: value === null ? null : row(value),
	women: null,
	men: null,
	parent: parent === undefined ? null : { value: parent, partly: false },
	peers: peers.map((each) => row(each)),
	trend: []
});

describe('where an area stands', () => {
	test('higher or lower is better, as the indicator says; a count or no direction has no verdict', () => {
		const peers = [1, 2, 3, 4];
		expect(standOf(standing(of('higher'), 5, peers))).toEqual({
			above: 4,
			below: 0,
			like: 0,
			verdict: 'better'
		});
		expect(standOf(standing(of('lower'), 5, peers))).toEqual({
			above: 0,
			below: 4,
			like: 0,
			verdict: 'worse'
		});
		expect(standOf(standing(of('neither'), 5, peers))!.verdict).toBeNull();
		expect(standOf(standing(of('lower', 'sum'), 5, peers))).toMatchObject({ above: 4, verdict: null });
	});

	test('nothing is said without a value or with too few peers; half of them is not most', () => {
		expect(standOf(standing(of('higher'), null, [1, 2, 3]))).toBeNull();
		expect(standOf(standing(of('higher'), 5, [1, 2]))).toBeNull();
		expect(standOf(standing(of('higher'), 3, [1, 2, 4, 5]))!.verdict).toBeNull();
		expect(standOf(standing(of('higher'), 3, [3, 3, 3]))).toEqual({
			above: 0,
			below: 0,
			like: 3,
			verdict: null
		});
	});

	test('values that cannot be told apart count as alike', () => {
		const bounded = { ...standing(of('higher'), 50, [1, 49, 51]), row: row(50, { lower: 40, upper: 60 }) };
		bounded.peers = [
			row(1, { lower: 0, upper: 2 }),
			...[49, 51].map((v) => row(v, { lower: v - 9, upper: v + 9 }))
		];
		expect(standOf(bounded)).toEqual({ above: 1, below: 0, like: 2, verdict: null });
	});
});

test('the scale: the median is the middle, nothing leaves it, and right is better', () => {
	const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 40 });
	fc.assert(
		fc.property(values, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (peers, value) => {
			for (const direction of ['higher', 'lower', 'neither'] as const) {
				const found = scaleOf(standing(of(direction), value, peers, peers[0]));
				if (!found) continue;
				for (const each of [...peers, value]) expect(Math.abs(found.at(each))).toBeLessThanOrEqual(1 + 1e-9);
				const [low, high] = [Math.min(...peers), Math.max(...peers)];
				if (low < high) expect(found.at(high) > found.at(low)).toBe(direction !== 'lower');
				expect(found.middle![0]).toBeLessThanOrEqual(found.middle![1]);
			}
		})
	);
	expect(scaleOf(standing(of('higher'), 3, [3, 3, 3]))).toBeNull();
	expect(scaleOf(standing(of('higher', 'sum'), 3, [1, 2, 3], 900))!.parent).toBeNull();
	expect(scaleOf(standing(of('higher'), 3, [1, 2]))!.middle).toBeNull();
});
