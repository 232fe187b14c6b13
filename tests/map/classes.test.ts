import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify, classOf } from '#lib/map/classes.ts';
import { coloursOf } from '#lib/map/palette.ts';
import { SCHEMES } from '#lib/view/view.ts';

const scheme = fc.constantFrom(...SCHEMES);
const asked = fc.integer({ min: 2, max: 9 });
const value = fc.oneof(
	fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
	fc.integer({ min: -5, max: 5 }),
	fc.constantFrom(0, 0.1, 0.30000000000000004, 0.3, 1e-300, 1e300, -1e300, 5e-324)
);
const values = fc.array(
	value.map((each) => each + 0),
	{ minLength: 1, maxLength: 60 }
);
const center = fc.constantFrom(null, 0, 1);

describe.each(SCHEMES)('%s', (kind) => {
	test.each([
		['no value', [], 0],
		['all missing', [NaN, NaN], 0],
		['one area', [7], 1],
		['all equal', [3, 3, 3, 3], 1],
		['all zero', [0, 0, 0], 1],
		['all negative and equal', [-2, -2], 1]
	])('%s', (_, list, count) => {
		expect(classify(list, 5, kind).count).toBe(count);
		for (const middle of [0, 1]) expect(classify(list, 5, kind, middle).count).toBeLessThanOrEqual(count * 5);
		for (const each of list.filter(Number.isFinite)) expect(classOf(classify(list, 5, kind), each)).toBe(0);
	});

	test('two values are two classes, whatever their signs', () => {
		for (const [low, high] of [
			[1, 2],
			[-2, -1],
			[-1e300, 1e300],
			[0, 5e-324]
		]) {
			const classes = classify([low, high, low], 5, kind);
			if (kind === 'equal' || kind === 'pretty') expect(classes.count).toBeLessThanOrEqual(5);
			else expect(classes.count).toBe(2);
			expect(classOf(classes, low)).toBeLessThanOrEqual(classOf(classes, high));
		}
	});

	test('heavy ties: the many do not swallow the few', () => {
		const list = [...Array<number>(95).fill(0), 1, 2, 3, 4, 5];
		const classes = classify(list, 5, kind);
		expect(classes.count).toBeGreaterThanOrEqual(2);
		expect(classOf(classes, 0)).toBe(0);
	});
});

