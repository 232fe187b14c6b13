import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { sayFinding } from '#lib/message/message.ts';
import { openGazetteer } from '#lib/server/place.ts';
import { parquetLoader } from '#lib/server/parquet.ts';
import { readOne, type Outputs } from './read-one.ts';
import { complain } from './complain.ts';
import type { Found } from './found.ts';
import { here } from './here.ts';
import { EXIT, Usage } from './usage.ts';

export const READ_USAGE =
	'  atlas read FILE|FOLDER… [--join] [--structure S.json|RECIPE.json] [--sheet NAME|*] [--vintage ID]\n' +
	'             [--report R.json|.csv|.xlsx] [--raw OUT.csv] [--out OUT.csv|.parquet|.zip] [--set-aside OUT.csv] [--lang vi|en]';

const OUTPUTS = { raw: '.csv', out: '.csv', report: '.json', 'set-aside': '.csv' } as const;

/** `atlas read`: every file through decode, parse, guess, match and check. @returns the exit code */
export async function read(args: string[]): Promise<number> {
	const { files: named, options } = parse(args);
	const lang = (options.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${options.lang}: vi or en`);
	if (!named.length) throw new Usage('no file given');
	const expanded = await expand(named);
	const { files } = expanded;
	if (!files.length) throw new Usage('no file in the folder given');
	const many = expanded.many && !options.join;
	if (!many) checkNames(options);
	const gazetteer = await openGazetteer();
	const said = options.structure === undefined ? undefined : await structureOf(options.structure, lang);
	if (said && !said.ok) return EXIT.refused;
	if (options.vintage !== undefined && !gazetteer.vintage(options.vintage)) {
		complain(lang, options.vintage, {
			kind: 'vintage-unknown',
			values: { vintage: options.vintage, known: gazetteer.vintages.map((v) => v.id).join(', ') }
		});
		return EXIT.refused;
	}
	if (many)
		await Promise.all(
			(['raw', 'out', 'report', 'set-aside'] as const).map(
				(name) => options[name] && mkdir(here(options[name]), { recursive: true })
			)
		);
	const parquet = parquetLoader();
	let code: number = EXIT.done;
	for (const group of options.join ? [files] : files.map((each) => [each])) {
		const [file] = group;
		const outputs = outputsOf(options, file, many);
		const result = await readOne(group, {
			outputs,
			gazetteer,
			parquet,
			lang,
			sheet: options.sheet,
			vintage: options.vintage,
			structure: said?.value
		});
		for (const finding of result.findings) {
			const where = many ? `${file.name}: ` : '';
			if (finding.severity !== 'note')
				process.stderr.write(`${where}${finding.severity}: ${sayFinding(lang, finding)}\n`);
		}
		if (result.failure) {
			complain(lang, file.name, result.failure);
			code = EXIT.refused;
		}
		const { rows } = result;
		if (rows)
			process.stdout.write(
				`${file.name}: ${rows.read} read, ${rows.kept} kept, ${rows.setAside} set aside\n`
			);
	}
	return code;
}

type Options = { join?: boolean } & Partial<
	Record<'structure' | 'sheet' | 'vintage' | 'report' | 'raw' | 'out' | 'set-aside' | 'lang', string>
>;

function parse(args: string[]): { files: string[]; options: Options } {
	const string = { type: 'string' } as const;
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				structure: string,
				sheet: string,
				vintage: string,
				report: string,
				raw: string,
				out: string,
				'set-aside': string,
				lang: string,
				join: { type: 'boolean' }
			}
		});
		return { files: positionals, options: values };
	} catch (error) {
		throw new Usage((error as Error).message);
	}
}

/** Files as given, folders as the files in them (hidden ones left out). */
async function expand(named: string[]): Promise<{ files: Found[]; many: boolean }> {
	const files: Found[] = [];
	let folder = false;
	for (const given of named) {
		const at = here(given);
		const is = await stat(at).catch(() => null);
		if (!is) throw new Usage(`${given}: no such file`);
		if (!is.isDirectory()) {
			files.push({ path: at, name: path.basename(at) });
			continue;
		}
		folder = true;
		for (const entry of (await readdir(at, { withFileTypes: true })).sort((a, b) =>
			a.name < b.name ? -1 : 1
		)) {
			if (entry.isFile() && !entry.name.startsWith('.'))
				files.push({ path: path.join(at, entry.name), name: entry.name });
		}
	}
	return { files, many: folder || files.length > 1 };
}

function checkNames(options: Options): void {
	const out = options.out;
	if (out === undefined) return;
	const end = path.extname(out).toLowerCase();
	if (!['.csv', '.parquet', '.zip'].includes(end)) throw new Usage(`--out ${out}: .csv, .parquet or .zip`);
}

function outputsOf(options: Options, file: Found, many: boolean): Outputs {
	const at = (name: keyof typeof OUTPUTS) => {
		const given = options[name];
		if (given === undefined) return undefined;
		return many ? path.join(here(given), file.name + OUTPUTS[name]) : here(given);
	};
	return { raw: at('raw'), out: at('out'), report: at('report'), setAside: at('set-aside') };
}

async function structureOf(file: string, lang: Lang): Promise<{ ok: true; value: unknown } | { ok: false }> {
	try {
		return { ok: true, value: JSON.parse(await readFile(here(file), 'utf8')) };
	} catch (error) {
		complain(lang, path.basename(file), {
			kind: 'structure-unreadable',
			values: { reason: (error as Error).message }
		});
		return { ok: false };
	}
}
