import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as plainServer, type AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody the sign-in service knows; the key is their identifier there. */
export type People = Record<string, { email?: string; verified?: boolean; name?: string }>;

export interface RunningProvider {
	issuer: string;
	/** addresses the site sent people or itself to, in order */
	asked: URL[];
	stop(): Promise<void>;
}

export const CLIENT = { id: 'parity-atlas', secret: 'a secret the two of them share' };

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
	const server = plainServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/**
 * A certified OpenID provider on this machine, with two plain pages: who one is, and whether the site may know.
 * @param site address of the site it signs people in to
 * @param called what it calls itself, when that is another address than the one it answers at
 */
export async function startProvider(site: string, people: People, called?: string): Promise<RunningProvider> {
	const port = await freePort();
	const issuer = `http://localhost:${port}`;
	const asked: URL[] = [];
	const provider = new Provider(called ?? issuer, {
		clients: [
			{
				client_id: CLIENT.id,
				client_secret: CLIENT.secret,
				redirect_uris: [`${site}/api/auth/callback/oidc`],
				post_logout_redirect_uris: [`${site}/sign-in`]
			}
		],
		pkce: { required: () => true },
		claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
		features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource } },
		cookies: { keys: ['signs the cookies of a test'] },
		interactions: { url: (_: unknown, { uid }: { uid: string }) => `/at/${uid}` },
		findAccount: (_: unknown, sub: string) =>
			Object.hasOwn(people, sub)
				? { accountId: sub, claims: () => ({ sub, ...claimsOf(people[sub]) }) }
				: undefined
	});
	const answer = provider.callback();
	const server = createServer((request, response) => {
		const url = new URL(request.url!, issuer);
		asked.push(url);
		if (url.pathname.startsWith('/at/')) void interact(provider, request, response, url);
		else answer(request, response);
	}).listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		...{ issuer, asked },
		stop: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

/** The page that asks whether one wants to sign out of the service, too; its own fetches a typeface from far away. */
function logoutSource(context: { body: string }, form: string): void {
	context.body = `<!doctype html><title>Out</title>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`;
}

const claimsOf = ({ email, verified, name }: People[string]) => ({
	...(email && { email }),
	...(verified !== undefined && { email_verified: verified }),
	...(name && { name })
});

async function interact(
	provider: Provider,
	request: IncomingMessage,
	response: ServerResponse,
	url: URL
): Promise<void> {
	const { prompt, params, session } = await provider.interactionDetails(request, response);
	if (url.searchParams.has('no'))
		return provider.interactionFinished(request, response, { error: 'access_denied' });
	const who = url.searchParams.get('who');
	if (prompt.name === 'login' && who)
		return provider.interactionFinished(request, response, { login: { accountId: who } });
	if (prompt.name === 'consent' && url.searchParams.has('yes')) {
		const grant = new provider.Grant({ accountId: session!.accountId, clientId: params.client_id });
		for (const scope of prompt.details.missingOIDCScope ?? []) grant.addOIDCScope(scope);
		return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
	}
	response.setHeader('content-type', 'text/html; charset=utf-8');
	const rest = '<button name="no" value="1">Cancel</button>';
	response.end(
		prompt.name === 'login'
			? `<!doctype html><title>Who</title><form><label>Who <input name="who"></label><button>Go on</button></form><form>${rest}</form>`
			: `<!doctype html><title>May it</title><form><button name="yes" value="1">Agree</button></form><form>${rest}</form>`
	);
}
