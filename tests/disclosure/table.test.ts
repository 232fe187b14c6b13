import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Solver } from '#lib/disclosure/solver.ts';
import { auditTable, protectTable, type TableGiven, type TableShown } from '#lib/disclosure/table.ts';
import type { Result } from '#lib/term/failure.ts';
import { leastSecondary } from './optimum.ts';
import { anyCrossed, crossed } from './random.ts';

const solver = await Solver.open();
const policy = { threshold: 5, zeros: 'open' } as const;

function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	return result.value;
}
const shown = (given: Partial<TableGiven>): TableShown => must(protectTable(solver, { policy, ...given }));

const ROW: Pick<TableGiven, 'cells' | 'equations'> = {
	cells: { a: 3, b: 40, c: 57, t: 100 },
	equations: [{ total: 't', parts: ['a', 'b', 'c'] }]
};
const CROSS = crossed([
	[3, 10, 20],
	[15, 12, 13],
	[25, 11, 14]
]);

describe('what leaks from a badly published table', () => {
	test('hiding only the 3 of (3, 40, 57; total 100) gives 3', () => {
		expect(must(auditTable(solver, { policy, ...ROW }, { hidden: ['a'] }))).toEqual({
			audit: { a: [3, 3] },
			level: 0,
			exact: ['a'],
			short: ['a']
		});
	});

	test('hiding the neighbour in the row of a crossed table too still gives 3', () => {
		const told = must(auditTable(solver, { policy, ...CROSS }, { hidden: ['r0c0', 'r0c1'] }));
		expect([told.audit.r0c0, told.level]).toEqual([[3, 3], 0]);
	});

	test('12 + 12 + 12 = 36 rounded to 10, 10, 10 beside an exact 36 gives all three', () => {
		const given = { ...ROW, cells: { a: 12, b: 12, c: 12, t: 36 }, policy: { ...policy, rounding: 5 } };
		const told = must(auditTable(solver, given, { hidden: [], rounded: ['a', 'b', 'c'] }));
		expect([told.exact, told.level]).toEqual([['a', 'b', 'c'], 0]);
	});

	test('5.0 % of 60 beside a hidden count gives 3', () => {
		const given = {
			policy,
			cells: { x: 3, n: 60 },
			shares: [{ name: 'p', numerator: 'x', denominator: 'n' }]
		};
		expect(must(auditTable(solver, given, { hidden: ['x'], shares: ['p'] })).exact).toEqual(['x']);
		expect(must(protectTable(solver, given))).toMatchObject({
			suppressed: ['x'],
			shares: {},
			audit: { x: [0, 60] }
		});
	});

	test('two marks, one for small cells and one for the others, give a rectangle away: so there is only one list', () => {
		const cells = { a: 4, b: 6, c: 7, d: 5 };
		const given = crossed([
			[cells.a, cells.b],
			[cells.c, cells.d]
		]);
		const told = must(auditTable(solver, { policy, ...given }, { hidden: ['r0c0', 'r0c1', 'r1c0', 'r1c1'] }));
		for (const range of Object.values(told.audit)) expect(range[1] - range[0]).toBeGreaterThanOrEqual(9);
		// what a reader knows of the marks (below 5, and 5 or more) narrows the same table to one
		const possible = [0, 1, 2, 3, 4].filter(
			(a) => 10 - a >= 5 && 11 - a >= 5 && 12 - 11 + a >= 5 && 11 - 10 + a >= 5
		);
		expect(possible).toEqual([4]);
		const out = shown(given);
		expect(Object.keys(out).sort()).toEqual(['audit', 'level', 'primary', 'published', 'suppressed']);
	});
});

