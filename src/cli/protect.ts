import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tidyCsv } from '#lib/dataset/write.ts';
import { protect as gate, type Gated } from '#lib/disclosure/gate.ts';
import type { Earlier } from '#lib/disclosure/published.ts';
import { rulesOf } from '#lib/disclosure/rules.ts';
import { Solver } from '#lib/disclosure/solver.ts';
import { auditTable, protectTable } from '#lib/disclosure/table.ts';
import { message } from '#lib/message/message.ts';
import { sayUnsought } from '#lib/report/gate-note.ts';
import { packageOf } from '#lib/report/package.ts';
import { openGazetteer, openPlaces } from '#lib/server/place.ts';
import { parquetLoader } from '#lib/server/parquet.ts';
import type { Rules } from '#lib/term/disclosure.ts';
import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { openFile } from '#lib/server/open-file.ts';
import { observationsParquet } from '#lib/server/parquet-write.ts';
import { EXIT, Usage } from './usage.ts';

export const PROTECT_USAGE =
	'  atlas protect IN.json|IN.csv|.parquet|.zip [--rules RULES.json] [--out OUT] [--audit A.json] [--earlier OLD]… [--shown-before] [--published AS.json] [--lang vi|en]\n' +
	'             IN.json: { policy, cells, equations }; otherwise observations written by `read --out`\n' +
	'             --earlier: a version published before, which cannot be taken back; as often as there are such\n' +
	'             --shown-before: what earlier versions gave away is left as lost, and the rest is protected\n' +
	'             --published: nothing is protected; IN.json is attacked as AS.json says it was published:\n' +
	'             { hidden: [names], rounded?: [names], shares?: [names] }';

interface Asked {
	file: string;
	rules?: string;
	out?: string;
	audit?: string;
	earlier?: string[];
	shownBefore: boolean;
	published?: string;
	lang: Lang;
}

/** `atlas protect`: a table or observations in, what may be shown out, and what an attacker can still derive. @returns the exit code */
export async function protect(args: string[]): Promise<number> {
	const asked = parse(args);
	const { file, lang } = asked;
	const refuse = (failure: Failure): number => {
		complain(lang, file, failure);
		return EXIT.refused;
	};
	for (const each of [file, ...(asked.earlier ?? [])])
		if (!(await stat(here(each)).catch(() => null))) throw new Usage(`${each}: no such file`);
	const said = asked.rules === undefined ? done(null) : await readJson(asked.rules);
	if (!said.ok) return refuse(said.failure);
	const rules = said.value === null ? null : rulesOf(said.value);
	if (rules && 'wrong' in rules) return refuse({ kind: 'disclosure-rules', values: { where: rules.wrong } });
	const isTable = path.extname(file).toLowerCase() === '.json';
	if (!isTable && asked.published) throw new Usage('--published is of a table in JSON');
	if (isTable && asked.earlier) throw new Usage('a table in JSON holds its earlier versions itself: earlier');
	const failure = isTable
		? await protectJson(asked, said.value)
		: await protectObservations(asked, rules?.rules ?? null);
	return failure ? refuse(failure) : EXIT.done;
}

