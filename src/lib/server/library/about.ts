import type { Dataset, DatasetMeta } from '#lib/term/dataset.ts';
import { failed, done, type Result } from '#lib/term/failure.ts';
import type { VersionAbout } from '#lib/term/library.ts';
import type { Text } from '#lib/term/text.ts';

/** What a person may say of a data set when it is published. */
export type Said = Partial<
	Pick<
		DatasetMeta,
		'title' | 'description' | 'source' | 'link' | 'licence' | 'method' | 'contact' | 'date' | 'vintage'
	>
>;

const TEXTS = ['title', 'description', 'source', 'method'] as const;
const LINES = ['link', 'licence', 'contact', 'date'] as const;
/** Longest text taken, in characters. */
const LONGEST = 20_000;

const isText = (value: unknown): value is Text =>
	typeof value === 'object' &&
	value !== null &&
	(['vi', 'en'] as const).every((lang) => {
		const word = (value as Record<string, unknown>)[lang];
		return typeof word === 'string' && word.length <= LONGEST;
	});

/** Whether an address may stand as a link: never one that runs script. */
const isLink = (value: string): boolean => value === '' || /^https?:\/\/[^\s<>"]+$/i.test(value);

/**
 * What JSON of the outside says of a data set; members that are none of ours are left out.
 * @returns failure `said-wrong` with the member that is not as it should be
 */
export function saidIn(given: unknown): Result<Said> {
	if (given === undefined || given === null) return done({});
	if (typeof given !== 'object' || Array.isArray(given)) return failed('said-wrong', { what: 'about' });
	const from = given as Record<string, unknown>;
	const out: Record<string, unknown> = {};
	for (const name of TEXTS) {
		if (from[name] === undefined) continue;
		if (!isText(from[name])) return failed('said-wrong', { what: name });
		const { vi, en } = from[name];
		out[name] = { vi: vi.trim() || en.trim(), en: en.trim() || vi.trim() };
	}
	for (const name of LINES) {
		const word = from[name];
		if (word === undefined) continue;
		if (typeof word !== 'string' || word.length > LONGEST) return failed('said-wrong', { what: name });
		if (name === 'link' && !isLink(word.trim())) return failed('said-wrong', { what: name });
		if (name === 'date' && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(word)) return failed('said-wrong', { what: name });
		out[name] = word.trim();
	}
	return done(out as Said);
}

/** A data set with what was said of it; what was not said stays. A link of the file itself that is none is dropped. */
export function withSaid<T extends DatasetMeta>(dataset: T, said: Said): T {
	const all = { ...dataset, ...said };
	if (all.link !== undefined && (all.link === '' || !isLink(all.link))) delete all.link;
	return all;
}

/** What the catalogue says of a data set. */
export const aboutOf = (dataset: Dataset): VersionAbout => ({
	title: dataset.title,
	description: dataset.description,
	source: dataset.source,
	...(dataset.link && { link: dataset.link }),
	licence: dataset.licence,
	...(dataset.contact && { contact: dataset.contact }),
	...(dataset.method && { method: dataset.method }),
	date: dataset.date,
	synthetic: dataset.synthetic,
	vintage: dataset.vintage,
	indicators: dataset.indicators.map(({ code, name, topic }) => ({ code, name, ...(topic && { topic }) })),
	dimensions: dataset.dimensions.map(({ code }) => code),
	periods: dataset.periods.length ? [dataset.periods[0], dataset.periods[dataset.periods.length - 1]] : null,
	levels: dataset.levels,
	areas: dataset.areas.length,
	rows: dataset.rows,
	disclosure: dataset.disclosure ?? null,
	change: dataset.change ?? null
});
