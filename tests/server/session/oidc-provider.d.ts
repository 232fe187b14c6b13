/** As much of the certified OpenID provider as the tests use; the package brings no types. */
declare module 'oidc-provider' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	interface Interaction {
		prompt: { name: string; details: { missingOIDCScope?: string[] } };
		params: { client_id: string };
		session?: { accountId: string };
	}
	interface Grant {
		addOIDCScope(scope: string): void;
		save(): Promise<string>;
	}
	export class Provider {
		constructor(issuer: string, settings: Record<string, unknown>);
		Grant: new (of: { accountId: string; clientId: string }) => Grant;
		callback(): (request: IncomingMessage, response: ServerResponse) => void;
		interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
		interactionFinished(
			request: IncomingMessage,
			response: ServerResponse,
			result: Record<string, unknown>
		): Promise<void>;
	}
}
