import { error } from '@sveltejs/kit';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Atlas } from './atlas.ts';

/** What stands under `/data/<data set>-<version>/` never changes: another version has another address. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** The data set an address under `/data/` names; 404 when there is none, or another version of it. */
export async function datasetAt(atlas: Atlas, set: string): Promise<Dataset> {
	const [, id, version] = /^(.+)-([0-9a-f]+)$/.exec(set) ?? [];
	const found = id === undefined ? null : await atlas.dataset(id);
	if (!found?.ok || found.value.version !== version) error(404);
	return found.value;
}
