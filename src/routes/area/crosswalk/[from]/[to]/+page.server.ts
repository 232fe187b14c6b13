import { error } from '@sveltejs/kit';
import { message } from '#lib/message/message.ts';
import type { CrosswalkAbout } from '#lib/term/crosswalk.ts';
import { langOf } from '#lib/view/href.ts';
import type { PageServerLoad } from './$types';

/** Lines sent with the page, so that it shows something before any script runs. */
const FIRST = 120;

/** A crosswalk between two vintages at one level; where none ships, what an own one would say of itself. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { places } = locals.atlas;
	const vintage = (id: string) => places.vintages.find((each) => each.id === id);
	const [from, to] = [vintage(params.from), vintage(params.to)];
	if (!from || !to || from === to) error(404, { message: message(langOf(url), 'error.404') });
	const both = from.levels.filter(({ code }) => to.levels.some((each) => each.code === code));
	const asked = url.searchParams.get('level');
	const level = both.find((each) => each.code === asked) ?? both[0];
	const shipped = (await places.crosswalks()).find(
		(each) => each.from === from.id && each.to === to.id && each.level === level.code
	);
	const source = await places.gazetteer();
	const name = (id: string, code: string) => source.byCode(id, code)?.name ?? { vi: code, en: code };
	const { links = [], ...about } = shipped ?? {};
	const usual: CrosswalkAbout = {
		...{ from: from.id, to: to.id, level: level.code, date: to.from ?? '' },
		...{ basis: { vi: '', en: '' }, source: { vi: '', en: '' }, licence: { vi: '', en: '' } },
		...about
	};
	return {
		about: usual,
		names: { from: from.name, to: to.name },
		levels: both.map(({ code, name }) => ({ code, name })),
		first: links
			.slice(0, FIRST)
			.map((link) => ({ ...link, names: [name(from.id, link.from), name(to.id, link.to)] })),
		lines: links.length
	};
};
