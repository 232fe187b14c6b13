import * as Plot from '@observablehq/plot';
import type { Step } from './step.ts';

/**
 * Splits steps into runs: a series ends where another begins, where its areas change, and where a period between has no
 * value.
 */
export function runsOf<S extends Step>(steps: readonly S[]): S[][] {
	const runs: S[][] = [];
	for (const step of steps) {
		const last = runs[runs.length - 1];
		if (last && joins(last[0], step) && step.missed.length === 0) last.push(step);
		else runs.push([step]);
	}
	return runs;
}

const joins = (a: Step, b: Step): boolean => a.series === b.series && a.segment === b.segment;

/** Marks of a trend and where they stand: facets, tone, width of the line in pixels. */
export interface Stroke {
	fx?: string;
	fy?: string;
	stroke: string;
	strokeWidth: number;
}

/**
 * The lines of a trend: solid where every period has a value, a dashed bridge over those that have none, and a ribbon
 * (for a lone step a whisker) where values have intervals.
 */
export function trendMarks(steps: readonly Step[], { fx, fy, stroke, strokeWidth }: Stroke): Plot.Markish[] {
	const runs = runsOf(steps);
	const facet = { ...(fx ? { fx } : {}), ...(fy ? { fy } : {}) };
	const pieces = runs.flatMap((run, piece) => run.map((step) => ({ ...step, piece })));
	const bridges = runs.flatMap((run, i) => {
		const before = runs[i - 1]?.at(-1);
		const [step] = run;
		if (!before || !joins(before, step)) return [];
		return [{ ...step, x1: before.x, y1: before.value }];
	});
	const bounded = runs
		.flatMap((run) => splitAt(run, (step) => step.bounds === null))
		.map((run, ribbon) => run.map((step) => ({ ...step, ...step.bounds!, ribbon })));
	const ribbons = bounded.filter((run) => run.length > 1).flat();
	const lone = bounded.filter((run) => run.length === 1).flat();
	return [
		...(ribbons.length
			? [
					Plot.areaY(ribbons, {
						...facet,
						x: 'x',
						y1: 'lower',
						y2: 'upper',
						z: 'ribbon',
						fill: stroke,
						fillOpacity: 0.16
					})
				]
			: []),
		...(lone.length
			? [Plot.ruleX(lone, { ...facet, x: 'x', y1: 'lower', y2: 'upper', stroke, strokeOpacity: 0.6 })]
			: []),
		Plot.line(pieces, { ...facet, x: 'x', y: 'value', z: 'piece', stroke, strokeWidth }),
		...(bridges.length
			? [
					Plot.link(bridges, {
						...facet,
						x1: 'x1',
						y1: 'y1',
						x2: 'x',
						y2: 'value',
						stroke,
						strokeWidth: strokeWidth * 0.7,
						strokeOpacity: 0.75,
						strokeDasharray: '3,5'
					})
				]
			: [])
	];
}

/** Parts of a list between the elements that end one. */
function splitAt<T>(list: readonly T[], ends: (each: T) => boolean): T[][] {
	const parts: T[][] = [[]];
	for (const each of list)
		if (ends(each)) parts.push([]);
		else parts[parts.length - 1].push(each);
	return parts.filter((each) => each.length > 0);
}
