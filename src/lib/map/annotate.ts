import { badged } from '../chart/annotate.ts';
import { annotationLine, type Annotation } from '../chart/annotation.ts';
import { boxesOf } from '../chart/box.ts';
import type { Picture } from '../chart/picture.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { Look } from './draw.ts';
import type { Plan } from './plan.ts';
import { isInside } from './rings.ts';

/** Draws a plan. */
export type Paint = (plan: Plan, look: Look) => Picture;

/** A way of drawing plans with the numbers of annotations tied to their areas; the way itself where there are none. */
export function annotatingMap(
	paint: Paint,
	scene: Scene,
	annotations: readonly Annotation[] | undefined,
	lang: Lang
): Paint {
	if (!annotations?.length) return paint;
	const rows = new Map(scene.resolved.areas.map(({ code }, row) => [code, row]));
	return (plan, look) => {
		const picture = paint(plan, look);
		const spots = annotations.flatMap((each) => {
			const row = rows.get(each.at);
			const f = row === undefined ? -1 : plan.figures[row];
			if (f < 0) return [];
			const [x, y] = [plan.anchors[2 * f], plan.anchors[2 * f + 1]];
			return [{ number: each.number, fact: annotationLine(lang, each), x, y, form: 'point' as const }];
		});
		const marks = [...boxesOf(picture)].filter(({ tag }) => tag !== 'circle');
		const onLand = (x: number, y: number) => isInside(plan.outlines, x, y);
		return badged(picture, spots, marks, plan.form === 'shape' ? onLand : undefined);
	};
}
