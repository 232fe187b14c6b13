import { error } from '@sveltejs/kit';
import { isOwn } from '#lib/area/list/list.ts';
import { listed, wantedIn } from '#lib/area/listing.ts';
import { message } from '#lib/message/message.ts';
import { langOf } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** The areas of a shipped vintage; a list the reader brought is known only in their browser. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	const wanted = wantedIn(url.searchParams);
	if (isOwn(params.vintage)) return { wanted, shipped: null };
	const { gazetteer } = locals.atlas;
	const vintage = gazetteer.vintage(params.vintage);
	if (!vintage) {
		const lang = langOf(url);
		error(404, {
			message: message(lang, 'place.unknown', { id: params.vintage }),
			next: message(lang, 'place.unknown-next')
		});
	}
	return { wanted, shipped: { vintage, found: listed(gazetteer, vintage.id, wanted) } };
};
