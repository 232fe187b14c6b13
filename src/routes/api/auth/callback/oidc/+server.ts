import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/session/cookies.ts';
import { refusedHref } from '../../../../sign-in/oidc/refused.ts';
import type { RequestHandler } from './$types';

/** The way back from the organisation's own sign-in service; the only address of better-auth that is open. */
export const GET: RequestHandler = async ({ request, cookies, locals: { oidc, library, lang } }) => {
	const back = await oidc.back(request);
	if (!back.ok) {
		if (back.failure.kind !== 'oidc-cancelled') library.log({ id: '', name: '' }, 'sign-in-refused', '');
		redirect(303, refusedHref(back.failure, null, lang));
	}
	const { account, to } = back.value;
	setCookies(cookies, back.value.cookies);
	library.log(account, 'sign-in', account.email);
	redirect(303, to);
};
