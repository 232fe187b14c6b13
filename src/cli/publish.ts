import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { message } from '#lib/message/message.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { saidIn } from '#lib/server/library/about.ts';
import { homeOf } from '#lib/server/library/home.ts';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { plainName } from '#lib/server/library/name.ts';
import { Publishing, type Offered } from '#lib/server/library/publish.ts';
import { LANGS, same, type Lang } from '#lib/term/text.ts';
import { complain } from './complain.ts';
import { here } from './here.ts';
import { EXIT, Usage } from './usage.ts';

export const PUBLISH_USAGE =
	'  atlas publish FILE --as ID [--title TITLE] [--title-en TITLE] [--description TEXT] [--source TEXT] [--licence TEXT]\n' +
	'             [--contact TEXT] [--link URL] [--date DATE] [--note TEXT] [--show-small REASON] [--shown-before] [--draft] [--lang vi|en]\n' +
	'             FILE: written by `read --out`; --show-small: small numbers of people are not hidden, for this reason;\n' +
	'             --shown-before: small numbers that earlier versions gave away are left as lost, said so, and the rest is protected;\n' +
	'             --draft: leave it for the pages to hand in. Read it with `atlas view published:ID`';

interface Asked {
	file: string;
	as: string;
	said: Record<string, unknown>;
	note: string;
	reason: string;
	shownBefore: boolean;
	draft: boolean;
	lang: Lang;
}

/** `atlas publish`: a file through the gate into the library, as a new version. @returns the exit code */
export async function publish(args: string[]): Promise<number> {
	const { file, as, said, note, reason, shownBefore, draft, lang } = parse(args);
	const at = here(file);
	if (!(await stat(at).catch(() => null))?.isFile()) throw new Usage(`${file}: no such file`);
	const library = await Library.open(homeOf());
	const atlas = await Atlas.open(undefined, library);
	try {
		const words = saidIn(said);
		const offered = words.ok
			? await new Publishing({
					...{ library, gazetteer: atlas.gazetteer, parquet: atlas.parquet, solver: atlas.solver },
					groupings: atlas.places.groupings,
					taken: atlas.samples.map((each) => each.id)
				}).offer(
					{ path: at, name: path.basename(file) },
					{ id: as, said: words.value, note, reason, shownBefore, straight: !draft },
					TERMINAL
				)
			: words;
		if (!offered.ok) {
			complain(lang, file, offered.failure);
			return EXIT.refused;
		}
		process.stdout.write(`${told(lang, as, offered.value)}\n`);
		return EXIT.done;
	} finally {
		await atlas.engine.close();
		library.close();
	}
}

function told(lang: Lang, name: string, { version, unchanged }: Offered): string {
	const { number, about } = version;
	if (number === null) {
		const waits = version.standing === 'draft' ? 'library.drafted' : 'library.waits';
		return message(lang, waits, { name });
	}
	const values = { name, number, version: version.version, rows: about.rows };
	return message(lang, unchanged ? 'library.published-same' : 'library.published-now', values);
}

function parse(args: string[]): Asked {
	const string = { type: 'string' } as const;
	let parsed;
	try {
		parsed = parseArgs({
			args,
			allowPositionals: true,
			options: {
				...{
					as: string,
					title: string,
					'title-en': string,
					description: string,
					source: string,
					licence: string
				},
				...{ contact: string, link: string, date: string, note: string, 'show-small': string, lang: string },
				draft: { type: 'boolean' },
				'shown-before': { type: 'boolean' }
			}
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
	const { values, positionals } = parsed;
	const lang = (values.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${values.lang}: vi or en`);
	if (positionals.length !== 1) throw new Usage('one file is published at a time');
	if (!values.as) throw new Usage('--as ID: the name to publish it under');
	const { title, 'title-en': en, description, source, licence, contact, link, date } = values;
	const text = (word: string | undefined) => word && same(word);
	return {
		file: positionals[0],
		as: plainName(values.as),
		said: {
			...((title ?? en) && { title: { vi: title ?? en, en: en ?? title } }),
			...Object.fromEntries(
				Object.entries({
					description: text(description),
					source: text(source),
					licence,
					contact,
					link,
					date
				}).filter(([, word]) => word !== undefined)
			)
		},
		note: values.note ?? '',
		reason: values['show-small'] ?? '',
		shownBefore: values['shown-before'] ?? false,
		draft: values.draft ?? false,
		lang
	};
}
