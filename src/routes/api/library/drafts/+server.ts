import { answered, withRight } from '#lib/server/api.ts';
import { forWorkers, visible } from '#lib/server/library/seen.ts';
import { done } from '#lib/term/failure.ts';
import type { RequestHandler } from './$types';

/** Versions on their way that the account may see. */
export const GET: RequestHandler = ({ locals: { account, library, lang } }) => {
	const right = withRight(account, 'draft-see');
	if (!right.ok) return answered(lang, right);
	const seen = library.drafts().filter((each) => visible(each, right.value));
	return answered(lang, done({ versions: seen.map(forWorkers) }));
};
