import { langOf } from '#lib/view/href.ts';
import type { Brief } from '#lib/term/brief.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
	lang: langOf(url),
	phone: locals.phone,
	/** who is signed in */
	account: locals.account && { name: locals.account.name, role: locals.account.role },
	published: locals.library.published().map(({ dataset, about }): Brief => ({
		id: dataset,
		title: about.title,
		synthetic: about.synthetic,
		source: about.source,
		date: about.date,
		indicators: about.indicators.length,
		place: 'published'
	})),
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
