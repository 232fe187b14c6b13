import { slimmed } from '../../area/boundary/slim.ts';
import type { Cube } from '../../cube/cube.ts';
import { statOf, type StatCube } from '../../cube/stat.ts';
import type { Picture } from '../../chart/picture.ts';
import { polygonsIn, type Ground } from '../../map/ground.ts';
import { pick } from '../../message/message.ts';
import type { Listed } from '../../query/list.ts';
import type { Places } from '../../query/places.ts';
import type { Shown } from '../../query/show.ts';
import type { Dataset, Indicator } from '../../term/dataset.ts';
import { done, failed, type Failure, type Result } from '../../term/failure.ts';
import type { Text } from '../../term/text.ts';
import { editionsOf } from '../../view/edition.ts';
import { addressOf } from '../../view/url.ts';
import type { Tab, View } from '../../view/view.ts';
import { answerPiece, type Answer } from '../build.ts';
import { pinnedView } from '../pin.ts';
import { looks, type LookedPiece, type ReportRecipe } from '../recipe.ts';
import { isTold } from '../told.ts';
import type { PackedDataset, PackedGround, Parcel } from './parcel.ts';

/** A whole data set, to take indicators of it. */
export interface Whole {
	/** all but its observations */
	dataset: Dataset;
	list(edition: Dataset): Promise<Listed[]>;
	/** @param place of the edition among those of the data set */
	cube(edition: Dataset, indicator: Indicator, place: number): Promise<Result<Cube>>;
}

/** Where what is packed comes from. All of it has passed the disclosure gate. */
export interface ParcelSource {
	answer: Answer;
	/** the data set of what is shown */
	whole(shown: Shown): Promise<Result<Whole>>;
	ground(shown: Shown): Promise<Ground | null>;
	places(): Promise<Places>;
	/** a scene in one of its forms, to stand in the page without scripts; null when there is nothing to draw */
	picture(shown: Shown, tab: Tab, width: number): Promise<Picture | null>;
}

export interface Packing {
	/** ISO day */
	made: string;
	program: string;
	origin: string | null;
	/** all indicators of the data sets of the views, not only those shown */
	whole: boolean;
}

/** A parcel, what its pieces show, and what could not be had. */
export interface Packed {
	parcel: Parcel;
	/** by the id of the piece */
	shown: Map<string, Shown>;
	refused: { piece: string; failure: Failure }[];
}

/** Positions a level's outlines may have in a parcel: enough for a map across a screen, looked at closely. */
const POSITIONS = { least: 12_000, area: 24 };
/** Steps of the grid they lie on, along each side of the frame. */
const STEPS = 2e4;

/**
 * Packs the views of a recipe: for each its indicator whole (every period, group and level the gate let through), its data set's
 * words and the boundaries of its levels.
 * @returns failures `parcel-empty`, and those of the source for data it cannot give whole
 */
export async function packParcel(
	recipe: ReportRecipe,
	source: ParcelSource,
	{ made, program, origin, whole }: Packing
): Promise<Result<Packed>> {
	const shown = new Map<string, Shown>();
	const refused: Packed['refused'] = [];
	const pieces: ReportRecipe['pieces'] = [];
	for (const piece of recipe.pieces) {
		if (!looks(piece)) {
			pieces.push(piece);
			continue;
		}
		if (isTold(piece.view)) {
			refused.push({ piece: piece.id, failure: { kind: 'parcel-page' } });
			continue;
		}
		const found = await answerPiece(piece, recipe.lang, source.answer);
		if (!found.ok) refused.push({ piece: piece.id, failure: found.failure });
		else if (found.value.shown.scene.carried)
			refused.push({ piece: piece.id, failure: { kind: 'parcel-carried' } });
		else {
			shown.set(piece.id, found.value.shown);
			pieces.push(stood(piece, found.value.shown));
		}
	}
	if (!shown.size)
		return refused.length ? { ok: false, failure: refused[0].failure } : failed('parcel-empty');
	const places = await source.places();
	const parcel: Parcel = {
		about: {
			...{ form: 'parity-atlas-parcel', edition: 1, made, program, origin },
			recipe: { ...recipe, pieces },
			...{ datasets: [], places: { vintages: [], groupings: {} }, grounds: [], islands: [] }
		},
		...{ cubes: [], outlines: [] }
	};
	for (const each of shown.values()) {
		const own = await packData(parcel, each, source, whole);
		if (!own.ok) return own;
		await packGrounds(parcel, each, own.value, source);
	}
	await packPlaces(parcel, places);
	return done({ parcel, shown, refused });
}

/** The piece with its view at the period it shows, and following nothing. */
const stood = (piece: LookedPiece, { scene }: Shown): LookedPiece => ({
	...piece,
	follow: false,
	view: addressOf({ ...pinnedView(scene), version: scene.resolved.view.version })
});

