import { atomFeed } from '#lib/server/feed.ts';
import { recent } from '#lib/server/library/recent.ts';
import type { RequestHandler } from './$types';

/** Most entries of the feed. */
const MOST = 100;

/** Published versions and charts, and what was withdrawn of them, as an Atom feed. The same for everybody. */
export const GET: RequestHandler = ({ url, locals: { library, lang } }) =>
	new Response(atomFeed(recent(library, MOST), { lang, origin: url.origin }), {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8',
			'cache-control': 'public, max-age=60'
		}
	});
