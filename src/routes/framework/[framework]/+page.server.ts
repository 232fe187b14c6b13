import { refuse } from '#lib/server/shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await locals.atlas.frameworks.byId(params.framework);
	if (!found.ok) refuse(locals.lang, found.failure);
	return { framework: found.value };
};
