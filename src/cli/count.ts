/** How many tests ended how. */
export interface Count {
	passed: number;
	failed: number;
	skipped: number;
}

export const NONE: Count = { passed: 0, failed: 0, skipped: 0 };
export const add = (a: Count, b: Count): Count => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	skipped: a.skipped + b.skipped
});

/** The part of vitest's JSON report that is counted. */
interface Report {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts a run of vitest. Trouble that is no test's own counts as a failure too: a file that could not be loaded, a run
 * that tested nothing, left no report, or ended badly although every test passed (an unhandled rejection, say).
 * @param report the JSON text, undefined when none was written
 * @param code the exit code; null when the run was stopped
 */
export function countOf(report: string | undefined, code: number | null): Count {
	if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
	const run = JSON.parse(report) as Report;
	const broken = run.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')
	).length;
	const failed = run.numFailedTests + broken;
	const nothing = run.numPassedTests + failed === 0;
	return {
		passed: run.numPassedTests,
		failed: failed === 0 && (code !== 0 || nothing) ? 1 : failed,
		skipped: run.numPendingTests + run.numTodoTests
	};
}
