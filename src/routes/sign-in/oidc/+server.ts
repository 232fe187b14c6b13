import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/session/cookies.ts';
import { hrefIn, ownPath } from '#lib/view/href.ts';
import { doorHref, refusedHref } from './door.ts';
import type { RequestHandler } from './$types';

/** To the organisation's own sign-in service. A link and not a form: a form may not lead to another site. */
export const GET: RequestHandler = async ({ url, cookies, locals: { oidc, lang } }) => {
	const to = ownPath(url.searchParams.get('to'));
	const away = await oidc.away(to ?? hrefIn('/library', lang), doorHref(to, lang));
	if (!away.ok) {
		if (away.failure.kind === 'oidc-issuer')
			console.error('sign-in:', away.failure.kind, away.failure.values);
		redirect(303, refusedHref(away.failure, to, lang));
	}
	setCookies(cookies, away.value.cookies);
	redirect(303, away.value.to);
};
