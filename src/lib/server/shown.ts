import { inDark } from '#lib/chart/dark.ts';
import type { Picture } from '#lib/chart/picture.ts';
import { explain } from '#lib/message/message.ts';
import { packScene, type PackedScene } from '#lib/query/pack.ts';
import type { Around } from '#lib/term/look.ts';
import type { Lang } from '#lib/term/text.ts';
import type { Failure } from '#lib/term/failure.ts';
import { isDark } from './render.ts';
import type { Atlas, Shown } from './atlas.ts';
import { error } from '@sveltejs/kit';

/** Pictures the server drew, by figure id. */
export type Pictures = Record<string, Picture | null>;

/** What a page gets. The pictures are there while the server renders it and never in its data. */
export interface Sent {
	scene: PackedScene;
	around: Around;
	readonly pictures?: Pictures;
}

/** CSS pixels of the figures: beside others on a wide screen, alone on it, on a phone. */
const WIDTHS = { half: 470, side: 520, full: 700, phone: 340, legend: 400 };

/**
 * Draws what the first page shows and hangs it on the scene unseen by serialisation: the pictures go out once, as
 * HTML; the page reads them back from there when it wakes.
 */
export async function withPictures(
	atlas: Atlas,
	shown: Shown,
	phone: boolean,
	most?: number,
	embedded = false
): Promise<Sent> {
	const { scene } = shown;
	const { tab } = scene.resolved;
	const width = (usual: number) => (phone ? WIDTHS.phone : usual);
	const pictures: Pictures = {};
	if (tab === 'map') {
		pictures.map = await atlas.draw(scene, 'map', width(WIDTHS.half));
		pictures.legend = await atlas.legend(scene, width(WIDTHS.legend));
		pictures.bar = await atlas.draw(scene, 'bar', width(WIDTHS.side), 12);
		if (scene.resolved.span.length > 1) pictures.small = await atlas.draw(scene, 'small', width(WIDTHS.side));
	} else if (tab !== 'table') pictures[tab] = await atlas.draw(scene, tab, width(WIDTHS.full), most);
	if (embedded && isDark(scene.resolved))
		for (const [id, picture] of Object.entries(pictures)) if (picture) pictures[id] = inDark(picture);
	const sent: Sent = { scene: packScene(scene), around: shown.around };
	Object.defineProperty(sent, 'pictures', { value: pictures, enumerable: false });
	return sent;
}

/** The failure of a page: a sentence, the next step, the right status. */
export function refuse(lang: Lang, failure: Failure): never {
	const { what, next } = explain(lang, failure);
	error(failure.kind === 'no-dataset' || failure.kind === 'no-framework' ? 404 : 422, {
		message: what,
		next
	});
}
