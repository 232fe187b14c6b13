import { fail, redirect } from '@sveltejs/kit';
import { explain, pick } from '#lib/message/message.ts';
import { wordOf } from '#lib/server/api.ts';
import { saidIn } from '#lib/server/library/about.ts';
import { versionFor } from '#lib/server/library/asked.ts';
import { compared, type ChartMove } from '#lib/server/library/compared.ts';
import { forWorkers } from '#lib/server/library/seen.ts';
import { deedsFor } from '#lib/server/library/step.ts';
import { statusOf } from '#lib/server/refusal.ts';
import { may } from '#lib/server/session/rights.ts';
import { refuse } from '#lib/server/shown.ts';
import { DEEDS } from '#lib/term/library.ts';
import { hrefIn, signInHref } from '#lib/view/href.ts';
import type { Actions, PageServerLoad } from './$types';

/** One version for those at work: what is said of it, what it changes for readers, and what the account may do with it. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { account, library, atlas, lang } = locals;
	if (!account) redirect(303, signInHref(url, lang));
	const found = versionFor(library, params.id, account);
	if (!found.ok) refuse(lang, found.failure);
	const version = found.value;
	const change = version.standing === 'withdrawn' ? null : await compared(atlas, version);
	const named = (code: string) => {
		const area = atlas.gazetteer.byCode(version.about.vintage ?? '', code);
		return area ? pick(lang, area.name) : code;
	};
	const whole = await atlas.version(version);
	const dimensions = whole.ok ? whole.value.dimensions : [];
	/** a code of a dimension in words; nothing for the total */
	const groupOf = (dimension: string, code: string): string[] => {
		if (code === '_T') return [];
		const codes = dimensions.find((each) => each.code === dimension)?.codes;
		const found = codes?.find((each) => each.code === code);
		return [found ? pick(lang, found.name) : code];
	};
	return {
		version: forWorkers(version),
		deeds: deedsFor(version, account, library.settings().twoPersons),
		mayAmend: may(account, 'publish'),
		change: change?.ok ? { ...change.value, charts: change.value.charts.map(moveOf) } : null,
		refused: change && !change.ok ? explain(lang, change.failure) : null
	};

	function moveOf(move: ChartMove) {
		const largest = move.largest.map(({ key, ...each }) => ({
			...each,
			area: named(each.area),
			groups: Object.entries(key).flatMap(([dimension, code]) => groupOf(dimension, code))
		}));
		return { ...move, largest };
	}
};

export const actions: Actions = {
	step: async ({ params, url, request, locals: { account, library, lang } }) => {
		if (!account) redirect(303, signInHref(url, lang));
		const found = versionFor(library, params.id, account);
		if (!found.ok) refuse(lang, found.failure);
		const form = await request.formData();
		const deed = DEEDS.find((each) => each === form.get('deed'));
		const note = wordOf(form.get('note'));
		if (!deed) return fail(400, { note, refused: explain(lang, { kind: 'body-wrong' }), done: null });
		const taken = library.step(params.id, deed, account, note);
		if (!taken.ok)
			return fail(statusOf(taken.failure), { note, refused: explain(lang, taken.failure), done: null });
		return { note: '', refused: null, done: deed };
	},
	/** the same data with other words, as a new version */
	amend: async ({ params, url, request, locals }) => {
		const { account, library, publishing, lang } = locals;
		if (!account) redirect(303, signInHref(url, lang));
		const found = versionFor(library, params.id, account);
		if (!found.ok) refuse(lang, found.failure);
		const form = await request.formData();
		const line = (name: string) => wordOf(form.get(name), 20_001);
		const both = (name: string) => ({ vi: line(`${name}-vi`), en: line(`${name}-en`) });
		const said = saidIn({
			...{ title: both('title'), description: both('description'), method: both('method') },
			...{ source: both('source'), licence: line('licence'), contact: line('contact') },
			...{ link: line('link'), date: line('date') }
		});
		const note = line('note').slice(0, 4000);
		if (!said.ok)
			return fail(statusOf(said.failure), { note, refused: explain(lang, said.failure), done: null });
		const offer = { said: said.value, note, straight: false };
		const offered = await publishing.amend(found.value, offer, account);
		if (!offered.ok)
			return fail(statusOf(offered.failure), { note, refused: explain(lang, offered.failure), done: null });
		redirect(303, hrefIn(`/library/drafts/${offered.value.version.id}`, lang));
	}
};
