import type { Failure } from '#lib/term/failure.ts';
import type { Lang } from '#lib/term/text.ts';
import { hrefIn } from '#lib/view/href.ts';

/** The sign-in page, with what is to stand behind its `?`. */
function signIn(query: Record<string, string>, lang: Lang): string {
	const text = new URLSearchParams(query).toString();
	return hrefIn(text ? `/sign-in?${text}` : '/sign-in', lang);
}

/** The sign-in page that leads to a page. */
export const doorHref = (to: string | null, lang: Lang): string => signIn(to ? { to } : {}, lang);

/** The same that says why the organisation's own service was of no use. */
export const refusedHref = ({ kind }: Failure, to: string | null, lang: Lang): string =>
	signIn({ refused: kind.replace(/^oidc-/, ''), ...(to && { to }) }, lang);
