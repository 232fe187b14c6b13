import { shape, type Picture } from '../chart/picture.ts';
import { cubeOf } from '../cube/fetch.ts';
import { MOST_SHAPES } from '../map/first.ts';
import { engineAnswering } from '../query/answer.ts';
import type { Answer } from '../report/build.ts';
import type { ParcelSource, Whole } from '../report/parcel/pack.ts';
import type { Dataset } from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { isLocal } from '../view/local.ts';
import type { Gate } from './gate.svelte.ts';
import { groundAt } from './ground.ts';
import { painterHere } from './painter-here.ts';
import { placesOpen } from './places-open.ts';
import { nearShipped } from './shipped.ts';

/**
 * What a parcel is packed from in the page: data sets the server has as it sends them, those on this machine as they came
 * through their gate.
 * @param release of the program
 */
export const parcelSourceHere = (
	answer: Answer,
	gateOf: (id: string) => Promise<Gate>,
	release: string
): ParcelSource => ({
	answer,
	whole: async ({ scene: { dataset } }) =>
		isLocal(dataset.id) ? wholeOfGate(await gateOf(dataset.id)) : wholeAtServer(dataset, release),
	ground: ({ scene, around }) => groundAt(scene, around),
	places: placesOpen,
	async picture(shown, tab, width) {
		const picture = await painterHere.draw(shown, tab, width, 60);
		const many = tab === 'map' && shown.scene.resolved.areas.length > MOST_SHAPES;
		return picture && many ? asImage(picture) : picture;
	}
});

async function wholeOfGate(gate: Gate): Promise<Result<Whole>> {
	const { dataset } = gate;
	if (!dataset) return { ok: false, failure: gate.failure ?? { kind: 'engine' } };
	const { own, engine } = await gate.mounted();
	const named = (edition: Dataset): Dataset => ({ ...edition, id: own.id });
	return done({
		dataset,
		list: (edition) => engineAnswering(engine, named(edition)).list(),
		cube: (edition, indicator) => cubeOf(engine, named(edition), indicator)
	});
}

async function wholeAtServer({ id, version, publication }: Dataset, release: string): Promise<Result<Whole>> {
	const { supply } = nearShipped({ id, version, ...(publication && { publication }) }, release);
	const { dataset, list } = await supply.open();
	return done({
		dataset,
		list: (edition) => list(edition)(),
		async cube(edition, indicator, place) {
			const cube = await supply.cube(edition, indicator, place);
			return cube ? done(cube) : failed('cube-large', { indicator: indicator.code });
		}
	});
}

/** Pixels painted for one of a picture. */
const SCALE = 1.5;

/** A picture of very many shapes as one image under the same name: a tenth of the bytes. */
async function asImage(picture: Picture): Promise<Picture> {
	const bytes = await painterHere.png(picture, SCALE);
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192)
		text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	const { width, height } = picture.attributes;
	const image = shape('image', { x: 0, y: 0, width, height, href: `data:image/png;base64,${btoa(text)}` });
	return { ...picture, children: [image] };
}
