import { lineageOf } from '../area/lineage.ts';
import type { Vintage } from '../term/area.ts';
import type { Dataset } from '../term/dataset.ts';
import { SIZE_WEIGHT } from '../term/crosswalk.ts';
import { done, type Result } from '../term/failure.ts';
import type { Around, Lineage } from '../term/look.ts';
import { comparePeriods } from '../term/period.ts';
import { same } from '../term/text.ts';
import { aroundOf } from '../view/around.ts';
import { editionFor, editionsOf } from '../view/edition.ts';
import { OWN_LEVEL } from '../view/level.ts';
import { prune } from '../view/prune.ts';
import { levelsOf, resolve, type Resolved } from '../view/resolve.ts';
import type { View } from '../view/view.ts';
import type { Answering } from './answer.ts';
import { breaksOf } from './break.ts';
import { counterpartsOf } from './counterpart.ts';
import { carriedTo, type Carried } from './carried.ts';
import { carriedAnswering } from './carry.ts';
import { groupAnswering } from './group.ts';
import type { Places } from './places.ts';
import { sceneOf, type Scene } from './scene.ts';

/** A scene with what stands around it. */
export interface Shown {
	scene: Scene;
	around: Around;
}

/** Areas a note names of those no crosswalk leads on from. */
const NAMED = 200;

/**
 * Answers a view: as reported, from the edition of its period; on another vintage, from all editions carried there.
 * @param answeringOf what answers about one edition of the data set
 * @returns the failures of `resolve` and of what answers
 */
export async function show(
	view: View,
	dataset: Dataset,
	answeringOf: (edition: Dataset) => Answering,
	places: Places,
	signal?: AbortSignal
): Promise<Result<Shown>> {
	const carried = await carriedFor(view, dataset, places);
	const shown = carried?.dataset ?? editionFor(view, dataset);
	const vintage = places.vintages.find((each) => each.id === shown.vintage);
	const named = await withVintage(shown, vintage, places);
	const resolved = resolve(view, named);
	if (!resolved.ok) return resolved;
	const { weight: code } = view;
	const count = shown.indicators.find((each) => each.code === code && each.additivity === 'sum');
	const weight = count ?? (code === SIZE_WEIGHT ? SIZE_WEIGHT : null);
	const all = carried
		? carriedAnswering({
				...{ carried, answeringOf, weight, measured: places.measured },
				source: await places.gazetteer()
			})
		: answeringOf(shown);
	const { group } = resolved.value;
	const answering = group ? groupAnswering(all, named, group) : all;
	const others = carried || group ? [] : editionsOf(dataset).filter((each) => each !== shown);
	const beyond = others.map((each) => ({
		answering: answeringOf(each),
		dataset: each,
		periods: periodsIn(view, each, resolved.value)
	}));
	const scene = await sceneOf(answering, shown, resolved.value, signal, beyond);
	if (!scene.ok) return scene;
	const { counterparts, across } = await counterpartsOf(shown, resolved.value, beyond, places, signal);
	const around = aroundOf(shown, resolved.value, vintage);
	return done({
		scene: {
			...scene.value,
			dataset: prune(named, resolved.value),
			across,
			...(counterparts.length && { counterparts }),
			breaks: breaksOf(dataset, resolved.value.indicator, places, carried !== null),
			...(carried && { carried: noteOf(carried, scene.value, weight && code, vintage) })
		},
		around: {
			...around,
			...unmatchedIn(shown),
			...(await changesAround(dataset, shown, resolved.value, places))
		}
	});
}

/** A data set with what its vintage says beside its areas: names of levels, divisions across the hierarchy that it has areas of. */
async function withVintage(dataset: Dataset, vintage: Vintage | undefined, places: Places): Promise<Dataset> {
	if (!vintage) return dataset;
	const codes = new Set(dataset.areas.map((each) => each.code));
	const groupings = ((await places.groupings?.(vintage.id)) ?? []).filter(({ groups }) =>
		groups.some(({ areas }) => areas.some((each) => codes.has(each)))
	);
	return {
		...dataset,
		levelNames: Object.fromEntries(vintage.levels.map(({ code, name }) => [code, name])),
		...(groupings.length && { groupings })
	};
}

