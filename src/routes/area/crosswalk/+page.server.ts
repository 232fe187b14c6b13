import type { PageServerLoad } from './$types';

/** The crosswalks that ship, and the vintages one may be brought for. */
export const load: PageServerLoad = async ({ locals }) => {
	const { places } = locals.atlas;
	return {
		vintages: places.vintages.map(({ id, name, levels }) => ({
			id,
			name,
			levels
		})),
		crosswalks: (await places.crosswalks()).map(({ links, ...about }) => ({ ...about, lines: links.length }))
	};
};
