import type { RawTable } from '../term/column.ts';
import type { Finding } from '../term/finding.ts';
import type { Structure } from '../term/structure.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { guessVintage } from '../area/vintage.ts';
import { about } from './finding.ts';
import { periodOf } from './period.ts';
import { placesAcross, placesOf, type Places } from './place.ts';
import type { Reshaped } from './step.ts';
import { matchPlaces, queriesOf } from './place-match.ts';
import { coded } from './profile.ts';

export function chooseVintage(
	{ table, heads }: Pick<Reshaped, 'table' | 'heads'>,
	structure: Structure,
	source: Gazetteer,
	findings: Finding[],
	asked?: string
): void {
	const across = placesAcross(table, structure);
	const area = structure.columns.find((c) => c.role === 'area' || c.at?.area);
	if (!area) return;
	const places = across ?? withoutHeads(placesOf(table, structure), heads);
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
	if (across || !structure.vintage || !matchPlaces(places, source, structure.vintage).foreignCodes) return;
	const label = structure.columns.find((c) => c.role === 'label' && c.of === area.index);
	if (!label) return;
	findings.push(about('area-codes-foreign', 'warning', { column: area.name, rows: table.length }));
	area.role = 'ignore';
	label.role = 'area';
	delete label.of;
	for (const c of structure.columns) if (c.role === 'label' && c.of === area.index) c.of = label.index;
}

/** The places that some row is about which does not only head a section. */
function withoutHeads(places: Places, heads: Uint8Array | null): Places {
	if (!heads) return places;
	const used = new Uint8Array(places.places.length);
	places.ofRow.forEach((place, row) => (used[place] |= heads[row] ? 0 : 1));
	return { ...places, places: places.places.filter((_, i) => used[i]) };
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
