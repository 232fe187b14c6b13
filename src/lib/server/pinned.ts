import { formatDate } from '#lib/message/number.ts';
import type { Pinned } from '#lib/report/said.ts';
import type { Lang } from '#lib/term/text.ts';
import type { Atlas } from './atlas.ts';

/** How figures that stay on a version stand to those of now; null where they follow their data set, or are withdrawn. */
export async function pinnedOf(
	atlas: Atlas,
	dataset: string,
	version: string | null,
	lang: Lang
): Promise<Pinned | null> {
	if (version === null) return null;
	const [kept, now] = [await atlas.dataset(dataset, version), await atlas.dataset(dataset)];
	if (!kept.ok) return null;
	const newest = now.ok && now.value.version !== kept.value.version ? now.value : null;
	const gone = !kept.value.version.startsWith(version);
	const instead = gone ? kept.value : newest;
	return {
		version: version.slice(0, 6),
		gone,
		newer: instead && { version: instead.version.slice(0, 6), date: formatDate(lang, instead.date) }
	};
}
