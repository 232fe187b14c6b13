import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';
import type { Account } from '#lib/term/library.ts';
import { PASSWORD } from './accounts.ts';
import type { Auth } from './auth.ts';
import { accountOf, type Door, type Opened, type User } from './door.ts';

/** Where a request comes from. */
export interface Caller {
	headers: Headers;
	/** of the site as the reader typed it: `https://…` */
	origin: string;
	/** network address */
	place: string;
}

/** Who is asking. */
export interface Asker {
	account: Account | null;
	/** signed in with a password of somebody else's choice: may do nothing but change it */
	mustChange: Account | null;
}

const NOBODY: Asker = { account: null, mustChange: null };
/** Cookies to send, as `set-cookie` headers. */
export type Cookies = string[];
/** Passwords looked at at the same time: each takes a tenth of a second and 16 MB. */
const AT_ONCE = 4;

/** Sign-in, sign-out and who is asking. Every request asks the database: a session that was ended is dead at once. */
export class Sessions {
	#looking = 0;
	constructor(readonly door: Door) {}

	/** Why nobody can sign in; null when one can. */
	off(): Failure | null {
		const opened = this.door.open();
		return opened.ok ? null : opened.failure;
	}

	/** Who sent a request. Without a cookie of ours nothing is loaded and nothing asked. */
	async asking({ headers, origin }: Pick<Caller, 'headers' | 'origin'>): Promise<Asker> {
		if (!/(?:^|[;\s])(?:__Host-)?atlas\.session_token=/.test(headers.get('cookie') ?? '')) return NOBODY;
		const opened = this.door.open();
		if (!opened.ok) return NOBODY;
		const auth = await this.door.auth(opened.value, origin);
		const session = await auth.api.getSession({ headers, query: { disableCookieCache: true } });
		if (!session) return NOBODY;
		const user = session.user as User;
		const account = accountOf(user);
		return user.once ? { account: null, mustChange: account } : { account, mustChange: null };
	}

	/** @returns failure `sign-in-wrong`, the same whether the account exists or not; `sign-in-slow`; those of `Door.open` */
	async signIn(
		email: string,
		password: string,
		caller: Caller
	): Promise<Result<{ account: Account; mustChange: boolean; cookies: Cookies }>> {
		const opened = this.door.open();
		if (!opened.ok) return opened;
		const { guesses } = opened.value;
		const answer = await this.#looked(opened.value, email, caller, async (auth) => {
			const response = await auth.api.signInEmail({
				body: { email: email.trim(), password },
				headers: new Headers(),
				asResponse: true
			});
			if (!response.ok) return failed('sign-in-wrong');
			const { user } = (await response.json()) as { user: User };
			if (user.once && user.once < new Date().toISOString()) {
				await (await auth.$context).internalAdapter.deleteUserSessions(user.id);
				return failed('sign-in-wrong');
			}
			const cookies = response.headers.getSetCookie();
			return done({ account: accountOf(user), mustChange: Boolean(user.once), cookies });
		});
		if (answer.ok) guesses.right(email, caller.place);
		return answer;
	}

	/** Ends the session of a request. */
	async signOut({ headers, origin }: Pick<Caller, 'headers' | 'origin'>): Promise<Cookies> {
		const opened = this.door.open();
		if (!opened.ok) return [];
		const auth = await this.door.auth(opened.value, origin);
		const response = await auth.api.signOut({ headers, asResponse: true });
		return response.headers.getSetCookie();
	}

	/**
	 * Changes one's own password; every session of the account ends and a new one begins.
	 * @returns failure `no-account` when nobody is signed in, `password-short`, `password-same`, `sign-in-wrong`, `sign-in-slow`
	 */
	async changePassword(current: string, next: string, caller: Caller): Promise<Result<Cookies>> {
		const asker = await this.asking(caller);
		const account = asker.account ?? asker.mustChange;
		const opened = this.door.open();
		if (!account || !opened.ok) return failed('no-account');
		if (next.length < PASSWORD.least || next.length > PASSWORD.most)
			return failed('password-short', PASSWORD);
		if (next === current || next.toLowerCase().includes(account.email)) return failed('password-same');
		const checked = await this.#looked(opened.value, account.email, caller, async (auth) => {
			const { internalAdapter: users, password } = await auth.$context;
			const hash = (await users.findCredentialAccount(account.id))?.password;
			if (!hash || !(await password.verify({ hash, password: current }))) return failed('sign-in-wrong');
			await users.updatePassword(account.id, await password.hash(next));
			await users.updateUser(account.id, { once: null });
			await users.deleteUserSessions(account.id);
			return done(null);
		});
		if (!checked.ok) return checked;
		const again = await this.signIn(account.email, next, caller);
		return again.ok ? done(again.value.cookies) : again;
	}

	/** Looks at a password when it is time to, and remembers wrong ones. */
	async #looked<T>(
		opened: Opened,
		email: string,
		{ place, origin }: Caller,
		look: (auth: Auth) => Promise<Result<T>>
	): Promise<Result<T>> {
		const seconds = opened.guesses.wait(email, place);
		if (seconds > 0) return failed('sign-in-slow', { seconds });
		if (this.#looking >= AT_ONCE) return failed('sign-in-slow', { seconds: 1 });
		this.#looking++;
		try {
			const answer = await look(await this.door.auth(opened, origin));
			if (!answer.ok && answer.failure.kind === 'sign-in-wrong') opened.guesses.wrong(email, place);
			return answer;
		} finally {
			this.#looking--;
		}
	}
}
