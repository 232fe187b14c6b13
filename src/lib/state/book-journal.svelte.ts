import { headerLine, programmeOf, readBook, type BookParts } from '../programme/book/file.ts';
import { BookState } from '../programme/book/fold.ts';
import {
	isEditionLine,
	readLine,
	writeLine,
	type BookLine,
	type ProgrammeEdition
} from '../programme/book/line.ts';
import type { BookChange, Programme } from '../term/book.ts';
import type { Failure } from '../term/failure.ts';
import { bookBytes, booksFolder } from './book-disk.ts';
import { roomLeft } from './book-room.ts';
import type { BookNews } from './book-talk.ts';
import { BookWriter } from './book-writer.ts';

/** Books of a browser that keeps no files, as long as the page lives. */
const memory = new Map<string, BookParts>();

/**
 * One book of this browser. What is written is in `state` at once and counts as saved when it is on disk; what the disk
 * refused stays here and is tried again. One tab writes; others follow it, and the next takes over when it closes.
 */
export class BookJournal {
	/** absent: there is no such book here; memory: this browser keeps no files */
	standing = $state<'opening' | 'absent' | 'writing' | 'following' | 'memory' | 'unreadable'>('opening');
	programme = $state.raw<Programme | null>(null);
	/** part of the file that is read, 0 to 1 */
	opened = $state(0);
	/** counts up with every change of the book */
	version = $state(0);
	/** lines not on disk yet */
	unsaved = $state(0);
	/** why the disk refused the last write, or why the book could not be read */
	failure = $state.raw<Failure | null>(null);
	/** bytes this browser still gives; null while there is plenty, or nobody knows */
	room = $state<number | null>(null);
	/** the disk is so full that the room kept for this moment is being used, or cannot be kept */
	scarce = $state(false);
	/** what was not whole in the file when it was opened */
	torn = $state.raw<string | null>(null);
	damaged = $state(0);
	/** it was another tab's until just now */
	tookOver = $state(false);
	state = new BookState();
	#began: Programme | null = null;
	#editions = new Map<string, ProgrammeEdition>();
	#queue: BookLine[] = [];
	/** what another tab wrote while this one was still reading the file */
	#early: string[] = [];
	#writing = false;
	#writer = new BookWriter();
	#news: BroadcastChannel | undefined;
	#release: (() => void) | undefined;
	#leave = new AbortController();

	/** told of what another tab wrote */
	heard: ((changes: readonly BookChange[]) => void) | undefined;

	constructor(readonly id: string) {}

	/** Whether something can be entered here. */
	get writable(): boolean {
		return this.standing === 'writing' || this.standing === 'memory';
	}

