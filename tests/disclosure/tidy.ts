import type { Tidy } from '../query/small.ts';

/** Counts of women and men in districts, with every total: of both sexes, of each province and of the whole. */
export function withTotals(counts: Record<string, { F: number; M: number }>, period = '2023'): Tidy[] {
	const all = new Map<string, { F: number; M: number }>();
	for (const [district, { F, M }] of Object.entries(counts))
		for (const area of [district, district[0], 'TEST']) {
			const sum = all.get(area) ?? { F: 0, M: 0 };
			all.set(area, { F: sum.F + F, M: sum.M + M });
		}
	return [...all].flatMap(([area, { F, M }]) =>
		Object.entries({ F, M, _T: F + M }).map(([sex, value]) => ({ indicator: 'n', area, period, sex, value }))
	);
}

export const DISTRICTS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'];
