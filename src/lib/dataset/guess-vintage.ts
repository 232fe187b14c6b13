import { cell, type RawTable } from '../term/column.ts';
import type { Finding } from '../term/finding.ts';
import { comparePeriods, endOf, startOf } from '../term/period.ts';
import type { ColumnRole, Structure } from '../term/structure.ts';
import { same, type Text } from '../term/text.ts';
import type { Upload } from '../term/upload.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { guessVintage } from '../area/vintage.ts';
import { formatDate } from '../message/number.ts';
import { about } from './finding.ts';
import { periodsByRow } from './keys.ts';
import { periodOf } from './period.ts';
import { placesAcross, placesOf, type Places } from './place.ts';
import type { Reshaped } from './step.ts';
import { matchPlaces, queriesOf } from './place-match.ts';
import { coded } from './profile.ts';
import { headingPeriods, vintageNamed } from './row-vintage.ts';

/** Chooses what the areas of a file are matched against; where the file says it row by row, or they change on the way, several. */
export function chooseVintage(
	upload: Upload,
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
	const column = across ? undefined : structure.columns.find((c) => c.role === 'vintage');
	const says = asked ? undefined : column;
	if (asked && column) column.role = 'ignore';
	if (asked) structure.vintage = asked;
	else if (says) sayVintages(says, table, structure, source, findings);
	else if (!across && guessChange(upload, table, structure, places, source)) {
		const { vintage, earlier } = structure;
		findings.push(
			about('vintage-by-period', 'question', {
				column: area.name,
				values: {
					...{ before: earlier!.vintage, after: vintage!, until: earlier!.until },
					day: dayIn(earlier!.until),
					...{ earlier: nameOf(earlier!.vintage, source), later: nameOf(vintage!, source) }
				}
			})
		);
	} else {
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
	if (
		across ||
		says ||
		structure.earlier ||
		!structure.vintage ||
		!matchPlaces(places, source, structure.vintage).foreignCodes
	)
		return;
	const label = structure.columns.find((c) => c.role === 'label' && c.of === area.index);
	if (!label) return;
	findings.push(about('area-codes-foreign', 'warning', { column: area.name, rows: table.length }));
	area.role = 'ignore';
	label.role = 'area';
	delete label.of;
	for (const c of structure.columns) if (c.role === 'label' && c.of === area.index) c.of = label.index;
}

/** The vintages a column names; the latest of them is the data set's own. */
function sayVintages(
	column: ColumnRole,
	table: RawTable,
	structure: Structure,
	source: Gazetteer,
	findings: Finding[]
): void {
	const words = coded(table.columns[column.index]).dictionary.map((word) => vintageNamed(word, source));
	const ids = source.vintages.map(({ id }) => id).filter((id) => words.includes(id));
	const from = (id: string) => source.vintage(id)?.from ?? '';
	structure.vintage = ids.reduce((latest, id) => (from(id) > from(latest) ? id : latest));
	findings.push(
		about('vintage-said', 'note', {
			column: column.name,
			rows: table.length,
			values: { count: ids.length, vintages: listed(ids.map((id) => nameOf(id, source))) }
		})
	);
}

/**
 * Whether the areas are of one vintage before a change and of the next one after it, as the periods of their rows say; the
 * structure is then told so. A year the change falls in belongs to the side its areas are of.
 */
function guessChange(
	upload: Upload,
	table: RawTable,
	structure: Structure,
	places: Places,
	source: Gazetteer
): boolean {
	const rowsOf = rowsByPeriod(upload, table, structure);
	if (!rowsOf) return false;
	const period = new Map(
		[...rowsOf].map(([code, rows]) => [code, { start: startOf(code), end: endOf(code), rows }])
	);
	const dated = [...period].filter(([, { start }]) => !Number.isNaN(start));
	if (dated.length < 2 || dated.length < period.size) return false;
	const first = Math.min(...dated.map(([, { start }]) => start));
	const last = Math.max(...dated.map(([, { end }]) => end));
	for (const after of source.vintages) {
		const change = startOf(after.from ?? '');
		const before = source.vintages.find(({ id, to }) => id !== after.id && nextDay(to) === after.from);
		if (!before || !(first < change && last > change)) continue;
		const across = dated.filter(([, { start, end }]) => start < change - NEAR && end > change + NEAR);
		const untils = [
			after.from!,
			...across
				.map(([code]) => code)
				.sort(comparePeriods)
				.slice(0, 1)
		];
		for (const until of untils) {
			const side = (early: boolean) =>
				dated.filter(([, { start }]) => start < startOf(until) - NEAR === early);
			const guessed = [true, false].map((early) => {
				const rows = side(early).flatMap(([, { rows }]) => rows);
				const codes = side(early).map(([code]) => code);
				return rows.length ? guessSide(rows, codes, places, source) : null;
			});
			if (guessed[0] !== before.id || guessed[1] !== after.id) continue;
			structure.vintage = after.id;
			structure.earlier = { vintage: before.id, until };
			return true;
		}
	}
	return false;
}

/** The rows that say something of each period, which stands in a column or in the headings of the values; null when in neither. */
function rowsByPeriod(upload: Upload, table: RawTable, structure: Structure): Map<string, number[]> | null {
	const rows = new Map<string, number[]>();
	const add = (period: string, row: number) => {
		const known = rows.get(period);
		if (known) known.push(row);
		else rows.set(period, [row]);
	};
	const headings = headingPeriods(structure);
	if (headings) {
		const values = structure.columns.filter(({ role }) => role === 'value');
		values.forEach(({ index }, v) => {
			for (let i = 0; i < table.length; i++) if (cell(table.columns[index], i).trim()) add(headings[v], i);
		});
		return rows;
	}
	if (!structure.columns.some((c) => c.role === 'period') || structure.columns.some((c) => c.at?.period))
		return null;
	const of = periodsByRow(table, structure, upload);
	for (let i = 0; i < table.length; i++) add(of(i), i);
	return rows;
}

/** The start of a period in words: a day as it is written, a period as its code. */
const dayIn = (until: string): Text =>
	until.length === 10 ? { vi: formatDate('vi', until), en: formatDate('en', until) } : same(until);
const nameOf = (id: string, source: Gazetteer): Text => source.vintage(id)!.name;
const listed = (names: readonly Text[]): Text => ({
	vi: names.map(({ vi }) => vi).join('; '),
	en: names.map(({ en }) => en).join('; ')
});

/** Less than a day, in years. */
const NEAR = 0.002;

const nextDay = (date: string | null | undefined): string | null =>
	date ? new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10) : null;

/** The vintage that some rows of a table alone are of. */
function guessSide(
	rows: readonly number[],
	periods: readonly string[],
	places: Places,
	source: Gazetteer
): string | null {
	const own = [...new Set(rows.map((row) => places.ofRow[row]))].filter((place) => place >= 0);
	const some: Places = { ...places, places: own.map((i) => places.places[i]) };
	return guessVintage(
		(id) => queriesOf(some, source, id),
		source,
		periods,
		knownLevel(places.levels[0], source)
	).vintage;
}

/** The places that some row is about which does not only head a section; a row of another is about -1. */
function withoutHeads(places: Places, heads: Uint8Array | null): Places {
	if (!heads) return places;
	const used = new Uint8Array(places.places.length);
	places.ofRow.forEach((place, row) => (used[place] |= heads[row] ? 0 : 1));
	const now = new Int32Array(places.places.length).fill(-1);
	let count = 0;
	used.forEach((each, i) => each && (now[i] = count++));
	return {
		...places,
		places: places.places.filter((_, i) => used[i]),
		ofRow: places.ofRow.map((place) => now[place])
	};
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
