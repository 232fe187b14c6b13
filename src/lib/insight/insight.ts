import type { Cell } from '../inequality/cell.ts';
import type { Goals } from '../programme/goal.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { About } from './score.ts';

/** Something true of the numbers shown. `warning` = what they cannot say. */
export interface Insight {
	kind: 'headline' | 'fact' | 'warning';
	about: About;
	text: string;
	/** how much a reader needs it, 0–110: `score.ts` says how it comes about */
	score: number;
	/** the view that shows it, as an address in the site */
	address: string;
	/** the statement whose rows it was read from; '' where it tells of the data set and not of its rows */
	sql: string;
}

export type Valued = Cell & { value: number };

/** A scene as the kinds of insight look at it. */
export interface Told {
	scene: Scene;
	lang: Lang;
	/** what everything shown makes up, in words */
	whole: string;
	cells: Cell[];
	/** cells with a value, highest first */
	order: Valued[];
	/** area code → its cell at the first period of the span; empty when there is one period */
	earlier: Map<string, Cell>;
	goals: Goals;
}

/** One kind of insight: what a scene gives of it, in the order it would be said. */
export type Kind = (told: Told) => Iterable<Insight>;
