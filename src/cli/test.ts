import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.ts';
import { runNode } from './child.ts';
import { add, countOf, NONE, type Count } from './count.ts';

/** After this many seconds a step is stopped and counts as failed: nothing may hang a whole run. */
const LIMIT = 25 * 60;
const reports = mkdtempSync(path.join(tmpdir(), 'parity-atlas-test-'));

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

/** In order; each is heavy, so one at a time. `only` are the test files named after `--only unit` or `--only screen`. */
const STEPS: Record<string, (only: string[]) => Promise<Count>> = {
	sync: () => check(['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']),
	format: () => check(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']),
	lint: () => check(['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']),
	types: () =>
		check(['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human']),
	unit: (only) => vitest('unit', ['--exclude', 'tests/screen/**', ...only]),
	build: checkBuild,
	screen: (only) => vitest('screen', ['--config', 'tests/screen/vitest.config.ts', ...only])
};

/** `--only NAME` (more names with commas), then the files of that step; an unknown name ends in the list of names. */
function asked(args: string[]): { steps: string[]; files: string[] } {
	const names = Object.keys(STEPS);
	if (args.length === 0) return { steps: names, files: [] };
	const [option, name = '', ...files] = args;
	const steps = name.split(',');
	if (option === '--only' && steps.every((step) => names.includes(step))) return { steps, files };
	console.error(`Usage: npm test [-- --only NAME [FILES]], where NAME is one of ${names.join(', ')}.`);
	process.exit(2);
}

const { steps, files } = asked(process.argv.slice(2));
let total = NONE;
const troubled: string[] = [];
for (const step of steps) {
	console.log(`\n== ${step}`);
	const begun = performance.now();
	const count = await STEPS[step](files);
	total = add(total, count);
	if (count.failed > 0) troubled.push(step);
	console.log(
		`${count.failed > 0 ? 'FAILED' : 'ok'} ${step} ${((performance.now() - begun) / 1000).toFixed(1)} s`
	);
}
rmSync(reports, { recursive: true });
if (troubled.length > 0)
	console.log(`\nWhat failed: ${troubled.join(', ')}. Again alone: npm test -- --only ${troubled[0]}`);
console.log(
	`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`
);
process.exitCode = total.failed > 0 ? 1 : 0;
