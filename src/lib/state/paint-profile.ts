import type { Picture } from '../chart/picture.ts';
import { drawSpark } from '../chart/spark.ts';
import { drawStrip } from '../chart/strip.ts';
import type { Standing } from '../query/profile.ts';
import type { Lang } from '../term/text.ts';

/** Draws a part of a profile in the browser. Loaded only when something has to be drawn: Plot is heavier than the page. */
export const paintProfile = (
	kind: 'strip' | 'spark',
	standing: Standing,
	name: string,
	width: number,
	lang: Lang
): Picture | null =>
	kind === 'strip'
		? drawStrip(standing, name, { document, width, lang })
		: drawSpark(standing, { document, width, lang });
