import { answered, withRight } from '#lib/server/api.ts';
import { done } from '#lib/term/failure.ts';
import type { RequestHandler } from './$types';

/** Who did what, the newest first; `before` = a `seq` to go on from. For admins. */
export const GET: RequestHandler = ({ url, locals: { account, library, lang } }) => {
	const right = withRight(account, 'rule');
	if (!right.ok) return answered(lang, right);
	const before = Number(url.searchParams.get('before'));
	return answered(
		lang,
		done({ deeds: library.deeds(Number.isSafeInteger(before) && before > 0 ? before : undefined) })
	);
};
