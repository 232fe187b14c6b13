import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { openTidy } from '#lib/dataset/open.ts';
import { readTargets, type ReadTargets } from '#lib/dataset/target-file.ts';
import { readUpload } from '#lib/file/read.ts';
import type { Store } from '#lib/engine/engine.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { tablesOf } from '#lib/engine/table.ts';
import { protect } from '#lib/disclosure/gate.ts';
import { Solver } from '#lib/disclosure/solver.ts';
import { besideOf, type Beside } from '#lib/map/beside.ts';
import type { Ground } from '#lib/map/ground.ts';
import { drawEach } from '#lib/map/many.ts';
import { draw, legendOf } from '#lib/map/picture.ts';
import type { Picture } from '#lib/chart/picture.ts';
import { standingsOf } from '#lib/programme/overview.ts';
import { planOf, type Plan } from '#lib/programme/plan.ts';
import { reviewOf, type Review } from '#lib/programme/review.ts';
import { engineAnswering } from '#lib/query/answer.ts';
import type { Places } from '#lib/query/places.ts';
import type { Scene } from '#lib/query/scene.ts';
import { show, type Shown } from '#lib/query/show.ts';
import type { Dataset, DatasetMeta } from '#lib/term/dataset.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Observations } from '#lib/term/observation.ts';
import type { Tab, View } from '#lib/view/view.ts';
import { Cubes } from './cube.ts';
import { DATA, readJson } from './data.ts';
import { Frameworks } from './framework.ts';
import { newDocument } from './document.ts';
import { Grounds, openGazetteer, openPlaces } from './place.ts';
import { pathSource } from './source.ts';
import { parquetLoader } from './parquet.ts';

const loadParquet = parquetLoader();

/** A data set with its observations. */
export interface OpenedTidy {
	dataset: Dataset;
	observations: Observations;
}

export type { Shown };

/** The server's own copy of the application: its data sets, its engine, its boundaries. One a process, made by the hooks. */
export class Atlas {
	readonly frameworks = new Frameworks();
	#datasets = new Map<string, Promise<Result<Dataset>>>();
	#solver: Promise<Solver> | undefined;
	readonly cubes = new Cubes();
	private constructor(
		readonly gazetteer: Gazetteer,
		readonly grounds: Grounds,
		readonly engine: Store,
		/** shipped samples in the order to show them */
		readonly samples: DatasetMeta[],
		/** areas of all vintages and what they became */
		readonly places: Places
	) {}

	/** @param engine another one than native DuckDB; the terminal may ask for it */
	static async open(engine?: Store): Promise<Atlas> {
		const gazetteer = await openGazetteer();
		const order = await readJson<string[]>('samples', 'order.json');
		const samples = await Promise.all(order.map((id) => readJson<DatasetMeta>('samples', id, 'meta.json')));
		return new Atlas(
			gazetteer,
			new Grounds(gazetteer.vintages, gazetteer),
			engine ?? (await NativeEngine.open()),
			samples,
			await openPlaces(gazetteer)
		);
	}

	/** A data set by its id, mounted; a failure when there is none such. */
	async dataset(id: string): Promise<Result<Dataset>> {
		const meta = this.samples.find((each) => each.id === id);
		if (!meta) return failed('no-dataset', { dataset: id });
		let dataset = this.#datasets.get(id);
		if (!dataset) {
			dataset = this.#mount(meta);
			this.#datasets.set(id, dataset);
			dataset.catch(() => this.#datasets.delete(id));
		}
		return dataset;
	}

	/** Holds a data set opened elsewhere (a file named on the command line). @returns the failures of the gate */
	async hold(opened: OpenedTidy): Promise<Result<Dataset>> {
		const dataset = await this.#mountGated(opened);
		if (dataset.ok) this.#datasets.set(dataset.value.id, Promise.resolve(dataset));
		return dataset;
	}

	async #mount(meta: DatasetMeta): Promise<Result<Dataset>> {
		return this.#mountGated(await openSample(meta, this.gazetteer));
	}

	/** The engine sees a data set only after the gate: nothing behind it can give out a number that is hidden. */
	async #mountGated(opened: OpenedTidy): Promise<Result<Dataset>> {
		const { groupings } = this.places;
		const solver = () => (this.#solver ??= Solver.open());
		const gated = await protect(opened.observations, opened.dataset, solver, { groupings });
		if (!gated.ok) return gated;
		const { dataset, observations } = gated.value;
		await this.engine.mount(dataset.id, async () => tablesOf(observations, dataset));
		return done(dataset);
	}

