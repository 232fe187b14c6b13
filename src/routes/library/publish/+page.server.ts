import { may } from '#lib/server/session/rights.ts';
import { signInHref } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** What who publishes from this browser needs to know: whether they may, and what is published. */
export const load: PageServerLoad = ({ locals: { account, library, lang }, url }) => {
	const allowed = may(account, 'publish');
	return {
		of: (url.searchParams.get('of') ?? '').slice(0, 200),
		signedIn: account !== null,
		signIn: signInHref(url, lang),
		allowed,
		twoPersons: allowed && library.settings().twoPersons,
		known: allowed
			? library.published().map(({ dataset, number, about }) => ({ id: dataset, number: number ?? 0, about }))
			: []
	};
};
