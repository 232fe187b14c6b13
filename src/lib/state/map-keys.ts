import { stepFrom, type Way } from '../map/neighbour.ts';
import type { Plan } from '../map/plan.ts';

const WAYS: Record<string, Way> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down'
};

/** What a key does on a map of areas: from a row to the next; undefined for a key that walks nowhere. */
export function stepped(key: string): ((plan: Plan, from: number | null) => number | null) | undefined {
	const way = Object.hasOwn(WAYS, key) ? WAYS[key] : undefined;
	if (!way && key !== 'Home' && key !== 'End') return undefined;
	return (plan, from) => {
		const last = plan.rows.length - 1;
		if (last < 0) return null;
		const f = from === null ? -1 : (plan.figures[from] ?? -1);
		if (way && f >= 0) return plan.rows[stepFrom(plan, f, way)];
		return plan.rows[key === 'End' ? last : 0];
	};
}
