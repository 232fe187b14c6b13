import { redirect } from '@sveltejs/kit';
import { withRight } from '#lib/server/api.ts';
import { visible } from '#lib/server/library/seen.ts';
import { deedsFor } from '#lib/server/library/step.ts';
import { refuse } from '#lib/server/shown.ts';
import { signInHref } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** Versions on their way that the account may see, and what it may do with each. */
export const load: PageServerLoad = ({ url, locals: { account, library, lang } }) => {
	if (!account) redirect(303, signInHref(url, lang));
	const right = withRight(account, 'draft-see');
	if (!right.ok) refuse(lang, right.failure);
	const { twoPersons } = library.settings();
	return {
		twoPersons,
		drafts: library
			.drafts()
			.filter((each) => visible(each, account))
			.map((each) => {
				const last = each.steps[each.steps.length - 1];
				return {
					...{ id: each.id, dataset: each.dataset, version: each.version, standing: each.standing },
					...{ title: each.about.title, rows: each.about.rows, over: each.over },
					author: each.steps[0].name,
					at: last.at,
					note: last.note,
					deeds: deedsFor(each, account, twoPersons)
				};
			})
	};
};
