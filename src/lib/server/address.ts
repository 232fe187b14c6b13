import { error } from '@sveltejs/kit';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Result } from '#lib/term/failure.ts';
import type { Atlas } from './atlas.ts';

/** What stands under `/data/<data set>-<version>/` never changes: another version has another address. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** Answers to a view of what ships with the program. */
export const SOON = 'public, max-age=300';
/** What is published may be withdrawn, and is then gone within a minute. */
export const MINUTE = 'public, max-age=60';

/** How long an answer made of a data set alone may be kept. */
export const keptFor = ({ publication }: Pick<Dataset, 'publication'>, shipped = FOREVER): string =>
	publication ? MINUTE : shipped;

/**
 * The data set an address under `/data/` names: `<id>-<version>`, of the library `<id>-<version>-<number>`; 404 when there is
 * none, or another version of it.
 */
export async function datasetAt(atlas: Atlas, set: string): Promise<Dataset> {
	const [, id, version, number] = /^(.+?)-([0-9a-f]{12})(?:-(\d{1,9}))?$/.exec(set) ?? [];
	const found =
		id === undefined ? null : await (number ? numbered(atlas, id, Number(number)) : atlas.dataset(id));
	if (!found?.ok || found.value.version !== version) error(404);
	return found.value;
}

async function numbered(atlas: Atlas, id: string, number: number): Promise<Result<Dataset> | null> {
	const kept = atlas.library?.history(id).find((each) => each.number === number);
	return kept && kept.standing !== 'withdrawn' ? atlas.version(kept) : null;
}
