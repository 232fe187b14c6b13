import { error, json } from '@sveltejs/kit';
import { framedOf, frameOf } from '#lib/embed/address.ts';
import { oembedOf } from '#lib/embed/oembed.ts';
import { titleOf } from '#lib/insight/words.ts';
import { message } from '#lib/message/message.ts';
import { fromQuery, addressOf } from '#lib/view/url.ts';
import type { RequestHandler } from './$types';

const sizeOf = (text: string | null) => (text && /^\d{1,5}$/.test(text) ? Number(text) : null);

/** oEmbed: how an address of this site stands in another page. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { atlas, lang } = locals;
	const asked = url.searchParams;
	if ((asked.get('format') ?? 'json') !== 'json') error(501, { message: message(lang, 'oembed.format') });
	const framed = framedOf(asked.get('url') ?? '', url.origin);
	if (framed?.kind !== 'explore') error(404, { message: message(lang, 'oembed.unknown') });
	const spoken = framed.query.get('lang') === 'en' ? 'en' : 'vi';
	const view = fromQuery(framed.dataset, framed.query, spoken);
	const shown = await atlas.show(view);
	if (!shown.ok) error(404, { message: message(lang, 'oembed.unknown') });
	const picture = addressOf(view, '/explore/', '.png');
	const answer = oembedOf({
		origin: url.origin,
		frame: frameOf(framed),
		title: titleOf(shown.value.scene, spoken),
		picture: `${picture}${picture.includes('?') ? '&' : '?'}card=1`,
		maxWidth: sizeOf(asked.get('maxwidth')),
		maxHeight: sizeOf(asked.get('maxheight'))
	});
	return json(answer, { headers: { 'cache-control': 'public, max-age=60' } });
};