function parse(args: string[]): Asked {
	const string = { type: 'string' } as const;
	let parsed;
	try {
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: {
				rules: string,
				out: string,
				audit: string,
				earlier: { ...string, multiple: true },
				'shown-before': { type: 'boolean' },
				published: string,
				lang: string
			}
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
	const { values, positionals } = parsed;
	const lang = (values.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${values.lang}: vi or en`);
	if (positionals.length !== 1) throw new Usage('one file is protected at a time');
	const { 'shown-before': shownBefore = false, ...rest } = values;
	return { ...rest, shownBefore, file: positionals[0], lang };
}

async function readJson(file: string): Promise<Result<unknown>> {
	try {
		return done(JSON.parse(await readFile(here(file), 'utf8')));
	} catch (error) {
		return failed('disclosure-json', { reason: `${file}: ${(error as Error).message}` });
	}
}

/** The JSON form: rules of a file stand above those of the table. */
async function protectJson(
	{ file, out, audit, shownBefore, published }: Asked,
	rules: unknown
): Promise<Failure | null> {
	const given = await readJson(file);
	if (!given.ok) return given.failure;
	const table = given.value as Record<string, unknown> | null;
	const whole =
		rules && table && typeof table === 'object'
			? { ...table, policy: { ...(table.policy as object | undefined), ...(rules as object) } }
			: table;
	if (published !== undefined) return attackJson(whole, published, audit ?? out);
	const found = protectTable(await Solver.open(), whole, shownBefore);
	if (!found.ok) return found.failure;
	if (audit !== undefined) {
		const { audit: ranges, level, primary, exposed } = found.value;
		await writeFile(here(audit), lines({ level, primary, audit: ranges, ...(exposed && { exposed }) }));
	}
	await give(out, lines(found.value));
	return null;
}

/** A table as somebody published it: what a reader can derive. Refused below level 2, with the cells that are told. */
async function attackJson(table: unknown, file: string, out: string | undefined): Promise<Failure | null> {
	const as = await readJson(file);
	if (!as.ok) return as.failure;
	const found = auditTable(await Solver.open(), table, as.value);
	if (!found.ok) return found.failure;
	await give(out, lines(found.value));
	const { level, exact, short } = found.value;
	if (level === 2 && !exact.length) return null;
	const cells = [...new Set([...exact, ...short])];
	return { kind: 'disclosure-published', values: { level, count: cells.length, cells: cells.join(', ') } };
}

/** Tidy observations: whatever counts in them counts people, since somebody asked for protection. */
async function protectObservations(
	{ file, out, audit, earlier = [], shownBefore, lang }: Asked,
	rules: Rules | null
): Promise<Failure | null> {
	const gazetteer = await openGazetteer();
	const open = (each: string) =>
		openFile({ path: here(each), name: path.basename(each) }, { gazetteer, parquet: parquetLoader() });
	const opened = await open(file);
	if (!opened.ok) return opened.failure;
	const before: Earlier[] = [];
	for (const each of earlier) {
		const old = await open(each);
		if (!old.ok) return old.failure;
		const { observations, dataset } = old.value;
		before.push({ observations, rounding: dataset.disclosure?.rules?.rounding });
	}
	const { dataset, observations } = opened.value;
	const found = await gate(observations, dataset, () => Solver.open(), {
		said: {
			kind: 'protected',
			anything: true,
			...(shownBefore && { shownBefore }),
			...(rules ? { rules } : dataset.disclosure?.rules && { rules: dataset.disclosure.rules })
		},
		earlier: before,
		groupings: (await openPlaces(gazetteer)).groupings
	});
	if (!found.ok) return found.failure;
	if (audit !== undefined) await writeFile(here(audit), lines(auditOf(found.value)));
	const about = { dataset: found.value.dataset.id, vintage: dataset.vintage };
	const end = path.extname(out ?? '').toLowerCase();
	const parquet = () => observationsParquet(found.value.observations, about);
	if (end === '.zip') await give(out, await packageOf(found.value.dataset, parquet(), gazetteer));
	else if (end === '.parquet') await give(out, parquet().bytes);
	else await give(out, [...tidyCsv(found.value.observations, about)].join(''));
	const sum = (name: 'primary' | 'secondary' | 'shown') =>
		found.value.audit.tallies.reduce((all, each) => all + each[name], 0);
	const told = {
		level: found.value.audit.level,
		primary: sum('primary'),
		secondary: sum('secondary'),
		shown: sum('shown')
	};
	process.stderr.write(`${file}: ${message(lang, 'gate.told', told)}\n`);
	const { exposed } = found.value.audit;
	if (exposed) process.stderr.write(`${file}: ${message(lang, 'gate.exposed', { exposed })}\n`);
	for (const each of found.value.audit.unsought)
		process.stderr.write(`${file}: ${sayUnsought(lang, each)}\n`);
	return null;
}

/** The audit of observations: every hidden count by its key, with the range that can still be derived. */
function auditOf({ observations, audit: { level, tallies, ranges, unsought, exposed } }: Gated) {
	const keys = [...observations.keys];
	return {
		level,
		indicators: tallies,
		// attacks that could not be tried: what the level does not vouch for
		...(unsought.length && { unsought }),
		...(exposed && { exposed }),
		hidden: ranges.map(({ row, quantity, primary, low, high }) => ({
			...Object.fromEntries(keys.map(([name, { codes, dictionary }]) => [name, dictionary[codes[row]]])),
			quantity,
			primary,
			range: [low, Math.min(high, Number.MAX_SAFE_INTEGER)]
		}))
	};
}

const lines = (value: unknown): string => JSON.stringify(value, null, '\t') + '\n';

const give = (out: string | undefined, body: string | Uint8Array): Promise<void> =>
	out !== undefined
		? writeFile(here(out), body)
		: new Promise((resolve, reject) =>
				process.stdout.write(body, (error) => (error ? reject(error) : resolve()))
			);
