import { statusOf } from '#lib/server/refusal.ts';
import { tell } from '#lib/server/told.ts';
import type { RequestHandler } from './$types';

/** What the page of `?of=` says, for a report that is put together in the page; a refusal as its kind and values. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const told = await tell(locals, url.searchParams.get('of') ?? '', locals.lang);
	if (!told.ok) return Response.json(told.failure, { status: statusOf(told.failure) });
	return Response.json(told.value, { headers: { 'cache-control': 'no-cache' } });
};
