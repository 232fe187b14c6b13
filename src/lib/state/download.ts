import { svgOf } from '../chart/picture.ts';
import { titleOf } from '../insight/words.ts';
import { sceneCsv } from '../report/csv.ts';
import { legendOf } from '../map/picture.ts';
import { framed } from '../report/svg.ts';
import type { Tab } from '../view/view.ts';
import { groundAt } from './ground.ts';
import { paint } from './paint.ts';
import { save } from './save.ts';
import type { Wanted } from './wanted.ts';

/** Saves a view of a data set on this machine as a file, made here: its rows as CSV or its picture as SVG. */
export async function download(wanted: Omit<Wanted, 'form'>, format: 'csv' | 'svg'): Promise<void> {
	const { scene, around, lang } = wanted;
	if (format === 'csv') return save(`${scene.dataset.id}.csv`, 'text/csv', sceneCsv(scene, lang));
	const ground = await groundAt(scene, around);
	const tab = scene.resolved.tab;
	const form: Tab = tab === 'table' ? 'bar' : tab;
	const picture = paint({ ...wanted, form, most: 60 }, ground, 720);
	if (!picture) return;
	const legend = legendOf(scene, form, { width: 420, lang });
	save(
		`${scene.dataset.id}.svg`,
		'image/svg+xml',
		svgOf(framed(scene, around, picture, legend, lang, titleOf(scene, lang)))
	);
}
