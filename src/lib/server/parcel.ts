import { titleOf } from '#lib/insight/words.ts';
import type { ChartSaid } from '#lib/report/said.ts';
import { message } from '#lib/message/message.ts';
import { packParcel, type ParcelSource, type Packing } from '#lib/report/parcel/pack.ts';
import { parcelPage, type ParcelApp } from '#lib/report/parcel/page.ts';
import { stillOf, type Still } from '#lib/report/parcel/still.ts';
import { emptyRecipe, looks, type Piece, type ReportRecipe } from '#lib/report/recipe.ts';
import { type Result } from '#lib/term/failure.ts';
import { pinnedView } from '#lib/report/pin.ts';
import { addressOf } from '#lib/view/url.ts';
import type { Lang } from '#lib/term/text.ts';
import type { Atlas, Shown } from './atlas.ts';

/** What a parcel is packed from here: data sets the engine holds, which came through the gate. */
export const parcelSource = (atlas: Atlas): ParcelSource => ({
	answer: (view) => atlas.show(view),
	dataset: (view) => atlas.datasetOf(view),
	list: (edition) => atlas.answering(edition).list(),
	cube: (edition, indicator) => atlas.indicator(edition, indicator),
	ground: ({ scene }) => atlas.grounds.of(scene.dataset.vintage, scene.resolved.level),
	places: () => Promise.resolve(atlas.places),
	picture: ({ scene }, tab, width) => atlas.drawFirst(scene, tab, width, 60)
});

/** A recipe as one HTML file. @returns the failures of `packParcel` and `parcelPage` */
export async function parcelOf(
	recipe: ReportRecipe,
	source: ParcelSource,
	app: ParcelApp,
	packing: Omit<Packing, 'program'>
): Promise<Result<Uint8Array>> {
	const packed = await packParcel(recipe, source, { ...packing, program: app.program });
	if (!packed.ok) return packed;
	const stills = new Map<string, Still>();
	const { shown, parcel } = packed.value;
	for (const piece of parcel.about.recipe.pieces)
		if (looks(piece)) stills.set(piece.id, await stillOf(piece, shown.get(piece.id)!, recipe.lang, source));
	return parcelPage(packed.value, stills, app);
}

/** The recipe of one view: itself, and what a person said of it where it is a saved chart. */
export function recipeOfView({ scene }: Shown, lang: Lang, said: ChartSaid | null): ReportRecipe {
	const { view, tab } = scene.resolved;
	const address = addressOf({ ...pinnedView(scene), version: view.version });
	const words = said
		? [said.note, ...said.annotations.map((each) => message(lang, 'chart.at', each))].filter(Boolean)
		: [];
	const looked = { id: 'view', view: address, follow: false, caption: said?.title ?? null };
	const chart: Piece =
		tab === 'table' ? { ...looked, kind: 'table' } : { ...looked, kind: 'chart', alt: said?.alt ?? null };
	return {
		...emptyRecipe(lang),
		title: said?.title ?? titleOf(scene, lang),
		pieces: [chart, ...words.map((text, i): Piece => ({ id: `words-${i}`, kind: 'paragraph', text }))]
	};
}
