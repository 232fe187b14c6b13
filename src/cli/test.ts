import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.ts';
import { runNode } from './child.ts';
import { add, countOf, NONE, type Count } from './count.ts';

/** After this many seconds a step is stopped and counts as failed: nothing may hang a whole run. */
const LIMIT = 25 * 60;
const reports = mkdtempSync(path.join(tmpdir(), 'parity-atlas-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

/** A program that passes or fails as one; what it prints is shown when it fails. */
async function check(args: string[]): Promise<Count> {
	const { code, output, late } = await runNode(args, { limit: LIMIT });
	if (code === 0) return { passed: 1, failed: 0, skipped: 0 };
	console.log(output + (late ? `\nStopped after ${LIMIT / 60} minutes.` : ''));
	return { passed: 0, failed: 1, skipped: 0 };
}

/** A run of vitest, shown as it goes; every test counts. */
async function vitest(name: string, args: string[]): Promise<Count> {
	const report = path.join(reports, `${name}.json`);
	const { code, late } = await runNode(
		[
			'node_modules/vitest/vitest.mjs',
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${report}`,
			...args
		],
		{ limit: LIMIT, show: true, env: { NODE_ENV: 'test' } }
	);
	if (late) console.log(`Stopped after ${LIMIT / 60} minutes.`);
	return countOf(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code);
}

async function checkBuild(): Promise<Count> {
	const { ok, output } = await build();
	if (!ok) console.log(output);
	return { passed: Number(ok), failed: Number(!ok), skipped: 0 };
}

/** `only` are the test files named after `--only unit` or `--only screen`. */
const STEPS: Record<string, (only: string[]) => Promise<Count>> = {
	sync: () => check(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']),
	types: () =>
		check(['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human']),
	lint: () => check(['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']),
	format: () =>
		check([
			'node_modules/prettier/bin/prettier.cjs',
			'--check',
			'--log-level=warn',
			'--cache',
			'--cache-strategy=content',
			'.'
		]),
	unit: (only) => vitest('unit', ['--exclude', 'tests/screen/**', ...only]),
	build: checkBuild,
	screen: (only) => vitest('screen', ['--config', 'tests/screen/vitest.config.ts', ...only])
};

/** The order: each of these uses all processors by itself, or is one of several that run on one each, at once. */
const ORDER = [['sync'], ['types', 'lint', 'format'], ['unit'], ['build'], ['screen']];

/** `--only NAME` (more names with commas), then the files of that step; an unknown name ends in the list of names. */
function asked(args: string[]): { steps: string[]; files: string[] } {
	const names = ORDER.flat();
	if (args.length === 0) return { steps: names, files: [] };
	const [option, name = '', ...files] = args;
	const steps = name.split(',');
	if (option === '--only' && steps.every((step) => names.includes(step))) return { steps, files };
	console.error(`Usage: npm test [-- --only NAME [FILES]], where NAME is one of ${names.join(', ')}.`);
	process.exit(2);
}

/** One step, timed. One that breaks is one that failed: the others still run, and the last line still comes. */
async function run(step: string, files: string[]): Promise<Count> {
	const begun = performance.now();
	const count = await STEPS[step](files).catch((error: unknown): Count => {
		console.log(error);
		return { passed: 0, failed: 1, skipped: 0 };
	});
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	console.log(`${count.failed > 0 ? 'FAILED' : 'ok'} ${step} ${seconds} s`);
	return count;
}

const { steps, files } = asked(process.argv.slice(2));
let total = NONE;
const troubled: string[] = [];
for (const group of ORDER.map((names) => names.filter((name) => steps.includes(name)))) {
	if (group.length === 0) continue;
	console.log(`\n== ${group.join(', ')}`);
	const counts = await Promise.all(group.map((step) => run(step, files)));
	total = counts.reduce(add, total);
	troubled.push(...group.filter((_, i) => counts[i].failed > 0));
}
if (troubled.length > 0)
	console.log(`\nWhat failed: ${troubled.join(', ')}. Again alone: npm test -- --only ${troubled[0]}`);
console.log(
	`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`
);
process.exitCode = total.failed > 0 ? 1 : 0;
