import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { absence } from '#lib/insight/words.ts';
import { explain, message } from '#lib/message/message.ts';
import { formatDate, formatPeriod } from '#lib/message/number.ts';
import { buildReport, type Tools } from '#lib/report/build.ts';
import { isReportRecipe, type ReportRecipe } from '#lib/report/recipe.ts';
import { movedBy, refresh, type Now, type Refreshed, type ValueChange } from '#lib/report/refresh.ts';
import { tracesOfFile } from '#lib/report/trace-open.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { homeOf } from '#lib/server/library/home.ts';
import { Library } from '#lib/server/library/library.ts';
import { painterOf } from '#lib/server/painter.ts';
import { Profiles } from '#lib/server/profile.ts';
import { tell } from '#lib/server/told.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { parcelOf } from '#lib/report/parcel/make.ts';
import { parcelSource } from '#lib/server/parcel.ts';
import type { View } from '#lib/view/view.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { parcelApp } from './parcel-app.ts';
import { EXIT, Usage } from './usage.ts';
import { held } from './view.ts';

/** What answers views and pages here. */
type Asks = Pick<Tools, 'answer' | 'tell'>;

export const REPORT_USAGE =
	'  atlas report check FILE.docx|.pptx [--data FILE]… [--json] [--lang vi|en]\n' +
	'  atlas report build RECIPE.json --out F.docx|.pptx|.html [--data FILE]… [--origin https://…] [--date 2026-11-28] [--whole]\n' +
	'             --data: a data set written by `read --out` that the report shows, beside samples and published ones';

