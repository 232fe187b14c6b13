import type { RawTable } from '../term/column.ts';
import type { Finding } from '../term/finding.ts';
import type { Structure } from '../term/structure.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { guessVintage } from '../area/vintage.ts';
import { about } from './finding.ts';
import { periodOf } from './period.ts';
import { placesOf } from './place.ts';
import { matchPlaces, queriesOf } from './place-match.ts';
import { coded } from './profile.ts';

export function chooseVintage(
	table: RawTable,
	structure: Structure,
	source: Gazetteer,
	findings: Finding[],
	asked?: string
): void {
	const area = structure.columns.find((c) => c.role === 'area');
	if (!area) return;
	const places = placesOf(table, structure);
	if (asked) structure.vintage = asked;
	else {
		const found = guessVintage(
			(id) => queriesOf(places, source, id),
			source,
			periodsOf(table, structure),
			knownLevel(places.levels[0], source)
		);
		structure.vintage = found.vintage;
		if (found.vintage === null && !found.candidates.length)
			findings.push(about('areas-own', 'note', { column: area.name, rows: places.places.length }));
		if (found.candidates.length) {
			findings.push(
				about('vintage-unclear', 'question', {
					column: area.name,
					values: { candidates: found.candidates.join(', ') }
				})
			);
		}
	}
	if (!structure.vintage || !matchPlaces(places, source, structure.vintage).foreignCodes) return;
	const label = structure.columns.find((c) => c.role === 'label' && c.of === area.index);
	if (!label) return;
	findings.push(about('area-codes-foreign', 'warning', { column: area.name, rows: table.length }));
	area.role = 'ignore';
	label.role = 'area';
	delete label.of;
	for (const c of structure.columns) if (c.role === 'label' && c.of === area.index) c.of = label.index;
}

const knownLevel = (level: string | undefined, source: Gazetteer): string | undefined =>
	level && source.vintages.some((v) => v.levels.some((l) => l.code === level)) ? level : undefined;

/** The dated periods a structure sees, to choose a vintage by. */
function periodsOf(table: RawTable, structure: Structure): string[] {
	const column = structure.columns.find((c) => c.role === 'period');
	const found = column
		? [...coded(table.columns[column.index]).dictionary.map(periodOf), structure.fixed.period ?? null]
		: structure.columns.map((c) => c.at?.period ?? structure.fixed.period ?? null);
	return [...new Set(found.filter((p): p is string => p !== null))];
}
