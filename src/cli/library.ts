import { parseArgs } from 'node:util';
import { message, pick } from '#lib/message/message.ts';
import { backUp, repair } from '#lib/server/library/backup.ts';
import { homeOf } from '#lib/server/library/home.ts';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { forPublic } from '#lib/server/library/seen.ts';
import { isSound, verify, type Verified } from '#lib/server/library/verify.ts';
import type { Failure } from '#lib/term/failure.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { EXIT, Usage } from './usage.ts';

export const LIBRARY_USAGE =
	'  atlas library list|verify|log [--json] [--lang vi|en]\n' +
	'  atlas library backup FOLDER | repair | approval own|other\n' +
	'             verify: re-hashes every file; backup: copies the library while it is in use; repair: puts the last good\n' +
	'             copy of a damaged catalogue in its place; approval: whether the author of a version may approve it';

interface Asked {
	words: string[];
	json: boolean;
	lang: Lang;
}

type Act = (library: Library, asked: Asked) => Promise<number> | number;

const ACTS: Record<string, { run: Act; words: number }> = {
	list: { run: list, words: 0 },
	verify: { run: verified, words: 0 },
	log: { run: log, words: 0 },
	backup: { run: backup, words: 1 },
	approval: { run: approval, words: 1 }
};

/** `atlas library`: what is published, whether it is sound, and keeping it so. @returns the exit code */
export async function library(args: string[]): Promise<number> {
	const { act, asked } = parse(args);
	if (act === 'repair') return repaired(asked);
	if (!Object.hasOwn(ACTS, act)) throw new Usage(`unknown: library ${act}`);
	const { run, words } = ACTS[act];
	if (asked.words.length !== words)
		throw new Usage(`library ${act}: ${words ? 'one word' : 'no word'} follows`);
	const opened = await Library.open(homeOf());
	try {
		if (opened.damage && act !== 'verify') complain(asked.lang, opened.home, opened.damage);
		return await run(opened, asked);
	} finally {
		opened.close();
	}
}

function list(opened: Library, { json, lang }: Asked): number {
	const published = opened.published();
	if (json) print(JSON.stringify(published.map(forPublic), null, '\t'));
	else if (published.length === 0) print(message(lang, 'library.empty'));
	else
		for (const { dataset, number, version, steps, about } of published) {
			const at = steps.findLast((each) => each.standing === 'published')!.at.slice(0, 10);
			print([`published:${dataset}`, number, version, at, about.rows, pick(lang, about.title)].join('\t'));
		}
	return opened.damage ? EXIT.refused : EXIT.done;
}

async function verified(opened: Library, { json, lang }: Asked): Promise<number> {
	const found = await verify(opened);
	if (json) print(JSON.stringify(found, null, '\t'));
	else tell(found, lang);
	return isSound(found) ? EXIT.done : EXIT.refused;
}

function tell({ catalogue, damaged, versions, files, orphans }: Verified, lang: Lang): void {
	if (catalogue !== null)
		complain(lang, 'catalogue', { kind: 'library-damaged', values: { reason: catalogue } });
	for (const { dataset: name, number, file, sha256, state } of damaged)
		process.stderr.write(
			`${message(lang, state === 'missing' ? 'library.file-missing' : 'library.file-altered', {
				...{ name, file, sha256, number: number ?? '–' }
			})}\n`
		);
	const bad = new Set(damaged.map((each) => each.sha256)).size;
	if (bad) process.stderr.write(`${message(lang, 'library.unsound', { damaged: bad, files })}\n`);
	else if (catalogue === null) print(message(lang, 'library.sound', { versions, files }));
	if (orphans.length) print(message(lang, 'library.orphans', { files: orphans.length }));
}

function log(opened: Library, { json }: Asked): number {
	const deeds = opened.deeds(undefined, 1000);
	if (json) print(JSON.stringify(deeds, null, '\t'));
	else for (const { at, name, what, about, note } of deeds) print([at, name, what, about, note].join('\t'));
	return EXIT.done;
}

async function backup(opened: Library, { words: [folder], lang }: Asked): Promise<number> {
	const done = await backUp(opened, here(folder));
	if (!done.ok) return refuse(lang, folder, done.failure);
	print(message(lang, 'library.backed-up', { files: done.value, folder }));
	return EXIT.done;
}

function approval(opened: Library, { words: [rule], lang }: Asked): number {
	if (rule !== 'own' && rule !== 'other') throw new Usage('library approval own|other');
	const set = opened.set({ twoPersons: rule === 'other' }, TERMINAL);
	if (!set.ok) return refuse(lang, opened.home, set.failure);
	print(message(lang, 'library.approval', { rule }));
	return EXIT.done;
}

async function repaired({ lang }: Asked): Promise<number> {
	const done = await repair(homeOf());
	if (!done.ok) return refuse(lang, homeOf(), done.failure);
	print(message(lang, 'library.repaired', { ...done.value, kept: done.value.kept || '–' }));
	return EXIT.done;
}

function refuse(lang: Lang, name: string, failure: Failure): number {
	complain(lang, name, failure);
	return EXIT.refused;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function parse(args: string[]): { act: string; asked: Asked } {
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
	const [act = '', ...words] = positionals;
	return { act, asked: { words, json: values.json ?? false, lang } };
}
