import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/session/cookies.ts';
import { hrefIn } from '#lib/view/href.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({
	request,
	url,
	cookies,
	locals: { sessions, account, library, lang }
}) => {
	setCookies(cookies, await sessions.signOut({ headers: request.headers, origin: url.origin }));
	if (account) library.log(account, 'sign-out', account.email);
	redirect(303, hrefIn('/sign-in?out', lang));
};
