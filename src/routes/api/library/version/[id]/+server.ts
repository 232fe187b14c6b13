import { answered, jsonOf, wordOf } from '#lib/server/api.ts';
import { versionFor } from '#lib/server/library/asked.ts';
import { forWorkers } from '#lib/server/library/seen.ts';
import { deedsFor } from '#lib/server/library/step.ts';
import { done, failed } from '#lib/term/failure.ts';
import { DEEDS } from '#lib/term/library.ts';
import type { RequestHandler } from './$types';

/** A version in any standing, and what the account may do with it now. */
export const GET: RequestHandler = ({ params, locals: { account, library, lang } }) => {
	const found = versionFor(library, params.id, account);
	if (!found.ok) return answered(lang, found);
	const deeds = deedsFor(found.value, account, library.settings().twoPersons);
	return answered(lang, done({ version: forWorkers(found.value), deeds }));
};

/** Takes a version a step further: `{ deed, note }`. */
export const POST: RequestHandler = async ({ params, request, locals: { account, library, lang } }) => {
	const found = versionFor(library, params.id, account);
	if (!found.ok || !account) return answered(lang, found.ok ? failed('no-version') : found);
	const said = await jsonOf(request);
	if (!said.ok) return answered(lang, said);
	const deed = DEEDS.find((each) => each === said.value.deed);
	if (!deed) return answered(lang, failed('body-wrong'));
	const taken = library.step(params.id, deed, account, wordOf(said.value.note));
	return answered(lang, taken.ok ? done({ version: forWorkers(taken.value) }) : taken);
};
