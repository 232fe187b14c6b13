import { randomBytes } from 'node:crypto';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { ROLES, type Account, type Role } from '#lib/term/library.ts';
import type { Auth } from './auth.ts';
import { accountOf, type Door, type Opened, type User } from './door.ts';

/** An account as an admin sees it. */
export type ListedAccount = Account & {
	/** it has a password that somebody else chose and that is to be changed at the first sign-in */
	pending: boolean;
};

/** A new account, or one with a new password; the password when it was made here, to be told once. */
export interface Handed {
	account: Account;
	password: string | null;
}

export const PASSWORD = { least: 12, most: 200 };
const ONCE_LASTS = 7 * 24 * 3_600_000;
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>"]{2,}$/;

/** Accounts as an admin makes and changes them. Whoever's role, areas or password change is signed out everywhere. */
export class Accounts {
	constructor(readonly door: Door) {}

	/**
	 * @param wanted.password the person's own choice; left out, a password for one use within a week is made
	 * @returns failure `account-wrong` (with what is wrong), `password-short`, `account-there`, and those of `Door.prepare`
	 */
	async add(wanted: {
		email: string;
		name?: string;
		role: Role;
		areas?: string[] | null;
		password?: string;
	}): Promise<Result<Handed>> {
		const email = wanted.email.trim().toLowerCase();
		if (!EMAIL.test(email)) return failed('account-wrong', { what: 'email' });
		const wrong = wrongIn({ ...wanted, role: wanted.role ?? '' });
		if (wrong) return wrong;
		const opened = this.door.prepare();
		if (!opened.ok) return opened;
		const { internalAdapter: users } = await this.#context(opened.value);
		if (await users.findUserByEmail(email)) return failed('account-there', { email });
		const name = wanted.name?.trim().slice(0, 200) || email.split('@')[0];
		const user = { email, name, emailVerified: true, role: wanted.role };
		const areas = wanted.areas ? JSON.stringify(wanted.areas) : null;
		const made = (await users.createUser({ ...user, areas }, { method: 'admin' })) as User;
		return this.#hand(opened.value, made, wanted.password);
	}

	async list(): Promise<Result<ListedAccount[]>> {
		const opened = this.door.open();
		if (!opened.ok) return opened.failure.kind === 'sign-in-off' ? done([]) : opened;
		const { internalAdapter: users } = await this.#context(opened.value);
		const all = (await users.listUsers(10_000, 0, { field: 'email', direction: 'asc' })) as User[];
		return done(all.map((user) => ({ ...accountOf(user), pending: Boolean(user.once) })));
	}

	/** Changes role or areas. @returns failure `no-account`, `account-wrong`, `account-last-admin` */
	async change(id: string, to: { role?: Role; areas?: string[] | null }): Promise<Result<Account>> {
		const wrong = wrongIn(to);
		if (wrong) return wrong;
		const found = await this.#user(id);
		if (!found.ok) return found;
		const { opened, user } = found.value;
		if (to.role !== undefined && to.role !== 'admin' && (await this.#isLastAdmin(user)))
			return failed('account-last-admin');
		const { internalAdapter: users } = await this.#context(opened);
		const changed = (await users.updateUser(id, {
			...(to.role && { role: to.role }),
			...(to.areas !== undefined && { areas: to.areas === null ? null : JSON.stringify(to.areas) })
		})) as User;
		await users.deleteUserSessions(id);
		return done(accountOf(changed));
	}

	/** Gives an account a new password. @returns failure `no-account`, `password-short` */
	async renew(id: string, password?: string): Promise<Result<Handed>> {
		const wrong = wrongIn({ password });
		if (wrong) return wrong;
		const found = await this.#user(id);
		return found.ok ? this.#hand(found.value.opened, found.value.user, password) : found;
	}

	/** Takes an account away; what it did stays in the log under its name. @returns failure `no-account`, `account-last-admin` */
	async remove(id: string): Promise<Result<Account>> {
		const found = await this.#user(id);
		if (!found.ok) return found;
		const { opened, user } = found.value;
		if (await this.#isLastAdmin(user)) return failed('account-last-admin');
		const { internalAdapter: users } = await this.#context(opened);
		await users.deleteUserSessions(id);
		await users.deleteUser(id);
		return done(accountOf(user));
	}

	/** The id of the account of an e-mail address; null when there is none. */
	async idOf(email: string): Promise<string | null> {
		const all = await this.list();
		return (all.ok && all.value.find((each) => each.email === email.trim().toLowerCase())?.id) || null;
	}

	async #user(id: string): Promise<Result<{ opened: Opened; user: User }>> {
		const opened = this.door.open();
		if (!opened.ok) return opened;
		const { internalAdapter: users } = await this.#context(opened.value);
		const user = (await users.findUserById(id)) as User | null;
		return user ? done({ opened: opened.value, user }) : failed('no-such-account');
	}

	async #isLastAdmin(user: User): Promise<boolean> {
		if (accountOf(user).role !== 'admin') return false;
		const all = await this.list();
		return all.ok && all.value.filter((each) => each.role === 'admin').length <= 1;
	}

	async #hand(opened: Opened, user: User, chosen: string | undefined): Promise<Result<Handed>> {
		const { internalAdapter: users, password } = await this.#context(opened);
		const made = chosen === undefined ? madePassword() : null;
		const hash = await password.hash(chosen ?? made!);
		if (await users.findCredentialAccount(user.id)) await users.updatePassword(user.id, hash);
		else
			await users.linkAccount({
				...{ userId: user.id, accountId: user.id, providerId: 'credential', password: hash }
			});
		const once = made === null ? null : new Date(Date.now() + ONCE_LASTS).toISOString();
		await users.updateUser(user.id, { once });
		await users.deleteUserSessions(user.id);
		return done({ account: accountOf(user), password: made });
	}

	#context = async (opened: Opened): Promise<Auth['$context'] extends Promise<infer C> ? C : never> =>
		(await this.door.auth(opened, 'http://localhost')).$context;
}

/** A password to be typed once: 80 random bits in letters and digits that are not taken for each other. */
function madePassword(): string {
	const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
	const word = Array.from(randomBytes(32))
		.filter((byte) => byte < letters.length * 8)
		.map((byte) => letters[byte % letters.length])
		.slice(0, 16)
		.join('');
	return word.length === 16 ? word.replace(/(.{4})(?=.)/g, '$1-') : madePassword();
}

function wrongIn({
	role,
	areas,
	password
}: {
	role?: unknown;
	areas?: unknown;
	password?: unknown;
}): { ok: false; failure: { kind: string } } | null {
	if (role !== undefined && !(ROLES as readonly unknown[]).includes(role))
		return failed('account-wrong', { what: 'role' });
	const areaList =
		areas === undefined ||
		areas === null ||
		(Array.isArray(areas) &&
			areas.length <= 1000 &&
			areas.every((each) => /^[\w-]{1,40}:\S{1,80}$/.test(String(each))));
	if (!areaList) return failed('account-wrong', { what: 'areas' });
	if (password === undefined) return null;
	const fits =
		typeof password === 'string' && password.length >= PASSWORD.least && password.length <= PASSWORD.most;
	return fits ? null : failed('password-short', PASSWORD);
}
