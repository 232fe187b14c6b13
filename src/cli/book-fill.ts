import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { message } from '#lib/message/message.ts';
import { readUpload } from '#lib/file/read.ts';
import { readBook, writeBook, type BookParts } from '#lib/programme/book/file.ts';
import { readFilled, type Filled } from '#lib/programme/book/filled.ts';
import { isStandIn, linked, standIn } from '#lib/programme/book/filled-link.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { Pen } from '#lib/programme/book/pen.ts';
import { openGazetteer } from '#lib/server/place.ts';
import { parquetLoader } from '#lib/server/parquet.ts';
import { Programmes } from '#lib/server/programme.ts';
import { pathSource } from '#lib/server/source.ts';
import type { BookChange, Programme } from '#lib/term/book.ts';
import { done, type Result } from '#lib/term/failure.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { EXIT, Usage } from './usage.ts';

export const BOOK_FILL_USAGE =
	'  atlas book fill FILLED… --into BOOK|PROGRAMME --by NAME --out OUT [--lang vi|en]\n' +
	'             puts filled templates into a book, or into a new one of a programme';

/** `atlas book fill`: rows of filled templates become rows of a book, each cell with where it stood. @returns the exit code */
export async function bookFill(args: string[]): Promise<number> {
	const { files, into, by, out, lang } = parse(args);
	const begun = await beginning(into);
	if (!begun.ok) {
		complain(lang, into, begun.failure);
		return EXIT.refused;
	}
	const { programme, ...parts } = begun.value;
	const state = new BookState(parts.changes);
	const pen = new Pen(state, {
		by,
		copy: Math.random().toString(36).slice(2, 8).padEnd(6, '0'),
		clock: Date.now
	});
	const areas = await openGazetteer();
	let refused = false;
	const around = { programme, lang, areas, rows: (register: string) => state.rows(register) };
	for (const file of files) {
		const tables: Filled[] = [];
		const places: string[] = [];
		const read = async (sheet?: string) =>
			readUpload(await pathSource(here(file), path.basename(file)), { sheet, parquet: parquetLoader() });
		const first = await read();
		if (!first.ok) {
			complain(lang, file, first.failure);
			refused = true;
			continue;
		}
		const ours = LANGS.flatMap((each) => [
			message(each, 'template.lists'),
			message(each, 'template.guide-sheet')
		]);
		const sheets = first.value.parts?.filter(({ kind, name, hidden }) => kind === 'sheet' && !hidden && !ours.includes(name)); // prettier-ignore
		for (const sheet of sheets?.map(({ name }) => name) ?? [undefined]) {
			const upload = sheet === undefined ? first : await read(sheet);
			if (!upload.ok) continue;
			const filled = readFilled(upload.value, around);
			if (!filled.ok) {
				complain(lang, `${file} ${sheet ?? ''}`, filled.failure);
				refused = true;
			} else if (filled.value.read > 0) {
				tables.push(filled.value);
				places.push(`${file} ${sheet ?? ''}`);
			}
		}
		const whole = linked(tables, around);
		put(whole, pen, state);
		whole.forEach(({ register, read, rows, left, unread }, i) => {
			const counts = { read, kept: rows.length, left: left.length };
			process.stdout.write(
				`${places[i]} → ${register}: ${message(lang, 'entry.read-kept', counts)}` +
					`${unread ? ` ${message(lang, 'entry.pasted-unread', { count: unread })}` : ''}\n`
			);
		});
	}
	const changes: BookChange[] = state.changes();
	await writeFile(here(out), await writeBook({ ...parts, changes }, out.endsWith('.gz')));
	return refused ? EXIT.refused : EXIT.done;
}

function put(tables: readonly Filled[], pen: Pen, state: BookState): void {
	const ids = new Map<string, string>();
	tables.forEach(({ rows }, t) => rows.forEach((_, i) => ids.set(standIn(t, i), pen.row())));
	tables.forEach(({ register, rows }, t) =>
		rows.forEach(({ cells }, i) => {
			const row = ids.get(standIn(t, i))!;
			for (const { column, value, from } of cells) {
				const meant = isStandIn(value) ? (ids.get(value) ?? value) : value;
				state.add([pen.set(register, row, column, meant, from)]);
			}
		})
	);
}

/** The book of a file, or an empty one of a shipped programme. */
async function beginning(into: string): Promise<Result<BookParts & { programme: Programme }>> {
	const file = here(into);
	const there = await stat(file).catch(() => null);
	if (there?.isFile()) return readBook(await readFile(file));
	const found = await new Programmes().byId(into);
	return found.ok ? done({ began: found.value, programme: found.value, editions: [], changes: [] }) : found;
}

function parse(args: string[]) {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			...{ into: { type: 'string' }, by: { type: 'string' }, out: { type: 'string' } },
			lang: { type: 'string', default: 'en' }
		}
	} as const);
	const { into, by, out } = values;
	const lang: Lang = LANGS.find((each) => each === values.lang) ?? 'en';
	if (!positionals.length || into === undefined || !by?.trim() || out === undefined)
		throw new Usage(message(lang, 'template.fill-usage'));
	return { files: positionals, into, by, out, lang };
}