describe('what is published instead', () => {
	test('(3, 40, 57; total 100): 40 is hidden too, and the 3 may be anything from 0 to 43', () => {
		expect(shown(ROW)).toEqual({
			suppressed: ['a', 'b'],
			primary: ['a'],
			published: { c: 57, t: 100 },
			audit: { a: [0, 43], b: [0, 43] },
			level: 2
		});
	});

	test('of a crossed table, the other corners of a rectangle', () => {
		const { suppressed, primary, level } = shown(CROSS);
		expect([suppressed.length, primary, level]).toEqual([4, ['r0c0'], 2]);
	});

	test('rounding rounds the total too, and hides what would still be exact', () => {
		const rounding = { ...policy, rounding: 5 };
		expect(shown({ ...ROW, cells: { a: 12, b: 12, c: 12, t: 36 }, policy: rounding }).published).toEqual({
			a: 10,
			b: 10,
			c: 10,
			t: 35
		});
		const four = shown({
			policy: rounding,
			cells: { a: 12, b: 12, c: 12, d: 12, t: 48 },
			equations: [{ total: 't', parts: ['a', 'b', 'c', 'd'] }]
		});
		expect([four.suppressed, four.published]).toEqual([['t'], { a: 10, b: 10, c: 10, d: 10 }]);
	});

	test('a cell published before hides nothing', () => {
		expect(shown({ ...ROW, earlier: [{ b: 40 }] }).suppressed).toEqual(['a', 'c']);
		expect(shown({ ...ROW, earlier: [{ b: 40, c: 57, t: 97 }] }).suppressed).toEqual(['a', 't']);
	});

	test('what nothing can protect is refused, by name', () => {
		expect(protectTable(solver, { policy, ...ROW, earlier: [{ a: 3 }] })).toEqual({
			ok: false,
			failure: { kind: 'disclosure-given-away', values: { count: 1, cells: 'a' } }
		});
		const all = { b: 40, c: 57, t: 100 };
		expect(protectTable(solver, { policy, ...ROW, earlier: [all] }).ok).toBe(false);
	});

	test('one person who knows their own cell does not learn the small one beside it', () => {
		const given = { cells: { a: 1, b: 4, c: 20, t: 25 }, equations: ROW.equations };
		expect(shown(given).suppressed).toEqual(['a', 'b', 'c']);
		expect(shown({ ...given, policy: { ...policy, singleton: false } }).suppressed).toEqual(['a', 'b']);
	});

	test('zeros are shown when open and protected when closed', () => {
		const given = { cells: { a: 0, b: 40, c: 20, t: 60 }, equations: ROW.equations };
		expect(shown(given).suppressed).toEqual([]);
		expect(shown({ ...given, policy: { ...policy, zeros: 'closed' } })).toMatchObject({
			suppressed: ['a', 'c'],
			audit: { a: [0, 20] }
		});
	});

	test('a dominated figure is hidden: (n,k) and p %', () => {
		const given = { cells: { a: 100, b: 200, t: 300 }, equations: [{ total: 't', parts: ['a', 'b'] }] };
		const contributions = { a: [90, 6, 4] };
		const hidden = (more: object) => shown({ ...given, contributions, policy: { ...policy, ...more } });
		expect(hidden({}).suppressed).toEqual([]);
		const dominated = hidden({ dominance: { n: 1, k: 80 } });
		expect(dominated.primary).toEqual(['a']);
		expect(dominated.audit.a[1]).toBeGreaterThanOrEqual(113);
		expect(hidden({ dominance: { n: 1, k: 95 } }).primary).toEqual([]);
		expect(hidden({ p: 10 }).primary).toEqual(['a']);
		expect(hidden({ p: 4 }).primary).toEqual([]);
	});

	test.each([
		[null, '{ policy, cells, equations }'],
		[{ policy: { threshold: 0 }, cells: {} }, 'policy.threshold'],
		[{ policy: { treshold: 5 }, cells: {} }, 'policy.treshold'],
		[{ policy, cells: { a: -1 } }, 'cells.a'],
		[{ policy, cells: { a: 'x' } }, 'cells.a'],
		[{ policy, cells: { a: 1 }, equations: [{ total: 'a', parts: ['b'] }] }, 'equations[0]: b'],
		[{ policy, cells: { a: 1 }, equations: [{ total: 'a', parts: ['a'] }] }, 'equations[0]'],
		[{ policy, cells: { a: 1 }, equations: [{ total: 'a', parts: ['toString'] }] }, 'equations[0]: toString']
	])('a table that is not one is refused: %j', (given, where) => {
		expect(protectTable(solver, given)).toEqual({
			ok: false,
			failure: { kind: 'disclosure-table', values: { where } }
		});
	});

	test('an equation that does not hold is refused', () => {
		expect(protectTable(solver, { policy, ...ROW, cells: { ...ROW.cells, t: 99 } })).toMatchObject({
			failure: { kind: 'disclosure-unequal', values: { total: 't', value: 99, sum: 100 } }
		});
	});
});

describe('any table', () => {
	test('is protected at level 2, its totals are the true ones, and the same table gives the same cells', () => {
		fc.assert(
			fc.property(anyCrossed(6), (counts) => {
				const given = crossed(counts);
				const out = shown(given);
				expect(out.level).toBe(2);
				expect(Object.keys(out.published).concat(out.suppressed).sort()).toEqual(
					Object.keys(given.cells).sort()
				);
				for (const name of out.suppressed) expect(out.published).not.toHaveProperty(name);
				for (const [name, count] of Object.entries(out.published)) expect(count).toBe(given.cells[name]);
				for (const name of out.primary) {
					const [low, high] = out.audit[name];
					expect(low).toBeLessThanOrEqual(1);
					expect(high).toBeGreaterThanOrEqual(5);
				}
				expect(shown(given)).toEqual(out);
			}),
			{ numRuns: 25 }
		);
	});

	test('hides in each no more than 1.3 times the least sum, and over all of them near the least sum and the fewest cells', () => {
		const ours = { cells: 0, sum: 0 };
		const best = { cells: 0, sum: 0 };
		const sizes = new Set<number>();
		for (const counts of fc.sample(anyCrossed(6), { numRuns: 40, seed: 7 })) {
			const given = crossed(counts);
			const out = shown({ ...given, policy: { ...policy, singleton: false } });
			const secondary = out.suppressed.filter((name) => !out.primary.includes(name));
			const sum = secondary.reduce((all, name) => all + given.cells[name], 0);
			const fewest = leastSecondary(given, 5, () => 1);
			const least = leastSecondary(given, 5, (count) => count);
			expect(secondary.length).toBeGreaterThanOrEqual(fewest);
			expect(sum).toBeGreaterThanOrEqual(least);
			expect(sum).toBeLessThanOrEqual(1.3 * least);
			ours.cells += secondary.length;
			ours.sum += sum;
			best.cells += fewest;
			best.sum += least;
			sizes.add(counts.length * counts[0].length);
		}
		expect([...sizes]).toContain(36);
		expect(best.cells).toBeGreaterThan(80);
		expect(ours.cells).toBeLessThanOrEqual(1.1 * best.cells);
		expect(ours.sum).toBeLessThanOrEqual(1.1 * best.sum);
	});
});
