import { answerPiece, buildReport, type Built, type Moved } from '../report/build.ts';
import {
	emptyRecipe,
	isReportRecipe,
	looks,
	type LookedPiece,
	type Piece,
	type ReportRecipe
} from '../report/recipe.ts';
import { isTold, type Told } from '../report/told.ts';
import type { Shown } from '../query/show.ts';
import { failed, type Failure } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import type { OfficeForm } from './download.ts';
import type { Local } from './local.svelte.ts';
import { painterHere } from './painter-here.ts';
import { ReportAnswers } from './report-answer.ts';
import { keepReport, reportHere } from './report-shelf.ts';
import { save } from './save.ts';

/** What is known of the view of a piece. */
export type Looked =
	| { state: 'waiting' }
	| { state: 'shown'; shown: Shown; moved: Moved | null }
	| { state: 'told'; told: Told }
	| { state: 'refused'; failure: Failure };

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** A report that is put together: its recipe, kept at each change; what its views show; undo. */
export class ReportDraft {
	#recipe = $state.raw<ReportRecipe>(emptyRecipe('vi'));
	#past = $state.raw<ReportRecipe[]>([]);
	#future = $state.raw<ReportRecipe[]>([]);
	#lately = '';
	#views = $state.raw<ReadonlyMap<string, Looked>>(new Map());
	/** the browser would not keep the last change */
	unkept = $state(false);
	/** a file is being written */
	saving = $state(false);
	failure = $state.raw<Failure | null>(null);
	/** what could not be had when the last file was written */
	built = $state.raw<Pick<Built, 'refused' | 'moved'> | null>(null);
	/** what answers its views */
	readonly answers: ReportAnswers;

	constructor(local: Local, lang: Lang) {
		this.answers = new ReportAnswers(local);
		this.#recipe = emptyRecipe(lang);
	}

	get recipe(): ReportRecipe {
		return this.#recipe;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}
	viewOf(piece: LookedPiece): Looked {
		return this.#views.get(keyOf(piece, this.#recipe.lang)) ?? { state: 'waiting' };
	}

	/** Takes up the report in work. */
	open(): void {
		const kept = reportHere();
		if (kept) this.#recipe = kept;
		this.#look();
	}

	/** @param what is changed: further letters of the same text are one step to undo; '' = a step of its own */
	change(part: Partial<ReportRecipe>, what = ''): void {
		if (what === '' || what !== this.#lately) this.#past = [...this.#past, this.#recipe].slice(-MOST_STEPS);
		this.#lately = what;
		this.#future = [];
		this.#put({ ...this.#recipe, ...part });
	}

	add(piece: Piece, at = this.#recipe.pieces.length): void {
		this.change({ pieces: this.#recipe.pieces.toSpliced(at, 0, piece) });
	}

	remove(id: string): void {
		this.change({ pieces: this.#recipe.pieces.filter((each) => each.id !== id) });
	}

	/** Moves a piece by so many places; the first and the last stay where they are. */
	move(id: string, by: number): void {
		const { pieces } = this.#recipe;
		const from = pieces.findIndex((each) => each.id === id);
		const to = Math.max(0, Math.min(pieces.length - 1, from + by));
		if (from < 0 || to === from) return;
		this.change({ pieces: pieces.toSpliced(from, 1).toSpliced(to, 0, pieces[from]) });
	}

	put(piece: Piece, what = ''): void {
		const pieces = this.#recipe.pieces.map((each) => (each.id === piece.id ? piece : each));
		this.change({ pieces }, what && `${piece.id} ${what}`);
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [...this.#future, this.#recipe];
		this.#lately = '';
		this.#put(before);
	}

	redo(): void {
		const after = this.#future.at(-1);
		if (!after) return;
		this.#future = this.#future.slice(0, -1);
		this.#past = [...this.#past, this.#recipe];
		this.#lately = '';
		this.#put(after);
	}

	/** Takes a recipe from a file in place of the report in work, which undo brings back. */
	async openFile(file: File): Promise<void> {
		this.failure = null;
		try {
			const found: unknown = JSON.parse(await file.text());
			if (!isReportRecipe(found)) throw new SyntaxError('no recipe');
			this.change(found);
		} catch {
			this.failure = failed('report-recipe', { file: file.name }).failure;
		}
	}

	saveRecipe(name: string): void {
		save(`${name}.atlas-report.json`, 'application/json', JSON.stringify(this.#recipe, null, '\t') + '\n');
	}

	/** Builds the report and saves it as a document. */
	async save(form: OfficeForm, name: string, origin: string): Promise<void> {
		if (this.saving) return;
		this.saving = true;
		this.failure = this.built = null;
		try {
			const scenes: Shown['scene'][] = [];
			const built = await buildReport(this.#recipe, {
				answer: async (view) => {
					const found = await this.answers.answer(view);
					if (found.ok) scenes.push(found.value.scene);
					return found;
				},
				tell: this.answers.tell,
				painter: painterHere,
				origin,
				date: today()
			});
			await this.answers.giveOut(scenes);
			const { saveReport } = await import('./download.ts');
			await saveReport(built.report, form, `${name}.${form}`);
			this.built = built;
		} catch (error) {
			console.error(error);
			this.failure = { kind: error instanceof RangeError ? 'too-much-memory' : 'report-unwritten' };
		} finally {
			this.saving = false;
		}
	}

	/** Asks every view again: figures may have come since. */
	again(): void {
		this.answers.forget();
		this.#views = new Map();
		this.#look();
	}

	#put(recipe: ReportRecipe): void {
		this.#recipe = recipe;
		this.unkept = !keepReport(recipe);
		this.#look();
	}

	/** Asks the views that were not asked yet; each once. */
	#look(): void {
		const { pieces, lang } = this.#recipe;
		for (const piece of pieces) {
			if (!looks(piece) || this.#views.has(keyOf(piece, lang))) continue;
			const key = keyOf(piece, lang);
			const views = this.#views;
			this.#set(key, { state: 'waiting' });
			this.#ask(piece, lang)
				.catch((error: unknown): Looked => {
					console.error(error);
					return { state: 'refused', failure: { kind: 'engine' } };
				})
				.then((found) => (views === this.#views || this.#views.has(key)) && this.#set(key, found));
		}
	}

	async #ask(piece: LookedPiece, lang: Lang): Promise<Looked> {
		if (isTold(piece.view)) {
			const told = await this.answers.tell(piece.view, lang);
			return told.ok ? { state: 'told', told: told.value } : { state: 'refused', failure: told.failure };
		}
		const found = await answerPiece(piece, lang, this.answers.answer);
		return found.ok ? { state: 'shown', ...found.value } : { state: 'refused', failure: found.failure };
	}

	#set(key: string, looked: Looked): void {
		this.#views = new Map(this.#views).set(key, looked);
	}
}

const keyOf = ({ view, follow }: LookedPiece, lang: Lang): string => `${lang} ${follow} ${view}`;

/** The day by this machine's clock, ISO. */
export function today(): string {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
