import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Account } from '#lib/term/library.ts';
import { OIDC } from './auth.ts';
import { accountOf, type Door, type Opened, type User } from './door.ts';
import { discovered, refusedBack, type Oidc } from './oidc.ts';
import type { Cookies } from './sessions.ts';

/** What came of a way back. */
export interface Back {
	signed: Result<{ account: Account; to: string; cookies: Cookies }>;
	/** the sign-in page that was left for it, as far as that is known: its query says the language and the page before */
	door: URL;
}

/**
 * Sign-in by the organisation's own service (OpenID Connect, authorization code with PKCE, state and nonce). It says who
 * somebody is; what they may do is said here: only who has an account an admin made comes in. The first time the two are
 * tied by the e-mail address, from then on by the service's own identifier.
 */
export class OidcSignIn {
	constructor(readonly door: Door) {}

	/**
	 * The way to the service.
	 * @param back path of this site to come back to
	 * @param door the sign-in page to come back to when it was of no use
	 * @returns failure `sign-in-off`, `oidc-silent`, `oidc-issuer`
	 */
	async away(back: string, door = '/sign-in'): Promise<Result<{ to: string; cookies: Cookies }>> {
		const both = this.#both();
		if (!both.ok) return both;
		const { opened, oidc } = both.value;
		const known = await discovered(oidc);
		if (!known.ok) return known;
		const auth = await this.door.authBy(oidc, opened);
		const response = await auth.api.signInSocial({
			body: { provider: OIDC, callbackURL: back, errorCallbackURL: door, disableRedirect: true },
			headers: new Headers(),
			asResponse: true
		});
		const { url } = (await response.json()) as { url?: string };
		if (!response.ok || !url) return failed('oidc-silent', { name: oidc.name });
		return done({ to: url, cookies: response.headers.getSetCookie() });
	}

	/**
	 * The way back from it. A password for one use that nobody has used yet is void from then on.
	 * @returns failure `oidc-cancelled`, `oidc-stranger`, `oidc-unverified`, `oidc-no-email`, `oidc-late`, `oidc-failed`
	 */
	async back(request: Request): Promise<Back> {
		const both = this.#both();
		if (!both.ok) return { signed: both, door: new URL('/sign-in', request.url) };
		const { opened, oidc } = both.value;
		const auth = await this.door.authBy(oidc, opened);
		const response = await auth.handler(request);
		const cookies = response.headers.getSetCookie();
		const to = new URL(response.headers.get('location') ?? '/', this.door.env.ORIGIN);
		const pairs = cookies.map((each) => each.split(';')[0]).join('; ');
		const session = await auth.api.getSession({ headers: new Headers({ cookie: pairs }) });
		if (!session) {
			const failure = refusedBack(to.searchParams.get('error')?.toLowerCase() ?? '', oidc);
			return { signed: { ok: false, failure }, door: to };
		}
		const user = session.user as User;
		if (user.once) {
			const { internalAdapter: users } = await auth.$context;
			const password = await users.findCredentialAccount(user.id);
			if (password) await users.deleteAccount(password.id);
			await users.updateUser(user.id, { once: null });
		}
		return {
			signed: done({ account: accountOf(user), to: to.pathname + to.search + to.hash, cookies }),
			door: to
		};
	}

	/**
	 * The page where one signs out of the service itself, which comes back to the sign-in page (OpenID Connect RP-Initiated
	 * Logout 1.0); null when it has none.
	 */
	async out(): Promise<Result<string | null>> {
		const both = this.#both();
		if (!both.ok) return both;
		const { oidc } = both.value;
		const known = await discovered(oidc);
		if (!known.ok) return known;
		if (known.value.endSession === null) return done(null);
		const to = new URL(known.value.endSession);
		to.searchParams.set('client_id', oidc.clientId);
		to.searchParams.set('post_logout_redirect_uri', new URL('/sign-in', this.door.env.ORIGIN).href);
		return done(to.href);
	}

	#both(): Result<{ opened: Opened; oidc: Oidc }> {
		const opened = this.door.open();
		if (!opened.ok) return opened;
		const { oidc } = this.door;
		return oidc ? done({ opened: opened.value, oidc }) : failed('sign-in-off');
	}
}
