import { refuse } from '#lib/server/shown.ts';
import { isLocal } from '#lib/view/local.ts';
import type { PageServerLoad } from './$types';

/** Frameworks for any data set; the targets of a shipped one. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const frameworks = await locals.atlas.frameworks.all();
	if (isLocal(params.dataset)) return { frameworks, plan: null };
	const plan = await locals.atlas.plan(params.dataset);
	if (!plan.ok) refuse(locals.lang, plan.failure);
	return { frameworks, plan: plan.value };
};
