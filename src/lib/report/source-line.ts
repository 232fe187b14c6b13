import { placeOf } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { formatDate } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';
import type { Lang } from '../term/text.ts';
import { gateNote } from './gate-note.ts';

/** Source, data version, date and vintage of a scene, and what is hidden of its data: the line that goes with every chart. */
export function sourceLine(scene: Scene, around: Around, lang: Lang): string {
	const { dataset } = scene;
	const line = message(lang, 'source.line', {
		source: pick(lang, dataset.source),
		version: dataset.version.slice(0, 6),
		date: formatDate(lang, dataset.date),
		vintage: around.vintage ? pick(lang, around.vintage.name) : placeOf(scene, around, lang)
	});
	return [dataset.synthetic && message(lang, 'source.synthetic'), line, gateNote(dataset, lang)]
		.filter(Boolean)
		.join(' · ');
}
