import { expect, test } from 'vitest';
import { add, countOf, NONE } from '../../src/cli/count.ts';

const run = (numbers: Record<string, number>, files: [string, string[]][] = []) =>
	JSON.stringify({
		numPassedTests: 0,
		numFailedTests: 0,
		numPendingTests: 0,
		numTodoTests: 0,
		...numbers,
		testResults: files.map(([status, tests]) => ({
			status,
			assertionResults: tests.map((test) => ({ status: test }))
		}))
	});

test.each([
	['a good run', run({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }), 0, [3, 0, 2]],
	[
		'failed tests',
		run({ numPassedTests: 3, numFailedTests: 2 }, [['failed', ['failed', 'passed']]]),
		1,
		[3, 2, 0]
	],
	['a file that does not load', run({ numPassedTests: 3 }, [['failed', []]]), 1, [3, 1, 0]],
	['a bad end after good tests', run({ numPassedTests: 3 }), 1, [3, 1, 0]],
	['a run stopped from outside', run({ numPassedTests: 3 }), null, [3, 1, 0]],
	['a run that tested nothing', run({}), 0, [0, 1, 0]],
	['no report at all', undefined, 0, [0, 1, 0]]
] as const)('%s is counted', (_, report, code, [passed, failed, skipped]) => {
	expect(countOf(report, code)).toEqual({ passed, failed, skipped });
});

test('counts add', () => {
	expect(add(add(NONE, { passed: 1, failed: 2, skipped: 3 }), { passed: 4, failed: 0, skipped: 0 })).toEqual({
		passed: 5,
		failed: 2,
		skipped: 3
	});
});
