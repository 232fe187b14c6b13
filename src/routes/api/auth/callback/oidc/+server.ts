import type { RequestHandler } from './$types';

/** The way back from the organisation's own sign-in service; the only address of better-auth that is open. */
export const GET: RequestHandler = ({ request, url, locals: { sessions } }) =>
	sessions.back(request, url.origin);
