import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tidyCsv } from '#lib/dataset/write.ts';
import { checkBook, sayBookFinding } from '#lib/programme/book/check.ts';
import { readBook, writeBook, type BookFile } from '#lib/programme/book/file.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { Ledger } from '#lib/programme/book/ledger.ts';
import { mergeFiles } from '#lib/programme/book/merge.ts';
import { observe } from '#lib/programme/book/observe.ts';
import { progressIn, spendingOf } from '#lib/programme/book/progress.ts';
import { daysOf } from '#lib/programme/book/when.ts';
import { Whereabouts } from '#lib/programme/book/where.ts';
import { message } from '#lib/message/message.ts';
import { formatNumber } from '#lib/message/number.ts';
import { packageOf } from '#lib/report/package.ts';
import { observationsParquet } from '#lib/server/parquet-write.ts';
import { openGazetteer, openPlaces } from '#lib/server/place.ts';
import type { BookConflict, Figure, Programme } from '#lib/term/book.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { csvCell } from '#lib/file/text/csv-write.ts';
import { BOOK_FILL_USAGE, bookFill } from './book-fill.ts';
import { BOOK_TEMPLATE_USAGE, bookTemplate } from './book-template.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { EXIT, Usage } from './usage.ts';

export const BOOK_USAGE =
	`${BOOK_TEMPLATE_USAGE}\n${BOOK_FILL_USAGE}\n` +
	'  atlas book check FILE… [--today DATE] [--json] [--lang vi|en]\n' +
	'  atlas book merge FILE FILE… --out OUT [--lang vi|en]\n' +
	'  atlas book total FILE… [--area CODE] [--period 2025|2025-Q3] [--vintage ID] [--children] [--json] [--lang vi|en]\n' +
	'  atlas book data FILE… --out OUT.csv|.parquet|.zip [--lang vi|en]\n' +
	'             several files are copies of one book and are taken together';

interface Asked {
	verb: string;
	files: string[];
	out: string | undefined;
	today: string;
	area: string | undefined;
	period: string;
	vintage: string | undefined;
	children: boolean;
	json: boolean;
	lang: Lang;
}

/** `atlas book`: checks a tracking book, merges copies of one, or adds it up. @returns the exit code */
export async function book(args: string[]): Promise<number> {
	if (args[0] === 'template') return bookTemplate(args.slice(1));
	if (args[0] === 'fill') return bookFill(args.slice(1));
	const asked = parse(args);
	const read = await readAll(asked);
	if (!read.ok) {
		complain(asked.lang, asked.files.join(', '), read.failure);
		return EXIT.refused;
	}
	if (asked.verb === 'merge') return writeMerged(read.value, asked);
	const state = new BookState(read.value.changes);
	const places = await placesOn(asked.vintage ?? read.value.programme.vintage);
	if (asked.verb === 'data') return writeData(read.value.programme, state, places, asked);
	const ledger = new Ledger(read.value.programme, state, places);
	return asked.verb === 'check' ? check(ledger, asked) : total(ledger, asked);
}

async function placesOn(vintage: string): Promise<Whereabouts> {
	const source = await openGazetteer();
	if (!source.vintage(vintage)) throw new Usage(`--vintage ${vintage}`);
	const places = await openPlaces(source);
	return new Whereabouts(source, await places.crosswalks(), vintage);
}

/** All files as one book; what was damaged is told on stderr. */
async function readAll({ files, lang }: Asked): Promise<Result<BookFile>> {
	let all: BookFile | null = null;
	for (const file of files) {
		const read = await readBook(await readFile(here(file)));
		if (!read.ok) return read;
		const { damaged, torn, whole } = read.value;
		const lost = damaged.length + Number(torn !== null);
		if (lost > 0 || whole === false)
			process.stderr.write(`${file}: ${message(lang, 'book.damaged', { lines: lost })}\n`);
		if (all && all.programme.id !== read.value.programme.id)
			return failed('book-programme', { one: all.programme.id, other: read.value.programme.id });
		all = all ? mergeFiles(all, read.value) : read.value;
	}
	return done(all!);
}

async function writeMerged(merged: BookFile, { out, lang }: Asked): Promise<number> {
	if (out === undefined) throw new Usage(message(lang, 'book.no-out'));
	const state = new BookState(merged.changes);
	await writeFile(here(out), await writeBook({ ...merged, changes: state.changes() }, out.endsWith('.gz')));
	const conflicts = state.conflicts();
	for (const each of conflicts) process.stdout.write(`${sayConflict(lang, each)}\n`);
	process.stdout.write(
		`${message(lang, 'book.merged', { changes: state.length, conflicts: conflicts.length })}\n`
	);
	return EXIT.done;
}

function sayConflict(lang: Lang, { register, row, column, changes }: BookConflict): string {
	const values = changes
		.map(
			({ column: own, value, origin }) =>
				`${own === null ? message(lang, 'book.taken-out') : String(value ?? '–')} (${origin.by}, ${origin.at})`
		)
		.join(' ↔ ');
	return `${register} ${row} ${column ?? ''}: ${values}`;
}

