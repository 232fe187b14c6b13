import { describe, expect, test } from 'vitest';
import { faultsOf } from '../bench/damage/fault.ts';
import { random } from '../bench/damage/random.ts';
import { means, outcomeOf, type Outcome } from '../bench/damage/run.ts';
import { same } from '../bench/damage/score.ts';
import { TABLES } from '../bench/damage/table.ts';

/*
 * Four clean tables, damaged in every way that public collections of broken CSV files know. `npm run bench` reads all of
 * them; here every kind is read, of those at every row and column a part.
 */
const PART = 0.2;
const MANY = 40;

const pick = random(20);
const kinds = new Map<string, Outcome[]>();
for (const table of TABLES) {
	const all = [...faultsOf(table)];
	const count = new Map<string, number>();
	for (const { kind } of all) count.set(kind, (count.get(kind) ?? 0) + 1);
	for (const fault of all) {
		if (count.get(fault.kind)! > MANY && pick() > PART) continue;
		kinds.set(fault.kind, [...(kinds.get(fault.kind) ?? []), await outcomeOf(fault)]);
	}
}
const outcomes = [...kinds.values()].flat();
const names = (found: readonly Outcome[]): string[] => found.map(({ fault }) => fault.name);

describe('damaged files', () => {
	test('there are many', () => expect(outcomes.length).toBeGreaterThan(500));
	test('points', () => {
		const { simple, weighted } = means(outcomes);
		expect(simple).toBeGreaterThanOrEqual(9.97);
		expect(weighted).toBeGreaterThanOrEqual(9.97);
	});
	test('nothing is wrong in silence', () =>
		expect(names(outcomes.filter(({ silent }) => silent))).toEqual([]));
	test('every damaged line is named', () =>
		expect(names(outcomes.filter(({ untold }) => untold.length))).toEqual([]));
});

/** What is lost with a separator beside quotes, or told from a title by nothing, cannot be known. */
const UNKNOWN = /separator too few|second cell|last quote never closed/;

describe('read exactly', () => {
	test.each([...kinds])('%s', (_, found) => {
		const wrong = found.filter(
			({ fault, found }) => !UNKNOWN.test(fault.name) && fault.truth && !same(fault.truth, found ?? [])
		);
		expect(names(wrong)).toEqual([]);
	});
});
