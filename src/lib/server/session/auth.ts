import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import type { SqliteFile } from '../library/database.ts';
import { discoveryOf, type Oidc } from './oidc.ts';

export const OIDC = 'oidc';

export interface AuthSettings {
	db: SqliteFile;
	secret: string;
	/** address of the site; decides whether cookies are for https only */
	origin: string;
	/** null for everything but the way to it and back, so that it keeps nobody waiting when it is down */
	oidc: Oidc | null;
}

const isSecure = (origin: string): boolean => origin.startsWith('https:');
/** Over https no other host of the same domain can set our cookies. */
export const cookiePrefix = (origin: string): string => (isSecure(origin) ? '__Host-atlas' : 'atlas');

/** Seconds a session lasts, and the time after which use prolongs it. */
const LASTS = 7 * 24 * 3600;
const PROLONGED = 24 * 3600;

/** The keys of a sign-in service are used once and not kept. */
const forgetful = async <A extends object>(account: A) => ({
	data: { ...account, accessToken: null, refreshToken: null, idToken: null }
});

/**
 * How better-auth is set up: e-mail and password of accounts an admin made, nobody signs up, nothing is sent anywhere. Only its
 * functions are used; of its addresses none is open but the way back from OpenID Connect.
 */
export function authOptions({ db, secret, origin, oidc }: AuthSettings) {
	return {
		// what better-auth knows of better-sqlite3; libsql is like it but has a member `db` that it takes for something else
		database: {
			prepare: (sql: string) => db.raw.prepare(sql),
			close: () => {},
			aggregate: () => {}
		} as never,
		secret,
		baseURL: origin,
		basePath: '/api/auth',
		trustedOrigins: [origin],
		telemetry: { enabled: false },
		logger: {
			level: 'error',
			log: (_level: string, what: string) => console.error('sign-in:', what.replace(/\S+@\S+/g, '…'))
		},
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
		user: {
			additionalFields: {
				role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
				areas: { type: 'string', required: false, input: false },
				once: { type: 'string', required: false, input: false }
			}
		},
		session: { expiresIn: LASTS, updateAge: PROLONGED, cookieCache: { enabled: false } },
		// an account an admin made is tied to the first who comes with its e-mail address, which their service has verified
		account: { accountLinking: { enabled: true, trustedProviders: oidc?.trustsEmail ? [OIDC] : [] } },
		databaseHooks: { account: { create: { before: forgetful }, update: { before: forgetful } } },
		rateLimit: { enabled: false },
		advanced: {
			// the prefix it would add itself is a weaker one
			useSecureCookies: false,
			cookiePrefix: cookiePrefix(origin),
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(origin) }
		},
		plugins: oidc
			? [
					genericOAuth({
						config: [
							{
								providerId: OIDC,
								name: oidc.name,
								discoveryUrl: discoveryOf(oidc),
								clientId: oidc.clientId,
								clientSecret: oidc.clientSecret,
								scopes: ['openid', 'email', 'profile'],
								pkce: true,
								disableSignUp: true,
								requireIdTokenVerification: true
							}
						]
					})
				]
			: []
	} satisfies BetterAuthOptions;
}

export const makeAuth = (settings: AuthSettings) => betterAuth(authOptions(settings));
export type Auth = ReturnType<typeof makeAuth>;
