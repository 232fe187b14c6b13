import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import type { SqliteFile } from '../library/database.ts';

/** A sign-in service of the organisation (OpenID Connect), as the environment says it. */
export interface Oidc {
	/** shown on the button */
	name: string;
	issuer: string;
	clientId: string;
	clientSecret: string;
}

export const OIDC = 'oidc';

/** OpenID Connect by ATLAS_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET and _NAME; null when it is not set. It needs ORIGIN, too. */
export function oidcOf(env: Record<string, string | undefined>): Oidc | null {
	const { ATLAS_OIDC_ISSUER: issuer, ATLAS_OIDC_CLIENT_ID: clientId, ORIGIN } = env;
	if (!issuer || !clientId || !ORIGIN) return null;
	const clientSecret = env.ATLAS_OIDC_CLIENT_SECRET ?? '';
	return {
		issuer: issuer.replace(/\/$/, ''),
		clientId,
		clientSecret,
		name: env.ATLAS_OIDC_NAME || 'OpenID Connect'
	};
}

export interface AuthSettings {
	db: SqliteFile;
	secret: string;
	/** address of the site; decides whether cookies are for https only */
	origin: string;
	oidc: Oidc | null;
}

const isSecure = (origin: string): boolean => origin.startsWith('https:');
/** Over https no other host of the same domain can set our cookies. */
export const cookiePrefix = (origin: string): string => (isSecure(origin) ? '__Host-atlas' : 'atlas');

/** Seconds a session lasts, and the time after which use prolongs it. */
const LASTS = 7 * 24 * 3600;
const PROLONGED = 24 * 3600;

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
		account: { accountLinking: { enabled: true, trustedProviders: [OIDC] } },
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
								discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
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
