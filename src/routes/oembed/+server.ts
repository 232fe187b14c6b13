import { error, json } from '@sveltejs/kit';
import { framedOf, frameOf, type Framed } from '#lib/embed/address.ts';
import { oembedOf } from '#lib/embed/oembed.ts';
import { titleOf } from '#lib/insight/words.ts';
import { message, pick } from '#lib/message/message.ts';
import { saved } from '#lib/server/chart.ts';
import type { Lang } from '#lib/term/text.ts';
import { hrefIn } from '#lib/view/href.ts';
import { addressOf, fromQuery } from '#lib/view/url.ts';
import type { RequestHandler } from './$types';

const sizeOf = (text: string | null) => (text && /^\d{1,5}$/.test(text) ? Number(text) : null);

/** oEmbed: how an address of this site stands in another page. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const asked = url.searchParams;
	if ((asked.get('format') ?? 'json') !== 'json') error(501, message(locals.lang, 'oembed.format'));
	const framed = framedOf(asked.get('url') ?? '', url.origin);
	const named = framed && (await nameOf(locals, framed, framed.query.get('lang') === 'en' ? 'en' : 'vi'));
	if (!framed || !named) error(404, message(locals.lang, 'oembed.unknown'));
	const answer = oembedOf({
		origin: url.origin,
		frame: frameOf(framed),
		title: named.title,
		picture: `${named.picture}${named.picture.includes('?') ? '&' : '?'}card=1`,
		maxWidth: sizeOf(asked.get('maxwidth')),
		maxHeight: sizeOf(asked.get('maxheight'))
	});
	return json(answer, { headers: { 'cache-control': 'public, max-age=60' } });
};

/** What an address is called, and where its picture is; null when the public sees nothing there. */
async function nameOf({ atlas, library }: App.Locals, framed: Framed, lang: Lang) {
	if (framed.kind === 'chart') {
		const found = await saved({ atlas, library, account: null, lang }, framed.id);
		if (!found.ok) return null;
		return { title: pick(lang, found.value.chart.title), picture: hrefIn(`/chart/${framed.id}.png`, lang) };
	}
	const view = fromQuery(framed.dataset, framed.query, lang);
	const shown = await atlas.show(view);
	if (!shown.ok) return null;
	return { title: titleOf(shown.value.scene, lang), picture: addressOf(view, '/explore/', '.png') };
}
