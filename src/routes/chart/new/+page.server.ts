import { error, fail, redirect } from '@sveltejs/kit';
import { Charts } from '#lib/server/library/chart.ts';
import { draftOf, propose } from '#lib/server/chart.ts';
import { explain } from '#lib/message/message.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { may } from '#lib/server/session/rights.ts';
import { refuse } from '#lib/server/shown.ts';
import { failed } from '#lib/term/failure.ts';
import { hrefIn, signInHref } from '#lib/view/href.ts';
import type { Actions, PageServerLoad } from './$types';

const NO_RIGHT = failed('no-right', { right: 'chart-save' }).failure;

/** Words proposed for the view of `?view=`, to be saved as a chart. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { account, lang } = locals;
	if (!account) redirect(303, signInHref(url, lang));
	if (!may(account, 'chart-save')) refuse(lang, NO_RIGHT);
	const proposed = await propose(locals, url.searchParams.get('view') ?? '', url.origin);
	if (!proposed.ok) refuse(lang, proposed.failure);
	return { draft: proposed.value };
};

export const actions: Actions = {
	default: async ({ locals, url, request }) => {
		const { library, account, lang } = locals;
		if (!may(account, 'chart-save')) error(403, explain(lang, NO_RIGHT).what);
		const proposed = await propose(locals, url.searchParams.get('view') ?? '', url.origin);
		if (!proposed.ok)
			return fail(statusOf(proposed.failure), { failure: explain(lang, proposed.failure), draft: null });
		const draft = draftOf(await request.formData(), proposed.value);
		const kept = new Charts(library).save(draft, account);
		if (!kept.ok) return fail(statusOf(kept.failure), { failure: explain(lang, kept.failure), draft });
		redirect(303, hrefIn(`/chart/${kept.value.id}`, lang));
	}
};
