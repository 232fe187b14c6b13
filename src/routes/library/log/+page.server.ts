import { fail, redirect } from '@sveltejs/kit';
import { explain } from '#lib/message/message.ts';
import { withRight } from '#lib/server/api.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { refuse } from '#lib/server/shown.ts';
import { signInHref } from '#lib/view/href.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 50;

/** Who did what, the newest first, page by page; and the settings. For admins. */
export const load: PageServerLoad = ({ url, locals: { account, library, lang } }) => {
	if (!account) redirect(303, signInHref(url, lang));
	const right = withRight(account, 'rule');
	if (!right.ok) refuse(lang, right.failure);
	const before = Number(url.searchParams.get('before'));
	const from = Number.isSafeInteger(before) && before > 0 ? before : undefined;
	const deeds = library.deeds(from, PAGE + 1);
	return {
		settings: library.settings(),
		deeds: deeds.slice(0, PAGE),
		older: deeds.length > PAGE ? deeds[PAGE - 1].seq : null,
		first: from === undefined
	};
};

export const actions: Actions = {
	default: async ({ request, locals: { account, library, lang } }) => {
		const right = withRight(account, 'rule');
		if (!right.ok) refuse(lang, right.failure);
		const form = await request.formData();
		const kept = library.set({ twoPersons: form.has('two-persons') }, right.value);
		if (!kept.ok) return fail(statusOf(kept.failure), { refused: explain(lang, kept.failure), kept: false });
		return { refused: null, kept: true };
	}
};
