import type { Boundaries, BoundaryChoice } from '../area/boundary/boundary.ts';
import type { ListColumn } from '../area/list/columns.ts';
import type { Failure } from '../term/failure.ts';
import { addOwnPlace, ownPlace, ownShapes } from './own-places.ts';
import type { OwnPlace, OwnPlaceWhole } from './own-place.ts';
import type { FromPlace, ReadList, ToPlace } from './place-talk.ts';
import { placesHere } from './places-here.ts';

/** A list of areas or boundaries being brought: read, looked at, changed, kept. Cancelling ends the worker. */
export class PlaceIntake {
	phase = $state<'idle' | 'reading' | 'review' | 'keeping'>('idle');
	file = $state.raw<File | null>(null);
	failure = $state.raw<Failure | null>(null);
	list = $state.raw<ReadList | null>(null);
	boundaries = $state.raw<Boundaries | null>(null);
	/** the vintage boundaries are for */
	vintage = $state('');
	name = $state('');
	choice = $state.raw<BoundaryChoice>({});
	/** what was said before, to be taken back */
	#past = $state.raw<{ choice: BoundaryChoice; columns: ListColumn[] | null }[]>([]);
	kind = $state<'list' | 'boundaries'>('list');
	#id = '';
	#worker: Worker | undefined;
	#done: ((kept: { id: string; onDisk: boolean }) => void) | undefined;
	#whole: OwnPlaceWhole | undefined;

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	/** Reads a list of areas; it becomes a vintage of its own. */
	async readList(file: File): Promise<void> {
		this.#begin('list', file);
		this.name = file.name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
		this.#id = `own-${crypto.randomUUID().slice(0, 8)}`;
		await this.#list();
	}

	/** Reads boundaries of a vintage. */
	async readBoundaries(file: File, vintage: string): Promise<void> {
		this.#begin('boundaries', file);
		this.vintage = vintage;
		await this.#boundaries();
	}

	#begin(kind: 'list' | 'boundaries', file: File): void {
		this.#end();
		this.kind = kind;
		this.file = file;
		this.phase = 'reading';
		this.failure = this.list = this.boundaries = null;
		this.choice = {};
		this.#past = [];
	}

	/** Says what the columns of the list are. */
	setColumn(index: number, role: ListColumn['role']): void {
		const { columns } = this.list!;
		this.#past = [...this.#past, { choice: {}, columns }];
		// a role that only one column can have is taken from the one that had it
		const alone = role !== 'group' && role !== 'ignore';
		void this.#list(
			columns.map((column, i) =>
				i === index
					? { ...column, role }
					: alone && column.role === role
						? { ...column, role: 'ignore' }
						: column
			)
		);
	}

	/** Says how the shapes are to be read. */
	say(change: BoundaryChoice): void {
		this.#past = [...this.#past, { choice: this.choice, columns: null }];
		this.choice = { ...this.choice, ...change };
		void this.#boundaries();
	}

	/** Chooses another vintage: what was said of properties no longer holds. */
	setVintage(vintage: string): void {
		this.vintage = vintage;
		const { reference, list } = this.choice;
		this.choice = { ...(reference && { reference }), ...(list && { list }) };
		void this.#boundaries();
	}

	undo(): void {
		const last = this.#past.at(-1);
		if (!last) return;
		this.#past = this.#past.slice(0, -1);
		this.choice = last.choice;
		if (this.kind === 'list') void this.#list(last.columns ?? undefined);
		else void this.#boundaries();
	}

	cancel(): void {
		this.#end();
		this.phase = 'idle';
		this.file = null;
		this.failure = this.list = this.boundaries = null;
	}

	async #list(columns?: ListColumn[]): Promise<void> {
		const places = await this.#places();
		const file = this.file;
		if (places && file)
			this.#send({ kind: 'list', file, places, id: this.#id, name: this.name, ...(columns && { columns }) });
	}

	async #boundaries(): Promise<void> {
		this.failure = null;
		const places = await this.#places();
		const { file, vintage } = this;
		if (places && file)
			this.#send({ kind: 'boundaries', file, places, vintage, choice: $state.snapshot(this.choice) });
	}

	async #places() {
		try {
			return await placesHere();
		} catch (error) {
			console.error(error);
			this.#fail({ kind: 'offline' });
			return null;
		}
	}

	/** Keeps what is reviewed; resolves with the vintage's id, and whether it lies on disk. */
	async keep(): Promise<{ id: string; onDisk: boolean }> {
		this.phase = 'keeping';
		this.#whole = await (this.kind === 'list' ? this.#keptList() : this.#keptBoundaries());
		this.#send({ kind: 'keep', whole: this.#whole });
		return new Promise((resolve) => (this.#done = resolve));
	}

	async #keptList(): Promise<OwnPlaceWhole> {
		const { vintage, list, groupings } = this.list!;
		const name = this.name.trim() || vintage.name.vi;
		const place: OwnPlace = {
			...{ id: vintage.id, list, groupings, file: this.file!.name, when: Date.now(), boundaries: [] },
			vintage: { ...vintage, name: { vi: name, en: name } }
		};
		return { place, shapes: {} };
	}

	/** Boundaries beside those of other levels that are there already. */
	async #keptBoundaries(): Promise<OwnPlaceWhole> {
		const { vintage, naming, matched, bare, points, topology } = this.boundaries!;
		const before = await ownPlace(vintage);
		const others = before?.boundaries.filter(({ level }) => level !== naming.level) ?? [];
		const shapes: OwnPlaceWhole['shapes'] = { [naming.level]: topology };
		for (const { level } of others) {
			const found = await ownShapes(vintage, level);
			if (found) shapes[level] = found;
		}
		const [file, when] = [this.file!.name, Date.now()];
		const boundary = {
			...{ level: naming.level, file, when, matched: matched.length, bare: bare.length },
			points: points.map(([code, [lon, lat]]): [string, number, number] => [code, lon, lat])
		};
		const blank: OwnPlace = {
			id: vintage,
			vintage: null,
			list: '',
			groupings: '',
			file,
			when,
			boundaries: []
		};
		return { place: { ...(before ?? blank), when, boundaries: [...others, boundary] }, shapes };
	}

	#send(what: ToPlace): void {
		if (!this.#worker) {
			this.#worker = new Worker(new URL('./place.worker.ts', import.meta.url), { type: 'module' });
			this.#worker.onmessage = ({ data }: MessageEvent<FromPlace>) => this.#hear(data);
			this.#worker.onerror = () => this.#fail({ kind: 'too-much-memory' });
		}
		this.#worker.postMessage(what);
	}

	#hear(what: FromPlace): void {
		if (what.kind === 'failed') return this.#fail(what.failure);
		if (what.kind === 'kept') {
			const whole = this.#whole!;
			addOwnPlace(whole, what.onDisk);
			this.cancel();
			return this.#done?.({ id: whole.place.id, onDisk: what.onDisk });
		}
		if (what.kind === 'list') this.list = what.list;
		else this.boundaries = what.boundaries;
		this.failure = null;
		this.phase = 'review';
	}

	/** A file nobody can read yet: the choices that may help (a reference, a property) stay on the screen. */
	#fail(failure: Failure): void {
		this.failure = failure;
		this.phase = 'review';
		this.list = this.boundaries = null;
	}

	#end(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}
