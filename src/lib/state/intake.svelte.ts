import type { Placed } from '../dataset/area-question.ts';
import type { Difference } from '../dataset/compare.ts';
import { readRecipe, recipeOf, type Reading, type Recipe } from '../dataset/recipe.ts';
import { slug } from '../dataset/slug.ts';
import type { Estimate } from '../file/estimate.ts';
import type { RawTable } from '../term/column.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Disclosure } from '../term/disclosure.ts';
import type { Failure } from '../term/failure.ts';
import type { ColumnRole, Role, Structure } from '../term/structure.ts';
import { localId } from '../view/local.ts';
import { earlierOf } from './earlier.ts';
import type { FromIntake, Kept, Review, Step, ToIntake } from './intake-talk.ts';
import type { PreviewRow } from '../report/preview.ts';
import type { Lang } from '../term/text.ts';
import { save } from './save.ts';
import type { Local } from './local.svelte.ts';
import { placesHere } from './places-here.ts';
import { keepRecipe, recipesHere, removeRecipe } from './recipes.ts';

/** From this size on, in bytes, a file is looked at before it is read. */
const LARGE = 32e6;
/** What a person is asked about before it is taken, in bytes of memory. */
const MUCH = 700e6;
/** Largest file taken for a recipe, in bytes. */
const MOST_RECIPE = 4e6;

/** What a person has said so far: enough to come back to it. */
interface Said {
	reading: Reading;
	structure: Structure;
	recipe: string | null;
}

/** The upload screen: files being read as one table, then reviewed, then kept. Cancelling ends the worker; nothing is left behind. */
export class Intake {
	phase = $state<'idle' | 'asking' | 'reading' | 'review' | 'targets' | 'failed' | 'keeping'>('idle');
	name = $state('');
	step = $state<Step>('read');
	fraction = $state(0);
	review = $state.raw<Review | null>(null);
	failure = $state.raw<Failure | null>(null);
	cancelled = $state(false);
	/** a file of targets, which belongs to a data set kept here */
	targets = $state.raw<RawTable | null>(null);
	/** somebody said that what looks like targets are figures */
	#figures = false;
	/** what a large file will take; null when it cannot be told beforehand */
	estimate = $state.raw<Estimate | null>(null);
	/** names of recipes that came as files and are kept now */
	added = $state.raw<string[]>([]);
	/** answers to changes that are still worked out */
	#waiting = $state(0);
	/** a change that could not be made; what was there before stands */
	refused = $state.raw<Failure | null>(null);
	/** the kept data set this may be a new version of, and how they differ once that is known */
	earlier = $state.raw<{ kept: Kept; difference: Difference | null } | null>(null);
	/** records a person asked to see; null: those of the review */
	looked = $state.raw<Record<Lang, PreviewRow[]> | null>(null);
	/** areas that answer what a person looks for, and the words they answer */
	found = $state.raw<{ text: string; areas: Placed[] }>({ text: '', areas: [] });
	/** data sets it might replace, the likeliest first */
	candidates = $state.raw<Kept[]>([]);
	#past = $state.raw<Said[]>([]);
	/** the last review that came whole from the worker */
	#shown: Review | null = null;
	#files: File[] = [];
	#worker: Worker | undefined;
	#done: ((id: string) => void) | undefined;

	constructor(readonly local: Local) {}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	/** working out a change */
	get working(): boolean {
		return this.#waiting > 0 && this.review !== null;
	}

	get files(): readonly File[] {
		return this.#files;
	}

	/** Reads files, several as one table. */
	async choose(files: File[]): Promise<void> {
		this.#end();
		this.phase = 'reading';
		this.#files = files;
		this.name = files[0].name;
		this.step = 'read';
		this.fraction = 0;
		this.review = this.#shown = this.failure = this.refused = this.earlier = null;
		this.estimate = this.looked = this.targets = null;
		this.#figures = false;
		this.added = [];
		this.candidates = [];
		this.cancelled = false;
		this.#past = [];
		// without https a browser offers neither its file system nor its hashes
		if (!isSecureContext) return this.#fail({ kind: 'insecure' });
		if (await this.#takeRecipe(files)) return;
		if (files.length === 1 && files[0].size > LARGE) this.#send({ kind: 'estimate', file: files[0] });
		else await this.begin();
	}

	/** Begins to read what was chosen. */
	async begin(figures = false): Promise<void> {
		this.phase = 'reading';
		this.#figures = figures;
		this.targets = null;
		try {
			await this.#read({ reading: {} });
		} catch (error) {
			console.error(error);
			this.#fail({ kind: 'offline' });
		}
	}

	/** A recipe that comes as a file is kept, not read as data. */
	async #takeRecipe([file, ...more]: File[]): Promise<boolean> {
		if (more.length || !/\.json$/i.test(file.name) || file.size > MOST_RECIPE) return false;
		const found = readRecipe(await file.text());
		if (!found.ok) return false;
		if (!keepRecipe(found.value)) {
			this.#fail({ kind: 'no-space' });
			return true;
		}
		this.phase = 'idle';
		this.#files = [];
		this.added = [found.value.name];
		return true;
	}

