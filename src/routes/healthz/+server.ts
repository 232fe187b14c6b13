import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	await locals.atlas.engine.query({ sql: 'SELECT 1 AS "one"' });
	return new Response('ok', {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
	});
};
