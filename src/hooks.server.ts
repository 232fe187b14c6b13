import { dev } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { explain, message } from '#lib/message/message.ts';
import { langOf } from '#lib/view/href.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { barred, refusal, withHeaders } from '#lib/server/guard.ts';
import { homeOf } from '#lib/server/library/home.ts';
import { lean } from '#lib/server/lean.ts';
import { Library } from '#lib/server/library/library.ts';
import { Publishing } from '#lib/server/library/publish.ts';
import { Gallery } from '#lib/server/gallery.ts';
import { warm } from '#lib/server/overview.ts';
import { Pictures } from '#lib/server/pictures.ts';
import { Profiles } from '#lib/server/profile.ts';
import { Accounts } from '#lib/server/session/accounts.ts';
import { Door } from '#lib/server/session/door.ts';
import { oidcOf } from '#lib/server/session/oidc.ts';
import { OidcSignIn } from '#lib/server/session/oidc-sign-in.ts';
import { Sessions } from '#lib/server/session/sessions.ts';

/** What the process has, opened once. */
interface House extends Pick<
	App.Locals,
	'gallery' | 'pictures' | 'atlas' | 'library' | 'publishing' | 'profiles' | 'sessions' | 'oidc' | 'accounts'
> {
	door: Door;
}

let house: Promise<House> | undefined;

async function opened(): Promise<House> {
	const home = homeOf();
	const library = await Library.open(home);
	if (library.damage) console.error(explain('en', library.damage).what, explain('en', library.damage).next);
	const atlas = await Atlas.open(undefined, library);
	const taken = atlas.samples.map((each) => each.id);
	const { gazetteer, parquet, solver } = atlas;
	const { groupings } = atlas.places;
	const door = new Door(home);
	return {
		...{ atlas, library, door },
		publishing: new Publishing({ library, gazetteer, parquet, solver, groupings, taken }),
		profiles: new Profiles(atlas),
		pictures: new Pictures(),
		gallery: new Gallery(atlas),
		sessions: new Sessions(door),
		oidc: new OidcSignIn(door),
		accounts: new Accounts(door)
	};
}

/** The site does not start where sessions could be forged: with accounts but without a secret. */
class StartRefused extends Error {
	override name = 'StartRefused';
}

export const init: ServerInit = async () => {
	const { door, atlas } = await (house ??= opened());
	const oidc = oidcOf(door.env);
	if (!oidc.ok) console.error(explain('en', oidc.failure).what, explain('en', oidc.failure).next);
	const refused = door.refusal();
	if (!refused || dev) void warm(atlas).catch(console.error);
	if (!refused) return;
	const { what, next } = explain('en', refused);
	if (!dev) throw new StartRefused(`${what} ${next}`);
	console.error(what, next);
};

/** Answers that are the same for everybody: no cookie is looked at. */
const FOR_ALL = /^\/(?:embed|data|boundaries|areas|healthz)(?:\/|$)/;

/** Who is asking and in which language; what is kept out; headers of every answer. */
export const handle: Handle = async ({ event, resolve }) => {
	const { door: _, ...shared } = await (house ??= opened());
	const { locals, url, request } = event;
	Object.assign(locals, shared);
	locals.lang = langOf(url);
	locals.phone = isPhone(request.headers);
	const nobody = { account: null, mustChange: null };
	const asker = FOR_ALL.test(url.pathname)
		? nobody
		: await shared.sessions.asking({ headers: request.headers, origin: url.origin });
	Object.assign(locals, asker);
	const out = barred(event);
	const page = url.pathname.startsWith('/embed/') ? lean : (html: string) => html;
	const response = out
		? refusal(locals.lang, out)
		: await resolve(event, { transformPageChunk: ({ html }) => page(html.replace('%lang%', locals.lang)) });
	return withHeaders(response, event, asker.account !== null || asker.mustChange !== null);
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
