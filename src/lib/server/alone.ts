import { inDark } from '#lib/chart/dark.ts';
import { altWith, annotationLine, annotationsOf } from '#lib/chart/annotation.ts';
import { notesOf } from '#lib/chart/note.ts';
import type { Picture } from '#lib/chart/picture.ts';
import { pinnedLine, type ChartSaid } from '#lib/report/said.ts';
import { titleOf } from '#lib/insight/words.ts';
import { message } from '#lib/message/message.ts';
import { cardOf } from '#lib/report/card.ts';
import { stacked } from '#lib/report/figure.ts';
import { sourceLine } from '#lib/report/source-line.ts';
import { framed } from '#lib/report/svg.ts';
import type { Lang } from '#lib/term/text.ts';
import { isMany } from '#lib/view/panel.ts';
import type { Resolved } from '#lib/view/resolve.ts';
import type { Tab } from '#lib/view/view.ts';
import type { Atlas, Shown } from './atlas.ts';

/** CSS pixels of a picture that stands alone, of its legend, and the most bars of a ranking; the same of a card. */
const ALONE = { picture: 720, legend: 420, bars: 60 };
const CARD = { picture: 720, legend: 420, bars: 14 };

/** How a picture stands alone. */
export interface Standing {
	/** CSS pixels of the chart in it */
	width?: number;
	/** as the card of a link, of a fixed size */
	card: boolean;
	/** of a saved chart: what a person said of it */
	said: ChartSaid | null;
	/** places to be numbered, of a chart whose words are still being written */
	marks?: readonly string[];
}

/** Which form a picture address shows: a table has none and is drawn as its ranking. */
const formOf = ({ tab }: { tab: Tab }): Tab => (tab === 'table' ? 'bar' : tab);

/** Whether a picture is wanted on dark ground. Maps stay on paper: on their ramp darker means more. */
export const isDark = ({ tab, view }: Pick<Resolved, 'tab' | 'view'>): boolean =>
	view.flags.includes('dark') && tab !== 'map' && !isMany(tab);

/** The picture of a scene with title, legend, words and source, to stand by itself; null when there is nothing to draw. */
export async function alone(
	atlas: Atlas,
	{ scene, around }: Shown,
	lang: Lang,
	{ width = ALONE.picture, card, said, marks = [] }: Standing
): Promise<Picture | null> {
	const tab = formOf(scene.resolved);
	const annotations = annotationsOf(scene, said?.annotations ?? marks.map((at) => ({ at, text: '' })), lang);
	const most = (card ? CARD : ALONE).bars;
	const picture = await atlas.draw(scene, tab, card ? CARD.picture : width, most, card ? [] : annotations);
	if (!picture) return null;
	const legend = atlas.legend(scene, tab, (card ? CARD : ALONE).legend);
	const title = said?.title ?? titleOf(scene, lang);
	const label = said ? altWith(lang, said.alt, annotations) : title;
	if (card) {
		const source = `${message(lang, 'source.source')}: ${sourceLine(scene, around, lang)}`;
		return cardOf(legend ? stacked(picture, legend) : picture, { title, source, label });
	}
	const notes = [
		...annotations.map((each) => annotationLine(lang, each)),
		said?.note ?? '',
		pinnedLine(lang, said?.pinned ?? null)
	];
	const whole = framed(
		scene,
		around,
		picture,
		legend,
		lang,
		title,
		[...notes, ...notesOf(scene, tab, lang)].filter(Boolean),
		label
	);
	return isDark({ ...scene.resolved, tab }) ? inDark(whole) : whole;
}
