import { notesOf } from '../chart/note.ts';
import { svgOf } from '../chart/picture.ts';
import { titleOf } from '../insight/words.ts';
import { sceneCsv } from '../report/csv.ts';
import { legendOf } from '../map/picture.ts';
import { ownName } from '../report/own-copy.ts';
import { framed } from '../report/svg.ts';
import type { Tab } from '../view/view.ts';
import { groundAt } from './ground.ts';
import { paint } from './paint.ts';
import { save } from './save.ts';
import type { Wanted } from './wanted.ts';

/** Saves a view of a data set on this machine as a file, made here: its rows as CSV, or its picture. */
export async function download(wanted: Omit<Wanted, 'form'>, format: 'csv' | 'svg' | 'png'): Promise<void> {
	const { scene, around, lang } = wanted;
	const name = ownName(scene.dataset.id, format, scene.dataset.disclosure?.off !== undefined);
	if (format === 'csv') return save(name, 'text/csv', sceneCsv(scene, lang));
	const ground = await groundAt(scene, around);
	const tab = scene.resolved.tab;
	const form: Tab = tab === 'table' ? 'bar' : tab;
	const picture = paint({ ...wanted, form, most: 60 }, ground, 720);
	if (!picture) return;
	const legend = legendOf(scene, form, { width: 420, lang });
	const whole = framed(
		...([scene, around, picture, legend, lang, titleOf(scene, lang)] as const),
		notesOf(scene, form, lang)
	);
	if (format === 'svg') return save(name, 'image/svg+xml', svgOf(whole));
	const { pngOf } = await import('./png-here.ts');
	save(name, 'image/png', await pngOf(whole));
}
