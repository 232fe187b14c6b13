import { existsSync } from 'node:fs';
import path from 'node:path';
import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';
import { ROLES, type Account, type Role } from '#lib/term/library.ts';
import { Damaged, SqliteFile } from '../library/database.ts';
import type { Auth } from './auth.ts';
import { Guesses } from './guess.ts';
import { ACCOUNTS } from './migration.ts';
import { oidcOf, type Oidc } from './oidc.ts';
import { makeSecret, secretOf } from './secret.ts';

type Env = Record<string, string | undefined>;

/** What is open once accounts and a secret are there. */
export interface Opened {
	db: SqliteFile;
	guesses: Guesses;
	secret: string;
}

/**
 * Accounts and the secret of one folder. Nothing is there until the first account is made (`atlas user add`), which makes the
 * secret too; until then the site is read by everybody and sign-in is off. better-auth is loaded when somebody is at the door.
 */
export class Door {
	#opened: Opened | null = null;
	#auths = new Map<string, Promise<Auth>>();

	constructor(
		readonly home: string,
		readonly env: Env = process.env
	) {}

	get #file(): string {
		return path.join(this.home, 'accounts.sqlite');
	}

	/**
	 * Why the site must not start: accounts without a secret, or with one that is no secret; null when it may.
	 * Without accounts nobody signs in, so no secret is needed.
	 */
	refusal(): Failure | null {
		const secret = secretOf(this.home, this.env);
		if (!secret.ok) return secret.failure;
		return secret.value === null && existsSync(this.#file) ? { kind: 'secret-missing' } : null;
	}

	/** @returns failure `sign-in-off` without accounts, `secret-missing`, `secret-weak`, `secret-open`, `accounts-damaged` */
	open(): Result<Opened> {
		if (this.#opened) return done(this.#opened);
		const refusal = this.refusal();
		if (refusal) return { ok: false, failure: refusal };
		const secret = secretOf(this.home, this.env);
		if (!secret.ok) return secret;
		if (secret.value === null || !existsSync(this.#file)) return failed('sign-in-off');
		try {
			const db = new SqliteFile(this.#file, ACCOUNTS);
			this.#opened = { db, guesses: new Guesses(db), secret: secret.value };
			return done(this.#opened);
		} catch (error) {
			if (error instanceof Damaged) return failed('accounts-damaged', { reason: error.message });
			throw error;
		}
	}

	/** Makes what is needed for a first account. */
	prepare(): Result<Opened> {
		const secret = secretOf(this.home, this.env);
		if (!secret.ok) return secret;
		if (existsSync(this.#file)) return this.open();
		if (secret.value === null) makeSecret(this.home);
		SqliteFile.create(this.#file, ACCOUNTS);
		return this.open();
	}

	/** better-auth for the address readers use. */
	auth(opened: Opened, origin: string): Promise<Auth> {
		const at = this.env.ORIGIN || (origin.startsWith('https:') ? 'https://localhost' : 'http://localhost');
		return this.#auth(opened, at, null);
	}

	/** The same that knows the way to the organisation's sign-in service and back; it asks that service at once. */
	authBy(oidc: Oidc, opened: Opened): Promise<Auth> {
		return this.#auth(opened, this.env.ORIGIN!, oidc);
	}

	#auth({ db, secret }: Opened, origin: string, oidc: Oidc | null): Promise<Auth> {
		const key = `${oidc ? 'by' : 'of'} ${origin}`;
		let auth = this.#auths.get(key);
		if (!auth) {
			auth = import('./auth.ts').then(({ makeAuth }) => makeAuth({ db, secret, origin, oidc }));
			auth.catch(() => this.#auths.delete(key));
			this.#auths.set(key, auth);
		}
		return auth;
	}

	/** The organisation's own sign-in service, if one is set as it should be. */
	get oidc(): Oidc | null {
		const found = oidcOf(this.env);
		return found.ok ? found.value : null;
	}

	close(): void {
		this.#opened?.db.close();
		this.#opened = null;
		this.#auths.clear();
	}
}

/** A user as better-auth keeps it. */
export interface User {
	id: string;
	email: string;
	name: string;
	role?: string | null;
	areas?: string | null;
	/** of a password somebody else chose: until when it may be used, once, ISO */
	once?: string | null;
}

/** An account of what is kept; what cannot be read gives the least. */
export const accountOf = ({ id, email, name, role, areas }: User): Account => ({
	id,
	email,
	name,
	role: ROLES.find((each): each is Role => each === role) ?? 'viewer',
	areas: areasOf(areas)
});

function areasOf(text: string | null | undefined): string[] | null {
	if (text === null || text === undefined) return null;
	try {
		const read: unknown = JSON.parse(text);
		return Array.isArray(read) ? read.filter((each): each is string => typeof each === 'string') : [];
	} catch {
		return [];
	}
}
