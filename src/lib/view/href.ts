import type { Lang } from '../term/text.ts';

/** The language an address asks for; Vietnamese unless it says otherwise. */
export const langOf = (url: URL): Lang => (url.searchParams.get('lang') === 'en' ? 'en' : 'vi');

/** A page's address in the reader's language. */
export const hrefIn = (path: string, lang: Lang): string =>
	lang === 'vi' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;

/** The same page in another language. */
export function inLanguage(url: URL, lang: Lang): string {
	const query = new URLSearchParams(url.search);
	query.delete('lang');
	if (lang !== 'vi') query.set('lang', lang);
	const text = query.toString();
	return url.pathname + (text ? `?${text}` : '');
}
