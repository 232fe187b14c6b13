import { cellsOf, ranked } from '../inequality/cell.ts';
import { goalsOf } from '../programme/goal.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import { isSayable } from './certain.ts';
import type { Insight, Kind, Told, Valued } from './insight.ts';
import { ABOUTS } from './score.ts';
import { change } from './kind/change.ts';
import { equalLow } from './kind/equal-low.ts';
import { gapMove } from './kind/gap-move.ts';
import { gap } from './kind/gap.ts';
import { headline } from './kind/headline.ts';
import { outlier } from './kind/outlier.ts';
import { quality } from './kind/quality.ts';
import { spread } from './kind/spread.ts';
import { target } from './kind/target.ts';
import { version } from './kind/version.ts';
import { whole } from './kind/whole.ts';

const KINDS: readonly Kind[] = [
	whole,
	target,
	gapMove,
	gap,
	equalLow,
	change,
	outlier,
	spread,
	quality,
	version
];

/** A scene as the kinds of insight look at it. Hidden figures are no values. */
export function told(scene: Scene, lang: Lang, whole: string): Told {
	const cells = cellsOf(scene);
	let order: Valued[] | undefined;
	let earlier: Told['earlier'] | undefined;
	return {
		scene,
		lang,
		whole,
		cells,
		// the headline of a map of thousands of areas does without
		get order() {
			return (order ??= ranked(cells).filter((cell) => isSayable(cell)));
		},
		get earlier() {
			return (earlier ??= new Map(
				scene.before.rows.length > 0 ? cellsOf(scene, scene.before).map((cell) => [cell.area.code, cell]) : []
			));
		},
		goals: goalsOf(scene, cells)
	};
}

/** The sentence on top of a scene. */
export const headlineOf = (about: Told): Insight => headline(about)[0];

/** Facts and warnings of a scene by their score, highest first. */
export const factsOf = (about: Told): Insight[] =>
	KINDS.flatMap((kind) => [...kind(about)]).sort(
		(a, b) => b.score - a.score || ABOUTS.indexOf(a.about) - ABOUTS.indexOf(b.about)
	);

/** The sentences of a scene: the headline first, then the others. */
export function insightsOf(scene: Scene, lang: Lang, whole: string): Insight[] {
	const about = told(scene, lang, whole);
	return [headlineOf(about), ...factsOf(about)];
}

/** How many facts and warnings a page shows before it is asked for more. */
const CALM = { fact: 3, warning: 2 };

/** The sentences a page shows at once, in their order, and those it keeps behind. */
export function inCalm(insights: readonly Insight[]): { shown: Insight[]; more: Insight[] } {
	const left = { ...CALM };
	const [shown, more]: [Insight[], Insight[]] = [[], []];
	for (const each of insights)
		if (each.kind !== 'headline') (left[each.kind]-- > 0 ? shown : more).push(each);
	return { shown, more };
}
