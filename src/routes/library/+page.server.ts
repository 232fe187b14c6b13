import { catalogue, matching, topicsOf } from '#lib/server/library/catalogue.ts';
import { openCharts, recent } from '#lib/server/library/recent.ts';
import { may } from '#lib/server/session/rights.ts';
import type { PageServerLoad } from './$types';

/** Most saved charts and changes shown. */
const MOST = { charts: 12, changes: 8 };

export const load: PageServerLoad = async ({ locals, url }) => {
	const { atlas, library, account, lang } = locals;
	const said = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
	const wanted = { words: said('q'), topic: said('topic'), level: said('level') };
	const all = catalogue(atlas, library);
	const charts = openCharts(library);
	return {
		wanted,
		listed: matching(all, wanted),
		total: all.length,
		topics: topicsOf(all, lang),
		levels: [...new Set(all.flatMap(({ levels }) => levels))],
		charts: charts.slice(0, MOST.charts).map(({ id, title, alt }) => ({ id, title, alt })),
		moreCharts: charts.length > MOST.charts,
		changes: recent(library, MOST.changes),
		damaged: library.damage !== null,
		may: { drafts: may(account, 'draft-see'), rule: may(account, 'rule') },
		frameworks: (await atlas.frameworks.all()).map(({ id, title, source }) => ({ id, title, source }))
	};
};
