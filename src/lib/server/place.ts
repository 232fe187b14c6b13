import type { Topology } from 'topojson-specification';
import { readCrosswalk } from '#lib/area/crosswalk.ts';
import { groupingsIn } from '#lib/area/grouping.ts';
import { gazetteer, type Gazetteer } from '#lib/area/gazetteer.ts';
import { slimmed } from '#lib/area/boundary/slim.ts';
import { groundOf, polygonsIn, shapesOf, type Ground, type IslandGroup } from '#lib/map/ground.ts';
import type { Places } from '#lib/query/places.ts';
import { underOf, type Vintage } from '#lib/term/area.ts';
import type { Crosswalk, CrosswalkFile } from '#lib/term/crosswalk.ts';
import { readJson, readText } from './data.ts';

/** The shipped vintages with their areas; `more` adds areas of a data set's own: vintage id → CSV of the same columns. */
export async function openGazetteer(more: Record<string, string> = {}): Promise<Gazetteer> {
	const vintages = await readJson<Vintage[]>('areas', 'vintages.json');
	const lists = await Promise.all(
		vintages.map(async ({ id, lists }) => {
			const texts = await Promise.all(lists.map((file) => readText('areas', file)));
			return [id, Object.hasOwn(more, id) ? [...texts, more[id]] : texts] as const;
		})
	);
	return gazetteer(vintages, Object.fromEntries(lists));
}

/** The shipped vintages with their crosswalks, which are read when first asked for. */
export async function openPlaces(source: Gazetteer): Promise<Places> {
	const changes = await readJson<CrosswalkFile[]>('areas', 'crosswalks.json');
	let all: Promise<Crosswalk[]> | undefined;
	const members = await readText('areas', 'groupings.csv');
	return {
		vintages: source.vintages,
		changes,
		gazetteer: () => Promise.resolve(source),
		crosswalks: () => (all ??= Promise.all(changes.map(openCrosswalk))),
		groupings: (vintage) => Promise.resolve(groupingsIn(members, vintage))
	};
}

async function openCrosswalk({ file, ...about }: CrosswalkFile): Promise<Crosswalk> {
	const read = readCrosswalk(await readText('areas', file), about);
	if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.failure)}`);
	return read.value;
}

/** Corners of all areas together in a coarse picture. */
const COARSE = 560;

/** Boundaries and islands of the shipped vintages, each file read once. */
export class Grounds {
	#open = new Map<string, Promise<Ground>>();
	/** @param source areas that may have positions of their own */
	constructor(
		readonly vintages: readonly Vintage[],
		readonly source?: Gazetteer
	) {}

	/**
	 * What a level is drawn on: its boundaries, the islands (no map goes without them), and of a level without boundaries the
	 * shapes of the nearest larger one that has them.
	 * @param coarse with as many corners as a small picture shows, for pages that have to be small
	 */
	async of(vintage: string | null, level: string, coarse = false): Promise<Ground | null> {
		const found = this.vintages.find((each) => each.id === vintage);
		if (!found) return null;
		const file = Object.hasOwn(found.boundaries, level) ? found.boundaries[level] : '';
		const under = file ? '' : underOf(found, level);
		const key = `${file} ${under} ${coarse}`;
		let ground = this.#open.get(key);
		if (!ground) this.#open.set(key, (ground = open(file, under, coarse)));
		const points = file ? [] : this.#points(found.id, level);
		return points.length ? { ...(await ground), points: new Map(points) } : ground;
	}

	#points(vintage: string, level: string): [code: string, at: readonly [number, number]][] {
		const areas = this.source?.atLevel(vintage, level) ?? [];
		return areas.flatMap(({ code }) => {
			const at = this.source!.more(vintage, code)?.at;
			return at ? [[code, at]] : [];
		});
	}
}

async function open(file: string, under: string, coarse: boolean): Promise<Ground> {
	const islands = await readJson<IslandGroup[]>('boundaries', 'islands.json');
	const read = async (name: string) => {
		const whole = await readJson<Topology>('boundaries', name);
		return coarse ? slimmed(polygonsIn(shapesOf(whole)), COARSE).topology : whole;
	};
	if (file) return groundOf(await read(file), islands);
	return { shapes: new Map(), islands, ...(under && { under: shapesOf(await read(under)) }) };
}
