import { foldTone, stripMarks } from '#lib/area/fold.ts';
import type { Lang, Text } from '#lib/term/text.ts';
import type { ListedCoverage, VersionAbout } from '#lib/term/library.ts';
import type { Atlas } from '../atlas.ts';
import { aboutOf } from './about.ts';
import type { Library } from './library.ts';

/** A data set as the catalogue lists it. */
export interface Listed extends Pick<
	VersionAbout,
	'title' | 'description' | 'source' | 'date' | 'synthetic' | 'periods' | 'levels' | 'areas' | 'rows'
> {
	id: string;
	/** where it lives; null = it ships with the program */
	published: { number: number; version: string; at: string } | null;
	topics: Text[];
	indicators: Text[];
}

function listedOf(id: string, about: VersionAbout, published: Listed['published']): Listed {
	const { title, description, source, date, synthetic, periods, levels, areas, rows, indicators } = about;
	const topics = new Map(indicators.flatMap(({ topic }) => (topic ? [[topic.vi, topic] as const] : [])));
	return {
		...{ id, title, description, source, date, synthetic, periods, levels, areas, rows, published },
		topics: [...topics.values()],
		indicators: indicators.map(({ name }) => name)
	};
}

/** What each sample covers, read from itself. It takes seconds: the list has it from a file that is made with this. */
export async function coverageOf(atlas: Atlas): Promise<Record<string, ListedCoverage>> {
	const found: Record<string, ListedCoverage> = {};
	for (const { id } of atlas.samples) {
		const dataset = await atlas.dataset(id);
		if (!dataset.ok) throw new Error(`sample ${id}: ${dataset.failure.kind}`);
		const { periods, levels, areas, rows } = aboutOf(dataset.value);
		found[id] = { periods, levels, areas, rows };
	}
	return found;
}

const UNREAD = { areas: [], levels: [], periods: [], coverage: [], codes: {}, rows: 0, has: [], version: '' };

/** All a reader may open without a sign-in: what is published, the newest first, then what ships with the program. None is mounted for it. */
export function catalogue(
	{ samples, covered }: Pick<Atlas, 'samples' | 'covered'>,
	library: Library
): Listed[] {
	const published = library.published().map(({ dataset, number, version, about, steps }) => {
		const at = steps.findLast(({ standing }) => standing === 'published')?.at ?? '';
		return listedOf(dataset, about, { number: number ?? 0, version, at });
	});
	const shipped = samples.map((meta) =>
		listedOf(meta.id, { ...aboutOf({ ...meta, ...UNREAD }), ...covered[meta.id] }, null)
	);
	return [...published, ...shipped];
}

/** What a reader looks for; '' = anything. */
export interface Wanted {
	words: string;
	/** a topic by its Vietnamese name */
	topic: string;
	level: string;
}

/**
 * The data sets that have every word looked for somewhere in what is said of them, in either language. A word written without
 * marks finds those with them (`ty le` finds “Tỷ lệ”), one written with marks only what carries them.
 */
export function matching(all: readonly Listed[], { words, topic, level }: Wanted): Listed[] {
	const asked = foldTone(words).split(' ').filter(Boolean);
	return all.filter((each) => {
		if (topic && !each.topics.some(({ vi }) => vi === topic)) return false;
		if (level && !each.levels.includes(level)) return false;
		if (!asked.length) return true;
		const said = [each.title, each.description, each.source, ...each.topics, ...each.indicators];
		const text = foldTone(said.flatMap(({ vi, en }) => [vi, en]).join(' ') + ` ${each.id}`);
		const bare = stripMarks(text);
		return asked.every((word) => (stripMarks(word) === word ? bare : text).includes(word));
	});
}

/** Topics of the catalogue in the reader's order. */
export function topicsOf(all: readonly Listed[], lang: Lang): Text[] {
	const found = new Map(all.flatMap(({ topics }) => topics.map((each) => [each.vi, each] as const)));
	return [...found.values()].sort((a, b) => a[lang].localeCompare(b[lang], lang));
}
