import { readTargets } from '../dataset/target-file.ts';
import { withTargets } from '../programme/framework.ts';
import type { RawTable } from '../term/column.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Finding } from '../term/finding.ts';
import { keepTargets, targetsHere } from './targets-here.ts';

/** A data set that a file of targets may be for. */
export interface ForFile {
	dataset: Dataset;
	/** targets of the file that name its indicators and areas */
	count: number;
	/** rows that do not */
	findings: Finding[];
}

/** The data sets of this browser that a table of targets may be for, those it fits best first; those it does not fit at all left out. */
export const fittingTargets = (table: RawTable, datasets: readonly Dataset[]): ForFile[] =>
	datasets
		.flatMap((dataset): ForFile[] => {
			const read = readTargets(table, dataset);
			if (!read.ok || !read.value.targets.length) return [];
			return [{ dataset, count: read.value.targets.length, findings: read.value.findings }];
		})
		.sort((a, b) => b.count - a.count);

/** Gives a data set the targets of a table. False when the browser would not keep them. */
export function giveTargets(table: RawTable, dataset: Dataset): boolean {
	const read = readTargets(table, dataset);
	return read.ok && keepTargets(dataset.id, withTargets(targetsHere(dataset.id), read.value.targets));
}
