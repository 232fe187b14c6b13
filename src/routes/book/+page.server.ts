import type { PageServerLoad } from './$types';

/** The shipped programmes, and the sets of areas a book may name. */
export const load: PageServerLoad = async ({ locals }) => ({
	programmes: await locals.atlas.programmes.all(),
	vintages: locals.atlas.gazetteer.vintages.map(({ id, name }) => ({ id, name }))
});
