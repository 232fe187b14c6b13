import { altWith, annotationsOf } from '../../chart/annotation.ts';
import { titleOf } from '../../insight/words.ts';
import { message } from '../../message/message.ts';
import type { Scene } from '../../query/scene.ts';
import type { Result } from '../../term/failure.ts';
import type { Lang } from '../../term/text.ts';
import { addressOf } from '../../view/url.ts';
import { pinnedView } from '../pin.ts';
import { emptyRecipe, looks, type Piece, type ReportRecipe } from '../recipe.ts';
import type { ChartSaid } from '../said.ts';
import { packParcel, type Packing, type ParcelSource } from './pack.ts';
import { parcelPage, type ParcelApp } from './page.ts';
import { stillOf, type Still } from './still.ts';

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
export function recipeOfView(scene: Scene, lang: Lang, said: ChartSaid | null): ReportRecipe {
	const { view, tab } = scene.resolved;
	const address = addressOf({ ...pinnedView(scene), version: view.version });
	const annotations = annotationsOf(scene, said?.annotations ?? [], lang);
	const words = [
		said?.note ?? '',
		...annotations.map((each) => message(lang, 'annotation.said', { name: each.name, text: each.text }))
	].filter(Boolean);
	const looked = { id: 'view', view: address, follow: false, caption: said?.title ?? null };
	const chart: Piece =
		tab === 'table'
			? { ...looked, kind: 'table' }
			: { ...looked, kind: 'chart', alt: said && altWith(lang, said.alt, annotations) };
	return {
		...emptyRecipe(lang),
		title: said?.title ?? titleOf(scene, lang),
		pieces: [chart, ...words.map((text, i): Piece => ({ id: `words-${i}`, kind: 'paragraph', text }))]
	};
}
