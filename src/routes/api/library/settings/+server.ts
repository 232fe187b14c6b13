import { answered, jsonOf, withRight } from '#lib/server/api.ts';
import { done, failed } from '#lib/term/failure.ts';
import type { RequestHandler } from './$types';

/** `{ twoPersons }`: whether somebody other than the author has to approve. For admins. */
export const GET: RequestHandler = ({ locals: { account, library, lang } }) => {
	const right = withRight(account, 'rule');
	return answered(lang, right.ok ? done(library.settings()) : right);
};

export const PUT: RequestHandler = async ({ request, locals: { account, library, lang } }) => {
	const right = withRight(account, 'rule');
	if (!right.ok) return answered(lang, right);
	const said = await jsonOf(request);
	if (!said.ok) return answered(lang, said);
	const { twoPersons } = said.value;
	if (typeof twoPersons !== 'boolean') return answered(lang, failed('body-wrong'));
	return answered(lang, library.set({ twoPersons }, right.value));
};
