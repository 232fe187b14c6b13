import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/session/cookies.ts';
import { langOf, ownPath } from '#lib/view/href.ts';
import { refusedHref } from '../../../../sign-in/oidc/door.ts';
import type { RequestHandler } from './$types';

/** The way back from the organisation's own sign-in service; the only address of better-auth that is open. */
export const GET: RequestHandler = async ({ request, cookies, locals: { oidc, library } }) => {
	const { signed, door } = await oidc.back(request);
	if (!signed.ok) {
		if (signed.failure.kind !== 'oidc-cancelled') library.log({ id: '', name: '' }, 'sign-in-refused', '');
		redirect(303, refusedHref(signed.failure, ownPath(door.searchParams.get('to')), langOf(door)));
	}
	const { account, to } = signed.value;
	setCookies(cookies, signed.value.cookies);
	library.log(account, 'sign-in', account.email);
	redirect(303, to);
};
