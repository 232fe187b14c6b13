import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { openTidy } from '#lib/dataset/open.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import { readTargets, type ReadTargets } from '#lib/dataset/target-file.ts';
import { readUpload } from '#lib/file/read.ts';
import type { Store } from '#lib/engine/engine.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { tablesOf } from '#lib/engine/table.ts';
import { protect } from '#lib/disclosure/gate.ts';
import { Solver } from '#lib/disclosure/solver.ts';
import { besideOf, type Beside } from '#lib/map/beside.ts';
import type { Ground } from '#lib/map/ground.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { annotatingMap } from '#lib/map/annotate.ts';
import { planOf as mapPlanOf } from '#lib/map/arrange.ts';
import type { Look } from '#lib/map/draw.ts';
import { drawFirst, MOST_SHAPES } from '#lib/map/first.ts';
import { lookOf } from '#lib/map/look.ts';
import { drawEach, drawMany } from '#lib/map/many.ts';
import type { Plan as MapPlan } from '#lib/map/plan.ts';
import { isMany } from '#lib/view/panel.ts';
import { pngAddress } from './png-indexed.ts';
import { draw, legendOf } from '#lib/map/picture.ts';
import type { Annotation } from '#lib/chart/annotation.ts';
import type { Picture } from '#lib/chart/picture.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { observe } from '#lib/programme/book/observe.ts';
import { Whereabouts } from '#lib/programme/book/where.ts';
import { standingsOf } from '#lib/programme/overview.ts';
import { planOf, type Plan } from '#lib/programme/plan.ts';
import { reviewOf, type Review } from '#lib/programme/review.ts';
import { engineAnswering, type Answering } from '#lib/query/answer.ts';
import type { Places } from '#lib/query/places.ts';
import type { Scene } from '#lib/query/scene.ts';
import { show, type Shown } from '#lib/query/show.ts';
import type { Book } from '#lib/term/book.ts';
import type { Dataset, DatasetMeta, Indicator } from '#lib/term/dataset.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { ListedCoverage } from '#lib/term/library.ts';
import type { Tab, View } from '#lib/view/view.ts';
import { Cubes, type Sending } from './cube.ts';
import { DATA, readJson } from './data.ts';
import { Frameworks } from './framework.ts';
import { newDocument } from './document.ts';
import type { Library } from './library/library.ts';
import { isPublishedName, plainName } from './library/name.ts';
import type { Kept } from './library/record.ts';
import { openStored } from './library/stored.ts';
import { Mounted } from './mounted.ts';
import type { OpenedTidy } from './opened.ts';
import { Grounds, openGazetteer, openPlaces } from './place.ts';
import { pathSource } from './source.ts';
import { parquetLoader } from './parquet.ts';
import { Books } from './book.ts';
import { Programmes } from './programme.ts';

const loadParquet = parquetLoader();

/** The name of a data set's tables in the engine. */
const tablesNamed = ({ id, publication }: Dataset): string =>
	publication ? `published ${publication.seq}` : id;

export type { Shown };

/** The server's own copy of the application: its data sets, its engine, its boundaries. One a process, made by the hooks. */
export class Atlas {
	readonly frameworks = new Frameworks();
	readonly programmes = new Programmes();
	readonly books: Books;
	#datasets = new Map<string, Promise<Result<Dataset>>>();
	#solver: Promise<Solver> | undefined;
	#cubes = new Cubes();
	#published: Mounted;
	readonly parquet = loadParquet;
	private constructor(
		readonly gazetteer: Gazetteer,
		readonly grounds: Grounds,
		readonly engine: Store,
		/** shipped samples in the order to show them */
		readonly samples: DatasetMeta[],
		/** what each of them covers, for lists */
		readonly covered: Record<string, ListedCoverage>,
		/** areas of all vintages and what they became */
		readonly places: Places,
		/** published data sets; null where only files and samples are asked for */
		readonly library: Library | null
	) {
		this.#published = new Mounted(engine);
		this.books = new Books(this.programmes, places, gazetteer, grounds, this.solver);
	}

	/** @param engine another one than native DuckDB; the terminal may ask for it */
	static async open(engine?: Store, library: Library | null = null): Promise<Atlas> {
		const gazetteer = await openGazetteer();
		const order = await readJson<string[]>('samples', 'order.json');
		const samples = await Promise.all(order.map((id) => readJson<DatasetMeta>('samples', id, 'meta.json')));
		return new Atlas(
			gazetteer,
			new Grounds(gazetteer.vintages, gazetteer),
			engine ?? (await NativeEngine.open()),
			samples,
			await readJson<Record<string, ListedCoverage>>('samples', 'coverage.json'),
			await openPlaces(gazetteer),
			library
		);
	}

