import type { PageServerLoad } from './$types';

/** The programmes, and which of them come with a book. */
export const load: PageServerLoad = async ({ locals }) => {
	const { programmes, books } = locals.atlas;
	const shipped = new Set((await books.all()).map(({ id }) => id));
	return {
		programmes: (await programmes.all()).map(({ id, title, description, synthetic }) => ({
			...{ id, title, description, synthetic },
			shipped: shipped.has(id)
		}))
	};
};
