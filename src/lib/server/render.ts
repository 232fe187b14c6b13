import { svgOf } from '#lib/chart/picture.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import { sceneJson } from '#lib/report/json.ts';
import { viewReport } from '#lib/report/one-view.ts';
import { packageOf, packedPart } from '#lib/report/package.ts';
import { observedColumns, sceneTable } from '#lib/report/scene-table.ts';
import { sceneSdmx } from '#lib/report/sdmx.ts';
import type { Lang } from '#lib/term/text.ts';
import { alone, type Standing } from './alone.ts';
import type { Atlas, Shown } from './atlas.ts';
import { painterOf } from './painter.ts';
import { sceneParquet } from './parquet-write.ts';
import { pngOf } from './png.ts';

/** The forms a view is given out in, by its address and by the terminal. */
export const FORMS = [
	'csv',
	'json',
	'svg',
	'png',
	'docx',
	'pptx',
	'parquet',
	'sdmx-csv',
	'zip',
	'html'
] as const;
export type Form = (typeof FORMS)[number];

/** How a file is made. */
export interface Making extends Partial<Standing> {
	/** pixels for one of a picture (PNG) */
	scale?: number;
	/** the site its links lead to; null = no link */
	origin?: string | null;
}

/** A scene as text or bytes, in every form but the one to carry (parcel.ts); null when there is nothing to draw. */
export async function render(
	atlas: Atlas,
	shown: Shown,
	form: Exclude<Form, 'html'>,
	lang: Lang,
	{ scale = 2, origin = null, width, card = false, said = null, marks }: Making = {}
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
			const report = await viewReport(shown, painterOf(atlas), { lang, origin, said });
			if (form === 'docx') return (await import('#lib/report/docx.ts')).reportDocx(report);
			return (await import('#lib/report/pptx.ts')).reportPptx(report);
		}
		default: {
			const picture = await alone(atlas, shown, lang, { width, card, said, marks });
			if (!picture) return null;
			return form === 'svg' ? svgOf(picture) : pngOf(picture, card ? 1 : scale);
		}
	}
}
