import { fail, redirect } from '@sveltejs/kit';
import { placesOf } from '#lib/chart/annotation.ts';
import { Charts } from '#lib/server/library/chart.ts';
import { chartShown, draftOf } from '#lib/server/chart.ts';
import { explain } from '#lib/message/message.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { may } from '#lib/server/session/rights.ts';
import { refuse } from '#lib/server/shown.ts';
import { failed } from '#lib/term/failure.ts';
import { hrefIn } from '#lib/view/href.ts';
import { addressOf } from '#lib/view/url.ts';
import type { Actions, PageServerLoad } from './$types';

/** A saved chart to be said anew. Who may not change charts is told there is none. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { account, lang } = locals;
	if (!may(account, 'chart-save')) refuse(lang, failed('no-chart').failure);
	const found = await chartShown(locals, params.id, url.searchParams);
	if (!found.ok) refuse(lang, found.failure);
	const { chart, shown } = found.value;
	const { title, note, alt, annotations, frozen, standing } = chart;
	return {
		id: params.id,
		picture: addressOf(shown.scene.resolved.view, '/explore/', '.svg'),
		places: placesOf(shown.scene, lang),
		draft: { title, note, alt, annotations, frozen, publish: standing === 'published' }
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const { account, library, lang } = locals;
		if (!may(account, 'chart-save')) refuse(lang, failed('no-chart').failure);
		const found = await chartShown(locals, params.id, url.searchParams);
		if (!found.ok) refuse(lang, found.failure);
		const { chart, shown } = found.value;
		const version = chart.frozen ?? shown.scene.dataset.version;
		const draft = draftOf(await request.formData(), { dataset: chart.dataset, query: chart.query, version });
		const kept = new Charts(library).revise(params.id, draft, account);
		if (!kept.ok) return fail(statusOf(kept.failure), { failure: explain(lang, kept.failure), draft });
		redirect(303, hrefIn(`/chart/${params.id}`, lang));
	}
};
