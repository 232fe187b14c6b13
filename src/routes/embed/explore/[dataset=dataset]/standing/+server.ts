import { answeredAgain } from '#lib/server/standing-answer.ts';
import { standingOfView } from '#lib/server/standing.ts';
import type { RequestHandler } from './$types';

/** Whether a view still stands as a frame shows it. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const house = { ...locals, account: null };
	return answeredAgain(request, await standingOfView(house, params.dataset, url.searchParams));
};
