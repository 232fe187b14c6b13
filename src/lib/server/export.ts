import { version as release } from '$app/environment';
import { error, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import { message } from '#lib/message/message.ts';
import { parcelOf, recipeOfView } from '#lib/report/parcel/make.ts';
import { parcelName } from '#lib/report/parcel/page.ts';
import type { ChartSaid } from '#lib/report/said.ts';
import { fromQuery, PACK, SCALE, SCALES, toQuery } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import { keptFor, MINUTE, SOON } from './address.ts';
import { parcelSource } from './parcel.ts';
import { render, type Form, type Making } from './render.ts';
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
	zip: 'application/zip',
	html: 'text/html; charset=utf-8'
};
/** Forms that a browser shows; the others it is told to save. */
const SHOWN: readonly Form[] = ['svg', 'png', 'json'];
/** CSS pixels a chart may be asked for. */
const WIDTHS = { least: 280, most: 1600 };
const MOST_MARKS = 20;

/** `<name>.<form>` taken apart. */
export function fileOf(file: string): { name: string; form: Form } {
	const [, name, form] = /^(.+)\.([\w-]+)$/.exec(file)!;
	return { name, form: form as Form };
}

/** The address of a view with a form behind it: picture, table or JSON of the same scene. */
export const GET: RequestHandler = (event) => {
	const { name, form } = fileOf(event.params.file ?? '');
	return exported(event, fromQuery(name, event.url.searchParams, event.locals.lang), { name, form });
};

interface Wish {
	/** what the file is called */
	name: string;
	form: Form;
	/** of a saved chart: what a person said of it */
	said?: ChartSaid;
	/** may not be kept by anybody: a draft */
	closed?: boolean;
}

/** A view as a file; made once, however many ask for it. `width=`, `scale=` and `card=1` say how a picture is made. */
export async function exported(event: RequestEvent, view: View, wish: Wish): Promise<Response> {
	const { name, form, said, closed = false } = wish;
	const { locals, url, request } = event;
	const { atlas, lang, pictures } = locals;
	const dataset = await atlas.dataset(view.dataset, view.version);
	if (!dataset.ok) refuse(lang, dataset.failure);
	const { version, publication } = dataset.value;
	const packing = {
		whole: url.searchParams.get(PACK) === 'all',
		made: new Date().toISOString().slice(0, 10)
	};
	const making = { ...madeOf(url.searchParams), origin: url.origin, said, ...(form === 'html' && packing) };
	const parts = [release, version, String(publication?.seq), view.dataset, toQuery(view), lang, form];
	const made = await pictures.get([...parts, JSON.stringify(making)], async () => {
		const shown = await atlas.show(view);
		if (!shown.ok) refuse(lang, shown.failure);
		if (form !== 'html') return render(atlas, shown.value, form, lang, making);
		const { default: app } = await import('virtual:parcel-app');
		const recipe = recipeOfView(shown.value.scene, lang, said ?? null);
		const parcel = await parcelOf(recipe, parcelSource(atlas), app, { ...packing, origin: url.origin });
		if (!parcel.ok) refuse(lang, parcel.failure);
		return parcel.value;
	});
	if (!made) error(404, { message: message(lang, 'figure.empty') });
	const headers: Record<string, string> = {
		'content-type': TYPES[form],
		// a saved chart may be withdrawn, whatever it is drawn from
		'cache-control': closed ? 'no-store' : said ? MINUTE : keptFor(dataset.value, SOON),
		'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
		etag: made.etag
	};
	// compressed on its way: how large it is on a disk is said beside
	if (form === 'html') headers['x-bytes'] = String(made.body.length);
	if (request.headers.get('if-none-match') === made.etag) return new Response(null, { status: 304, headers });
	if (!SHOWN.includes(form))
		headers['content-disposition'] =
			`attachment; filename="${form === 'html' ? parcelName(name, made.body) : fileName(name, form)}"`;
	return new Response(made.body, { headers });
}

/** A name every file system takes; SDMX-CSV is a .csv for whoever opens it. */
const fileName = (name: string, form: string): string =>
	`${name.replace(/[^\w.-]/g, '_')}.${form === 'sdmx-csv' ? 'sdmx.csv' : form}`;

/**
 * How a picture is asked for: `scale=1` to `4` pixels for one (PNG; else 2), `width=` CSS pixels, `card=1` for a link, `marks=`
 * codes of areas and periods to be numbered in it.
 */
function madeOf(query: URLSearchParams): Pick<Making, 'scale' | 'width' | 'card' | 'marks'> {
	const scale = Number(query.get(SCALE));
	const width = Number(query.get('width') ?? NaN);
	const fits = Number.isInteger(width) && width >= WIDTHS.least && width <= WIDTHS.most;
	return {
		scale: SCALES.includes(scale) ? scale : 2,
		...(fits && { width }),
		card: query.get('card') === '1',
		marks: (query.get('marks') ?? '').split('~').filter(Boolean).slice(0, MOST_MARKS)
	};
}
