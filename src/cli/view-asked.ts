import path from 'node:path';
import { parseArgs } from 'node:util';
import { message } from '#lib/message/message.ts';
import { FORMS, type Form } from '#lib/server/render.ts';
import { SCALES } from '#lib/view/url.ts';
import { LANGS, type Lang } from '#lib/term/text.ts';
import { Usage } from './usage.ts';

const ENGINES = ['native', 'wasm'] as const;
const ENGINES_LATER = ['clickhouse'];

export const VIEW_USAGE =
	`  atlas view DATASET ['QUERY'] [--format ${FORMS.join('|')}] [--engine ${ENGINES.join('|')}]\n` +
	'             [--out F] [--sql] [--lang vi|en]\n' +
	'             [--scale 1..4] [--origin https://…] [--whole] [--date 2026-11-28]\n' +
	'             DATASET: a file written by `read --out`, or a sample; QUERY: as behind /explore/<dataset>?\n' +
	'             html: one file that opens without a network; --whole packs every indicator of the data set';

/** What `atlas view` was asked for. */
export interface Asked {
	dataset: string;
	query: URLSearchParams;
	format: Form;
	engine: (typeof ENGINES)[number];
	out?: string;
	sql: boolean;
	lang: Lang;
	/** pixels for one of the picture, of a PNG */
	scale: number;
	/** the site that links of a document lead to; null = none */
	origin: string | null;
	/** of a file to carry: with every indicator of the data set; and the day it says it was made, ISO */
	whole: boolean;
	date?: string;
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
	const meant = FORMS.some((each) => each === ending) ? ending : 'csv';
	const scale = Number(values.scale ?? 2);
	if (!SCALES.includes(scale))
		throw new Usage(message(lang, 'terminal.scale', { scale: values.scale ?? '', known: SCALES.join(', ') }));
	return {
		dataset,
		query: new URLSearchParams(query),
		format: oneOf(lang, 'format', FORMS, [], values.format ?? meant),
		engine: oneOf(lang, 'engine', ENGINES, ENGINES_LATER, values.engine ?? 'native'),
		...(values.out !== undefined && { out: values.out }),
		sql: values.sql ?? false,
		lang,
		scale,
		origin: values.origin === undefined ? null : originOf(lang, values.origin),
		whole: values.whole ?? false,
		...(values.date !== undefined && { date: values.date })
	};
}

function parse(args: string[]) {
	const string = { type: 'string' } as const;
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				...{
					format: string,
					engine: string,
					out: string,
					lang: string,
					scale: string,
					origin: string,
					date: string
				},
				sql: { type: 'boolean' },
				whole: { type: 'boolean' }
			}
		});
	} catch (error) {
		throw new Usage((error as Error).message);
	}
}

/** The site an address is of. @throws Usage when it is none */
function originOf(lang: Lang, address: string): string {
	if (/^https?:/.test(address) && URL.canParse(address)) return new URL(address).origin;
	throw new Usage(message(lang, 'terminal.origin', { origin: address }));
}

function oneOf<T extends string>(
	lang: Lang,
	option: 'format' | 'engine',
	there: readonly T[],
	later: readonly string[],
	word: string
): T {
	const found = there.find((each) => each === word);
	if (found) return found;
	const key = later.includes(word)
		? 'terminal.engine-not-yet'
		: option === 'format'
			? 'terminal.format-unknown'
			: 'terminal.engine-unknown';
	throw new Usage(message(lang, key, { [option]: word, known: there.join(', ') }));
}
