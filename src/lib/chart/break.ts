import * as Plot from '@observablehq/plot';
import { breakLabel } from '../insight/change-words.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import { INK } from './colour.ts';

/** Where the marks stand: between the last period before a change of areas and the first after it, as far as both have a place. */
function breaksAt(scene: Scene, place: (period: string) => number): { x: number; index: number }[] {
	return (scene.breaks ?? []).flatMap(({ before, after }, index) => {
		const [from, to] = [place(before), place(after)];
		const x = (from + to) / 2;
		return Number.isFinite(x) && from >= 0 && to >= 0 ? [{ x, index }] : [];
	});
}

/**
 * Upright dashed lines where the areas of a trend change, with the date at the top where there is room for words.
 * @param place where a period stands on the time axis; negative when it has no place
 * @param facets the small charts the line goes through; none = the one chart
 */
export function breakMarks(
	scene: Scene,
	lang: Lang,
	place: (period: string) => number,
	facets: readonly { fx: number; fy: number }[] | null = null
): Plot.Markish[] {
	const breaks = breaksAt(scene, place);
	if (breaks.length === 0) return [];
	const line = { x: 'x', stroke: INK.soft, strokeDasharray: '4 3', strokeWidth: 1.2 } as const;
	if (facets) {
		const all = breaks.flatMap((each) => facets.map((facet) => ({ ...each, ...facet })));
		return [Plot.ruleX(all, { ...line, fx: 'fx', fy: 'fy', insetTop: 26, insetBottom: 18 })];
	}
	return [
		Plot.ruleX(breaks, { ...line, insetTop: 3 }),
		Plot.text(breaks, {
			x: 'x',
			frameAnchor: 'top',
			dy: -11,
			text: ({ index }) => breakLabel(lang, scene.breaks![index]),
			fill: INK.soft,
			fontSize: 12
		})
	];
}
