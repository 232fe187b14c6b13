import { writeFileSync } from 'node:fs';
import type { DatasetMeta } from '#lib/term/dataset.ts';

/** Writes what is said of a data set beside its observations. */
export function writeMeta(folder: URL, meta: DatasetMeta): void {
	writeFileSync(new URL('meta.json', folder), `${JSON.stringify(meta, null, '\t')}\n`);
}

/** The columns of tidy observations, in their order; dimensions go in after the period. */
export const tidyColumns = (dimensions: readonly string[]): string[] => [
	...['indicator', 'area', 'vintage', 'period'],
	...dimensions,
	...['value', 'numerator', 'denominator', 'lower', 'upper', 'unit', 'status', 'note']
];
