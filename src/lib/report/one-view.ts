import type { ChartSaid } from './said.ts';
import { altWith, annotationsOf } from '../chart/annotation.ts';
import { inCalm, insightsOf } from '../insight/say.ts';
import { titleOf, wholeOf } from '../insight/words.ts';
import { message } from '../message/message.ts';
import type { Shown } from '../query/show.ts';
import type { Lang } from '../term/text.ts';
import type { Block, Report } from './document.ts';
import { figureOf, tableOf, type Painter } from './figure.ts';

/**
 * One view as a report: the headline, the chart, the sentences and the table. Its date is that of the figures, so that the same
 * data give the same file.
 * @param said of a saved chart: what a person said of it
 * @param origin of the site; null where others cannot open the view
 */
export async function viewReport(
	shown: Shown,
	painter: Painter,
	{ lang, origin, said = null }: { lang: Lang; origin: string | null; said?: ChartSaid | null }
): Promise<Report> {
	const { scene, around } = shown;
	const insights = insightsOf(scene, lang, wholeOf(around, lang));
	const annotations = annotationsOf(scene, said?.annotations ?? [], lang);
	const wish = {
		lang,
		number: 1,
		caption: said?.title ?? null,
		alt: said && altWith(lang, said.alt, annotations),
		origin,
		editable: true,
		annotations
	};
	const figure = scene.resolved.tab === 'table' ? null : await figureOf(shown, painter, wish);
	const sentences = inCalm(insights).shown.map((each) => each.text);
	const heading = (text: string) => ({ kind: 'heading', level: 1, text }) as const;
	const blocks: Block[] = [
		{ kind: 'paragraph', text: insights[0].text },
		...(figure ? [figure] : []),
		...(sentences.length
			? [heading(message(lang, 'card.insights')), { kind: 'list', entries: sentences } as const]
			: []),
		heading(message(lang, 'card.table')),
		tableOf(shown, wish)
	];
	return { title: said?.title ?? titleOf(scene, lang), lang, date: scene.dataset.date, blocks };
}
