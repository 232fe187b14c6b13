import type { DatasetMeta } from '#lib/term/dataset.ts';
import type { Atlas } from './atlas.ts';

/** What the first page shows: the first shipped data set with real figures, and the first other that has women and men. */
export function onOverview(samples: readonly DatasetMeta[]): {
	opening: DatasetMeta;
	sexed: DatasetMeta | null;
} {
	const [opening, ...others] = samples.filter((each) => !each.synthetic);
	const sexed = others.find((each) => each.dimensions.some((dimension) => dimension.code === 'sex'));
	return { opening, sexed: sexed ?? null };
}

/** Reads what the first page shows before anybody asks for it; the other data sets wait until they are asked for. */
export async function warm(atlas: Atlas): Promise<void> {
	const { opening, sexed } = onOverview(atlas.samples);
	for (const each of [opening, sexed]) if (each) await atlas.dataset(each.id);
}
