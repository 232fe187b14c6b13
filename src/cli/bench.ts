import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * One row of the performance table: our way against a named peer, both measured in the same run, so that the machine
 * cancels out. A file tests/bench/*.bench.ts exports one as `bench`, or several as `benches`.
 */
export interface Bench {
	/** what is measured and against whom, e.g. 'map step, 3,321 areas: cube / DuckDB' */
	name: string;
	/** what must hold, in words, e.g. '<= 0.02' */
	bar: string;
	/** @returns the measured value as it is shown (a ratio, with its unit if any) and whether it meets the bar */
	run(): Promise<{ value: number | string; ok: boolean }>;
}

interface Row {
	name: string;
	value: number | string;
	bar: string;
	ok: boolean;
}

const FOLDER = 'tests/bench';

async function load(): Promise<Bench[]> {
	if (!existsSync(FOLDER)) return [];
	const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.bench.ts'))
		.sort();
	const found: Bench[] = [];
	for (const file of files) {
		const exported = (await import(pathToFileURL(path.resolve(FOLDER, file)).href)) as {
			bench?: Bench;
			benches?: Bench[];
		};
		const here = [...(exported.bench ? [exported.bench] : []), ...(exported.benches ?? [])];
		if (here.length === 0) throw new Error(`${FOLDER}/${file} exports neither \`bench\` nor \`benches\``);
		found.push(...here);
	}
	return found;
}

/** A bench that breaks has missed its bar; why goes to stderr, and the others still run. */
async function measure(bench: Bench): Promise<Row> {
	try {
		return { name: bench.name, bar: bench.bar, ...(await bench.run()) };
	} catch (error) {
		console.error(`${bench.name}:`, error);
		return { name: bench.name, bar: bench.bar, value: 'error', ok: false };
	}
}

const shown = (value: number | string): string =>
	typeof value === 'string' ? value : String(Number(value.toPrecision(3)));
const line = (row: Row, width: number): string =>
	`${row.name.padEnd(width)}  ${shown(row.value)}  ${row.bar}  ${row.ok ? 'ok' : 'MISSED'}`;

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}

const args = process.argv.slice(2);
const at = args.indexOf('--only');
const only = at < 0 ? undefined : args[at + 1];
if (
	args.some((arg, place) => arg !== '--json' && arg !== '--only' && (at < 0 || place !== at + 1)) ||
	(at >= 0 && !only)
) {
	refuse('Usage: npm run bench [-- [--only NAME] [--json]]');
}
const json = args.includes('--json');
const all = await load();
const chosen = all.filter((bench) => !only || bench.name === only || bench.name.includes(only));
if (only && chosen.length === 0) {
	refuse(
		`No row is called ${only}. There ${all.length === 0 ? 'are none' : `is: ${all.map((bench) => bench.name).join('; ')}`}.`
	);
}
const width = Math.max(0, ...chosen.map((bench) => bench.name.length));
const rows: Row[] = [];
for (const bench of chosen) {
	const row = await measure(bench);
	rows.push(row);
	if (!json) console.log(line(row, width));
}
if (json) console.log(JSON.stringify(rows, null, '\t'));
else if (rows.length === 0) console.log(`Nothing to measure yet: ${FOLDER} holds no *.bench.ts.`);
process.exit(rows.every((row) => row.ok) ? 0 : 1);
