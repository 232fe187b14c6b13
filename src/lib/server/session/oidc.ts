import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';

/** A sign-in service of the organisation (OpenID Connect), as the environment says it. */
export interface Oidc {
	/** shown on the button */
	name: string;
	/** without a slash at its end */
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** e-mail addresses are believed although it does not say that it has verified them */
	trustsEmail: boolean;
}

/** What a sign-in service says of itself that is needed here. */
export interface Discovered {
	/** where one signs out of it; null when it has no such page */
	endSession: string | null;
}

type Env = Record<string, string | undefined>;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
/** Milliseconds it has to answer. */
const PATIENCE = 8000;

/**
 * OpenID Connect by ATLAS_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _NAME and _TRUST_EMAIL; null when no issuer is set.
 * @returns failure `oidc-unset` (with the variable that is missing), `oidc-address`
 */
export function oidcOf(env: Env): Result<Oidc | null> {
	const { ATLAS_OIDC_ISSUER: issuer } = env;
	if (!issuer) return done(null);
	for (const name of ['ATLAS_OIDC_CLIENT_ID', 'ORIGIN'])
		if (!env[name]) return failed('oidc-unset', { name });
	for (const address of [issuer, env.ORIGIN!])
		if (!isSafe(address)) return failed('oidc-address', { address });
	return done({
		issuer: issuer.replace(/\/$/, ''),
		clientId: env.ATLAS_OIDC_CLIENT_ID!,
		clientSecret: env.ATLAS_OIDC_CLIENT_SECRET ?? '',
		name: env.ATLAS_OIDC_NAME || 'OpenID Connect',
		trustsEmail: env.ATLAS_OIDC_TRUST_EMAIL === '1'
	});
}

/** https, or a machine that speaks to itself: OpenID Connect Discovery 1.0, section 3. */
function isSafe(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname, search, hash } = new URL(address);
	return (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))) && !search && !hash;
}

export const discoveryOf = ({ issuer }: Oidc): string => `${issuer}/.well-known/openid-configuration`;

/**
 * Asks a sign-in service what it is. What it says must be of the issuer that was asked for (OpenID Connect Discovery 1.0,
 * section 4.3): otherwise another could sign people in under its name.
 * @returns failure `oidc-silent` when it does not answer in time or in its form, `oidc-issuer` when it is another
 */
export async function discovered(oidc: Oidc): Promise<Result<Discovered>> {
	const silent = failed('oidc-silent', { name: oidc.name });
	let said: unknown;
	try {
		const answer = await fetch(discoveryOf(oidc), {
			headers: { accept: 'application/json' },
			signal: AbortSignal.timeout(PATIENCE)
		});
		if (!answer.ok) return silent;
		said = await answer.json();
	} catch {
		return silent;
	}
	if (typeof said !== 'object' || said === null) return silent;
	const { issuer, end_session_endpoint: end, ...rest } = said as Record<string, unknown>;
	const wanted = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'];
	if (typeof issuer !== 'string' || wanted.some((name) => typeof rest[name] !== 'string')) return silent;
	if (issuer.replace(/\/$/, '') !== oidc.issuer)
		return failed('oidc-issuer', { name: oidc.name, wanted: oidc.issuer, said: issuer.slice(0, 200) });
	return done({ endSession: typeof end === 'string' && isSafe(end) ? end : null });
}

/** Why a way back from a sign-in service ended without a session, in our words; the code is what better-auth or the service says. */
export function refusedBack(code: string, { name }: Pick<Oidc, 'name'>): Failure {
	const kind =
		{
			access_denied: 'oidc-cancelled',
			signup_disabled: 'oidc-stranger',
			account_not_linked: 'oidc-unverified',
			email_not_found: 'oidc-no-email',
			state_mismatch: 'oidc-late',
			state_not_found: 'oidc-late',
			state_invalid: 'oidc-late',
			please_restart_the_process: 'oidc-late'
		}[code] ?? 'oidc-failed';
	return { kind, values: { name } };
}
