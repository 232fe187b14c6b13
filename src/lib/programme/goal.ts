import { cellsOf, type Cell } from '../inequality/cell.ts';
import type { Interval } from '../inequality/interval/interval.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import { pairInterval, pairValue } from '../inequality/pair.ts';
import type { Scene } from '../query/scene.ts';
import { EACH, WHOLE, type Target } from '../term/dataset.ts';
import { TOTAL } from '../term/observation.ts';
import { endOf } from '../term/period.ts';
import type { Row } from '../term/table.ts';
import { equalTo } from './equal.ts';
import { judge, type Progress, type Reached, type Standing, type Start } from './target.ts';

/** How everything shown, and each area shown, stands to the targets that apply to it. */
export interface Goals {
	whole: Progress | null;
	/** area code → its progress; areas without a target are not there */
	areas: Map<string, Progress>;
}

/**
 * Targets of what a scene shows. A target is for a sex when it says so, else for whoever the indicator counts: it does not
 * apply to a view of one sex of two, nor to one that holds another dimension at some of its codes. One for a gap or a ratio
 * applies to a view of just that.
 */
export function targetsShown(scene: Scene): Target[] {
	const { resolved, dataset } = scene;
	const { indicator, sex, sexes, measure, where } = resolved;
	const held = dataset.dimensions.some(({ code, codes }) => {
		if (code === 'sex') return false;
		const all = dataset.codes[indicator.code]?.[code] ?? codes.map((each) => each.code);
		const kept = where.get(code) ?? all;
		return !kept.includes(TOTAL) && all.some((each) => !kept.includes(each));
	});
	if (held) return [];
	if (measure !== 'value')
		return dataset.targets.filter((each) => each.indicator === indicator.code && each.measure === measure);
	const everybody = sex === TOTAL || sexes.length < 2;
	return dataset.targets.filter(
		(each) =>
			each.indicator === indicator.code &&
			!each.measure &&
			(each.sex === undefined ? everybody : each.sex === sex)
	);
}

/** How a scene stands to its targets. */
export function goalsOf(scene: Scene, cells: Cell[] = cellsOf(scene)): Goals {
	const targets = targetsShown(scene);
	const areas = new Map<string, Progress>();
	if (targets.length === 0) return { whole: null, areas };
	const { period, span, parent, sex } = scene.resolved;
	const judged = (of: BySex, when: string) => judgedOf(scene, of, when);
	const before = new Map(cellsOf(scene, scene.before).map((cell) => [cell.area.code, judged(cell, span[0])]));
	for (const cell of cells) {
		const found = progressOf(scene, targets, [cell.area.code, EACH], judged(cell, period), [
			before.get(cell.area.code) ?? null
		]);
		if (found) areas.set(cell.area.code, found);
	}
	const rowAt = (when: string, of: string) =>
		scene.whole.rows.find((row) => row.period === when && row.key.sex === of) ?? null;
	const at = (when: string) =>
		judged({ women: rowAt(when, 'F'), men: rowAt(when, 'M'), total: rowAt(when, sex) }, when);
	const codes = parent ? [parent.code, EACH] : [WHOLE];
	const whole = progressOf(scene, targets, codes, at(period), span[0] === period ? [] : [at(span[0])]);
	const refused = whole !== null && scene.whole.rows.length === 0;
	return { whole: refused ? { ...whole, standing: 'unjudged', why: 'no-whole' } : whole, areas };
}

/** A figure held against a target, and the value of men where it is of women against men. */
interface Judged {
	reached: Reached;
	men: number | null;
}

/** A figure as it is held against a target: of one row, or of women against men. */
function judgedOf({ resolved }: Scene, of: BySex, period: string): Judged {
	const { measure, indicator, sex } = resolved;
	const row = mainOf(of, sex);
	const known = (
		value: number | null,
		interval: Pick<Interval, 'lower' | 'upper'> | null,
		rows: (Row | null)[]
	): Judged => ({
		reached: {
			...{ value, lower: interval?.lower ?? null, upper: interval?.upper ?? null, period },
			parts: rows.reduce((sum, each) => sum + (each?.parts ?? 0), 0),
			present: rows.reduce((sum, each) => sum + (each?.present ?? 0), 0)
		},
		men: of.men?.value ?? null
	});
	if (measure === 'value') return known(row?.value ?? null, intervalOf(indicator, row), [row]);
	const value = pairValue(measure, indicator, of.women, of.men);
	const interval = value === null ? null : pairInterval(measure, indicator, of.women, of.men);
	return known(value, interval, [of.women, of.men]);
}

type BySex = Pick<Cell, 'women' | 'men' | 'total'>;

/** The row of a cell whose value a view shows. */
export const mainOf = ({ women, men, total }: BySex, sex: string): Row | null =>
	sex === 'F' ? women : sex === 'M' ? men : total;

/** @param codes areas a target may name to apply here, the nearest first */
function progressOf(
	{ resolved }: Scene,
	targets: Target[],
	codes: string[],
	{ reached, men }: Judged,
	first: (Judged | null)[]
): Progress | null {
	const own = (kind: Target['kind']) =>
		codes.map((code) => targets.filter((each) => each.kind === kind && each.area === code));
	const wanted = own('target').find((list) => list.length > 0);
	if (!wanted) return null;
	const target = nextOf(wanted, resolved.period);
	const { indicator, measure } = resolved;
	const before = first.map((each) => each?.reached ?? null);
	return judge(target, reached, startOf(own('baseline').flat(), before, target), {
		direction: measure === 'value' ? indicator.direction : 'neither',
		adds: measure === 'value' && indicator.additivity === 'sum',
		equal: equalTo(target, indicator, men)
	});
}

/** The first target that is not over at a period, else the last one. */
function nextOf(targets: Target[], period: string): Target {
	const order = [...targets].sort((a, b) => endOf(a.period) - endOf(b.period));
	return order.find((each) => endOf(each.period) >= endOf(period)) ?? order[order.length - 1];
}

/** The last baseline before the target, else the first figure before it. */
function startOf(baselines: Target[], first: (Reached | null)[], target: Target): Start | null {
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
