import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { message } from '#lib/message/message.ts';
import { langOf } from '#lib/view/href.ts';
import { Profiles } from '#lib/server/profile.ts';
import { Atlas } from '#lib/server/atlas.ts';

let atlas: Promise<Atlas> | undefined;
let profiles: Profiles | undefined;

export const init: ServerInit = async () => {
	await (atlas ??= Atlas.open());
};

/** Who is asking and in which language; headers of every answer. */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.atlas = await (atlas ??= Atlas.open());
	event.locals.profiles = profiles ??= new Profiles(event.locals.atlas);
	event.locals.lang = langOf(event.url);
	event.locals.phone = isPhone(event.request.headers);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.lang)
	});
	const headers = response.headers;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.append('vary', 'sec-ch-ua-mobile, user-agent');
	const embedded = event.url.pathname.startsWith('/embed/');
	const policy = headers.get('content-security-policy');
	if (policy && !embedded) headers.set('content-security-policy', `${policy}; frame-ancestors 'none'`);
	return response;
};

function isPhone(headers: Headers): boolean {
	const hint = headers.get('sec-ch-ua-mobile');
	return hint ? hint === '?1' : /Mobile|Android|iPhone/.test(headers.get('user-agent') ?? '');
}

/** Unexpected errors: logged in full here, one sentence to the reader. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404) console.error(event.request.method, event.url.pathname, error);
	const key = status === 404 ? 'error.404' : 'error.500';
	return { message: message(event.locals.lang ?? 'vi', key) };
};
