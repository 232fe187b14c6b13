import type { Plan } from '../map/plan.ts';

/** Plans in use on the page: maps of the same areas at the same size share one. */
const held = new Map<string, { plan: Plan; holders: number }>();

/** The plan of a key, made when nobody holds it. Each holder lets go of it once. */
export function holdPlan(key: string, make: () => Plan): Plan {
	let found = held.get(key);
	if (!found) held.set(key, (found = { plan: make(), holders: 0 }));
	found.holders++;
	return found.plan;
}

/** @returns the plan when nobody holds it any more */
export function releasePlan(key: string): Plan | null {
	const found = held.get(key);
	if (!found || --found.holders > 0) return null;
	held.delete(key);
	return found.plan;
}