	async #read(how: { reading: Reading; structure?: Structure; recipe?: string | null }): Promise<void> {
		const files = this.#files;
		const places = await placesHere();
		if (this.#files !== files || this.phase === 'idle') return;
		const structure = how.structure && ($state.snapshot(how.structure) as Structure);
		this.#send({
			kind: 'read',
			files,
			places,
			recipes: recipesHere(),
			figures: this.#figures,
			...how,
			structure
		});
	}

	/** Changes a column's role; a dimension needs its code. */
	setRole(index: number, role: Role, dimension?: string): void {
		this.setColumn(index, ({ name }) => ({
			role,
			...(role === 'dimension' && { dimension: dimension ?? (slug(name) || `dimension_${index + 1}`) })
		}));
	}

	/** Says anew what a column is: all but its place and its name. */
	setColumn(index: number, anew: (before: ColumnRole) => Omit<ColumnRole, 'index' | 'name'>): void {
		const { columns } = this.review!.structure;
		this.say({
			columns: columns.map((column) =>
				column.index === index ? { ...anew(column), index, name: column.name } : column
			)
		});
	}

	/** Says how the files are to be read; the roles are guessed anew. */
	read(change: Reading): void {
		this.#remember();
		const { reading, recipe } = this.review!;
		void this.#read({ reading: { ...reading, ...change }, recipe });
	}

	/** Says what the table means. */
	say(change: Partial<Structure>): void {
		this.#remember();
		this.#rework({ ...this.review!.structure, ...change });
	}

	/** Says which area a spelling of the file means: its code, '' to leave it out, null to ask again. */
	teach(spelling: string, code: string | null): void {
		const aliases = { ...this.review!.structure.aliases };
		if (code === null) delete aliases[spelling];
		else aliases[spelling] = code;
		this.say({ aliases });
	}

	/** Gives the answers of a recipe kept here, or of none. */
	useRecipe(name: string | null): void {
		this.#remember();
		const recipe = recipesHere().find((each) => each.name === name);
		void this.#read({ reading: recipe?.reading ?? {}, recipe: name });
	}

	/** Gives up the recipe in use for good; what was guessed stands again. */
	forgetRecipe(): void {
		const { recipe } = this.review!;
		if (recipe !== null && removeRecipe(recipe)) this.useRecipe(null);
	}

	/** What was said of this file, as a recipe for the next one. */
	recipe(name: string): Recipe {
		const { guessed, structure, reading } = this.review!;
		const date = new Date().toISOString().slice(0, 10);
		return recipeOf(guessed, $state.snapshot(structure) as Structure, reading, {
			name,
			date,
			file: this.name
		});
	}

	/** Keeps a recipe in this browser; false when the browser would not. */
	keepRecipe(recipe: Recipe): boolean {
		const kept = keepRecipe(recipe);
		if (kept)
			this.review = { ...this.review!, recipe: recipe.name, recipes: [recipe.name, ...this.review!.recipes] };
		return kept;
	}

	undo(): void {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		const { reading, recipe } = this.review!;
		if (last.reading === reading && last.recipe === recipe) return this.#rework(last.structure);
		void this.#read(last);
	}

	#remember(): void {
		const { reading, structure, recipe } = this.review!;
		this.#past = [...this.#past, { reading, structure, recipe }];
	}

	/** Shows the records of some lines in the preview, or again the first ones. */
	look(lines: readonly number[] | null): void {
		if (lines) this.#send({ kind: 'look', lines: [...lines] });
		else this.looked = null;
	}

	/** Looks for areas by name, for a place nobody could be sure of. */
	find(text: string, vintage?: string): void {
		if (text.trim().length < 2) this.found = { text: '', areas: [] };
		else this.#send({ kind: 'find', text, ...(vintage !== undefined && { vintage }) });
	}

	/** Saves everything found as a file. */
	saveReport(form: 'csv' | 'xlsx', lang: Lang): void {
		this.#send({ kind: 'report', form, lang });
	}

	/** Holds the file against a data set kept here, to be told what would change if it took its place. */
	compareWith(kept: Kept | null): void {
		this.earlier = kept && { kept, difference: null };
		if (kept) this.#send({ kind: 'compare', kept: $state.snapshot(kept) as Kept });
	}

	/** Ends what is under way, when the screen is left. */
	close(): void {
		this.#end();
	}

	cancel(): void {
		this.#end();
		this.phase = 'idle';
		this.#files = [];
		this.review = this.#shown = this.earlier = null;
		this.cancelled = true;
	}

	/** Keeps the data set, in the place of an earlier version if one is named; resolves with its id once it can be shown. */
	keep(replaces?: Kept): Promise<string> {
		this.phase = 'keeping';
		const now = Date.now();
		const id = replaces?.dataset.id ?? localId(crypto.randomUUID().slice(0, 8));
		const title = this.name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
		const date = new Date(now).toISOString().slice(0, 10);
		const change = replaces && this.#changeFrom(replaces);
		const before = replaces?.dataset.disclosure;
		this.#send({
			...{ kind: 'keep', id, title, date, when: now },
			...(change && { change }),
			...(before && { before: $state.snapshot(before) as Disclosure })
		});
		return new Promise((resolve) => (this.#done = resolve));
	}

	/** How the file differs from what it replaces, once that was worked out. */
	#changeFrom({ dataset }: Kept): Dataset['change'] {
		const { kept, difference } = this.earlier ?? {};
		if (!difference || kept?.dataset.id !== dataset.id) return undefined;
		const { added, removed, changed } = difference;
		return { version: dataset.version, date: dataset.date, added, removed, changed };
	}

	#rework(structure: Structure): void {
		this.review = { ...this.review!, structure };
		this.#send({ kind: 'structure', structure: $state.snapshot(structure) as Structure });
	}

	#send(what: ToIntake): void {
		if (!this.#worker) {
			this.#worker = new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
			this.#worker.onmessage = ({ data }: MessageEvent<FromIntake>) => this.#hear(data);
			this.#worker.onerror = () => this.#fail({ kind: 'too-much-memory' });
		}
		if (what.kind === 'read' || what.kind === 'structure') this.#waiting++;
		this.#worker.postMessage(what);
	}

	#hear(what: FromIntake): void {
		if (what.kind === 'progress') [this.step, this.fraction] = [what.step, what.fraction];
		else if (what.kind === 'failed') this.#refuse(what.failure);
		else if (what.kind === 'estimated') {
			this.estimate = what.estimate;
			if (what.estimate && what.estimate.bytes > MUCH) this.phase = 'asking';
			else void this.begin();
		} else if (what.kind === 'compared') {
			if (this.earlier?.kept.dataset.id === what.id)
				this.earlier = { kept: this.earlier.kept, difference: what.difference };
		} else if (what.kind === 'looked') this.looked = what.rows;
		else if (what.kind === 'found') this.found = { text: what.text, areas: what.areas };
		else if (what.kind === 'reported') save(what.name, what.type, what.content);
		else if (what.kind === 'review') this.#show(what.review);
		else if (what.kind === 'targets') {
			this.#waiting = 0;
			this.targets = what.table;
			this.phase = 'targets';
		} else {
			void this.local.add(what.kept, what.tables, what.onDisk).then(() => this.#done?.(what.kept.dataset.id));
			this.#end();
		}
	}

	#show(review: Review): void {
		// an answer to a change that another has overtaken
		if (--this.#waiting > 0) return;
		// the reading said before is the same object, so that undo can tell whether it changed
		const before = this.review?.reading;
		const kept =
			before && JSON.stringify(before) === JSON.stringify(review.reading) ? before : review.reading;
		this.review = this.#shown = { ...review, reading: kept };
		this.refused = this.looked = null;
		// several files go by the words their names share
		if (this.#files.length > 1) this.name = review.reports.vi.file;
		this.phase = 'review';
		this.candidates = earlierOf(this.local.kept, this.name, review);
		const current = this.earlier && this.candidates.find((each) => each === this.earlier!.kept);
		this.compareWith(current ?? this.candidates[0] ?? null);
	}

	/** A file that cannot be read ends it; a change that cannot be made leaves what was there. */
	#refuse(failure: Failure): void {
		if (!this.#shown || this.phase === 'keeping') return this.#fail(failure);
		this.#waiting = Math.max(0, this.#waiting - 1);
		if (this.#waiting > 0) return;
		this.review = this.#shown;
		this.#past = this.#past.slice(0, -1);
		this.refused = failure;
	}

	#fail(failure: Failure): void {
		this.#end();
		this.failure = failure;
		this.phase = 'failed';
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#waiting = 0;
	}
}
