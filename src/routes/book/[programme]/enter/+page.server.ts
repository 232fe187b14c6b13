import type { PageServerLoad } from './$types';

/** The programme as shipped; null of one that only browsers know. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await locals.atlas.programmes.byId(params.programme);
	return { shipped: found.ok ? found.value : null };
};
