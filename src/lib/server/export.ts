import { error, type RequestHandler } from '@sveltejs/kit';
import { message } from '#lib/message/message.ts';
import { fromQuery, SCALE, SCALES } from '#lib/view/url.ts';
import { keptFor, SOON } from './address.ts';
import { render, type Form } from './render.ts';
import { refuse } from './shown.ts';

const TYPES: Record<Form, string> = {
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	parquet: 'application/vnd.apache.parquet',
	'sdmx-csv': 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
	zip: 'application/zip'
};
/** Forms that a browser shows; the others it is told to save. */
const SHOWN: readonly Form[] = ['svg', 'png', 'json'];

/** The address of a view with a form behind it: picture, table or JSON of the same scene. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	const [, dataset, format] = /^(.+)\.([\w-]+)$/.exec(params.file ?? '')!;
	const { atlas, lang } = locals;
	const view = fromQuery(dataset, url.searchParams, lang);
	const shown = await atlas.show(view);
	if (!shown.ok) refuse(lang, shown.failure);
	const headers: Record<string, string> = {
		'content-type': TYPES[format as Form],
		'cache-control': keptFor(shown.value.scene.dataset, SOON),
		'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox"
	};
	if (!SHOWN.includes(format as Form))
		headers['content-disposition'] = `attachment; filename="${fileName(dataset, format)}"`;
	const scale = scaleOf(url.searchParams);
	const body = await render(atlas, shown.value, format as Form, lang, { scale, origin: url.origin });
	if (body === null) error(404, { message: message(lang, 'figure.empty') });
	return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers });
};

/** A name every file system takes; SDMX-CSV is a .csv for whoever opens it. */
const fileName = (dataset: string, format: string): string =>
	`${dataset.replace(/[^\w.-]/g, '_')}.${format === 'sdmx-csv' ? 'sdmx.csv' : format}`;

/** Pixels for one of a picture: `scale=1` to `4`; 2 when it does not say. */
function scaleOf(query: URLSearchParams): number {
	const said = Number(query.get(SCALE));
	return SCALES.includes(said) ? said : 2;
}