	/** Opens the book kept here. */
	async open(): Promise<void> {
		if (!(await booksFolder(true)) || !navigator.locks) {
			const held = memory.get(this.id);
			if (!held) return void (this.standing = 'absent');
			this.#take(held);
			this.standing = 'memory';
			return;
		}
		this.#listen();
		this.#writer.warm();
		const first = await this.#hold(true);
		if (!(await this.#read(first))) return this.#letGo();
		this.standing = first ? 'writing' : 'following';
		if (!first) void this.#hold(false);
		void this.#look();
	}

	/** Starts a book here, with what it has from the beginning. */
	async begin(programme: Programme, lines: readonly BookLine[] = []): Promise<void> {
		this.#take({ began: programme, editions: [], changes: [] });
		if (!(await booksFolder(true)) || !navigator.locks) this.standing = 'memory';
		else {
			this.#listen();
			// another tab that began the same book at this moment goes first
			if (!(await this.#hold(true)) || (await bookBytes(this.id))) return this.#again();
			this.standing = 'writing';
			void navigator.storage.persist?.().catch(() => false);
		}
		await this.write(lines);
	}

	async #again(): Promise<void> {
		this.#letGo();
		await this.open();
	}

	/** Lets another tab write. */
	#letGo(): void {
		this.#release?.();
		this.#release = undefined;
	}

	/** Waits for the right to write; with `now`, says at once whether it was free. */
	#hold(now: boolean): Promise<boolean> {
		return new Promise((resolve) => {
			const options = now ? { ifAvailable: true } : { signal: this.#leave.signal };
			navigator.locks
				.request(`parity-atlas-book:${this.id}`, options, async (lock) => {
					if (!lock) return resolve(false);
					const closed = new Promise<void>((release) => (this.#release = release));
					if (!now) {
						if (await this.#read(true)) this.standing = 'writing';
						this.heard?.(this.state.changes());
						this.tookOver = true;
					}
					resolve(true);
					await closed;
				})
				.catch((error: unknown) => {
					if (!this.#leave.signal.aborted) console.error(error);
					resolve(false);
				});
		});
	}

	async #read(first: boolean): Promise<boolean> {
		const bytes = await bookBytes(this.id);
		if (!bytes || bytes.length === 0) {
			this.standing = 'absent';
			return false;
		}
		const read = await readBook(bytes, (fraction) => {
			this.opened = fraction;
			return new Promise((resume) => setTimeout(resume));
		});
		if (!read.ok) {
			this.failure = read.failure;
			this.standing = 'unreadable';
			return false;
		}
		this.#take(read.value);
		for (const text of this.#early.splice(0)) this.#add(linesIn(text));
		if (!first) return true;
		this.damaged = read.value.damaged.length;
		const { torn } = read.value;
		if (torn) {
			const settled = await this.#writer.ask({ kind: 'settle', book: this.id, from: torn.from });
			if (settled.ok) this.torn = torn.text;
			else console.error('the end of the book could not be set aside', settled.failure);
		}
		return true;
	}

	#take({ began, editions, changes }: BookParts): void {
		this.#began = began;
		for (const each of editions) this.#editions.set(each.id, each);
		this.state.add(changes);
		this.programme = programmeOf({ began, editions: [...this.#editions.values()] });
		this.opened = 1;
		this.version++;
	}

	/** What the book is made of, to be written as a file. */
	get parts(): BookParts {
		return { began: this.#began!, editions: [...this.#editions.values()], changes: this.state.changes() };
	}

	/** Takes lines into the book and sees that they get to the disk. Resolves when they are there, or were refused. */
	async write(lines: readonly BookLine[]): Promise<void> {
		this.#add(lines);
		if (this.standing === 'memory') {
			memory.set(this.id, this.parts);
			return;
		}
		this.#queue = this.#queue.length ? this.#queue.concat(lines) : [...lines];
		this.unsaved = this.#queue.length;
		await this.#drain(true);
	}

	#add(lines: readonly BookLine[]): void {
		const editions = lines.filter(isEditionLine);
		for (const each of editions) this.#editions.set(each.id, each);
		if (editions.length)
			this.programme = programmeOf({ began: this.#began!, editions: [...this.#editions.values()] });
		this.state.add(changesIn(lines));
		this.version++;
	}

	/** Tries again what the disk refused. */
	retry(): Promise<void> {
		return this.#drain(true);
	}

	async #drain(begin: boolean): Promise<void> {
		if (this.#writing || this.standing !== 'writing') return;
		this.#writing = true;
		try {
			// a book with nothing in it yet is its header alone
			for (let first = begin; first || this.#queue.length; first = false) {
				const batch = this.#queue.slice();
				const text = batch.map((line) => writeLine(line) + '\n').join('');
				const header = headerLine($state.snapshot(this.#began!) as Programme);
				const answer = await this.#writer.ask({ kind: 'append', book: this.id, header, text });
				if (!answer.ok) {
					this.failure = answer.failure;
					break;
				}
				this.failure = null;
				this.scarce = !this.#writer.spare;
				this.#queue = this.#queue.slice(batch.length);
				this.unsaved = this.#queue.length;
				if (text) this.#news?.postMessage({ text } satisfies BookNews);
			}
		} finally {
			this.#writing = false;
			void this.#look();
		}
	}

	#looked = 0;
	/** Looks how much room is left, now and then. */
	async #look(): Promise<void> {
		if (performance.now() - this.#looked < 5000 && this.#looked > 0 && !this.failure) return;
		this.#looked = performance.now();
		this.room = await roomLeft(this.state.length);
	}

	#listen(): void {
		this.#news ??= new BroadcastChannel(`parity-atlas-book:${this.id}`);
		this.#news.onmessage = ({ data }: MessageEvent<BookNews>) => {
			if (this.standing === 'absent') return void this.#again();
			if (!this.#began) return void this.#early.push(data.text);
			const lines = linesIn(data.text);
			this.#add(lines);
			this.heard?.(changesIn(lines));
		};
	}

	/** Leaves the book; another tab may write it then. What is on its way to the disk gets there first. */
	async close(): Promise<void> {
		this.#leave.abort();
		this.#news?.close();
		while (this.#writing) await new Promise((resume) => setTimeout(resume, 20));
		this.#writer.close();
		this.#letGo();
	}
}

const changesIn = (lines: readonly BookLine[]): BookChange[] =>
	lines.filter((each): each is BookChange => !isEditionLine(each));

const linesIn = (text: string): BookLine[] =>
	text.split('\n').flatMap((line) => (line ? (readLine(new TextEncoder().encode(line)) ?? []) : []));
