import type { Finding } from '../term/finding.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import type { Draft, Put } from './draft.ts';
import { about } from './finding.ts';
import { nameAreas } from './guess-step.ts';
import { isTotal } from './place.ts';

/** Fewest columns named after areas that make a table one with its areas across. */
const ACROSS = 3;

/** A table turned on its side: its columns of values are named after areas. Columns of their totals are left out, and said. */
export function acrossAreas(
	drafts: readonly Draft[],
	values: Draft[],
	source: Gazetteer,
	put: Put,
	findings: Finding[]
): void {
	if (values.length < ACROSS || drafts.some((d) => d.role?.role === 'area')) return;
	const totals = values.filter((d) => isTotal(d.name));
	const named = values.filter((d) => !isTotal(d.name));
	if (
		named.length < ACROSS ||
		!nameAreas(
			named.map((d) => d.name),
			source
		)
	)
		return;
	for (const d of named) d.role!.at = { area: d.name.trim() };
	for (const d of totals) {
		put(d, 'ignore');
		values.splice(values.indexOf(d), 1);
		findings.push(about('column-of-totals', 'note', { column: d.name, rows: d.filled }));
	}
	findings.push(about('areas-across', 'note', { rows: named.length, example: named[0].name.trim() }));
}
