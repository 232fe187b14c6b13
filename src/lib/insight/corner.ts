import type { Corner } from '../inequality/quadrant.ts';
import { message } from '../message/message.ts';
import type { Indicator } from '../term/dataset.ts';
import type { Lang } from '../term/text.ts';

/**
 * A corner of the quadrant in words, by which way is good: equal and low is no success where higher is better, and is
 * named so.
 */
export const cornerName = (lang: Lang, { direction }: Indicator, corner: Corner): string =>
	message(lang, `corner.${direction}.${corner}`);
