import { answeredAgain } from '#lib/server/standing-answer.ts';
import { standingOfChart } from '#lib/server/standing.ts';
import type { RequestHandler } from './$types';

/** Whether a saved chart still stands as a page shows it. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const house = { ...locals, account: null };
	return answeredAgain(request, await standingOfChart(house, params.id, url.searchParams));
};
