import { svgOf, type Picture } from '#lib/chart/picture.ts';
import { inDark } from '#lib/chart/dark.ts';
import { notesOf } from '#lib/chart/note.ts';
import { titleOf } from '#lib/insight/words.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import { sceneJson } from '#lib/report/json.ts';
import { viewReport } from '#lib/report/one-view.ts';
import { packageOf, packedPart } from '#lib/report/package.ts';
import { observedColumns, sceneTable } from '#lib/report/scene-table.ts';
import { sceneSdmx } from '#lib/report/sdmx.ts';
import { framed } from '#lib/report/svg.ts';
import type { Lang } from '#lib/term/text.ts';
import type { Resolved } from '#lib/view/resolve.ts';
import { isMany } from '#lib/view/panel.ts';
import type { Tab } from '#lib/view/view.ts';
import type { Atlas, Shown } from './atlas.ts';
import { painterOf } from './painter.ts';
import { sceneParquet } from './parquet-write.ts';
import { pngOf } from './png.ts';

/** The forms a view is given out in, by its address and by the terminal. */
export const FORMS = ['csv', 'json', 'svg', 'png', 'docx', 'pptx', 'parquet', 'sdmx-csv', 'zip'] as const;
export type Form = (typeof FORMS)[number];

/** How a file is made: pixels for one of a picture (PNG), and the site its links lead to; null = no link. */
export interface Making {
	scale?: number;
	origin?: string | null;
}

/** CSS pixels of a picture that stands alone, of its legend, and the most bars of a ranking. */
const ALONE = { picture: 720, legend: 420, bars: 60 };

/** Which form a picture address shows: a table has none and is drawn as its ranking. */
export const formOf = ({ tab }: { tab: Tab }): Tab => (tab === 'table' ? 'bar' : tab);

/** Whether a picture is wanted on dark ground. Maps stay on paper: on their ramp darker means more. */
export const isDark = ({ tab, view }: Pick<Resolved, 'tab' | 'view'>): boolean =>
	view.flags.includes('dark') && tab !== 'map' && !isMany(tab);

/** A scene as text or bytes; null when there is nothing to draw. */
export async function render(
	atlas: Atlas,
	shown: Shown,
	form: Form,
	lang: Lang,
	{ scale = 2, origin = null }: Making = {}
): Promise<string | Uint8Array | null> {
	const { scene, around } = shown;
	switch (form) {
		case 'csv':
			return sceneCsv(scene, lang);
		case 'json':
			return JSON.stringify(sceneJson(scene, around, lang));
		case 'sdmx-csv':
			return sceneSdmx(scene, lang);
		case 'parquet':
			return sceneParquet(sceneTable(scene, lang)).bytes;
		case 'zip': {
			const columns = observedColumns(scene, lang);
			return packageOf(packedPart(scene, columns), sceneParquet(columns), atlas.gazetteer);
		}
		case 'docx':
		case 'pptx': {
			const report = await viewReport(shown, painterOf(atlas), { lang, origin });
			if (form === 'docx') return (await import('#lib/report/docx.ts')).reportDocx(report);
			return (await import('#lib/report/pptx.ts')).reportPptx(report);
		}
		default: {
			const picture = await alone(atlas, shown, lang);
			if (!picture) return null;
			return form === 'svg' ? svgOf(picture) : pngOf(picture, scale);
		}
	}
}

/** The picture of a scene with title, legend and source, to stand by itself. */
async function alone(atlas: Atlas, { scene, around }: Shown, lang: Lang): Promise<Picture | null> {
	const tab = formOf(scene.resolved);
	const picture = await atlas.draw(scene, tab, ALONE.picture, ALONE.bars);
	if (!picture) return null;
	const legend = atlas.legend(scene, tab, ALONE.legend);
	const whole = framed(scene, around, picture, legend, lang, titleOf(scene, lang), notesOf(scene, tab, lang));
	return isDark({ ...scene.resolved, tab }) ? inDark(whole) : whole;
}
