import * as Plot from '@observablehq/plot';
import { message } from '../message/message.ts';
import type { Lang } from '../term/text.ts';
import { INK } from './colour.ts';

/** Says in its slot how many of a ranking are left out between the ends; no mark where none is. */
export const betweenMark = (count: number, slot: number, lang: Lang): Plot.Markish[] =>
	count === 0
		? []
		: [
				Plot.text([slot], {
					frameAnchor: 'left',
					textAnchor: 'start',
					dx: 6,
					y: (each: number) => each,
					text: () => message(lang, 'chart.between', { count }),
					fill: INK.soft,
					fontSize: 12
				})
			];
