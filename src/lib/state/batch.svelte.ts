import { likeness } from '../dataset/join.ts';
import type { Failure } from '../term/failure.ts';
import { localId } from '../view/local.ts';
import type { FromIntake, Kept, Review, ToIntake } from './intake-talk.ts';
import type { Local } from './local.svelte.ts';
import { placesHere } from './places-here.ts';
import { recipesHere } from './recipes.ts';

/** One of many files: read once to see what it is, kept when asked. */
export interface Parcel {
	file: File;
	phase: 'waiting' | 'reading' | 'read' | 'failed' | 'keeping' | 'kept';
	/** what was seen, without the table itself */
	rows?: { read: number; kept: number; setAside: number };
	questions?: number;
	errors?: number;
	/** what its columns say, to tell which files are parts of one table */
	header?: string;
	recipe?: string | null;
	failure?: Failure;
	/** the data set it became */
	id?: string;
}

/** Many files at once: each read in turn in one worker, so that memory holds one table at a time. */
export class Batch {
	parcels = $state.raw<Parcel[]>([]);
	#worker: Worker | undefined;
	#hear: ((what: FromIntake) => void) | undefined;
	/** counts up with each new batch: what comes from an older one is dropped */
	#turn = 0;

	constructor(readonly local: Local) {}

	get busy(): boolean {
		return this.parcels.some(
			({ phase }) => phase === 'waiting' || phase === 'reading' || phase === 'keeping'
		);
	}

	/** Files that are read whole and have the same header, two or more: they may be one table. */
	get alike(): File[] {
		const read = this.parcels.filter(({ phase, header }) => phase === 'read' && header !== undefined);
		const groups = new Map<string, Parcel[]>();
		for (const each of read) groups.set(each.header!, [...(groups.get(each.header!) ?? []), each]);
		const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
		return largest.length > 1 ? largest.map(({ file }) => file) : [];
	}

	/** Files that can be kept as they were understood: nothing in them waits for a person. */
	get ready(): Parcel[] {
		return this.parcels.filter(
			({ phase, rows, questions }) => phase === 'read' && rows!.kept > 0 && questions === 0
		);
	}

	async choose(files: File[]): Promise<void> {
		this.close();
		const turn = this.#turn;
		this.parcels = files.map((file) => ({ file, phase: 'waiting' }));
		for (const file of files) {
			if (turn !== this.#turn) return;
			this.#set(file, { phase: 'reading' });
			const seen = await this.#review(file);
			if (turn === this.#turn) this.#set(file, seen);
		}
	}

	/** Keeps every file that is ready. */
	async keepAll(): Promise<void> {
		const turn = this.#turn;
		for (const { file } of this.ready) {
			if (turn !== this.#turn) return;
			this.#set(file, { phase: 'keeping' });
			const again = await this.#review(file);
			if (again.phase === 'failed') this.#set(file, again);
			else this.#set(file, await this.#keep(file));
		}
	}

	/** Ends what is under way; what was kept stays. */
	close(): void {
		this.#turn++;
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#hear?.({ kind: 'failed', failure: { kind: 'stopped' } });
		this.parcels = [];
	}

	#set(file: File, change: Partial<Parcel>): void {
		this.parcels = this.parcels.map((each) => (each.file === file ? { ...each, ...change } : each));
	}

	async #review(file: File): Promise<Partial<Parcel>> {
		const places = await placesHere().catch(() => null);
		if (!places) return { phase: 'failed', failure: { kind: 'offline' } };
		const said = await this.#ask({
			kind: 'read',
			files: [file],
			places,
			reading: {},
			// a file of targets is told when it is opened by itself
			figures: true,
			recipes: recipesHere()
		});
		if (said.kind === 'review') return summary(said.review);
		return { phase: 'failed', failure: said.kind === 'failed' ? said.failure : { kind: 'engine' } };
	}

	async #keep(file: File): Promise<Partial<Parcel>> {
		const now = Date.now();
		const said = await this.#ask({
			kind: 'keep',
			id: localId(crypto.randomUUID().slice(0, 8)),
			title: file.name.replace(/\.[^.]+$/, '').replaceAll('_', ' '),
			date: new Date(now).toISOString().slice(0, 10),
			when: now
		});
		if (said.kind !== 'kept')
			return { phase: 'failed', failure: said.kind === 'failed' ? said.failure : { kind: 'engine' } };
		await this.local.add(said.kept as Kept, said.tables, said.onDisk);
		return { phase: 'kept', id: said.kept.dataset.id };
	}

	/** One question, its answer; a worker that dies is an answer too, and the next file gets a new one. */
	#ask(what: ToIntake): Promise<FromIntake> {
		if (!this.#worker) {
			this.#worker = new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
			this.#worker.onmessage = ({ data }: MessageEvent<FromIntake>) => {
				if (data.kind !== 'progress') this.#hear?.(data);
			};
			this.#worker.onerror = () => {
				this.#worker?.terminate();
				this.#worker = undefined;
				this.#hear?.({ kind: 'failed', failure: { kind: 'too-much-memory' } });
			};
		}
		return new Promise((resolve) => {
			this.#hear = resolve;
			this.#worker!.postMessage(what);
		});
	}
}

function summary({ reports, structure, recipe }: Review): Partial<Parcel> {
	const { rows, findings } = reports.vi;
	const many = (severity: string) => findings.filter((each) => each.severity === severity).length;
	return {
		phase: 'read',
		rows,
		questions: many('question'),
		errors: many('error'),
		header: likeness(structure.columns.map(({ name }) => name)),
		recipe
	};
}
