import { TARGET_COLUMNS } from '#lib/dataset/target-file.ts';
import type { Target } from '#lib/term/dataset.ts';
import { writeCsv } from './csv.ts';

/** Targets as the file that stands beside a data set's observations. */
export const targetsCsv = (targets: readonly Target[]): string =>
	writeCsv(
		TARGET_COLUMNS,
		targets.map(({ source, confirmed, ...target }) => ({
			...target,
			source: source?.vi,
			confirmed: confirmed === undefined ? '' : String(confirmed)
		})),
		{ sparse: true }
	);
