import { cellsOf, type Cell } from '../inequality/cell.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import type { Scene } from '../query/scene.ts';
import { EACH, WHOLE, type Target } from '../term/dataset.ts';
import { TOTAL } from '../term/observation.ts';
import { endOf } from '../term/period.ts';
import type { Row } from '../term/table.ts';
import { judge, type Progress, type Reached, type Standing, type Start } from './target.ts';

/** How everything shown, and each area shown, stands to the targets that apply to it. */
export interface Goals {
	whole: Progress | null;
	/** area code → its progress; areas without a target are not there */
	areas: Map<string, Progress>;
}

/**
 * Targets of what a scene shows. A target is for a sex when it says so, else for whoever the indicator counts: it does not
 * apply to a view of one sex of two, nor to one that holds another dimension at some of its codes, nor to a gap or ratio.
 */
export function targetsShown(scene: Scene): Target[] {
	const { resolved, dataset } = scene;
	const { indicator, sex, sexes, measure, where } = resolved;
	if (measure !== 'value') return [];
	const held = dataset.dimensions.some(({ code, codes }) => {
		if (code === 'sex') return false;
		const all = dataset.codes[indicator.code]?.[code] ?? codes.map((each) => each.code);
		const kept = where.get(code) ?? all;
		return !kept.includes(TOTAL) && all.some((each) => !kept.includes(each));
	});
	if (held) return [];
	const everybody = sex === TOTAL || sexes.length < 2;
	return dataset.targets.filter(
		(each) => each.indicator === indicator.code && (each.sex === undefined ? everybody : each.sex === sex)
	);
}

/** How a scene stands to its targets. */
export function goalsOf(scene: Scene, cells: Cell[] = cellsOf(scene)): Goals {
	const targets = targetsShown(scene);
	const areas = new Map<string, Progress>();
	if (targets.length === 0) return { whole: null, areas };
	const { period, sex, span, parent } = scene.resolved;
	const before = new Map(cellsOf(scene, scene.before).map((cell) => [cell.area.code, mainOf(cell, sex)]));
	for (const cell of cells) {
		const found = progressOf(scene, targets, [cell.area.code, EACH], mainOf(cell, sex), [
			before.get(cell.area.code) ?? null
		]);
		if (found) areas.set(cell.area.code, found);
	}
	const at = (when: string) =>
		scene.whole.rows.find((row) => row.period === when && row.key.sex === sex) ?? null;
	const codes = parent ? [parent.code, EACH] : [WHOLE];
	const whole = progressOf(scene, targets, codes, at(period), span[0] === period ? [] : [at(span[0])]);
	const refused = whole !== null && scene.whole.rows.length === 0;
	return { whole: refused ? { ...whole, standing: 'unjudged', why: 'no-whole' } : whole, areas };
}

/** The row of a cell whose value a view shows. */
export const mainOf = ({ women, men, total }: Cell, sex: string): Row | null =>
	sex === 'F' ? women : sex === 'M' ? men : total;

/** @param codes areas a target may name to apply here, the nearest first */
function progressOf(
	{ resolved }: Scene,
	targets: Target[],
	codes: string[],
	row: Row | null,
	first: (Row | null)[]
): Progress | null {
	const own = (kind: Target['kind']) =>
		codes.map((code) => targets.filter((each) => each.kind === kind && each.area === code));
	const wanted = own('target').find((list) => list.length > 0);
	if (!wanted) return null;
	const target = nextOf(wanted, resolved.period);
	const interval = intervalOf(resolved.indicator, row);
	const reached: Reached = {
		value: row?.value ?? null,
		lower: interval?.lower ?? null,
		upper: interval?.upper ?? null,
		period: resolved.period,
		parts: row?.parts ?? 0,
		present: row?.present ?? 0
	};
	const { indicator } = resolved;
	return judge(target, reached, startOf(own('baseline').flat(), first, target), {
		direction: indicator.direction,
		adds: indicator.additivity === 'sum'
	});
}

/** The first target that is not over at a period, else the last one. */
function nextOf(targets: Target[], period: string): Target {
	const order = [...targets].sort((a, b) => endOf(a.period) - endOf(b.period));
	return order.find((each) => endOf(each.period) >= endOf(period)) ?? order[order.length - 1];
}

/** The last baseline before the target, else the first figure before it. */
function startOf(baselines: Target[], first: (Row | null)[], target: Target): Start | null {
	const due = endOf(target.period);
	const given = baselines
		.filter((each) => !(endOf(each.period) >= due))
		.sort((a, b) => endOf(b.period) - endOf(a.period))[0];
	if (given) return { value: given.value, period: given.period, given: true };
	const row = first.find((each) => each !== null && each.value !== null && endOf(each.period) < due);
	return row ? { value: row.value!, period: row.period, given: false } : null;
}

/** How many areas stand how. */
export function tally(goals: Goals): Map<Standing, number> {
	const out = new Map<Standing, number>();
	for (const { standing } of goals.areas.values()) out.set(standing, (out.get(standing) ?? 0) + 1);
	return out;
}