	/** Answers a view. Datasets held by `hold` are answered by the id they have. */
	async show(view: View, signal?: AbortSignal): Promise<Result<Shown>> {
		const held = this.#datasets.get(view.dataset);
		const dataset = await (held ?? this.dataset(view.dataset));
		if (!dataset.ok) return dataset;
		const answeringOf = (edition: Dataset) => engineAnswering(this.engine, edition);
		return show(view, dataset.value, answeringOf, this.places, signal);
	}

	/** The legend of one of a scene's forms; null where it needs none. */
	legend(scene: Scene, tab: Tab, width: number): Picture | null {
		return legendOf(scene, tab, { width, lang: scene.resolved.view.lang });
	}

	/** The maps of a scene that shows several, each for itself, by figure id. */
	async drawEach(scene: Scene, width: number): Promise<Record<string, Picture>> {
		const ground = await this.#ground(scene);
		return drawEach(scene, ground, { width, lang: scene.resolved.view.lang });
	}

	/** The targets of a data set, each with its standing. */
	async plan(id: string): Promise<Result<Plan>> {
		const found = await this.dataset(id);
		if (!found.ok) return found;
		const standings = await standingsOf(engineAnswering(this.engine, found.value), found.value);
		return done(planOf(found.value, standings, false));
	}

	/** How gender-sensitive a data set is; one held by `hold` by the id it has. */
	async review(id: string): Promise<Result<{ dataset: Dataset; review: Review }>> {
		const held = this.#datasets.get(id);
		const found = await (held ?? this.dataset(id));
		if (!found.ok) return found;
		const dataset = found.value;
		return done({ dataset, review: await reviewOf(engineAnswering(this.engine, dataset), dataset) });
	}

	/** What a scene's map does not show. */
	async beside({ scene, around }: Shown): Promise<Beside> {
		const { vintage } = scene.dataset;
		const ground = await this.#ground(scene);
		return besideOf(scene, around, ground, (code) => this.gazetteer.byCode(vintage ?? '', code)?.name);
	}

	async #ground({ dataset, resolved }: Scene): Promise<Ground | null> {
		const ground = await this.grounds.of(dataset.vintage, resolved.level);
		if (!ground || !dataset.points) return ground;
		return { ...ground, points: new Map(Object.entries(dataset.points)) };
	}

	/** Draws a scene in one of its forms. */
	async draw(scene: Scene, tab: Tab, width: number, most?: number): Promise<Picture | null> {
		const ground = await this.#ground(scene);
		return draw(scene, tab, ground, { document: newDocument(), width, lang: scene.resolved.view.lang, most });
	}
}

/** Reads a sample's observations, with the areas it lists beside its vintage's. */
export async function openSample(meta: DatasetMeta, gazetteer: Gazetteer): Promise<OpenedTidy> {
	const folder = join(DATA, 'samples', meta.id);
	const files = await readdir(folder);
	const file = files.find((each) => /^observations\.(csv|parquet)$/.test(each));
	if (!file) throw new Error(`sample ${meta.id} has no observations`);
	const read = await readUpload(await pathSource(join(folder, file)), { parquet: loadParquet });
	if (!read.ok) throw new Error(`sample ${meta.id}: ${JSON.stringify(read.failure)}`);
	const places = files.includes('areas.csv')
		? await openGazetteer({ [meta.vintage ?? '']: await readFile(join(folder, 'areas.csv'), 'utf8') })
		: gazetteer;
	const opened = await openTidy(read.value.raw, meta, places);
	if (!opened.ok) throw new Error(`sample ${meta.id}: ${JSON.stringify(opened.failure)}`);
	if (!files.includes('targets.csv')) return opened.value;
	const { dataset, observations } = opened.value;
	const targets = await targetsIn(join(folder, 'targets.csv'), dataset);
	if (!targets.ok || targets.value.findings.length)
		throw new Error(`sample ${meta.id}, targets.csv: ${JSON.stringify(targets)}`);
	return { dataset: { ...dataset, targets: targets.value.targets }, observations };
}

/** Reads a file of targets for a data set. @returns the failures of `readUpload` and `readTargets` */
export async function targetsIn(path: string, dataset: Dataset): Promise<Result<ReadTargets>> {
	const read = await readUpload(await pathSource(path), { parquet: loadParquet });
	return read.ok ? readTargets(read.value.raw, dataset) : read;
}
