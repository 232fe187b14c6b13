import { INK } from '../chart/colour.ts';
import { named, shape, type Picture } from '../chart/picture.ts';
import { pick } from '../message/message.ts';
import type { Lang } from '../term/text.ts';
import { COVERED, type Covered } from './coverage-look.ts';
import { figurePath } from './draw.ts';
import type { Ground } from './ground.ts';
import { insetBox, insetPicture } from './inset.ts';
import { layShapes } from './land.ts';

/** CSS pixels: no wider, or a single province would be taller than a screen. */
const WIDEST = 760;
/** Areas up to which each has its sign written on it. */
const MARKED = 260;

/** Areas on their boundaries, each filled by its state and with its sign; those without a boundary are named below. */
export function drawCoverageShapes(
	covered: readonly Covered[],
	ground: Ground,
	label: string,
	{ width: room, lang }: { width: number; lang: Lang }
): Picture {
	const width = Math.min(room, WIDEST);
	const { islands } = ground;
	const place = (wide: number, tall: number) =>
		islands.length
			? {
					...insetBox(islands, wide, tall),
					groups: islands.map((group) => ({ group, row: -1, owner: '' })),
					narrow: false
				}
			: null;
	const areas = covered.map(({ area }) => area);
	const plan = layShapes(areas, ground, islands, place, { width, lang });
	const bare = covered.filter((_, row) => plan.figures[row] < 0);
	const tall = plan.height + (bare.length ? 26 : 0);
	return named({ width: String(width), height: String(tall) }, label, [
		shape(
			'g',
			{ fill: '#efece5', stroke: INK.paper, 'aria-hidden': 'true' },
			Array.from(plan.around.figures, (_, figure) => shape('path', { d: figurePath(plan.around, figure) }))
		),
		...Array.from(plan.rows, (row, figure) => {
			const { area, state, fact, count } = covered[row];
			const look = COVERED[state];
			const sign = state === 'with' && count > 1 ? String(count) : look.mark;
			return shape('g', { 'data-row': area.code }, [
				shape('title', {}, [fact]),
				shape('path', {
					...{ d: figurePath(plan.outlines, figure), fill: look.fill, stroke: look.edge },
					'stroke-width': 0.8
				}),
				...(plan.rows.length <= MARKED && sign
					? [
							shape(
								'text',
								{
									...{ x: plan.anchors[2 * figure], y: plan.anchors[2 * figure + 1] + 4 },
									...{ fill: look.ink, 'font-size': 11, 'font-weight': 700 }
								},
								[sign]
							)
						]
					: [])
			]);
		}),
		...(plan.inset ? [insetPicture(plan.inset, () => INK.soft, lang)] : []),
		...(bare.length
			? [
					shape('text', { x: 4, y: tall - 8, 'text-anchor': 'start', 'font-size': 12, fill: INK.soft }, [
						`${bare.map(({ area, state }) => `${pick(lang, area.name)} ${COVERED[state].mark}`).join(' · ')}`.slice(
							0,
							Math.floor(width / 6.5)
						)
					])
				]
			: [])
	]);
}
