import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	frameworks: (await locals.atlas.frameworks.all()).map(({ id, title, source }) => ({ id, title, source }))
});
