import type { Comparison, Direction } from './dataset.ts';
import type { Text } from './text.ts';

/** What a goal asks for by the end of a period. */
export interface GoalStep {
	period: string;
	comparison: Comparison;
	value: number;
}

/** One goal of a framework. */
export interface FrameworkGoal {
	code: string;
	/** the objective it belongs to: its number and name */
	objective: { code: string; name: Text };
	name: Text;
	unit: Text;
	direction: Direction;
	/** earliest first */
	steps: GoalStep[];
	/** false: written down from memory, to be checked before it is quoted */
	confirmed: boolean;
	/** where a confirmed figure was read */
	seen: string;
}

/** A strategy, programme or convention that lays down goals. */
export interface Framework {
	id: string;
	title: Text;
	description: Text;
	source: Text;
	licence: string;
	/** ISO date it was laid down */
	date: string;
	goals: FrameworkGoal[];
}
