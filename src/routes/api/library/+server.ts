import { forPublic } from '#lib/server/library/seen.ts';
import type { RequestHandler } from './$types';

/** The catalogue as the public reads it: the current version of every data set. */
export const GET: RequestHandler = ({ locals: { library } }) =>
	Response.json(
		{ datasets: library.published().map(forPublic), damage: library.damage !== null },
		{ headers: { 'cache-control': 'public, max-age=60' } }
	);
