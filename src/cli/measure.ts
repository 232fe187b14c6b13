import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gdi } from '#lib/inequality/composite/gdi.ts';
import { gii } from '#lib/inequality/composite/gii.ts';
import { SUMMARY, SUMMARY_IDS } from '#lib/inequality/summary/measure.ts';
import { groupsOf } from '#lib/inequality/summary/read.ts';
import { explain, hasMessage, message } from '#lib/message/message.ts';
import { formatNumber } from '#lib/message/number.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { EXIT, Usage } from './usage.ts';

export const MEASURE_USAGE =
	'  atlas measure IN.json [--json] [--lang vi|en]\n' +
	'             IN: {est, se?, pop?, subgroup_order?, reference_subgroup?, favourable, ordered, scale},\n' +
	'             or {gii_inputs, gdi_inputs} for the indices of UNDP';

interface Measured {
	estimate: number;
	lower?: number;
	upper?: number;
	components?: object;
}
type Measures = Record<string, Result<Measured>>;

/** `atlas measure`: every summary measure of inequality of an input, or why one is refused. @returns the exit code */
export async function measure(args: string[]): Promise<number> {
	const { file, json, lang } = parse(args);
	const measured = await measuresIn(file);
	if (!measured.ok) {
		complain(lang, file, measured.failure);
		return EXIT.refused;
	}
	const found = Object.entries(measured.value);
	process.stdout.write(
		json
			? `${JSON.stringify(Object.fromEntries(found.map(([id, each]) => [id, each.ok ? each.value : { refused: said(lang, each) }])))}\n`
			: found.map(([id, each]) => `${line(lang, id, each)}\n`).join('')
	);
	return EXIT.done;
}

async function measuresIn(file: string): Promise<Result<Measures>> {
	let input: unknown;
	try {
		input = JSON.parse(await readFile(here(file), 'utf8'));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return failed('measure-unreadable', { reason: error.message });
	}
	const { gii_inputs, gdi_inputs } = (input ?? {}) as Record<string, unknown>;
	if (isRecord(gii_inputs) || isRecord(gdi_inputs))
		return done({
			...(isRecord(gii_inputs) && { gii: gii(gii_inputs) }),
			...(isRecord(gdi_inputs) && { gdi: gdi(gdi_inputs) })
		});
	const groups = groupsOf(input);
	if (!groups.ok) return groups;
	return done(Object.fromEntries(SUMMARY_IDS.map((id) => [id, SUMMARY[id](groups.value)])));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const said = (lang: Lang, { failure }: Extract<Result<never>, { ok: false }>): string => {
	const { what, next } = explain(lang, failure);
	return `${what} ${next}`;
};

/** One measure in words: its id, its value with the interval or why there is none, its name. */
function line(lang: Lang, id: string, found: Result<Measured>): string {
	const key = `summary.${id}`;
	const name = hasMessage(key) ? message(lang, key) : id;
	if (!found.ok) return `${id.padEnd(11)}${'–'.padEnd(30)}${name}: ${said(lang, found)}`;
	const { estimate, lower, upper } = found.value;
	const number = (value: number) => formatNumber(lang, value, 4);
	const limits = lower === undefined ? '' : ` (${number(lower)} – ${number(upper!)})`;
	return `${id.padEnd(11)}${(number(estimate) + limits).padEnd(30)}${name}`;
}

function parse(args: string[]): { file: string; json: boolean; lang: Lang } {
	let parsed;
	try {
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean' }, lang: { type: 'string' } }
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
	const { values, positionals } = parsed;
	const lang = (values.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${values.lang}: vi or en`);
	const [file, ...more] = positionals;
	if (file === undefined) throw new Usage(message(lang, 'terminal.no-input'));
	if (more.length) throw new Usage(message(lang, 'terminal.one-input', { words: more.join(' ') }));
	return { file, json: values.json ?? false, lang };
}
