import { fail, redirect } from '@sveltejs/kit';
import { annotationsOf } from '#lib/chart/annotation.ts';
import { Charts, mayWithdraw } from '#lib/server/library/chart.ts';
import { chartShown, saidOf } from '#lib/server/chart.ts';
import { explain } from '#lib/message/message.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { stateOf } from '#lib/server/standing.ts';
import { may } from '#lib/server/session/rights.ts';
import { refuse, withPictures } from '#lib/server/shown.ts';
import { failed } from '#lib/term/failure.ts';
import { hrefIn } from '#lib/view/href.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const { atlas, account, lang, phone } = locals;
	const found = await chartShown(locals, params.id, url.searchParams);
	if (!found.ok) refuse(lang, found.failure);
	const { chart, shown, pinned } = found.value;
	if (!account) setHeaders({ 'cache-control': 'public, max-age=60' });
	const said = saidOf(found.value, lang);
	const annotations = annotationsOf(shown.scene, said.annotations, lang);
	return {
		id: chart.id,
		said,
		as:
			chart.standing === 'draft' ? null : await stateOf(atlas, shown.scene.resolved.view, pinned, chart.seq),
		draft: chart.standing === 'draft',
		mayEdit: may(account, 'chart-save'),
		mayWithdraw: mayWithdraw(chart, account),
		shown: await withPictures(atlas, shown, { phone, framed: true, annotations })
	};
};

export const actions: Actions = {
	withdraw: async ({ locals, params, request }) => {
		const { account, library, lang } = locals;
		if (!account) refuse(lang, failed('no-chart').failure);
		const reason = String((await request.formData()).get('reason') ?? '');
		const kept = new Charts(library).withdraw(params.id, reason, account);
		if (!kept.ok) return fail(statusOf(kept.failure), { failure: explain(lang, kept.failure) });
		redirect(303, hrefIn(`/chart/${params.id}`, lang));
	}
};