	/**
	 * A data set by its id, mounted: a sample, a shipped tracking book (`book-<programme>`), or one of the library, which may be written `published:<id>`.
	 * @param version of the library's: the data version to answer from; the current one when left out or not there
	 * @returns failure `no-dataset`, `dataset-withdrawn`, `version-withdrawn`
	 */
	async dataset(id: string, version: string | null = null): Promise<Result<Dataset>> {
		const meta = isPublishedName(id) ? undefined : this.samples.find((each) => each.id === id);
		const book = meta || isPublishedName(id) ? null : await this.programmes.bookAs(id);
		if (!meta && !book) {
			const found = this.#find(id, version);
			return found.ok ? this.version(found.value) : found;
		}
		let dataset = this.#datasets.get(id);
		if (!dataset) {
			dataset = book ? this.#mountBook(book) : this.#mount(meta!);
			this.#datasets.set(id, dataset);
			dataset.catch(() => this.#datasets.delete(id));
		}
		return dataset;
	}

	#find(id: string, version: string | null): Result<Kept> {
		const name = plainName(id);
		const pinned = version === null ? null : this.library?.pinned(name, version);
		const found = pinned ?? this.library?.current(name) ?? this.library?.history(name)[0];
		if (!found) return failed('no-dataset', { dataset: id });
		if (found.standing !== 'withdrawn') return done(found);
		const { at, note } = found.steps[found.steps.length - 1];
		const said = { dataset: name, number: found.number ?? 0, date: at.slice(0, 10), note };
		return failed(pinned ? 'version-withdrawn' : 'dataset-withdrawn', said);
	}

