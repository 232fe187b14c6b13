import { answered } from '#lib/server/api.ts';
import { versionFor } from '#lib/server/library/asked.ts';
import { compared } from '#lib/server/library/compared.ts';
import type { RequestHandler } from './$types';

/** What a version changes against the one readers have: observations added, removed and changed, and which charts move by how much. */
export const GET: RequestHandler = async ({ params, locals: { account, library, atlas, lang } }) => {
	const found = versionFor(library, params.id, account);
	if (!found.ok) return answered(lang, found);
	return answered(lang, await compared(atlas, found.value));
};