describe('any values', () => {
	test('every value falls in a class, limits ascend, classes are no more than asked, each has its colour', () => {
		fc.assert(
			fc.property(values, asked, scheme, center, (list, count, kind, middle) => {
				const classes = classify(list, count, kind, middle);
				const { breaks } = classes;
				expect(classes.count).toBeGreaterThan(0);
				const atParity = middle !== null && count % 2 === 0 && list.includes(middle) ? 1 : 0;
				expect(classes.count).toBeLessThanOrEqual(count + atParity);
				expect(classes.count).toBe(breaks.length + 1);
				for (let i = 1; i < breaks.length; i++) expect(breaks[i]).toBeGreaterThan(breaks[i - 1]);
				const colours = coloursOf(classes);
				expect(colours.length).toBe(classes.count);
				expect(new Set(colours).size).toBe(classes.count);
				for (const each of list) {
					const at = classOf(classes, each);
					expect(at).toBeGreaterThanOrEqual(0);
					expect(at).toBeLessThan(classes.count);
					expect(colours[at]).toMatch(/^#[0-9a-f]{6}$/);
				}
				const [low, high] = classes.extent!;
				expect([low, high]).toEqual([Math.min(...list) + 0, Math.max(...list) + 0]);
				if (middle === null) {
					expect(classOf(classes, low)).toBe(0);
					for (const each of breaks) {
						expect(each).toBeGreaterThan(low);
						expect(each).toBeLessThanOrEqual(high);
					}
				}
			}),
			{ numRuns: 1500 }
		);
	});

	test('a higher value is never in a lower class; the order of the values does not matter', () => {
		fc.assert(
			fc.property(values, asked, scheme, center, (list, count, kind, middle) => {
				const classes = classify(list, count, kind, middle);
				const sorted = [...list].sort((a, b) => a - b);
				for (let i = 1; i < sorted.length; i++)
					expect(classOf(classes, sorted[i])).toBeGreaterThanOrEqual(classOf(classes, sorted[i - 1]));
				expect(classify([...list].reverse(), count, kind, middle)).toEqual(classes);
				expect(classify([NaN, ...list, NaN], count, kind, middle)).toEqual(classes);
			}),
			{ numRuns: 500 }
		);
	});

	test('about a center the limits mirror each other, and the two sides never share a class', () => {
		const modest = fc.array(
			fc.integer({ min: -400, max: 400 }).map((n) => n / 8),
			{ minLength: 1, maxLength: 40 }
		);
		fc.assert(
			fc.property(modest, asked, scheme, fc.constantFrom(0, 1), (list, count, kind, middle) => {
				const { breaks } = classify(list, count, kind, middle);
				const far = breaks.map((each) => each - middle);
				far.forEach((each, i) => expect(each).toBeCloseTo(-far[far.length - 1 - i], 9));
				const most = Math.max(...list.map((each) => Math.abs(each - middle)));
				const classes = classify(list, count, kind, middle);
				if (most > 0 && classes.count > 2)
					expect(classOf(classes, middle + most)).not.toBe(classOf(classes, middle - most));
			}),
			{ numRuns: 500 }
		);
	});
});

describe('exact parity', () => {
	const PARITY = coloursOf(classify([0], 5, 'quantile', 0))[0];
	test('is on neither side, whether the classes asked for are odd or even', () => {
		const sided = fc.array(
			fc.integer({ min: -40, max: 40 }).map((n) => n / 4),
			{ minLength: 1, maxLength: 40 }
		);
		fc.assert(
			fc.property(sided, asked, scheme, fc.constantFrom(0, 1), (far, count, kind, middle) => {
				const classes = classify([...far.map((each) => middle + each), middle], count, kind, middle);
				const colour = (value: number) => coloursOf(classes)[classOf(classes, value)];
				expect(colour(middle)).toBe(PARITY);
				if (count % 2 === 0)
					for (const each of far.filter((each) => each !== 0)) expect(colour(middle + each)).not.toBe(PARITY);
				const most = Math.max(...far.map(Math.abs));
				if (most > 0) expect(colour(middle + most)).not.toBe(colour(middle - most));
			}),
			{ numRuns: 400 }
		);
	});

	test('has no class of its own where no area is there', () => {
		expect(classify([-2, -1, 1, 2], 4, 'equal', 0).breaks).toEqual([-1, 0, 1]);
		expect(classify([-2, 0, 1, 2], 4, 'equal', 0).count).toBe(5);
	});
});

describe('a band about the center', () => {
	const band = { from: 0.97, to: 1.03 };

	test('both ends are in it, what is just outside is not', () => {
		for (const kind of SCHEMES) {
			const classes = classify([0.5, 0.9, 0.9699, 0.97, 1, 1.03, 1.0301, 1.4], 5, kind, 1, band);
			const at = [0.9699, 0.97, 1, 1.03, 1.0301].map((each) => classOf(classes, each));
			expect(at).toEqual([at[2] - 1, at[2], at[2], at[2], at[2] + 1]);
		}
	});

	test('limits ascend, never more classes than asked, each with its colour', () => {
		fc.assert(
			fc.property(values, asked, scheme, (list, count, kind) => {
				const classes = classify(list, count, kind, 1, band);
				// two classes have no room for a band: exact parity has one of its own, as without it
				const atParity = count === 2 && list.includes(1) ? 1 : 0;
				expect(classes.count).toBeLessThanOrEqual(count + atParity);
				for (let i = 1; i < classes.breaks.length; i++)
					expect(classes.breaks[i]).toBeGreaterThan(classes.breaks[i - 1]);
				expect(new Set(coloursOf(classes)).size).toBe(classes.count);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('natural breaks', () => {
	/** Sum of squares inside the classes. */
	const loss = (groups: number[][]) =>
		groups.reduce((sum, group) => {
			const mean = group.reduce((a, b) => a + b, 0) / group.length;
			return sum + group.reduce((a, b) => a + (b - mean) ** 2, 0);
		}, 0);
	function best(sorted: number[], k: number): number {
		if (k === 1) return loss([sorted]);
		let least = Infinity;
		for (let cut = k - 1; cut < sorted.length; cut++)
			least = Math.min(least, best(sorted.slice(0, cut), k - 1) + loss([sorted.slice(cut)]));
		return least;
	}

	test('are the best there are', () => {
		const small = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 11 });
		fc.assert(
			fc.property(small, fc.integer({ min: 2, max: 5 }), (list, asked) => {
				const sorted = [...list].sort((a, b) => a - b);
				const k = Math.min(asked, new Set(list).size);
				const classes = classify(list, asked, 'jenks');
				expect(classes.count).toBe(k);
				const groups = Array.from({ length: k }, (_, i) =>
					sorted.filter((each) => classOf(classes, each) === i)
				);
				expect(loss(groups)).toBeCloseTo(best(sorted, k), 6);
			}),
			{ numRuns: 400 }
		);
	});

	test('of ten thousand values come at once', () => {
		const many = Array.from({ length: 10_600 }, (_, i) => (i * 7919) % 10_007);
		const began = performance.now();
		expect(classify(many, 9, 'jenks').count).toBe(9);
		expect(performance.now() - began).toBeLessThan(1500);
	});
});
