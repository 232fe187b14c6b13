import { error, type RequestHandler } from '@sveltejs/kit';
import { message } from '#lib/message/message.ts';
import { fromQuery } from '#lib/view/url.ts';
import { keptFor, SOON } from './address.ts';
import { render, type Form } from './render.ts';
import { refuse } from './shown.ts';

const TYPES: Record<Form, string> = {
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
	const headers: Record<string, string> = {
		'content-type': TYPES[format as Form],
		'cache-control': keptFor(shown.value.scene.dataset, SOON),
		'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
	};
	if (format === 'csv')
		headers['content-disposition'] = `attachment; filename="${dataset.replace(/[^\w.-]/g, '_')}.csv"`;
	const body = await render(atlas, shown.value, format as Form, lang);
	if (body === null) error(404, { message: message(lang, 'figure.empty') });
	return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers });
};
