import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { Tab } from '../view/view.ts';
import { annotationLine, type Annotation } from './annotation.ts';
import { drawBadges, type Room, type Spot } from './badge.ts';
import { boxesOf, type Boxed } from './box.ts';
import { LINE_FRAME } from './line.ts';
import type { Picture } from './picture.ts';
import { byArea, place, stepsOf } from './series.ts';
import type { Step } from './step.ts';

/**
 * A chart with the numbers of its annotations at their places: at the mark of an area, on an upright line at a period. What has
 * no place in this picture (an area left out of a ranking, a period of a map) is only said beneath it.
 */
export function annotated(
	picture: Picture,
	scene: Scene,
	tab: Tab,
	annotations: readonly Annotation[],
	lang: Lang
): Picture {
	const marks = [...boxesOf(picture)];
	const trend = tab === 'line' || tab === 'small';
	const steps = tab === 'line' ? stepsOf(scene, lang) : tab === 'small' ? byArea(scene, lang) : [];
	const height = Number(picture.attributes.height);
	const spots = annotations.flatMap((each): Spot[] => {
		const found = trend
			? ofTrend(scene, tab, steps, marks, each.at, height)
			: ofArea(scene, tab, marks, each.at);
		return found ? [{ ...found, number: each.number, fact: annotationLine(lang, each) }] : [];
	});
	return badged(picture, spots, marks);
}

/** A picture with badges at spots, which leave its words and marks free as far as they can. */
export function badged(
	picture: Picture,
	spots: readonly Spot[],
	marks: Iterable<Boxed>,
	covers?: Room['covers']
): Picture {
	if (spots.length === 0) return picture;
	const [width, height] = [Number(picture.attributes.width), Number(picture.attributes.height)];
	const whole = ({ left, right, top, bottom }: Boxed['box']) =>
		right - left > width * 0.9 && bottom - top > height * 0.9;
	const taken = [...marks].filter(({ box }) => !whole(box)).map(({ box }) => box);
	return { ...picture, children: [...picture.children, drawBadges(spots, { width, height, taken, covers })] };
}

type Found = Omit<Spot, 'number' | 'fact'>;

/** The mark of an area that reaches farthest to the right. */
function ofArea(scene: Scene, tab: Tab, marks: readonly Boxed[], code: string): Found | null {
	const row = scene.resolved.areas.findIndex((each) => each.code === code);
	if (row < 0) return null;
	const own = marks.filter((each) => each.row === String(row));
	const last = own.sort((a, b) => b.box.right - a.box.right)[0];
	if (!last) return null;
	const { left, right, top, bottom } = last.box;
	const y = (top + bottom) / 2;
	if (last.tag === 'rect' && (tab === 'bar' || tab === 'pyramid'))
		return { x: right, y, form: 'bar', length: right - left };
	return { x: (left + right) / 2, y, form: 'point' };
}

function ofTrend(
	scene: Scene,
	tab: Tab,
	steps: readonly Step[],
	marks: readonly Boxed[],
	at: string,
	height: number
): Found | null {
	const drawn = steps.flatMap((step, i) => {
		const mark = marks.find((each) => each.row === `step-${i}`);
		return mark
			? [{ step, x: (mark.box.left + mark.box.right) / 2, y: (mark.box.top + mark.box.bottom) / 2 }]
			: [];
	});
	const last = drawn.filter(({ step }) => step.series === at).at(-1);
	if (last) return { x: last.x, y: last.y, form: 'point' };
	if (tab !== 'line') return null;
	const x = across(scene, drawn, at);
	if (x === null) return null;
	return { x, y: LINE_FRAME.top, form: 'upright', length: height - LINE_FRAME.top - LINE_FRAME.bottom };
}

/** Where a period stands across a trend, also one that no step has: the axis is even. */
function across(scene: Scene, drawn: readonly { step: Step; x: number }[], period: string): number | null {
	const own = drawn.find(({ step }) => step.period === period);
	if (own) return own.x;
	if (!scene.resolved.span.includes(period) || drawn.length === 0) return null;
	const [first, last] = [drawn[0], drawn.reduce((far, each) => (each.step.x > far.step.x ? each : far))];
	if (first.step.x === last.step.x) return null;
	const share = (place(scene, period) - first.step.x) / (last.step.x - first.step.x);
	return first.x + share * (last.x - first.x);
}
