import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/session/cookies.ts';
import { refuse } from '#lib/server/shown.ts';
import type { RequestHandler } from './$types';

/** To the organisation's own sign-in service. A link and not a form: a form may not lead to another site. */
export const GET: RequestHandler = async ({ url, cookies, locals: { sessions, lang } }) => {
	const away = await sessions.away({ origin: url.origin });
	if (!away.ok) refuse(lang, away.failure);
	setCookies(cookies, away.value.cookies);
	redirect(303, away.value.to);
};
