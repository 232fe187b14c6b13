import { langOf } from '#lib/view/href.ts';
import type { Brief } from '#lib/term/brief.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
	lang: langOf(url),
	phone: locals.phone,
	datasets: locals.atlas.samples.map((each): Brief => ({
		id: each.id,
		title: each.title,
		synthetic: each.synthetic,
		source: each.source,
		date: each.date,
		indicators: each.indicators.length,
		place: 'shipped'
	}))
});
