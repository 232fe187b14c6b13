import { pick } from '#lib/message/message.ts';
import { formatDate } from '#lib/message/number.ts';
import { done, failed, type Failure, type Result } from '#lib/term/failure.ts';
import type { Account, SavedChart } from '#lib/term/library.ts';
import type { Lang } from '#lib/term/text.ts';
import { placesOf, type Place } from '#lib/chart/annotation.ts';
import { toQuery, fromQuery } from '#lib/view/url.ts';
import { FLAGS, type View } from '#lib/view/view.ts';
import { isLocal } from '#lib/view/local.ts';
import { altOf } from '#lib/report/figure.ts';
import { titleOf } from '#lib/insight/words.ts';
import { framedOf } from '#lib/embed/address.ts';
import type { ChartSaid, Pinned } from '#lib/report/said.ts';
import type { Atlas, Shown } from './atlas.ts';
import { Charts, type ChartDraft } from './library/chart.ts';
import { pinnedOf } from './pinned.ts';
import type { Library } from './library/library.ts';

/** A saved chart with the answer to its view. */
export interface ChartShown {
	chart: SavedChart;
	shown: Shown;
	/** of a frozen chart: how its figures stand */
	pinned: Pinned | null;
}

export interface House {
	atlas: Atlas;
	library: Library;
	account: Account | null;
	lang: Lang;
}

/** The view of a saved chart; flags come from the address that asks. */
export function viewOf({ dataset, query, frozen }: SavedChart, lang: Lang, asked: URLSearchParams): View {
	const view = fromQuery(dataset, new URLSearchParams(query), lang);
	const flags = FLAGS.filter((flag) => asked.has(flag) && asked.get(flag) !== '0');
	return { ...view, lang, version: frozen, flags };
}

/**
 * A saved chart as it stands.
 * @returns failure `no-chart` (also for a draft the account may not see), `chart-withdrawn`
 */
export async function saved(
	{ atlas, library, account, lang }: House,
	id: string
): Promise<Result<Pick<ChartShown, 'chart' | 'pinned'>>> {
	const found = new Charts(library).chart(id, account);
	if (!found.ok) return found;
	const chart = found.value;
	if (chart.standing === 'withdrawn') return failed('chart-withdrawn', withdrawal(chart, lang));
	return done({ chart, pinned: await pinnedOf(atlas, chart.dataset, chart.frozen, lang) });
}

/** A saved chart and its answer. @returns the failures of `saved` and of `Atlas.show` */
export async function chartShown(
	house: House,
	id: string,
	asked: URLSearchParams
): Promise<Result<ChartShown>> {
	const found = await saved(house, id);
	if (!found.ok) return found;
	const shown = await house.atlas.show(viewOf(found.value.chart, house.lang, asked));
	return shown.ok ? done({ ...found.value, shown: shown.value }) : shown;
}

const withdrawal = ({ at, reason }: SavedChart, lang: Lang): Failure['values'] => ({
	date: formatDate(lang, at.slice(0, 10)),
	reason
});

/** A chart as it is proposed for a view, before a person said anything of it. */
export interface Proposed extends ChartDraft {
	/** the data version of the view now, to stay on if wanted */
	version: string;
	/** what annotations can belong to */
	places: Place[];
}

/**
 * Proposes words for the view of an address inside the site.
 * @returns failure `no-chart` (no address of a view), `chart-local`, and those of `Atlas.show`
 */
export async function propose(
	{ atlas, lang: asked }: Pick<House, 'atlas' | 'lang'>,
	address: string,
	origin: string
): Promise<Result<Proposed>> {
	const framed = framedOf(address, origin);
	if (framed?.kind !== 'explore') return failed('no-chart');
	if (isLocal(framed.dataset)) return failed('chart-local');
	const words = { vi: { title: '', alt: '' }, en: { title: '', alt: '' } };
	let version = '';
	let query = '';
	let places: Place[] = [];
	for (const lang of ['en', 'vi'] as const) {
		const view = { ...fromQuery(framed.dataset, framed.query, lang), lang, version: null, flags: [] };
		const shown = await atlas.show(view);
		if (!shown.ok) return shown;
		version = shown.value.scene.dataset.version;
		query = toQuery({ ...view, lang: 'vi' });
		if (lang === asked) places = placesOf(shown.value.scene, lang);
		words[lang] = { title: titleOf(shown.value.scene, lang), alt: altOf(shown.value, lang) };
	}
	return done({
		dataset: framed.dataset,
		query,
		version,
		places,
		frozen: null,
		publish: true,
		title: { vi: words.vi.title, en: words.en.title },
		alt: { vi: words.vi.alt, en: words.en.alt },
		note: { vi: '', en: '' },
		annotations: []
	});
}

/** What a form said of a chart. */
export function draftOf(
	form: FormData,
	{ dataset, query, version }: Pick<Proposed, 'dataset' | 'query' | 'version'>
): ChartDraft {
	const said = (name: string) => String(form.get(name) ?? '');
	const both = (name: string) => ({ vi: said(`${name}-vi`), en: said(`${name}-en`) });
	const [vi, en] = ['said-vi', 'said-en'].map((name) => form.getAll(name).map(String));
	const annotations = form.getAll('at').map((at, i) => ({
		at: String(at).trim(),
		text: { vi: (vi[i] ?? '').trim(), en: (en[i] ?? '').trim() }
	}));
	return {
		dataset,
		query,
		frozen: form.has('frozen') ? version.slice(0, 12) : null,
		publish: form.has('publish'),
		title: both('title'),
		note: both('note'),
		alt: both('alt'),
		annotations: annotations.filter(({ at, text }) => at || text.vi || text.en)
	};
}

/** What a saved chart says in a language. */
export function saidOf({ chart, pinned }: Pick<ChartShown, 'chart' | 'pinned'>, lang: Lang): ChartSaid {
	const { title, note, alt, annotations } = chart;
	return {
		title: pick(lang, title),
		note: pick(lang, note),
		alt: pick(lang, alt),
		annotations: annotations.map((each) => ({ at: each.at, text: pick(lang, each.text) })),
		pinned
	};
}
