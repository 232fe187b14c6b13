import type { Failure } from '../term/failure.ts';
import type { ColumnRole, Role, Structure } from '../term/structure.ts';
import type { FromIntake, Reading, Review, Step, ToIntake } from './intake-talk.ts';
import type { Local } from './local.svelte.ts';
import { localId } from '../view/local.ts';

/** The upload screen: a file being read, then reviewed, then kept. Cancelling ends the worker; nothing is left behind. */
export class Intake {
	phase = $state<'idle' | 'reading' | 'review' | 'failed' | 'keeping'>('idle');
	name = $state('');
	step = $state<Step>('read');
	fraction = $state(0);
	review = $state.raw<Review | null>(null);
	failure = $state.raw<Failure | null>(null);
	cancelled = $state(false);
	/** working out a changed structure */
	working = $state(false);
	#past = $state.raw<{ reading: Reading; structure: Structure }[]>([]);
	#file: File | undefined;
	#worker: Worker | undefined;
	#done: ((id: string) => void) | undefined;

	constructor(readonly local: Local) {}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	async choose(file: File): Promise<void> {
		this.#end();
		this.phase = 'reading';
		this.name = file.name;
		this.step = 'read';
		this.fraction = 0;
		this.review = this.failure = null;
		this.cancelled = false;
		this.#past = [];
		// without https a browser offers neither its file system nor its hashes
		if (!isSecureContext) return this.#fail({ kind: 'insecure' });
		try {
			const places = await placesHere();
			if (this.phase !== 'reading' || this.name !== file.name) return;
			this.#file = file;
			this.#send({ kind: 'read', file, places, reading: {} });
		} catch (error) {
			console.error(error);
			this.#fail({ kind: 'offline' });
		}
	}

	/** Changes a column's role; a dimension needs its code. */
	setRole(index: number, role: Role, dimension?: string): void {
		const before = this.review!.structure;
		const columns = before.columns.map((column): ColumnRole => {
			if (column.index !== index) return column;
			const { index: at, name } = column;
			return {
				index: at,
				name,
				role,
				...(role === 'dimension' && { dimension: dimension ?? codeFor(name, index) })
			};
		});
		this.#remember();
		this.#rework({ ...before, columns });
	}

	/** Says how the file is to be read; the roles are guessed anew. */
	read(change: Reading): void {
		this.#remember();
		void this.#reread({ ...this.review!.reading, ...change });
	}

	/** Says how its numbers are written, or which set of areas its names and codes belong to. */
	say(change: Partial<Pick<Structure, 'decimal' | 'thousands' | 'vintage'>>): void {
		this.#remember();
		this.#rework({ ...this.review!.structure, ...change });
	}

	undo(): void {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		if (last.reading === this.review!.reading) this.#rework(last.structure);
		else void this.#reread(last.reading, last.structure);
	}

	#remember(): void {
		const { reading, structure } = this.review!;
		this.#past = [...this.#past, { reading, structure }];
	}

	async #reread(reading: Reading, structure?: Structure): Promise<void> {
		this.working = true;
		this.review = { ...this.review!, reading };
		this.#send({
			kind: 'read',
			file: this.#file!,
			places: await placesHere(),
			reading,
			structure: structure && ($state.snapshot(structure) as Structure)
		});
	}

	cancel(): void {
		this.#end();
		this.phase = 'idle';
		this.review = null;
		this.cancelled = true;
	}

	/** Keeps the data set; resolves with its id once it can be shown. */
	keep(): Promise<string> {
		this.phase = 'keeping';
		const now = Date.now();
		const id = localId(crypto.randomUUID().slice(0, 8));
		const title = this.name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
		this.#send({ kind: 'keep', id, title, date: new Date(now).toISOString().slice(0, 10), when: now });
		return new Promise((resolve) => (this.#done = resolve));
	}

	#rework(structure: Structure): void {
		this.working = true;
		this.review = { ...this.review!, structure };
		this.#send({ kind: 'structure', structure: $state.snapshot(structure) as Structure });
	}

	#send(what: ToIntake): void {
		if (!this.#worker) {
			this.#worker = new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
			this.#worker.onmessage = ({ data }: MessageEvent<FromIntake>) => this.#hear(data);
			this.#worker.onerror = () => this.#fail({ kind: 'too-much-memory' });
		}
		this.#worker.postMessage(what);
	}

	#hear(what: FromIntake): void {
		if (what.kind === 'progress') [this.step, this.fraction] = [what.step, what.fraction];
		else if (what.kind === 'failed') this.#fail(what.failure);
		else if (what.kind === 'review') {
			// the same object as was sent, so that undo can tell whether the reading changed
			this.review = this.review ? { ...what.review, reading: this.review.reading } : what.review;
			this.working = false;
			this.phase = 'review';
		} else {
			this.local.add(what.kept, what.tables, what.onDisk);
			this.#end();
			this.#done?.(what.kept.dataset.id);
		}
	}

	#fail(failure: Failure): void {
		this.#end();
		this.failure = failure;
		this.phase = 'failed';
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.working = false;
	}
}

const codeFor = (name: string, index: number): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll(/[đĐ]/g, 'd')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_|_$/g, '') || `dimension_${index + 1}`;

async function text(path: string): Promise<string> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.text();
}

/** Vintages and area lists, as text for the worker. */
async function placesHere(): Promise<{ vintages: string; lists: Record<string, string> }> {
	const vintages = await text('/areas/vintages.json');
	const ids = (JSON.parse(vintages) as { id: string }[]).map((each) => each.id);
	const lists = await Promise.all(ids.map(async (id) => [id, await text(`/areas/${id}.csv`)] as const));
	return { vintages, lists: Object.fromEntries(lists) };
}