/** `atlas report`: holds an old report against the data of today, or builds one from its recipe. @returns the exit code */
export async function report(args: string[]): Promise<number> {
	const [verb, ...rest] = args;
	const { values, positionals } = parse(rest);
	const lang = (values.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${values.lang}: vi or en`);
	const [file, ...more] = positionals;
	if ((verb !== 'check' && verb !== 'build') || file === undefined || more.length)
		throw new Usage(message(lang, 'report.terminal'));
	const library = await Library.open(homeOf()).catch(() => null);
	const atlas = await Atlas.open(undefined, library);
	try {
		for (const data of values.data ?? []) {
			const opened = await held(atlas, { dataset: data, lang });
			if (!opened.ok) return refuse(lang, data, opened);
		}
		const profiles = new Profiles(atlas);
		const asks = {
			answer: (view: View) => atlas.show(view),
			tell: (address: string, of: Lang) => tell({ atlas, profiles }, address, of)
		};
		return verb === 'check'
			? await check(file, lang, asks, values.json ?? false)
			: await build(file, atlas, asks, values);
	} finally {
		await atlas.engine.close();
		library?.close();
	}
}

function parse(args: string[]) {
	const string = { type: 'string' } as const;
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				...{ lang: string, out: string, origin: string, date: string },
				data: { ...string, multiple: true },
				json: { type: 'boolean' },
				whole: { type: 'boolean' }
			}
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
}

async function check(file: string, lang: Lang, asks: Asks, json: boolean): Promise<number> {
	const traces = await tracesOfFile(new Uint8Array(await readFile(here(file))));
	if (!traces.ok) return refuse(lang, file, traces);
	const found: Refreshed[] = [];
	for (const trace of traces.value) found.push(await refresh(trace, lang, asks));
	const text = json
		? JSON.stringify(
				found.map((each) => asJson(each, lang)),
				null,
				'\t'
			)
		: [toldOf(path.basename(file), found, lang), ...found.flatMap((each) => linesOf(each, lang))].join('\n');
	process.stdout.write(`${text}\n`);
	return EXIT.done;
}

function toldOf(file: string, found: readonly Refreshed[], lang: Lang): string {
	if (!found.length) return message(lang, 'check.none', { file });
	const count = (state: Refreshed['state']) => found.filter((each) => each.state === state).length;
	return message(lang, 'check.told', {
		...{ file, count: found.length },
		...{ changed: count('changed'), gone: count('gone') }
	});
}

function linesOf(found: Refreshed, lang: Lang): string[] {
	const { trace } = found;
	const head = `\n${trace.name}. ${trace.title}`;
	const short = (version: string) => version.slice(0, 6);
	if (found.state === 'same') return [head, message(lang, 'check.same', { version: short(trace.version) })];
	if (found.state === 'gone') {
		const { what, next } = explain(lang, found.failure);
		return [head, `${what} ${next}`];
	}
	const { now, changes, state } = found;
	const { version, date } = now;
	const said = message(lang, state === 'kept' ? 'check.kept' : 'check.changed', {
		...{ count: changes.length, version: short(version), date: formatDate(lang, date) },
		before: short(trace.version)
	});
	return [head, said, ...changes.map((each) => changeLine(each, now, lang))];
}

function changeLine(change: ValueChange, now: Now, lang: Lang): string {
	const written = (of: ValueChange['before']) =>
		of === null
			? message(lang, 'check.absent')
			: of.value === null
				? absence(lang, of.status)
				: now.write(of.value);
	const moved = movedBy(change, now);
	return `  ${change.said}: ${written(change.before)} → ${written(change.after)}${moved && ` (${moved})`}`;
}

function asJson(found: Refreshed, lang: Lang) {
	const { name, title, view, dataset, version } = found.trace;
	const about = { name, title, view, dataset, version, state: found.state };
	if (found.state === 'same') return about;
	if (found.state === 'gone')
		return { ...about, refused: { kind: found.failure.kind, ...explain(lang, found.failure) } };
	return { ...about, now: found.now.version, changes: found.changes };
}

interface BuildAsked {
	out?: string;
	origin?: string;
	date?: string;
	lang?: string;
	whole?: boolean;
}

async function build(file: string, atlas: Atlas, asks: Asks, asked: BuildAsked): Promise<number> {
	const recipe = await recipeIn(file);
	const lang = recipe.ok ? recipe.value.lang : ((asked.lang ?? 'en') as Lang);
	if (!recipe.ok) return refuse(lang, file, recipe);
	const form = path.extname(asked.out ?? '').slice(1);
	if (asked.out === undefined || (form !== 'docx' && form !== 'pptx' && form !== 'html'))
		throw new Usage(message(lang, 'report.terminal'));
	const date = asked.date ?? new Date().toISOString().slice(0, 10);
	const origin = asked.origin?.replace(/\/+$/, '') ?? null;
	if (form === 'html') {
		const packing = { origin, made: date, whole: asked.whole ?? false };
		const parcel = await parcelOf(recipe.value, parcelSource(atlas), await parcelApp(), packing);
		if (!parcel.ok) return refuse(lang, file, parcel);
		await writeFile(here(asked.out), parcel.value);
		return EXIT.done;
	}
	const built = await buildReport(recipe.value, { ...asks, painter: painterOf(atlas), origin, date });
	for (const { from, to } of built.moved)
		say(
			file,
			message(lang, 'report.followed', { from: formatPeriod(lang, from), to: formatPeriod(lang, to) })
		);
	for (const { failure } of built.refused) complain(lang, file, failure);
	const bytes =
		form === 'docx'
			? await (await import('#lib/report/docx.ts')).reportDocx(built.report)
			: await (await import('#lib/report/pptx.ts')).reportPptx(built.report);
	await writeFile(here(asked.out), bytes);
	return built.refused.length ? EXIT.refused : EXIT.done;
}

async function recipeIn(file: string): Promise<Result<ReportRecipe>> {
	try {
		const found: unknown = JSON.parse(await readFile(here(file), 'utf8'));
		if (isReportRecipe(found)) return done(found);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	return failed('report-recipe', { file: path.basename(file) });
}

const say = (file: string, what: string): boolean => process.stderr.write(`${file}: ${what}\n`);

function refuse(lang: Lang, what: string, { failure }: Extract<Result<never>, { ok: false }>): number {
	complain(lang, what, failure);
	return EXIT.refused;
}