/** Findings, errors first. Refused when there is an error or a conflict nobody has decided. */
function check(ledger: Ledger, { today, json, lang }: Asked): number {
	const findings = checkBook(ledger, today);
	const conflicts = ledger.state.conflicts();
	if (json)
		process.stdout.write(
			`${JSON.stringify({ findings: findings.map((each) => ({ ...each, sentence: sayBookFinding(lang, each) })), conflicts })}\n`
		);
	else {
		for (const severity of ['error', 'warning', 'note'] as const)
			for (const each of findings.filter((one) => one.severity === severity)) {
				const origin = ledger.state.row(each.register, each.row)?.cells[each.column ?? '']?.origin;
				const from = origin?.file
					? ` [${[origin.file, origin.sheet, origin.cell].filter(Boolean).join(' ')}]`
					: '';
				process.stdout.write(
					`${severity} ${each.register} ${each.row} ${each.column ?? ''}${from}: ${sayBookFinding(lang, each)}\n`
				);
			}
		for (const each of conflicts) process.stdout.write(`conflict ${sayConflict(lang, each)}\n`);
	}
	const refused = conflicts.length > 0 || findings.some((each) => each.severity === 'error');
	return refused ? EXIT.refused : EXIT.done;
}

/** The book as observations, as they are: for the analyst's own work, and for `atlas protect`. */
async function writeData(
	programme: Programme,
	state: BookState,
	places: Whereabouts,
	{ out, lang }: Asked
): Promise<number> {
	const end = path.extname(out ?? '').toLowerCase();
	if (out === undefined || !['.csv', '.parquet', '.zip'].includes(end))
		throw new Usage(message(lang, 'book.no-out-data'));
	const { dataset, observations } = await observe(programme, state, places);
	const about = { dataset: dataset.id, vintage: dataset.vintage };
	const parquet = () => observationsParquet(observations, about);
	if (end === '.zip') await writeFile(here(out), await packageOf(dataset, parquet(), places.source));
	else if (end === '.parquet') await writeFile(here(out), parquet().bytes);
	else await writeFile(here(out), [...tidyCsv(observations, about)].join(''));
	return EXIT.done;
}

const COLUMNS = [
	'area',
	'indicator',
	'period',
	'reached',
	'year',
	'year_plan',
	'of_plan',
	'target',
	'of_target'
] as const;

/** Totals of an area, and of those in it when asked, as CSV: an indicator a line, then what was given and spent. */
function total(ledger: Ledger, { area: given, period, children, json, lang }: Asked): number {
	const area = given ?? ledger.places.whole;
	if (!ledger.places.standing({ vintage: ledger.places.vintage, code: area, village: '' }))
		throw new Usage(`--area ${area}`);
	const areas = [area, ...(children ? ledger.children(area) : [])];
	const rows = areas.flatMap((each) => [
		...progressIn(ledger, { area: each, period }).map((one) => ({
			...{ area: each, indicator: one.indicator.code, period },
			...{ reached: one.reached, year: one.year, year_plan: one.yearPlan, of_plan: one.ofPlan },
			...{ target: one.target, of_target: one.ofTarget }
		})),
		...Object.entries(spendingOf(ledger, { area: each, period })).map(([name, figure]: [string, Figure]) => ({
			...{ area: each, indicator: name, period, reached: figure }
		}))
	]);
	if (json) process.stdout.write(`${JSON.stringify(rows)}\n`);
	else {
		const number = (figure: Figure | undefined) =>
			figure?.value === null || figure === undefined ? '' : String(Math.round(figure.value * 1e6) / 1e6);
		const lines = rows.map((row: Record<string, unknown>) =>
			COLUMNS.map((name) => {
				const cell = row[name];
				return csvCell(typeof cell === 'string' ? cell : number(cell as Figure | undefined));
			}).join(',')
		);
		process.stdout.write([COLUMNS.join(','), ...lines, ''].join('\n'));
	}
	const refused = rows.filter(({ reached }) => reached.refused !== undefined).length;
	if (refused > 0)
		process.stderr.write(`${message(lang, 'book.refused', { figures: formatNumber(lang, refused) })}\n`);
	return EXIT.done;
}

function parse(args: string[]): Asked {
	let parsed;
	try {
		const text = { type: 'string' } as const;
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: {
				...{ out: text, today: text, area: text, period: text, vintage: text, lang: text },
				...{ json: { type: 'boolean' as const }, children: { type: 'boolean' as const } }
			}
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
	const { values, positionals } = parsed;
	const lang = (values.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${values.lang}: vi or en`);
	const [verb, ...files] = positionals;
	if (!['check', 'merge', 'total', 'data'].includes(verb)) throw new Usage(message(lang, 'book.no-verb'));
	if (files.length === 0) throw new Usage(message(lang, 'terminal.no-input'));
	const today = values.today ?? new Date().toISOString().slice(0, 10);
	const period = values.period ?? today.slice(0, 4);
	for (const each of [today, period])
		if (!daysOf(each)) throw new Usage(message(lang, 'book.no-period', { period: each }));
	return {
		...{ verb, files, out: values.out, today, area: values.area, period, vintage: values.vintage },
		...{ children: values.children ?? false, json: values.json ?? false, lang }
	};
}
