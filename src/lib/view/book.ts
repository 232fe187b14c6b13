import type { Lang } from '../term/text.ts';

/** What a reader asked to see of a tracking book. */
export interface BookView {
	programme: string;
	/** code of an area in the programme's vintage; null = the whole book */
	area: string | null;
	/** a quarter (2025-Q3), a year (2025), or 'phase', all of the programme's years; null = the latest year the book tells of */
	time: string | null;
	/** code of a content; null = all */
	content: string | null;
	/** code of the indicator that areas and quarters are compared by; null = the first with a plan */
	indicator: string | null;
	/** list every area inside, not only the ends of their ranking */
	all: boolean;
	/** the figure whose formula and rows are open; null = none */
	figure: string | null;
	/** which page of its cells, from 1 */
	page: number;
	/** the book of this browser, not the shipped one */
	own: boolean;
	lang: Lang;
}

export const emptyBookView = (programme: string, lang: Lang = 'vi'): BookView => ({
	programme,
	area: null,
	time: null,
	content: null,
	indicator: null,
	all: false,
	figure: null,
	page: 1,
	own: false,
	lang
});

const PERIOD = /^(\d{4}(-Q[1-4])?|phase)$/;

/** The view of an address; what is no period is left out. */
export function bookViewOf(programme: string, query: URLSearchParams): BookView {
	const some = (key: string) => query.get(key) || null;
	const time = some('time');
	return {
		programme,
		area: some('area'),
		time: time !== null && PERIOD.test(time) ? time : null,
		content: some('content'),
		indicator: some('ind'),
		all: query.get('all') === '1',
		figure: some('figure'),
		page: /^\d{1,6}$/.test(query.get('page') ?? '') ? Math.max(1, Number(query.get('page'))) : 1,
		own: query.get('own') === '1',
		lang: query.get('lang') === 'en' ? 'en' : 'vi'
	};
}

/** The query of a view, defaults left out, in a fixed order: equal views have equal addresses. */
export function bookQuery(view: BookView): string {
	const { area, time, content, indicator, all, figure, page, own, lang } = view;
	const query = new URLSearchParams();
	const put = (key: string, value: string | null) => value !== null && query.append(key, value);
	put('area', area);
	put('time', time);
	put('content', content);
	put('ind', indicator);
	if (all) query.append('all', '1');
	put('figure', figure);
	if (figure !== null && page > 1) query.append('page', String(page));
	if (own) query.append('own', '1');
	if (lang !== 'vi') put('lang', lang);
	return query.toString().replaceAll('%7E', '~');
}

/** What tells the figures of a view from those of others, whatever of them is open and in which language. */
export const figuresKey = (view: BookView): string =>
	bookQuery({ ...view, figure: null, own: false, lang: 'vi' });

/** The address of a view inside the site: `/book/<programme>?…`; `suffix` names what of it, '/report/2025'. */
export function bookAddress(view: BookView, suffix = ''): string {
	const query = bookQuery(view);
	return `/book/${encodeURIComponent(view.programme)}${suffix}${query ? `?${query}` : ''}`;
}
