import type { PageServerLoad } from './$types';

/** The programmes and which of them come with a book; those a book can be begun for, and the sets of areas it may name. */
export const load: PageServerLoad = async ({ locals: { atlas } }) => ({
	listed: await atlas.books.list(),
	programmes: await atlas.programmes.all(),
	vintages: atlas.gazetteer.vintages.map(({ id, name }) => ({ id, name }))
});
