import { fail, redirect } from '@sveltejs/kit';
import { explain } from '#lib/message/message.ts';
import { wordOf } from '#lib/server/api.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { setCookies } from '#lib/server/session/cookies.ts';
import { hrefIn } from '#lib/view/href.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { account, mustChange, sessions, lang }, url }) => {
	if (mustChange) redirect(303, hrefIn('/sign-in/password', lang));
	const off = sessions.off();
	return {
		account: account && { name: account.name, email: account.email, role: account.role },
		off: off && explain(lang, off),
		oidc: (await sessions.door.oidc())?.name ?? null,
		failed: url.searchParams.has('failed') || url.searchParams.has('error')
	};
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url, getClientAddress }) => {
		const { sessions, library, lang } = locals;
		const form = await request.formData();
		const email = wordOf(form.get('email'), 300);
		const caller = { headers: request.headers, origin: url.origin, place: getClientAddress() };
		const found = await sessions.signIn(email, wordOf(form.get('password'), 300), caller);
		if (!found.ok) {
			if (found.failure.kind === 'sign-in-wrong') library.log({ id: '', name: '' }, 'sign-in-refused', '');
			return fail(statusOf(found.failure), { email, refused: explain(lang, found.failure) });
		}
		const { account, mustChange } = found.value;
		setCookies(cookies, found.value.cookies);
		library.log(account, 'sign-in', account.email);
		redirect(303, hrefIn(mustChange ? '/sign-in/password' : '/library', lang));
	}
};
