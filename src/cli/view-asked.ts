import path from 'node:path';
import { parseArgs } from 'node:util';
import { message } from '#lib/message/message.ts';
import { FORMS } from '#lib/server/render.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { Usage } from './usage.ts';

const FORMATS = [...FORMS, 'parquet'] as const;
const LATER = ['docx', 'pptx', 'sdmx-csv'];
const ENGINES = ['native', 'wasm'] as const;
const ENGINES_LATER = ['clickhouse'];

const SAYS = {
	format: { unknown: 'terminal.format-unknown', later: 'terminal.format-not-yet' },
	engine: { unknown: 'terminal.engine-unknown', later: 'terminal.engine-not-yet' }
} as const;

export const VIEW_USAGE =
	`  atlas view DATASET ['QUERY'] [--format ${FORMATS.join('|')}] [--engine ${ENGINES.join('|')}]\n` +
	'             [--out F] [--sql] [--lang vi|en]\n' +
	'             DATASET: a file written by `read --out`, or a sample; QUERY: as behind /explore/<dataset>?';

/** What `atlas view` was asked for. */
export interface Asked {
	dataset: string;
	query: URLSearchParams;
	format: (typeof FORMATS)[number];
	engine: (typeof ENGINES)[number];
	out?: string;
	sql: boolean;
	lang: Lang;
}

/**
 * A command line understood. Without --format the name of --out decides, else it is CSV.
 * @throws Usage, in the language asked for
 */
export function askedOf(args: string[]): Asked {
	const { values, positionals } = parse(args);
	const lang = (values.lang ?? 'en') as Lang;
	if (!LANGS.includes(lang)) throw new Usage(`--lang ${values.lang}: vi or en`);
	const [dataset, query = '', ...more] = positionals;
	if (dataset === undefined || dataset === '') throw new Usage(message(lang, 'terminal.no-dataset'));
	if (more.length) throw new Usage(message(lang, 'terminal.too-many', { words: more.join(' ') }));
	const ending = path
		.extname(values.out ?? '')
		.slice(1)
		.toLowerCase();
	const meant = [...FORMATS, ...LATER].includes(ending) ? ending : 'csv';
	return {
		dataset,
		query: new URLSearchParams(query),
		format: oneOf(lang, 'format', FORMATS, LATER, values.format ?? meant),
		engine: oneOf(lang, 'engine', ENGINES, ENGINES_LATER, values.engine ?? 'native'),
		...(values.out !== undefined && { out: values.out }),
		sql: values.sql ?? false,
		lang
	};
}

function parse(args: string[]) {
	const string = { type: 'string' } as const;
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: { format: string, engine: string, out: string, sql: { type: 'boolean' }, lang: string }
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
}

function oneOf<T extends string>(
	lang: Lang,
	option: keyof typeof SAYS,
	there: readonly T[],
	later: readonly string[],
	word: string
): T {
	const found = there.find((each) => each === word);
	if (found) return found;
	const key = SAYS[option][later.includes(word) ? 'later' : 'unknown'];
	throw new Usage(message(lang, key, { [option]: word, known: there.join(', ') }));
}
