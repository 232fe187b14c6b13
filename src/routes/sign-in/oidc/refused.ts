import type { Failure } from '#lib/term/failure.ts';
import type { Lang } from '#lib/term/text.ts';
import { hrefIn } from '#lib/view/href.ts';

/** The sign-in page that says why the organisation's own service was of no use. */
export function refusedHref({ kind }: Failure, to: string | null, lang: Lang): string {
	const query = new URLSearchParams({ refused: kind.replace(/^oidc-/, ''), ...(to && { to }) });
	return hrefIn(`/sign-in?${query}`, lang);
}
