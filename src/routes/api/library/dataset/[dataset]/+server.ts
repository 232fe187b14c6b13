import { answered, withRight, wordOf } from '#lib/server/api.ts';
import { digestOf } from '#lib/server/library/library.ts';
import { receive, uploadLimit } from '#lib/server/library/incoming.ts';
import { forPublic, forWorkers } from '#lib/server/library/seen.ts';
import { failed } from '#lib/term/failure.ts';
import type { RequestHandler } from './$types';

/** Every published version of a data set, the newest first; withdrawn ones say so and no more. */
export const GET: RequestHandler = ({ params, locals: { library, lang } }) => {
	const history = library.history(params.dataset);
	if (!history.length) return answered(lang, failed('no-dataset', { dataset: params.dataset }));
	return Response.json(
		{ versions: history.map(forPublic) },
		{ headers: { 'cache-control': 'public, max-age=60' } }
	);
};

/**
 * A file as a new version of a data set: the body is the file (a Data Package, tidy CSV or Parquet), whatever it is called.
 * `reason` = why small numbers may be shown, `shown-before=1` = those that earlier versions gave away are left as lost, `note` = to the approver, `straight=1` = publish at once where allowed; the header
 * `idempotency-key` makes asking again after a lost answer safe. Answers 201 with `{ version, unchanged }`.
 */
export const POST: RequestHandler = async ({ params, url, request, locals }) => {
	const { lang, account, library, publishing } = locals;
	const right = withRight(account, 'publish');
	if (!right.ok) return answered(lang, right);
	const arrived = await receive(request.body, library.incoming, uploadLimit());
	if (!arrived.ok) return answered(lang, arrived);
	const { path, sha256, remove } = arrived.value;
	try {
		const said = (name: string) => wordOf(url.searchParams.get(name));
		const [reason, note, straight] = [said('reason'), said('note'), said('straight') === '1'];
		const key = wordOf(request.headers.get('idempotency-key'), 100);
		const shownBefore = said('shown-before') === '1';
		const digest = digestOf(
			params.dataset,
			sha256,
			reason,
			String(straight),
			...(shownBefore ? ['shown-before'] : [])
		);
		const offered = await publishing.offer(
			{ path, name: `${params.dataset}.file` },
			{
				id: params.dataset,
				said: {},
				reason,
				shownBefore,
				note,
				straight,
				...(key && { request: { key, digest } })
			},
			right.value
		);
		if (!offered.ok) return answered(lang, offered);
		const { version, unchanged } = offered.value;
		return Response.json(
			{ version: forWorkers(version), unchanged },
			{ status: unchanged ? 200 : 201, headers: { 'cache-control': 'no-store' } }
		);
	} finally {
		await remove();
	}
};
