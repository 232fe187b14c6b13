import type { PageServerLoad } from './$types';

/** The programmes, and which of them come with a book. */
export const load: PageServerLoad = async ({ locals }) => ({ programmes: await locals.atlas.books.list() });
