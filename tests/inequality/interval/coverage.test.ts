import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval } from '#lib/inequality/interval/interval.ts';
import { koopman } from '#lib/inequality/interval/koopman.ts';
import { newcombe, type Proportion } from '#lib/inequality/interval/newcombe.ts';
import { exact, poisson, ratioOfRates } from '#lib/inequality/interval/poisson.ts';
import { wilson } from '#lib/inequality/interval/wilson.ts';

/** Chances of 0 … n successes of n, each with chance p. */
function binomial(n: number, p: number): number[] {
	const log: number[] = [0];
	for (let k = 1; k <= n; k++) log.push(log[k - 1] + Math.log(n - k + 1) - Math.log(k));
	return log.map((each, k) =>
		Math.exp(each + (k ? k * Math.log(p) : 0) + (n - k ? (n - k) * Math.log1p(-p) : 0))
	);
}
const within = (interval: Interval | null, truth: number) =>
	interval === null || (interval.lower <= truth && truth <= interval.upper);
const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;

/** Chance that an interval holds the truth, by adding up every outcome there is. */
function coverage(
	n: number,
	p: number,
	m: number,
	q: number,
	kept: (a: Proportion, b: Proportion) => boolean
) {
	const [first, second] = [binomial(n, p), binomial(m, q)];
	let sum = 0;
	for (let a = 0; a <= n; a++)
		for (let b = 0; b <= m; b++)
			if (kept({ count: a, base: n }, { count: b, base: m })) sum += first[a] * second[b];
	return sum;
}

const SHARES = [0.03, 0.11, 0.24, 0.37, 0.5, 0.68, 0.83, 0.94];

describe('how often the truth is inside, all outcomes counted', () => {
	test('Wilson: about 95 % on average, never far below', () => {
		for (const n of [5, 12, 29, 80]) {
			const found = Array.from({ length: 99 }, (_, i) => (i + 1) / 100).map((p) =>
				binomial(n, p).reduce((sum, chance, k) => sum + (within(wilson(k, n), p) ? chance : 0), 0)
			);
			expect(mean(found)).toBeGreaterThan(0.945);
			expect(mean(found)).toBeLessThan(0.97);
			expect(Math.min(...found)).toBeGreaterThan(0.82);
		}
	});

	test('Newcombe and Koopman: about 95 % on average, never far below', () => {
		const [differences, ratios]: number[][] = [[], []];
		for (const p of SHARES)
			for (const q of SHARES) {
				differences.push(coverage(18, p, 25, q, (a, b) => within(newcombe(a, b), p - q)));
				ratios.push(coverage(18, p, 25, q, (a, b) => within(koopman(a, b), p / q)));
			}
		for (const found of [differences, ratios]) {
			expect(mean(found)).toBeGreaterThan(0.94);
			expect(mean(found)).toBeLessThan(0.975);
			expect(Math.min(...found)).toBeGreaterThan(0.9);
		}
	});

	test('exact limits of events: at least 95 %', () => {
		for (const expected of [0.3, 1, 2.7, 6, 14.2, 40]) {
			let [chance, sum] = [Math.exp(-expected), 0];
			for (let k = 0; k < 200; chance *= expected / ++k) if (within(exact(k), expected)) sum += chance;
			expect(sum).toBeGreaterThanOrEqual(0.95);
		}
	});
});

describe('any counts', () => {
	const base = fc.integer({ min: 1, max: 5000 });
	const proportion = base.chain((n) => fc.integer({ min: 0, max: n }).map((count) => ({ count, base: n })));

	test('limits stand about the estimate, in order, inside what can be', () => {
		fc.assert(
			fc.property(proportion, proportion, (a, b) => {
				const [p, q] = [a.count / a.base, b.count / b.base];
				const one = wilson(a.count, a.base);
				expect(0 <= one.lower && one.lower <= p && p <= one.upper && one.upper <= 1).toBe(true);
				expect(one.upper).toBeGreaterThan(one.lower);
				const two = newcombe(a, b);
				expect(two.lower).toBeLessThanOrEqual(p - q);
				expect(two.upper).toBeGreaterThanOrEqual(p - q);
				expect(two.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(two.upper).toBeLessThanOrEqual(1 + 1e-12);
				const over = koopman(a, b);
				expect(over === null).toBe(b.count === 0);
				if (over) {
					expect(over.lower).toBeLessThanOrEqual((p / q) * (1 + 1e-9));
					expect(over.upper).toBeGreaterThanOrEqual((p / q) * (1 - 1e-9));
				}
				const events = poisson(a.count);
				expect(events.lower).toBeLessThanOrEqual(a.count);
				expect(events.upper).toBeGreaterThan(a.count);
			}),
			{ numRuns: 500 }
		);
	});

	test('turned round, a difference changes its sign and a ratio becomes its inverse', () => {
		fc.assert(
			fc.property(proportion, proportion, (a, b) => {
				const [here, there] = [newcombe(a, b), newcombe(b, a)];
				expect(here.lower).toBeCloseTo(-there.upper, 12);
				if (a.count === 0 || b.count === 0) return;
				const [over, under] = [koopman(a, b)!, koopman(b, a)!];
				expect(over.lower * under.upper).toBeCloseTo(1, 6);
				const rates = [a, b].map(({ count, base }) => ({ events: count, base }));
				expect(ratioOfRates(rates[0], rates[1])!.lower * ratioOfRates(rates[1], rates[0])!.upper).toBeCloseTo(
					1,
					6
				);
			}),
			{ numRuns: 300 }
		);
	});
});
