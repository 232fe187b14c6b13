import { fail, redirect } from '@sveltejs/kit';
import { explain, hasMessage } from '#lib/message/message.ts';
import { wordOf } from '#lib/server/api.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { setCookies } from '#lib/server/session/cookies.ts';
import { hrefIn, ownPath } from '#lib/view/href.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?to=` is the page to come back to, `?refused=` why the organisation's sign-in service was of no use. */
export const load: PageServerLoad = ({ locals: { account, mustChange, sessions, lang }, url }) => {
	const to = ownPath(url.searchParams.get('to'));
	if (mustChange) redirect(303, passwordHref(to, lang));
	const off = sessions.off();
	const { oidc } = sessions.door;
	const refused = `oidc-${url.searchParams.get('refused')}`;
	return {
		to,
		account: account && { name: account.name, email: account.email, role: account.role },
		off: off && explain(lang, off),
		oidc: oidc?.name ?? null,
		refused:
			oidc && hasMessage(`failure.${refused}`)
				? explain(lang, { kind: refused, values: { name: oidc.name, wanted: oidc.issuer } })
				: null,
		out: url.searchParams.has('out')
	};
};

const passwordHref = (to: string | null, lang: App.Locals['lang']): string =>
	hrefIn(to ? `/sign-in/password?to=${encodeURIComponent(to)}` : '/sign-in/password', lang);

export const actions: Actions = {
	default: async ({ request, locals, cookies, url, getClientAddress }) => {
		const { sessions, library, lang } = locals;
		const to = ownPath(url.searchParams.get('to'));
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
		redirect(303, mustChange ? passwordHref(to, lang) : (to ?? hrefIn('/library', lang)));
	}
};
