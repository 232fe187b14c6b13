import { error } from '@sveltejs/kit';
import { browser, version } from '$app/environment';
import { unpackScene } from '#lib/query/pack.ts';
import { askServer, nearShipped } from '#lib/state/shipped.ts';
import { langOf } from '#lib/view/href.ts';
import { fromQuery } from '#lib/view/url.ts';
import type { PageLoad } from './$types';

/**
 * The page as the server sent it; after that each further view of a shipped data set from what is at hand in the page, else
 * from the server.
 */
export const load: PageLoad = async ({ data, params, url, fetch }) => {
	const { shown: sent, search } = data;
	if (!sent) return { ...data, shown: null, shipped: null };
	const { dataset } = sent.scene;
	const { id, version: own, publication } = dataset;
	const shipped = { id, version: own, ...(publication && { publication }) };
	if (!browser || url.search === search) {
		const { around, pictures } = sent;
		return { ...data, shown: { scene: unpackScene(sent.scene), around, pictures }, shipped };
	}
	const view = fromQuery(params.dataset, url.searchParams, langOf(url));
	if (publication && view.version !== new URLSearchParams(search).get('v')) return again(url);
	const here = await nearShipped(shipped, version).answer(view);
	if (here?.ok) return { ...data, shown: here.value, shipped };
	const told = await askServer(view, shipped, fetch);
	if ('shown' in told) return { ...data, shown: told.shown, shipped };
	if (told.status === 404) return again(url);
	error(told.status, { message: told.message, next: told.next });
};

/** Another version of the data set is wanted, or stands now: the whole page is asked for. */
function again(url: URL): Promise<never> {
	location.assign(url.href);
	return new Promise<never>(() => {});
}
