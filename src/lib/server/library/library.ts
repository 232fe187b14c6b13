import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';
import type { Account, Deed, LoggedDeed, StoredFile, VersionAbout } from '#lib/term/library.ts';
import type { Roots } from '../session/rights.ts';
import { Damaged, SqliteFile } from './database.ts';
import { diskFailure } from './disk.ts';
import { Files } from './files.ts';
import { sweep } from './leftover.ts';
import { CATALOGUE } from './migration.ts';
import * as record from './record.ts';
import type { Kept } from './record.ts';
import { stepTo } from './step.ts';

/** A version that is about to be kept; its files lie in `Library.files` already. */
export interface NewVersion {
	dataset: string;
	/** the data version: 12 hex digits */
	version: string;
	/** the number of the last published version it was made over and gated beside; 0 = none */
	over: number;
	about: VersionAbout;
	roots: Roots;
	files: StoredFile[];
}

/** How a version is added. */
export interface Adding {
	account: Account;
	note?: string;
	/** said again by who asks again after a lost answer, with what was asked: the version is then made once */
	request?: { key: string; digest: string };
	/** go on to published at once, where the settings let the account do so; else it waits in review */
	straight?: boolean;
}

/** What an admin may set. */
export interface Settings {
	/** the author of a version may not approve it */
	twoPersons: boolean;
}

/** Who does what needs no sign-in: the terminal of the machine the library lies on. */
export const TERMINAL: Account = {
	id: 'terminal',
	email: '',
	name: 'atlas',
	role: 'admin',
	areas: null
};

/**
 * The library: versions of data sets, their files, and who did what, in one folder (`ATLAS_HOME`).
 *
 *     catalogue.sqlite        what there is (WAL beside it while it is open)
 *     catalogue.copy.sqlite   the catalogue as it was after the last change of what is public
 *     files/<sha256>          every file, by its content; never changed, never removed
 *     incoming/               files on their way in
 *     accounts.sqlite, secret of `session/`
 *
 * A version is kept by writing its files, and then its row, in one transaction: what came back is whole and on the disk,
 * what did not is whole or absent. Reading never writes, and never makes a catalogue; the first change does. Where the
 * catalogue is damaged or gone while files are there, `damage` says so, the last good copy is read, and every change is
 * refused until a person has looked (`atlas library verify`, `atlas library repair`).
 *
 * Who may see and do what is asked of `seen.ts` (`visible`, `forPublic`) and `step.ts` (`stepTo`, `deedsFor`) with
 * `session/rights.ts`; every method that changes something takes the account and asks itself. Methods return `Result`; the
 * kinds of failure with their HTTP status are in `refusal.ts`. Several processes may have one library open.
 *
 * For pages: `published` is the catalogue; `current`, `pinned` and `history` are what the public reads of one data set;
 * `drafts` and `version` what those at work read; `add` (by `publish.ts`: `Publishing.offer`, which gates) and `step` change.
 * The JSON API is under `/api/library` and `/api/account`; see the `+server.ts` files there. To answer a version,
 * `Atlas.dataset(id, v)`; a draft, `Atlas.version(kept)` and `Atlas.showOf`; what a version changes, also of saved charts, `compared` in
 * `compared.ts`.
 */
export class Library {
	readonly files: Files;
	/** what is wrong with the catalogue; null when it is sound or there is none yet */
	damage: Failure | null = null;
	#db: SqliteFile | null = null;
	#listed: { at: string; versions: Kept[] } | null = null;
	#changes = 0;

	private constructor(readonly home: string) {
		this.files = new Files(path.join(home, 'files'));
	}

	/** Opens the library of a folder, and takes away what a process that died left half written. The folder may not be there yet. */
	static async open(home: string): Promise<Library> {
		const library = new Library(path.resolve(home));
		for (const folder of [library.home, library.files.folder, library.incoming]) await sweep(folder);
		library.#read();
		return library;
	}

