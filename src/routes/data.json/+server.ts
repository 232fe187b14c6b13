import { dataJson } from '#lib/server/dcat.ts';
import { openCharts } from '#lib/server/library/recent.ts';
import type { RequestHandler } from './$types';

/** The published data sets, with their files and charts, as a DCAT-US listing. The same for everybody. */
export const GET: RequestHandler = ({ url, locals: { library, lang } }) =>
	Response.json(dataJson(library.published(), openCharts(library), { lang, origin: url.origin }), {
		headers: { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' }
	});
