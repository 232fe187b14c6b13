import { answered, jsonOf, withRight, wordOf } from '#lib/server/api.ts';
import { saidIn } from '#lib/server/library/about.ts';
import { versionFor } from '#lib/server/library/asked.ts';
import { digestOf } from '#lib/server/library/library.ts';
import { forWorkers } from '#lib/server/library/seen.ts';
import { done } from '#lib/term/failure.ts';
import type { RequestHandler } from './$types';

/**
 * The data of a version again with other words, as a new version: `{ about: { title?, description?, source?, link?, licence?,
 * method?, contact?, date? }, note, straight }`; the header `idempotency-key` as for a file. An earlier version named here comes
 * back as a new one.
 */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const { account, library, publishing, lang } = locals;
	const right = withRight(account, 'publish');
	if (!right.ok) return answered(lang, right);
	const found = versionFor(library, params.id, right.value);
	if (!found.ok) return answered(lang, found);
	const body = await jsonOf(request);
	if (!body.ok) return answered(lang, body);
	const said = saidIn(body.value.about);
	if (!said.ok) return answered(lang, said);
	const key = wordOf(request.headers.get('idempotency-key'), 100);
	const offered = await publishing.amend(
		found.value,
		{
			...{ said: said.value, note: wordOf(body.value.note), straight: body.value.straight === true },
			...(key && { request: { key, digest: digestOf(params.id, JSON.stringify(body.value)) } })
		},
		right.value
	);
	if (!offered.ok) return answered(lang, offered);
	const { version, unchanged } = offered.value;
	return answered(lang, done({ version: forWorkers(version), unchanged }), unchanged ? 200 : 201);
};