/** The data set on the vintage a view asks for; null = as reported, because it is not asked for, is that already, or cannot be. */
async function carriedFor(view: View, dataset: Dataset, places: Places): Promise<Carried | null> {
	const { geo } = view;
	if (geo === null || (!dataset.editions && dataset.vintage === geo)) return null;
	if (!places.vintages.some((each) => each.id === geo)) return null;
	if (!editionsOf(dataset).every(({ vintage }) => vintage === geo || leads(places, vintage, geo)))
		return null;
	return carriedTo(dataset, geo, await places.crosswalks(), await places.gazetteer());
}

/** Whether crosswalks lead from one vintage to another, forwards or backwards. */
function leads({ changes }: Places, from: string | null, to: string): boolean {
	const reached = new Set([from]);
	for (let size = 0; size !== reached.size;) {
		size = reached.size;
		for (const each of changes) {
			if (reached.has(each.from)) reached.add(each.to);
			else if (reached.has(each.to)) reached.add(each.from);
		}
	}
	return from !== null && reached.has(to);
}

/** Periods of an edition that lie in the span a view asks for; all when it asks for none or for one period. */
function periodsIn({ time }: View, edition: Dataset, { indicator }: Resolved): string[] {
	const own = edition.coverage.filter((each) => each.indicator === indicator.code);
	return [...new Set(own.map((each) => each.period))]
		.filter(
			(each) =>
				!time ||
				time.from === time.to ||
				(comparePeriods(each, time.from) >= 0 && comparePeriods(each, time.to) <= 0)
		)
		.sort(comparePeriods);
}

/** What is to be said of figures carried over: what they rest on, and what was left out. */
function noteOf(
	{ unmatched, lifted, passages }: Carried,
	{ slice, resolved }: Scene,
	weight: string | null,
	vintage: Vintage | undefined
): Scene['carried'] {
	const levels = vintage?.levels.map((each) => each.code) ?? [];
	const below = lifted.filter(({ level }) => levels.indexOf(resolved.level) > levels.indexOf(level));
	return {
		from: passages.flatMap(({ edition, crosswalks }) => (crosswalks.length ? [edition.vintage!] : [])),
		weight,
		divided: [...new Set(slice.rows.flatMap((row) => (row.origin === 'divided' ? row.area : [])))],
		estimated: [...new Set(slice.rows.flatMap((row) => (row.origin === 'estimated' ? row.area : [])))],
		unmatched: unmatched.slice(0, NAMED).map(({ code, name }) => ({ code, name })),
		unmatchedCount: unmatched.length,
		...(below.length && {
			lifted: below.map(({ level, areas }) => ({
				...{ level, count: areas.length },
				areas: areas.slice(0, NAMED).map(({ code, name }) => ({ code, name }))
			}))
		})
	};
}

/** Areas a data set has under the file's own names, because its vintage has none such. */
function unmatchedIn({ vintage, areas }: Dataset): Pick<Around, 'unmatched'> {
	const own = vintage === null ? [] : areas.filter(({ level }) => level === OWN_LEVEL);
	if (!own.length) return {};
	return { unmatched: { count: own.length, names: own.slice(0, NAMED).map(({ name }) => name) } };
}

async function changesAround(
	dataset: Dataset,
	shown: Dataset,
	{ indicator, chosen, parent }: Resolved,
	places: Places
): Promise<Pick<Around, 'periods' | 'reported' | 'carriable' | 'lineage'>> {
	const editions = editionsOf(dataset);
	const name = (id: string | null) => places.vintages.find((each) => each.id === id)?.name ?? same(id ?? '');
	const reported = editions.map((edition) => ({
		id: edition.vintage ?? '',
		name: name(edition.vintage),
		levels: levelsOf(edition, indicator),
		periods: [
			...new Set(
				edition.coverage
					.filter((each) => each.indicator === indicator.code && each.areas > 0)
					.map((each) => each.period)
			)
		].sort(comparePeriods)
	}));
	const carriable = places.vintages
		.filter(({ id }) => editions.every(({ vintage }) => vintage === id || leads(places, vintage, id)))
		.map(({ id, name }) => ({ id, name }));
	const { vintage } = shown;
	const areas = [...chosen, ...(parent && !chosen.includes(parent) ? [parent] : [])];
	const told =
		areas.length > 0 && places.changes.some((each) => each.from === vintage || each.to === vintage);
	const lineage: Lineage[] = [];
	if (told) {
		const [all, source] = await Promise.all([places.crosswalks(), places.gazetteer()]);
		for (const area of areas) lineage.push(...lineageOf(all, vintage!, area, source));
	}
	const periods = [...new Set(reported.flatMap((each) => each.periods))].sort(comparePeriods);
	return { periods, reported, carriable, lineage };
}
