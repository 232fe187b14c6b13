import { explain, message } from '#lib/message/message.ts';
import type { Pinned } from '#lib/report/said.ts';
import type { Failure } from '#lib/term/failure.ts';
import { addressOf, fromQuery } from '#lib/view/url.ts';
import type { View } from '#lib/view/view.ts';
import type { Atlas } from './atlas.ts';
import { saved, viewOf, type House } from './chart.ts';
import { pinnedOf } from './pinned.ts';

/** How what a page shows stands now: what a page that was left open asks again and again. */
export interface Standing {
	/** changes with the chart's words, its figures and what is newer; null when it was taken back */
	as: string | null;
	/** what to tell the reader when it is not as it was */
	what: string;
	next: string;
	/** where to go instead; null = the same page anew */
	href: string | null;
}

/** Failures by which something that was public is taken back. */
const TAKEN_BACK = ['chart-withdrawn', 'dataset-withdrawn', 'version-withdrawn', 'no-chart', 'no-dataset'];

/** What tells one state of a view from another: its figures, and what is newer. Null for what ships with the program. */
export async function stateOf(
	atlas: Atlas,
	{ dataset, version }: Pick<View, 'dataset' | 'version'>,
	pinned: Pinned | null,
	revision = 0
): Promise<string | null> {
	const found = await atlas.dataset(dataset, version);
	if (!found.ok || (!revision && !found.value.publication)) return null;
	return [revision, found.value.version.slice(0, 6), pinned?.newer?.version ?? ''].join('-');
}

/** How a saved chart stands. */
export async function standingOfChart(house: House, id: string, asked: URLSearchParams): Promise<Standing> {
	const found = await saved(house, id);
	if (!found.ok) return takenBack(house, found.failure);
	const { chart, pinned } = found.value;
	return standing(house, viewOf(chart, house.lang, asked), pinned, chart.seq);
}

/** How a view stands. */
export async function standingOfView(
	house: House,
	dataset: string,
	asked: URLSearchParams
): Promise<Standing> {
	const view = fromQuery(dataset, asked, house.lang);
	return standing(house, view, await pinnedOf(house.atlas, dataset, view.version, house.lang));
}

async function standing(
	house: House,
	view: View,
	pinned: Pinned | null,
	revision?: number
): Promise<Standing> {
	const { atlas, lang } = house;
	const found = await atlas.dataset(view.dataset, view.version);
	if (!found.ok) return takenBack(house, found.failure);
	const as = (await stateOf(atlas, view, pinned, revision)) ?? '';
	if (pinned?.newer && !pinned.gone) {
		const href = addressOf({ ...view, version: null, flags: [] });
		return {
			as,
			what: message(lang, 'chart.superseded', pinned.newer),
			next: message(lang, 'chart.newest'),
			href
		};
	}
	return { as, what: message(lang, 'standing.changed'), next: message(lang, 'standing.again'), href: null };
}

function takenBack({ lang }: House, failure: Failure): Standing {
	const { what, next } = explain(lang, failure);
	return { as: TAKEN_BACK.includes(failure.kind) ? null : '', what, next, href: null };
}
