import { aboutOf } from '#lib/server/library/about.ts';
import { openCharts } from '#lib/server/library/recent.ts';
import { forPublic } from '#lib/server/library/seen.ts';
import { may } from '#lib/server/session/rights.ts';
import { refuse } from '#lib/server/shown.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { failed } from '#lib/term/failure.ts';
import type { PageServerLoad } from './$types';

/** One data set: what is said of it, its versions, its files and its charts. Only what is or was public. */
export const load: PageServerLoad = async ({ params: { dataset: id }, locals }) => {
	const { atlas, library, account, lang } = locals;
	const history = library.history(id);
	const current = library.current(id);
	const shipped = history.length === 0 && atlas.samples.some((each) => each.id === id);
	if (!history.length && !shipped) refuse(lang, failed('no-dataset', { dataset: id }).failure);
	let whole: Dataset | null = null;
	if (shipped || current) {
		const found = await (current ? atlas.version(current) : atlas.dataset(id));
		if (!found.ok) refuse(lang, found.failure);
		whole = found.value;
	}
	const last = history[0]?.steps.at(-1);
	return {
		id,
		shipped,
		about: whole && shipped ? aboutOf(whole) : (current ?? history[0]).about,
		indicators: (whole?.indicators ?? []).map(({ code, name, unit, topic, definition }) => ({
			...{ code, name, unit, topic: topic ?? null, definition: definition ?? null }
		})),
		dimensions: (whole?.dimensions ?? []).map(({ code, name }) => ({ code, name })),
		current: current && { number: current.number ?? 0, version: current.version },
		gone: current || shipped || !last ? null : { date: last.at.slice(0, 10), note: last.note },
		versions: history.map(forPublic),
		charts: openCharts(library, id).map(({ id, title, alt }) => ({ id, title, alt })),
		/** where those at work take a version further or back */
		work: may(account, 'draft-see') ? history.map(({ id, number }) => ({ id, number: number ?? 0 })) : []
	};
};
