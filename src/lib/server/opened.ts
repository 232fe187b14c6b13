import type { Dataset } from '#lib/term/dataset.ts';
import type { Observations } from '#lib/term/observation.ts';

/** A data set with its observations. */
export interface OpenedTidy {
	dataset: Dataset;
	observations: Observations;
}
