import { error, type RequestHandler } from '@sveltejs/kit';
import { svgOf } from '#lib/chart/picture.ts';
import { titleOf } from '#lib/insight/words.ts';
import { message } from '#lib/message/message.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import { sceneJson } from '#lib/report/json.ts';
import { framed } from '#lib/report/svg.ts';
import { fromQuery } from '#lib/view/url.ts';
import { pngOf } from './png.ts';
import { formOf, refuse } from './shown.ts';

const TYPES: Record<string, string> = {
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8'
};

/** The address of a view with a form behind it: picture, table or JSON of the same scene. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	const [, dataset, format] = /^(.+)\.(\w+)$/.exec(params.file ?? '')!;
	const { atlas, lang } = locals;
	const view = fromQuery(dataset, url.searchParams, lang);
	const shown = await atlas.show(view);
	if (!shown.ok) refuse(lang, shown.failure);
	const { scene, around } = shown.value;
	const headers: Record<string, string> = {
		'content-type': TYPES[format],
		'cache-control': 'public, max-age=300',
		'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
	};
	if (format === 'csv') {
		headers['content-disposition'] = `attachment; filename="${dataset.replace(/[^\w.-]/g, '_')}.csv"`;
		return new Response(sceneCsv(scene, lang), { headers });
	}
	if (format === 'json') return new Response(JSON.stringify(sceneJson(scene, around, lang)), { headers });
	const form = formOf(view);
	const picture = await atlas.draw(scene, form === 'map' ? 'map' : form, 720, 60);
	if (!picture) error(404, { message: message(lang, 'figure.empty') });
	const legend = form === 'map' ? atlas.legend(scene, 420) : null;
	const page = framed(scene, around, picture, legend, lang, titleOf(scene, lang));
	return format === 'svg'
		? new Response(svgOf(page), { headers })
		: new Response(new Uint8Array(pngOf(page)), { headers });
};
