import { fail, redirect } from '@sveltejs/kit';
import { explain } from '#lib/message/message.ts';
import { wordOf } from '#lib/server/api.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { PASSWORD } from '#lib/server/session/accounts.ts';
import { setCookies } from '#lib/server/session/cookies.ts';
import { hrefIn, ownPath } from '#lib/view/href.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { account, mustChange, lang } }) => {
	if (!account && !mustChange) redirect(303, hrefIn('/sign-in', lang));
	return {
		must: mustChange !== null,
		to: ownPath(url.searchParams.get('to')),
		email: (account ?? mustChange)!.email,
		least: PASSWORD.least
	};
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url, getClientAddress }) => {
		const { account, mustChange, sessions, library, lang } = locals;
		const form = await request.formData();
		const said = (name: string) => wordOf(form.get(name), 300);
		const caller = { headers: request.headers, origin: url.origin, place: getClientAddress() };
		const changed = await sessions.changePassword(said('current'), said('next'), caller);
		if (!changed.ok) return fail(statusOf(changed.failure), { refused: explain(lang, changed.failure) });
		setCookies(cookies, changed.value);
		const own = account ?? mustChange;
		if (own) library.log(own, 'password', own.email);
		return { changed: true };
	}
};
