import type { Between } from '../area/between.ts';
import { message, pick } from '../message/message.ts';
import type { Lang } from '../term/text.ts';

/** What a crosswalk is called: 'From 63 provinces to 34 provinces'. */
export const titleOf = ({ from, to }: Between['names'], lang: Lang): string =>
	message(lang, 'crosswalk.between', { from: pick(lang, from), to: pick(lang, to) });
