import type { Rules } from '../term/disclosure.ts';

export const THRESHOLD = 5;
export const BASES = 10;
export const RULES: Rules = { threshold: THRESHOLD, zeros: 'open' };

/** What an attacker's range of a protected cell must reach at least: its lower end down to `low`, its upper end up to `high`. */
export interface Need {
	low: number;
	high: number;
}

/**
 * Whether a figure must be hidden for itself, and then what its range has to reach. A small count: from at most 1 up to the
 * threshold (audit level 2). A dominated figure: the (n,k) rule, top n > k % of it, and the p % rule, x − x₁ − x₂ < p/100·x₁, with
 * the protection either needs (Hundepool et al., Handbook on Statistical Disclosure Control, 2nd ed. 2024, ch. 4).
 * @param contributions of each contributor, where they are known
 */
export function primaryNeed(value: number, rules: Rules, contributions: readonly number[] = []): Need | null {
	const small = value < rules.threshold && (value > 0 || rules.zeros === 'closed');
	let need: Need | null = small ? { low: 1, high: rules.threshold } : null;
	const within = (margin: number) => {
		if (margin <= 0) return;
		const { low, high } = need ?? { low: Infinity, high: -Infinity };
		need = { low: Math.min(low, Math.max(0, value - margin)), high: Math.max(high, value + margin) };
	};
	const sorted = [...contributions].sort((a, b) => b - a);
	if (rules.dominance && sorted.length) {
		const top = sorted.slice(0, rules.dominance.n).reduce((sum, each) => sum + each, 0);
		within((100 / rules.dominance.k) * top - value);
	}
	if (rules.p !== undefined && sorted.length)
		within((rules.p / 100) * sorted[0] - (value - sorted[0] - (sorted[1] ?? 0)));
	return need;
}

/** Whether a rate tells of each person it is about: nobody or everybody of a small base. */
export const tellsOfAll = (numerator: number, denominator: number, rules: Rules): boolean =>
	denominator > 0 && denominator < (rules.bases ?? BASES) && (numerator === 0 || numerator === denominator);

/** A number as shown under a rounding base: the nearest multiple, halves away from 0 upwards. */
export const rounded = (value: number, base: number): number => Math.floor(value / base + 0.5) * base;

/** The whole numbers a rounded one may stand for, by the same rule; of people, none below 0. */
export function behindRounded(shown: number, base: number, whole: boolean): [number, number] {
	const [from, to] = [shown - base / 2, shown + base / 2];
	if (!whole) return [Math.max(0, from), to];
	return [Math.max(0, Math.ceil(from)), Math.ceil(to) - 1];
}

const isNumber = (value: unknown, least: number): value is number =>
	typeof value === 'number' && Number.isFinite(value) && value >= least;

/** Rules as JSON gives them; the name of the first member that is not as it should be, else the rules. */
export function rulesOf(given: unknown): { rules: Rules } | { wrong: string } {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return { wrong: 'policy' };
	const said = given as Record<string, unknown>;
	const unknown = Object.keys(said).find(
		(name) => !['threshold', 'zeros', 'rounding', 'bases', 'dominance', 'p', 'singleton'].includes(name)
	);
	if (unknown !== undefined) return { wrong: unknown };
	const { threshold = THRESHOLD, zeros = 'open', rounding, bases, dominance, p, singleton } = said;
	if (!isNumber(threshold, 1)) return { wrong: 'threshold' };
	if (zeros !== 'open' && zeros !== 'closed') return { wrong: 'zeros' };
	const none = (value: unknown) => value === undefined || value === null || value === 0;
	if (!none(rounding) && !isNumber(rounding, 2)) return { wrong: 'rounding' };
	if (!none(bases) && !isNumber(bases, 1)) return { wrong: 'bases' };
	if (!none(p) && !(isNumber(p, 0) && p <= 100)) return { wrong: 'p' };
	const top = dominance as { n?: unknown; k?: unknown } | undefined | null;
	if (!none(top) && !(isNumber(top!.n, 1) && isNumber(top!.k, 1) && top!.k < 100))
		return { wrong: 'dominance' };
	if (singleton !== undefined && typeof singleton !== 'boolean') return { wrong: 'singleton' };
	return {
		rules: {
			threshold,
			zeros,
			...(!none(rounding) && { rounding: rounding as number }),
			...(bases !== undefined && bases !== null && { bases: bases as number }),
			...(!none(top) && { dominance: { n: top!.n as number, k: top!.k as number } }),
			...(!none(p) && { p: p as number }),
			...(singleton !== undefined && { singleton })
		}
	};
}