	get incoming(): string {
		return path.join(this.home, 'incoming');
	}
	get #catalogue(): string {
		return path.join(this.home, 'catalogue.sqlite');
	}
	get #copy(): string {
		return path.join(this.home, 'catalogue.copy.sqlite');
	}

	/** The newest version of every published data set, the newest first. */
	published(): Kept[] {
		const db = this.#read();
		if (!db) return [];
		// changes of other processes, and our own
		const at = `${db.one<{ data_version: number }>('PRAGMA data_version')!.data_version} ${this.#changes}`;
		if (this.#listed?.at !== at) this.#listed = { at, versions: record.allCurrent(db) };
		return this.#listed.versions;
	}

	/** The published version of a data set; null when there is none, or none any more. */
	current(dataset: string): Kept | null {
		const db = this.#read();
		return db && record.currentOf(db, dataset);
	}

	/** Every version of a data set that was ever published, withdrawn ones too, the newest first. */
	history(dataset: string): Kept[] {
		const db = this.#read();
		return db ? record.everPublished(db, dataset) : [];
	}

	/** The version of a data set that its data version, or at least the first six digits of it, names; it may be withdrawn. */
	pinned(dataset: string, version: string): Kept | null {
		if (!/^[0-9a-f]{6,12}$/.test(version)) return null;
		const found = this.history(dataset).filter((each) => each.version.startsWith(version));
		return found.find((each) => each.standing !== 'withdrawn') ?? found[0] ?? null;
	}

	/** The versions ever published that have a data version, of whatever data set, the earliest first. */
	ofVersion(version: string): Kept[] {
		const db = this.#read();
		return db ? record.ofVersion(db, version) : [];
	}

	/** A version in any standing. Ask `visible` before anything of it is told. */
	version(id: string): Kept | null {
		const db = this.#read();
		return db && record.byId(db, id);
	}

	/** Versions on their way, the newest first. Ask `visible`. */
	drafts(): Kept[] {
		const db = this.#read();
		return db ? record.unpublished(db) : [];
	}

	/** Everything the catalogue has, for `verify`. */
	all(): Kept[] {
		const db = this.#read();
		return db ? record.all(db) : [];
	}

	/** Reads what another part of the library keeps in the catalogue (`chart.ts`); `none` when there is no catalogue yet. */
	read<T>(work: (db: SqliteFile) => T, none: T): T {
		const db = this.#read();
		return db ? work(db) : none;
	}

	/** Changes what another part keeps there, all or nothing, with its line in the log. Rights are asked for there. */
	change<T>(
		work: (db: SqliteFile, log: (what: string, about: string, note?: string) => void) => Result<T>,
		account: Account
	): Result<T> {
		return this.#change((db) =>
			work(db, (what, about, note = '') => this.#log(db, account, what, about, note))
		);
	}

	/** The number of the last version of a data set that was published; 0 = none. */
	lastNumber(dataset: string): number {
		const db = this.#read();
		return db ? record.lastNumber(db, dataset) : 0;
	}

	/** The version a request that is said again was answered with. @returns failure `key-reused` when it asked for another thing */
	answered({ id }: Account, { key, digest }: { key: string; digest: string }): Result<Kept | null> {
		const db = this.#read();
		const found = db && record.answered(db, id, key);
		if (!db || !found) return done(null);
		return found.digest === digest ? done(record.byId(db, found.version)) : failed('key-reused', { key });
	}

	/** Keeps a file for a version that is about to be added. Where there is no catalogue yet it is made first: files without one are a loss. */
	async keep(name: string, bytes: Uint8Array): Promise<Result<StoredFile>> {
		try {
			this.#writable();
			if (this.damage) return { ok: false, failure: this.damage };
			return done(await this.files.put(name, bytes));
		} catch (error) {
			return diskFailure(error);
		}
	}

	/**
	 * Keeps a new version, as a draft or, `straight`, as far as the account may take it.
	 * @returns failure `no-right`, `version-moved` (going on to published, another was published meanwhile), `key-reused`, or of the disk
	 */
	add(given: NewVersion, adding: Adding): Result<Kept> {
		const { account, note = '', request, straight = false } = adding;
		return this.#change((db) => {
			if (request) {
				const before = this.answered(account, request);
				if (!before.ok || before.value) return before as Result<Kept>;
			}
			const id = randomBytes(16).toString('base64url');
			record.addVersion(db, {
				...given,
				id,
				number: null,
				standing: 'draft',
				author: account.id
			});
			this.#took(db, id, 'draft', account, note, 'draft', given.dataset);
			if (request)
				record.addRequest(db, { account: account.id, ...request, version: id, at: new Date().toISOString() });
			for (const deed of straight ? (['submit', 'approve', 'publish'] as const) : []) {
				const taken = this.#take(db, id, deed, account, deed === 'publish' ? note : '');
				if (!taken.ok && taken.failure.kind === 'step-own-approval') break;
				if (!taken.ok) return taken;
			}
			return done(record.byId(db, id)!);
		});
	}

	/**
	 * Takes a version a step further, or back.
	 * @returns failure `no-version`, those of `stepTo`, `version-moved`, or of the disk
	 */
	step(id: string, deed: Deed, account: Account, note = ''): Result<Kept> {
		return this.#change((db) => this.#take(db, id, deed, account, note));
	}

	#take(db: SqliteFile, id: string, deed: Deed, account: Account, note: string): Result<Kept> {
		const version = record.byId(db, id);
		if (!version) return failed('no-version');
		const { dataset } = version;
		const { twoPersons } = this.#settings(db);
		const to = stepTo(deed, version, { account, note, twoPersons });
		if (!to.ok) return to;
		if (to.value === 'published') {
			const last = record.lastNumber(db, dataset);
			if (last !== version.over) return failed('version-moved', { dataset, number: last });
			const before = record.currentOf(db, dataset);
			if (before) this.#took(db, before.id, 'superseded', account, '', null, dataset);
			record.setNumber(db, id, last + 1);
		}
		this.#took(db, id, to.value, account, note, deed, dataset);
		return done(record.byId(db, id)!);
	}

	#took(
		db: SqliteFile,
		id: string,
		standing: Kept['standing'],
		account: Account,
		note: string,
		what: Deed | 'draft' | null,
		about: string
	): void {
		const who = { by: account.id, name: account.name, at: new Date().toISOString(), note: note.trim() };
		record.addStep(db, id, { standing, ...who });
		if (what) record.addDeed(db, { ...who, what, about });
	}

	settings(): Settings {
		const db = this.#read();
		return db ? this.#settings(db) : { twoPersons: false };
	}

	#settings(db: SqliteFile): Settings {
		return { twoPersons: record.setting(db, 'two-persons') === 'yes' };
	}

	/** Changes the settings; asks for the right of the account before. */
	set({ twoPersons }: Settings, account: Account): Result<Settings> {
		return this.#change((db) => {
			record.set(db, 'two-persons', twoPersons ? 'yes' : 'no');
			this.#log(db, account, 'setting', 'two-persons', twoPersons ? 'yes' : 'no');
			return done(this.#settings(db));
		});
	}

	/** Writes into the log what happened elsewhere: to accounts, at sign-in, to charts. */
	log(account: Pick<Account, 'id' | 'name'>, what: string, about: string, note = ''): Result<null> {
		return this.#change((db) => {
			this.#log(db, account, what, about, note);
			return done(null);
		}, false);
	}

	#log(
		db: SqliteFile,
		{ id, name }: Pick<Account, 'id' | 'name'>,
		what: string,
		about: string,
		note: string
	) {
		record.addDeed(db, { at: new Date().toISOString(), by: id, name, what, about, note });
	}

	/** The log, the newest first. @param before a `seq` to go on from */
	deeds(before = Number.MAX_SAFE_INTEGER, most = 100): LoggedDeed[] {
		const db = this.#read();
		return db ? record.deeds(db, before, most) : [];
	}

	/** What is wrong with the database itself; null when sound. */
	checkCatalogue(): string | null {
		return this.#read()?.check() ?? null;
	}

	/** Writes a consistent copy of the catalogue. */
	copyCatalogue(to: string): void {
		this.#read()?.copyTo(to);
	}

	close(): void {
		this.#db?.close();
		this.#db = null;
	}

	/** The catalogue to read from; null when there is none yet. It may come while we run, from the terminal. */
	#read(): SqliteFile | null {
		if (this.#db) return this.#db;
		const lost = !existsSync(this.#catalogue);
		if (lost && !existsSync(this.#copy) && !hasAny(this.files.folder)) return null;
		try {
			if (lost) throw new Damaged('missing');
			this.#db = new SqliteFile(this.#catalogue, CATALOGUE);
			this.damage = null;
		} catch (error) {
			if (!(error instanceof Damaged)) throw error;
			this.damage = { kind: 'library-damaged', values: { reason: error.message } };
			try {
				this.#db = new SqliteFile(this.#copy, CATALOGUE, { readonly: true });
			} catch {
				// no good copy either: nothing can be read, and `damage` says why
			}
		}
		return this.#db;
	}

	/**
	 * Changes the catalogue, all or nothing; a failure takes everything back.
	 * @param isSeen whether readers may see it, so that lists are made anew and the copy to fall back on too
	 */
	#change<T>(work: (db: SqliteFile) => Result<T>, isSeen = true): Result<T> {
		let refused: Result<T> | null = null;
		try {
			const db = this.#writable();
			if (this.damage) return { ok: false, failure: this.damage };
			const result = db.atOnce(() => {
				const found = work(db);
				if (!found.ok) {
					refused = found;
					throw new Error('taken back');
				}
				return found;
			});
			if (isSeen) {
				this.#changes++;
				this.#keepCopy(db);
			}
			return result;
		} catch (error) {
			return refused ?? diskFailure(error);
		}
	}

	/** The catalogue to write to, made when there was none; without use while there is damage. */
	#writable(): SqliteFile {
		if (!this.#read() && !this.damage) {
			mkdirSync(this.home, { recursive: true, mode: 0o700 });
			SqliteFile.create(this.#catalogue, CATALOGUE);
		}
		return this.#read()!;
	}

	/** The copy to fall back on. That it cannot be written is no reason to call undone what was done. */
	#keepCopy(db: SqliteFile): void {
		try {
			db.copyTo(this.#copy);
		} catch (error) {
			console.error('the copy of the catalogue could not be written:', (error as NodeJS.ErrnoException).code);
		}
	}
}

/** What stands for a request when it is said again. */
export const digestOf = (...parts: (string | Uint8Array)[]): string => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(String(part.length)).update('\n').update(part);
	return hash.digest('hex');
};

const hasAny = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;
