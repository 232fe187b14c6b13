import { langOf } from '#lib/view/href.ts';
import { aboutOf } from '#lib/programme/about.ts';
import { refuse } from '#lib/server/shown.ts';
import { isLocal } from '#lib/view/local.ts';
import type { PageServerLoad } from './$types';

/** A shipped data set is reviewed here; one that lives in the reader's browser only there. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (isLocal(params.dataset)) return { found: null };
	const found = await locals.atlas.review(params.dataset);
	if (!found.ok) refuse(langOf(url), found.failure);
	return { found: { about: aboutOf(found.value.dataset), review: found.value.review } };
};
