import type { ParcelSource } from '#lib/report/parcel/pack.ts';
import { done } from '#lib/term/failure.ts';
import type { Atlas } from './atlas.ts';

/** What a parcel is packed from here: data sets the engine holds, which came through the gate. */
export const parcelSource = (atlas: Atlas): ParcelSource => ({
	answer: (view) => atlas.show(view),
	async whole({ scene }) {
		const found = await atlas.datasetOf(scene.resolved.view);
		if (!found.ok) return found;
		return done({
			dataset: found.value,
			list: (edition) => atlas.answering(edition).list(),
			cube: (edition, indicator) => atlas.indicator(edition, indicator)
		});
	},
	ground: ({ scene }) => atlas.grounds.of(scene.dataset.vintage, scene.resolved.level),
	places: () => Promise.resolve(atlas.places),
	picture: ({ scene }, tab, width) => atlas.drawFirst(scene, tab, width, 60)
});
