import { chmodSync, closeSync, fsyncSync, linkSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { partName } from './leftover.ts';

export type SqlValue = string | number | null;

/** Milliseconds a writer waits for another to finish. */
const PATIENCE = 20_000;
const HEADER = 'SQLite format 3\0';

/** What is wrong with a database file, in the words of SQLite; thrown when one is opened. */
export class Damaged extends Error {
	override name = 'Damaged';
}

/** One statement after the other that brings a database from a version to the next: `user_version` counts them. */
export type Migrations = readonly string[];

/**
 * A SQLite file. A transaction that came back is on the disk (WAL, synchronous=FULL); several processes may have it open.
 * It is never made by opening: `create` makes it whole or not at all, so that an empty file is always a damaged one.
 */
export class SqliteFile {
	readonly #db: Database.Database;

	/**
	 * Opens a database that is there, and brings it up to date.
	 * @param migrations its tables; null when somebody else sees to them
	 * @param options.readonly for a copy: nothing is changed, not even its journal
	 * @throws Damaged when it is no sound database, or one of a later release
	 */
	constructor(
		readonly path: string,
		migrations: Migrations | null,
		{ readonly = false } = {}
	) {
		const head = Buffer.alloc(HEADER.length);
		const handle = openSync(path, 'r');
		try {
			readSync(handle, head, 0, HEADER.length, 0);
		} finally {
			closeSync(handle);
		}
		if (head.toString('latin1') !== HEADER) throw new Damaged('not a database');
		this.#db = new Database(path);
		try {
			this.#db.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
			// looked at before anything of it is changed
			const wrong = this.all<{ quick_check: string }>('PRAGMA quick_check(1)')[0]?.quick_check;
			if (wrong !== 'ok') throw new Damaged(wrong ?? 'no answer');
			if (migrations) this.#know(migrations);
			if (readonly) this.#db.exec('PRAGMA query_only = ON');
			else {
				this.#db.exec('PRAGMA journal_mode = WAL');
				this.#db.exec('PRAGMA synchronous = FULL');
			}
			this.#db.exec('PRAGMA foreign_keys = ON');
			if (migrations && !readonly) this.#migrate(migrations);
		} catch (error) {
			this.#db.close();
			if (error instanceof Damaged || isBusy(error)) throw error;
			throw new Damaged(error instanceof Error ? error.message : String(error), { cause: error });
		}
	}

	/** Makes a database with its tables, unless another process just did. */
	static create(file: string, migrations: Migrations): void {
		const fresh = path.join(path.dirname(file), partName());
		const db = new Database(fresh);
		try {
			for (const migration of migrations) db.exec(migration);
			db.exec(`PRAGMA user_version = ${migrations.length}`);
		} finally {
			db.close();
		}
		// what is in it, and in the journals made beside it, is for the owner alone
		chmodSync(fresh, 0o600);
		sync(fresh);
		try {
			linkSync(fresh, file);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		} finally {
			rmSync(fresh, { force: true });
		}
		sync(path.dirname(file));
	}

	get #version(): number {
		return this.all<{ user_version: number }>('PRAGMA user_version')[0].user_version;
	}

	#know(migrations: Migrations): void {
		if (this.#version > migrations.length) throw new Damaged(`made by a later release (${this.#version})`);
		if (this.#version === 0) throw new Damaged('no tables');
	}

	#migrate(migrations: Migrations): void {
		if (this.#version === migrations.length) return;
		this.atOnce(() => {
			for (const migration of migrations.slice(this.#version)) this.#db.exec(migration);
			this.#db.exec(`PRAGMA user_version = ${migrations.length}`);
		});
	}

	all<T>(sql: string, ...values: SqlValue[]): T[] {
		return this.#db.prepare(sql).all(...values) as T[];
	}

	one<T>(sql: string, ...values: SqlValue[]): T | null {
		return this.all<T>(sql, ...values)[0] ?? null;
	}

	run(sql: string, ...values: SqlValue[]): void {
		this.#db.prepare(sql).run(...values);
	}

	/** Does all of it or nothing, one writer at a time. What `work` throws takes everything back. */
	atOnce<T>(work: () => T): T {
		this.#db.exec('BEGIN IMMEDIATE');
		let result: T;
		try {
			result = work();
			this.#db.exec('COMMIT');
		} catch (error) {
			try {
				this.#db.exec('ROLLBACK');
			} catch {
				// a failed COMMIT may have rolled back by itself; what went wrong is `error`
			}
			throw error;
		}
		return result;
	}

	/** Writes a whole, consistent copy while others read and write; an earlier copy is replaced at once. */
	copyTo(file: string): void {
		const fresh = path.join(path.dirname(file), partName());
		this.#db.prepare('VACUUM INTO ?').run(fresh);
		sync(fresh);
		renameSync(fresh, file);
		sync(path.dirname(file));
	}

	/** Every page and index looked at; null when sound. */
	check(): string | null {
		const found = this.all<{ integrity_check: string }>('PRAGMA integrity_check(5)');
		const wrong = found.map((each) => each.integrity_check).filter((each) => each !== 'ok');
		return wrong.length ? wrong.join('; ') : null;
	}

	/** The database as better-auth takes it. */
	get raw(): Database.Database {
		return this.#db;
	}

	close(): void {
		this.#db.close();
	}
}

const isBusy = (error: unknown): boolean => (error as { code?: string }).code === 'SQLITE_BUSY';

/** What was written to a file, or a change of a folder, goes to the disk. */
export function sync(target: string): void {
	const handle = openSync(target, 'r');
	try {
		fsyncSync(handle);
	} catch (error) {
		// Windows cannot sync a folder and does not need to
		if (!['EPERM', 'EISDIR', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
	} finally {
		closeSync(handle);
	}
}
