import { pick } from '#lib/message/message.ts';
import { Charts } from '#lib/server/library/chart.ts';
import { hrefIn } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** Most saved charts shown. */
const MOST = 60;

export const load: PageServerLoad = async ({ locals }) => {
	const { gallery, library, lang } = locals;
	const saved = new Charts(library).charts(null).slice(0, MOST);
	return {
		examples: await gallery.examples(lang),
		saved: saved.map(({ id, title, alt }) => ({
			address: hrefIn(`/chart/${id}`, lang),
			picture: hrefIn(`/chart/${id}.svg`, lang),
			title: pick(lang, title),
			alt: pick(lang, alt)
		}))
	};
};