async function packData(
	{ about, cubes }: Parcel,
	shown: Shown,
	source: ParcelSource,
	all: boolean
): Promise<Result<Dataset>> {
	const { view, indicator, rows } = shown.scene.resolved;
	const found = await source.whole(shown);
	if (!found.ok) return found;
	const { dataset, list, cube } = found.value;
	const editions = editionsOf(dataset);
	let own = about.datasets.find(
		(each) => each.dataset.id === dataset.id && each.dataset.version === dataset.version
	);
	if (!own) {
		const listed = await Promise.all(editions.map((each) => list(each)));
		about.datasets.push((own = { dataset, listed, cubes: {} }));
	}
	const weight = dataset.indicators.find(({ code }) => code === view.weight);
	const wanted = all || rows === 'indicator' ? dataset.indicators : [indicator, ...(weight ? [weight] : [])];
	for (const each of wanted) {
		if (Object.hasOwn(own.cubes, each.code)) continue;
		const made: StatCube[] = [];
		for (const [place, edition] of editions.entries()) {
			const one = await cube(edition, each, place);
			if (!one.ok) return one;
			const codes = edition.areas.map(({ code }) => code);
			const { vintage } = edition;
			made.push(
				statOf(one.value, codes, {
					...{ label: pick('en', each.name), source: pick('en', dataset.source), updated: dataset.date },
					...(vintage && { vintage })
				})
			);
		}
		own.cubes[each.code] = made.map((one) => cubes.push(one) - 1);
	}
	narrow(own, dataset);
	return done(dataset);
}

/** Of a data set only what is packed of it. */
function narrow(own: PackedDataset, whole: Dataset): void {
	const has = (code: string) => Object.hasOwn(own.cubes, code);
	const ofPacked = ({ indicator }: { indicator: string }) => has(indicator);
	const { opening, editions, ...rest } = whole;
	own.listed = own.listed.map((list) => list.filter(ofPacked));
	own.dataset = {
		...rest,
		...(opening && has(opening.indicator) && { opening }),
		...(editions && {
			editions: editions.map((each) => ({ ...each, coverage: each.coverage.filter(ofPacked) }))
		}),
		indicators: whole.indicators.filter(({ code }) => has(code)),
		coverage: whole.coverage.filter(ofPacked),
		codes: Object.fromEntries(Object.entries(whole.codes).filter(([code]) => has(code))),
		targets: whole.targets.filter(ofPacked)
	};
}

/** The boundaries of every level and every set of areas a reader can come to from a view. */
async function packGrounds(
	parcel: Parcel,
	{ scene, around }: Shown,
	dataset: Dataset,
	source: ParcelSource
): Promise<void> {
	const { about } = parcel;
	const { view } = scene.resolved;
	const open: View = { ...view, areas: [], parent: null, group: null, tab: 'map', by: [] };
	for (const { periods, levels, id } of around.reported) {
		for (const level of levels) {
			if (about.grounds.some((each) => each.vintage === id && each.level === level)) continue;
			const last = periods[periods.length - 1];
			const time = dataset.editions && last ? { from: last, to: last } : view.time;
			const at = await source.answer({ ...open, level, time });
			if (!at.ok || at.value.scene.dataset.vintage !== id || !id) continue;
			const ground = await source.ground(at.value);
			if (!ground) continue;
			if (!about.islands.length) about.islands = ground.islands;
			const names = await namesBeside(ground, id, dataset, source);
			about.grounds.push({ vintage: id, level, ...packedGround(parcel, ground), ...(names && { names }) });
		}
	}
}

/** Names of the areas that have a shape and are not among those of the data set; null where there are none. */
async function namesBeside(
	{ shapes }: Ground,
	vintage: string,
	dataset: Dataset,
	source: ParcelSource
): Promise<Record<string, Text> | null> {
	const known = new Set(dataset.areas.map(({ code }) => code));
	const bare = [...shapes.keys()].filter((code) => !known.has(code));
	if (!bare.length) return null;
	const areas = await (await source.places()).gazetteer();
	return Object.fromEntries(
		bare.flatMap((code) => {
			const name = areas.byCode(vintage, code)?.name;
			return name ? [[code, name]] : [];
		})
	);
}

function packedGround(
	{ outlines }: Parcel,
	{ shapes, under, points }: Ground
): Pick<PackedGround, 'outlines' | 'under' | 'points'> {
	/** the place of outlines among those packed: a larger level is often packed already */
	const place = (all: Ground['shapes']): number => {
		const polygons = polygonsIn(all);
		const most = Math.max(POSITIONS.least, polygons.size * POSITIONS.area);
		const { topology } = slimmed(polygons, most, STEPS);
		const text = JSON.stringify(topology);
		const known = outlines.findIndex((each) => JSON.stringify(each) === text);
		return known < 0 ? outlines.push(topology) - 1 : known;
	};
	return {
		outlines: shapes.size ? place(shapes) : null,
		...(under && { under: place(under) }),
		...(points && { points: Object.fromEntries(points) })
	};
}

/** The sets of areas of what is packed: their names, and their divisions beside the hierarchy. */
async function packPlaces({ about }: Parcel, places: Places): Promise<void> {
	const editions = about.datasets.flatMap(({ dataset }) => editionsOf(dataset));
	const ids = new Set(editions.map(({ vintage }) => vintage));
	about.places.vintages = places.vintages.filter(({ id }) => ids.has(id));
	for (const { id } of about.places.vintages) {
		const found = (await places.groupings?.(id)) ?? [];
		const codes = new Set(
			editions.filter(({ vintage }) => vintage === id).flatMap(({ areas }) => areas.map(({ code }) => code))
		);
		const own = found.filter(({ groups }) =>
			groups.some(({ areas }) => areas.some((each) => codes.has(each)))
		);
		if (own.length) about.places.groupings[id] = own;
	}
}
