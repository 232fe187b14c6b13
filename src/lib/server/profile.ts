import { ancestors } from '#lib/area/gazetteer.ts';
import { lineageOf } from '#lib/area/lineage.ts';
import { drawSpark } from '#lib/chart/spark.ts';
import { drawStrip } from '#lib/chart/strip.ts';
import { areaName } from '#lib/insight/words.ts';
import type { Answering } from '#lib/query/answer.ts';
import { remembering } from '#lib/query/remember.ts';
import { peersOf } from '#lib/query/peers.ts';
import { profilePart, sizesFrom, type Profile } from '#lib/query/profile.ts';
import type { Area } from '#lib/term/area.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Lineage } from '#lib/term/look.ts';
import type { Lang } from '#lib/term/text.ts';
import { editionsOf } from '#lib/view/edition.ts';
import { areaOf } from '#lib/view/resolve.ts';
import type { Atlas } from './atlas.ts';
import { newDocument } from './document.ts';
import type { Pictures } from './shown.ts';

/** Profiles kept, until something is published or withdrawn. */
const KEPT = 300;
/** Answers remembered of each data set: what stands around the areas of some parents. */
const REMEMBERED = 400;
/** CSS pixels of the scale and of the trend: on a wide screen, on a phone. */
const WIDTHS = { strip: 320, spark: 110, phone: { strip: 330, spark: 110 } };

/** A profile with what became of the area. */
export interface Placed {
	profile: Profile;
	lineage: Lineage[];
}

/** The profiles of areas, each put together once. */
export class Profiles {
	#kept = new Map<string, Promise<Placed | null>>();
	#answering = new WeakMap<Dataset, Answering>();
	#sizes = new Map<string, Promise<Map<string, number>>>();
	#published: readonly unknown[] = [];
	constructor(readonly atlas: Atlas) {}

	/** The profile of an area; null where no vintage and no data set knows it. */
	of(vintage: string, code: string): Promise<Placed | null> {
		this.#forget();
		const key = `${vintage} ${code}`;
		let found = this.#kept.get(key);
		if (found) this.#kept.delete(key);
		else {
			found = this.#put(vintage, code);
			found.catch(() => this.#kept.delete(key));
		}
		this.#kept.set(key, found);
		if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
		return found;
	}

	/** What was put together before the library changed. */
	#forget(): void {
		const published = this.atlas.library?.published() ?? [];
		if (published === this.#published || (!published.length && !this.#published.length)) return;
		this.#published = published;
		this.#kept.clear();
		this.#sizes.clear();
	}

	async #put(id: string, code: string): Promise<Placed | null> {
		const { gazetteer, places } = this.atlas;
		const vintage = gazetteer.vintage(id);
		if (!vintage) return null;
		const datasets = await this.#datasets(id);
		const area =
			gazetteer.byCode(id, code) ??
			datasets.map((each) => areaOf(each, code)).find((each): each is Area => each !== undefined);
		if (!area) return null;
		const peers = peersOf(area, gazetteer.areas(id), await this.#sizesAt(id, area.level, datasets));
		const parts = await Promise.all(
			datasets.map((each) => profilePart(this.#answeringOf(each), each, area, peers))
		);
		const up = ancestors(gazetteer, id, code).flatMap((each) => gazetteer.byCode(id, each) ?? []);
		return {
			profile: {
				area,
				vintage: { id, name: vintage.name, whole: vintage.whole },
				path: up.reverse(),
				inside: [...gazetteer.children(id, code)],
				peers,
				parts: parts.filter((each) => each !== null)
			},
			lineage: lineageOf(await places.crosswalks(), id, area, gazetteer)
		};
	}

	#answeringOf(dataset: Dataset): Answering {
		let found = this.#answering.get(dataset);
		if (!found) {
			found = remembering(this.atlas.answering(dataset), REMEMBERED);
			this.#answering.set(dataset, found);
		}
		return found;
	}

	/** The published and the shipped data sets on a vintage, the synthetic ones last. */
	async #datasets(vintage: string): Promise<Dataset[]> {
		const found: Dataset[] = [];
		const published = (this.atlas.library?.published() ?? []).map(({ dataset, about }) => ({
			id: `published:${dataset}`,
			synthetic: about.synthetic
		}));
		const all = [...published, ...this.atlas.samples];
		for (const { id } of all.sort((a, b) => Number(a.synthetic) - Number(b.synthetic))) {
			const dataset = await this.atlas.dataset(id);
			if (dataset.ok) found.push(...editionsOf(dataset.value).filter((each) => each.vintage === vintage));
		}
		return found;
	}

	#sizesAt(vintage: string, level: string, datasets: Dataset[]): Promise<Map<string, number>> {
		const key = `${vintage} ${level}`;
		let found = this.#sizes.get(key);
		if (!found) {
			const sizes = datasets.map((each) => sizesFrom(this.atlas.answering(each), each, level));
			found = Promise.all(sizes).then(
				(all) => all.find((each) => each.size > 0) ?? new Map<string, number>()
			);
			found.catch(() => this.#sizes.delete(key));
			this.#sizes.set(key, found);
		}
		return found;
	}
}

/** The pictures of a profile, by figure id. */
export function profilePictures({ area, parts }: Profile, lang: Lang, phone: boolean): Pictures {
	const { strip, spark } = phone ? WIDTHS.phone : WIDTHS;
	const pictures: Pictures = {};
	for (const part of parts)
		for (const standing of part.standings) {
			const id = `${part.dataset.id}-${standing.indicator.code}`;
			const drawing = (width: number) => ({ document: newDocument(), width, lang });
			pictures[`strip-${id}`] = drawStrip(standing, areaName(lang, area), drawing(strip));
			pictures[`spark-${id}`] = drawSpark(standing, drawing(spark));
		}
	return pictures;
}
