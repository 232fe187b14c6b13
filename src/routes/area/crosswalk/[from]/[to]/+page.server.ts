import { error } from '@sveltejs/kit';
import { crosswalkBetween } from '#lib/area/between.ts';
import { isOwn } from '#lib/area/list/list.ts';
import { message } from '#lib/message/message.ts';
import { langOf } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** A crosswalk between two shipped vintages at one level; lists the reader brought are known only in their browser. */
export const load: PageServerLoad = async ({ locals, params: { from, to }, url }) => {
	const level = url.searchParams.get('level') ?? '';
	if (isOwn(from) || isOwn(to)) return { level, shipped: null };
	const { places } = locals.atlas;
	const shipped = crosswalkBetween(await places.gazetteer(), await places.crosswalks(), { from, to, level });
	if (!shipped) error(404, { message: message(langOf(url), 'error.404') });
	return { level, shipped };
};
