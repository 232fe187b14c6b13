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

/** Pages nobody comes back to after signing in. */
const DOOR = /^\/(?:sign-in|sign-out|api)(?:\/|$)/;

/**
 * A page of this site as somebody else names it, for coming back to; null when it lies elsewhere (`//other.example`,
 * `/\other.example`, `javascript:` …) or is the way in itself.
 */
export function ownPath(wanted: string | null): string | null {
	if (!wanted || wanted.length > 4000 || !/^\/(?![/\\])/.test(wanted) || /[\\\p{Cc}]/u.test(wanted))
		return null;
	const home = 'https://own.invalid';
	if (!URL.canParse(wanted, home)) return null;
	const { origin, pathname, search, hash } = new URL(wanted, home);
	if (origin !== home || pathname.startsWith('//') || DOOR.test(pathname)) return null;
	return pathname + search + hash;
}

/** The sign-in page that leads back to a page; without a page worth coming back to, the sign-in page. */
export function signInHref({ pathname, search }: Pick<URL, 'pathname' | 'search'>, lang: Lang): string {
	// `?/step` names what a form asked for, and is no page
	const back = ownPath(pathname + (search.startsWith('?/') ? '' : search));
	const to = back && back !== '/' ? `/sign-in?to=${encodeURIComponent(back)}` : '/sign-in';
	return hrefIn(to, lang);
}
