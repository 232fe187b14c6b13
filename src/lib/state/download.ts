import { notesOf } from '../chart/note.ts';
import { svgOf } from '../chart/picture.ts';
import { titleOf } from '../insight/words.ts';
import { sceneCsv } from '../report/csv.ts';
import type { Report } from '../report/document.ts';
import { viewReport } from '../report/one-view.ts';
import { legendOf } from '../map/picture.ts';
import { ownName } from '../report/own-copy.ts';
import { sceneSdmx } from '../report/sdmx.ts';
import { framed } from '../report/svg.ts';
import type { Tab } from '../view/view.ts';
import { painterHere } from './painter-here.ts';
import { save } from './save.ts';
import type { Wanted } from './wanted.ts';

/** The forms one view is saved in. */
export type ViewForm = 'csv' | 'sdmx-csv' | 'svg' | 'png' | OfficeForm;
export type OfficeForm = 'docx' | 'pptx';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Record<OfficeForm, string> = {
	docx: `${OFFICE}.wordprocessingml.document`,
	pptx: `${OFFICE}.presentationml.presentation`
};

/** Saves a view of a data set on this machine as a file, made here: its rows, its picture, or a document. */
export async function download(wanted: Omit<Wanted, 'form'>, format: ViewForm): Promise<void> {
	const { scene, around, lang } = wanted;
	const ending = format === 'sdmx-csv' ? 'sdmx.csv' : format;
	const name = ownName(scene.dataset.id, ending, scene.dataset.disclosure?.off !== undefined);
	if (format === 'csv') return save(name, 'text/csv', sceneCsv(scene, lang));
	if (format === 'sdmx-csv') return save(name, 'text/csv', sceneSdmx(scene, lang));
	if (format === 'docx' || format === 'pptx') {
		const report = await viewReport({ scene, around }, painterHere, { lang, origin: null });
		return saveReport(report, format, name);
	}
	const tab = scene.resolved.tab;
	const form: Tab = tab === 'table' ? 'bar' : tab;
	const picture = await painterHere.draw({ scene, around }, form, 720, 60);
	if (!picture) return;
	const legend = legendOf(scene, form, { width: 420, lang });
	const whole = framed(
		...([scene, around, picture, legend, lang, titleOf(scene, lang)] as const),
		notesOf(scene, form, lang)
	);
	if (format === 'svg') return save(name, 'image/svg+xml', svgOf(whole));
	save(name, 'image/png', await painterHere.png(whole, 2));
}

/** Saves a report as a document; what writes it is loaded now. */
export async function saveReport(report: Report, form: OfficeForm, name: string): Promise<void> {
	const bytes =
		form === 'docx'
			? await (await import('../report/docx.ts')).reportDocx(report)
			: await (await import('../report/pptx.ts')).reportPptx(report);
	save(name, TYPES[form], bytes);
}
