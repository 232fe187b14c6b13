import type { Annotation } from '#lib/chart/annotation.ts';
import { inDark } from '#lib/chart/dark.ts';
import type { Picture } from '#lib/chart/picture.ts';
import { still } from '#lib/chart/still.ts';
import { explain } from '#lib/message/message.ts';
import type { Beside } from '#lib/map/beside.ts';
import { packScene, type PackedScene } from '#lib/query/pack.ts';
import type { Around } from '#lib/term/look.ts';
import type { Lang } from '#lib/term/text.ts';
import type { Failure } from '#lib/term/failure.ts';
import { isMany } from '#lib/view/panel.ts';
import { statusOf } from './refusal.ts';
import { isDark } from './alone.ts';
import type { Atlas, Shown } from './atlas.ts';
import { error } from '@sveltejs/kit';

/** Pictures the server drew, by figure id. */
export type Pictures = Record<string, Picture | null>;

/** What a page gets. The pictures are there while the server renders it and never in its data. */
export interface Sent {
	scene: PackedScene;
	around: Around;
	/** what the map does not show */
	beside?: Beside;
	readonly pictures?: Pictures;
}

/** CSS pixels of the figures: beside others on a wide screen, alone on it, on a phone. */
const WIDTHS = { half: 470, side: 520, full: 700, many: 1080, phone: 340, legend: 400 };

interface Wish {
	phone: boolean;
	/** bars drawn before the middle of a ranking is left out */
	most?: number;
	/** for a frame in another page, where several maps are one picture */
	framed?: boolean;
	/** of a saved chart: what is said of its places */
	annotations?: readonly Annotation[];
}

/**
 * Draws what the first page shows and hangs it on the scene unseen by serialisation: the pictures go out once, as
 * HTML; the page reads them back from there when it wakes.
 */
export async function withPictures(
	atlas: Atlas,
	shown: Shown,
	{ phone, most, framed = false, annotations }: Wish
): Promise<Sent> {
	const { scene } = shown;
	const { tab } = scene.resolved;
	const width = (usual: number) => (phone ? WIDTHS.phone : usual);
	const pictures: Pictures = {};
	const inFrame = (wide: number) => atlas.drawFirst(scene, tab, wide, most, { coarse: true, annotations });
	if (framed && tab !== 'table') {
		pictures[tab] = await inFrame(width(tab === 'map' ? WIDTHS.half : WIDTHS.full));
		// how wide a frame is nobody says: a chart comes in two widths, a map, which is heavier, with larger letters
		if (tab !== 'map' && !phone) pictures.narrow = await inFrame(WIDTHS.phone);
	} else if (tab === 'map') {
		pictures.map = await atlas.drawFirst(scene, 'map', width(WIDTHS.half));
		pictures.bar = await atlas.draw(scene, 'bar', width(WIDTHS.side), 12);
		if (scene.resolved.span.length > 1) pictures.small = await atlas.draw(scene, 'small', width(WIDTHS.side));
	} else if (isMany(tab)) {
		Object.assign(pictures, await atlas.drawEach(scene, width(WIDTHS.many)));
	} else if (tab !== 'table') pictures[tab] = await atlas.drawFirst(scene, tab, width(WIDTHS.full), most);
	pictures.legend = atlas.legend(scene, tab, WIDTHS.legend);
	if (framed)
		for (const [id, picture] of Object.entries(pictures)) {
			const bare = picture && still(picture, id === 'narrow' ? '-narrow' : '');
			pictures[id] = bare && isDark(scene.resolved) ? inDark(bare) : bare;
		}
	const sent: Sent = {
		scene: packScene(scene),
		around: shown.around,
		...(tab === 'map' && { beside: await atlas.beside(shown) })
	};
	Object.defineProperty(sent, 'pictures', { value: pictures, enumerable: false });
	return sent;
}

/** The failure of a page: a sentence, the next step, the right status. */
export function refuse(lang: Lang, failure: Failure): never {
	const { what, next } = explain(lang, failure);
	error(statusOf(failure), {
		message: what,
		next
	});
}