	/** A version of the library in whatever standing, mounted: who asks has seen to it that its reader may. It passed the gate when it was stored. */
	version(version: Kept): Promise<Result<Dataset>> {
		const { seq, number, dataset: id } = version;
		return this.#published.of(`published ${seq}`, async () => {
			const opened = await openStored(this.library!.files, version, this);
			if (!opened.ok) return opened;
			const { observations } = opened.value;
			const dataset: Dataset = { ...opened.value.dataset, id, publication: { number, seq } };
			return done({ dataset, tables: tablesOf(observations, dataset) });
		});
	}

	/** What answers about an edition of a data set that is mounted. */
	answering(edition: Dataset): Answering {
		return engineAnswering(this.engine, { ...edition, id: tablesNamed(edition) });
	}

	/** One indicator of an edition whole. */
	indicator(edition: Dataset, indicator: Indicator): Promise<Result<Cube>> {
		return cubeOf(this.engine, { ...edition, id: tablesNamed(edition) }, indicator);
	}

	/** The same as it is sent. */
	cube(edition: Dataset, indicator: Indicator): Promise<Result<Sending>> {
		return this.#cubes.of(this.engine, { ...edition, id: tablesNamed(edition) }, indicator);
	}

	/** Loads the solver when something is to be protected. */
	solver = (): Promise<Solver> => (this.#solver ??= Solver.open());

	/** Holds a data set opened elsewhere (a file named on the command line). @returns the failures of the gate */
	async hold(opened: OpenedTidy): Promise<Result<Dataset>> {
		const dataset = await this.#mountGated(opened);
		if (dataset.ok) this.#datasets.set(dataset.value.id, Promise.resolve(dataset));
		return dataset;
	}

	async #mount(meta: DatasetMeta): Promise<Result<Dataset>> {
		return this.#mountGated(await openSample(meta, this.gazetteer));
	}

	/** A shipped tracking book as a data set. */
	async #mountBook({ programme, changes }: Book): Promise<Result<Dataset>> {
		const areas = new Whereabouts(this.gazetteer, await this.places.crosswalks(), programme.vintage);
		const gate = await this.books.gate(programme.id);
		if (!gate.ok) return gate;
		return this.#mountGated(await observe(programme, new BookState(changes), areas, gate.value));
	}

	/** The engine sees a data set only after the gate: nothing behind it can give out a number that is hidden. */
	async #mountGated(opened: OpenedTidy): Promise<Result<Dataset>> {
		const { groupings } = this.places;
		const gated = await protect(opened.observations, opened.dataset, this.solver, { groupings });
		if (!gated.ok) return gated;
		const { dataset, observations } = gated.value;
		await this.engine.mount(dataset.id, async () => tablesOf(observations, dataset));
		return done(dataset);
	}

	/** The data set a view is of: one held by `hold` by the id it has, else as `dataset` finds it. */
	datasetOf({ dataset, version }: Pick<View, 'dataset' | 'version'>): Promise<Result<Dataset>> {
		return this.#datasets.get(dataset) ?? this.dataset(dataset, version);
	}

	/** Answers a view. Datasets held by `hold` are answered by the id they have. */
	async show(view: View, signal?: AbortSignal): Promise<Result<Shown>> {
		const dataset = await this.datasetOf(view);
		if (!dataset.ok) return dataset;
		return this.showOf(dataset.value, view, signal);
	}

	/** Answers a view of a data set that is mounted. */
	showOf(dataset: Dataset, view: View, signal?: AbortSignal): Promise<Result<Shown>> {
		const named = { ...view, dataset: dataset.id };
		return show(named, dataset, (edition) => this.answering(edition), this.places, signal);
	}

	/** The legend of one of a scene's forms; null where it needs none. */
	legend(scene: Scene, tab: Tab, width: number): Picture | null {
		return legendOf(scene, tab, { width, lang: scene.resolved.view.lang });
	}

	/** The maps of a scene that shows several, each for itself, by figure id. */
	async drawEach(scene: Scene, width: number): Promise<Record<string, Picture>> {
		const ground = await this.#ground(scene);
		return drawEach(scene, ground, { width, lang: scene.resolved.view.lang }, first);
	}

	/** The targets of a data set, each with its standing. */
	async plan(id: string): Promise<Result<Plan>> {
		const found = await this.dataset(id);
		if (!found.ok) return found;
		const standings = await standingsOf((edition) => this.answering(edition), found.value);
		return done(planOf(found.value, standings, false));
	}

	/** How gender-sensitive a data set is; one held by `hold` by the id it has. */
	async review(id: string): Promise<Result<{ dataset: Dataset; review: Review }>> {
		const held = this.#datasets.get(id);
		const found = await (held ?? this.dataset(id));
		if (!found.ok) return found;
		const dataset = found.value;
		return done({ dataset, review: await reviewOf(this.engine, { ...dataset, id: tablesNamed(dataset) }) });
	}

	/** What a scene's map does not show. */
	async beside({ scene, around }: Shown): Promise<Beside> {
		const { vintage } = scene.dataset;
		const ground = await this.#ground(scene);
		return besideOf(scene, around, ground, (code) => this.gazetteer.byCode(vintage ?? '', code)?.name);
	}

	async #ground({ dataset, resolved }: Scene, coarse = false): Promise<Ground | null> {
		const ground = await this.grounds.of(dataset.vintage, resolved.level, coarse);
		if (!ground || !dataset.points) return ground;
		return { ...ground, points: new Map(Object.entries(dataset.points)) };
	}

	/**
	 * The same for the first look at a page: a map of many areas as an image, which is quick to come over a slow line.
	 * @param coarse outlines with as many corners as a small frame shows
	 */
	async drawFirst(
		scene: Scene,
		tab: Tab,
		width: number,
		most?: number,
		{ coarse = false, annotations }: { coarse?: boolean; annotations?: readonly Annotation[] } = {}
	): Promise<Picture | null> {
		const { lang } = scene.resolved.view;
		if (!scene.resolved.areas.length || (tab !== 'map' && !isMany(tab)))
			return this.draw(scene, tab, width, most, annotations);
		const ground = await this.#ground(scene, coarse);
		const paint = annotatingMap(coarse ? firstCoarse : first, scene, annotations, lang);
		if (isMany(tab)) return drawMany(scene, ground, { width, lang }, paint);
		const plan = mapPlanOf(scene, ground, { width, lang });
		const titled = plan.rows.length <= MOST_SHAPES;
		return paint(plan, lookOf(scene, cellsOf(scene), { lang, titled }));
	}

	/** Draws a scene in one of its forms, with the numbers of what is said of its places. */
	async draw(
		scene: Scene,
		tab: Tab,
		width: number,
		most?: number,
		annotations?: readonly Annotation[]
	): Promise<Picture | null> {
		const ground = await this.#ground(scene);
		const { lang } = scene.resolved.view;
		return draw(scene, tab, ground, { document: newDocument(), width, lang, most, annotations });
	}
}

const first = (plan: MapPlan, look: Look): Picture => drawFirst(plan, look, pngAddress);
const firstCoarse = (plan: MapPlan, look: Look): Picture => first(plan, { ...look, grain: 'coarse' });

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
