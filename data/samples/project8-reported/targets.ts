import type { Target } from '#lib/term/dataset.ts';

/** What is reported as a share of the phase target is held against the whole of it; of nine core targets, against all nine. */
const target = (indicator: string, value: number): Target => ({
	...{ indicator, area: 'VN', period: '2025', kind: 'target', comparison: '≥', value }
});

export const TARGETS: Target[] = [
	...['teams_vs_plan', 'addresses_vs_plan', 'clubs_vs_plan', 'cadres_vs_plan'].map((each) =>
		target(each, 100)
	),
	target('core_targets_met', 9)
];
