import type { Figure, ProgrammeIndicator } from '../../term/book.ts';
import type { Sex } from '../../term/observation.ts';
import type { Text } from '../../term/text.ts';
import { columnOf, partOf, registerOf } from './column.ts';
import { figure, formulaMade, PERCENT, ratio, type Made } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { entered, type ResultColumn } from './result.ts';
import { sayFormula, sayKey } from './say.ts';
import { daysOf, yearTo, type Days } from './when.ts';

/** An indicator in an area at a period: where it began, what was planned and what was reached. */
export interface IndicatorProgress {
	indicator: ProgrammeIndicator;
	area: string;
	period: string;
	baseline: Figure;
	/** in the period */
	reached: Figure;
	/** from the first day of the year to the end of the period */
	year: Figure;
	/** from the first day of the phase to the end of the period */
	phase: Figure;
	/** plan of the period itself, where it has one */
	plan: Figure;
	/** plan of the year */
	yearPlan: Figure;
	/** target of the phase */
	target: Figure;
	/** year ÷ plan of the year × 100; may well be above 100. Null for a rate: it is held against its plan as it is */
	ofPlan: Figure;
	/** phase ÷ target × 100 */
	ofTarget: Figure;
}

/** What is asked of an indicator: an area of the ledger's vintage and a period. */
export interface At {
	area: string;
	period: string;
	sex?: Sex;
}

/** What was reached of an indicator over some days: by its formula, else as officers entered it. */
export function reachedOver(
	ledger: Ledger,
	indicator: ProgrammeIndicator,
	area: string,
	days: Days,
	sex: Sex = '_T'
): Made {
	const { formula } = indicator;
	if (!formula) return entered(ledger, indicator, 'reached', { area, days, sex });
	const of = sex === '_T' ? formula : bySex(ledger, formula, sex);
	if (!of) return { value: null, cells: [], empty: 0, divided: 0, refused: 'sex' };
	return formulaMade(ledger, of, { area, period: days });
}

/** The formula for one sex: of the part of its column that counts that sex. Null when the register does not tell. */
export function bySex(
	{ programme }: Ledger,
	formula: NonNullable<ProgrammeIndicator['formula']>,
	sex: 'F' | 'M'
): typeof formula | null {
	const { of, over } = formula;
	if (over || of.column === undefined) return null;
	const register = registerOf(programme, of.register);
	const part = register && partOf(register, of.column, sex === 'F' ? 'women' : 'men');
	return part ? { ...formula, of: { ...of, column: part.code } } : null;
}

/** How an indicator stands in an area at the end of a period. Null when the period is no date. */
export function progressOf(
	ledger: Ledger,
	indicator: ProgrammeIndicator,
	{ area, period, sex = '_T' }: At
): IndicatorProgress | null {
	const days = daysOf(period);
	if (!days) return null;
	const { programme } = ledger;
	const year = { from: `${days.to.slice(0, 4)}-01-01`, to: `${days.to.slice(0, 4)}-12-31` };
	const phase = { from: programme.from, to: programme.to };
	const says = (column: ResultColumn, over: Days, pick?: 'earliest' | 'latest') =>
		entered(ledger, indicator, column, { area, days: over, sex }, pick);
	const fig = (made: Made, formula: Text) => figure(made, indicator.unit, formula);
	const words = (column: ResultColumn) =>
		sayKey('book.entered', {
			column: columnOf(programme, 'result', column)?.name ?? sayKey('book.unit-rows')
		});
	const formula = indicator.formula ? sayFormula(programme, indicator.formula) : words('reached');
	const reached = reachedOver(ledger, indicator, area, days, sex);
	const toDate = reachedOver(ledger, indicator, area, yearTo(days), sex);
	const cumulative = says('cumulative', { from: phase.from, to: days.to }, 'latest');
	const inPhase = reachedOver(ledger, indicator, area, { from: phase.from, to: days.to }, sex);
	const whole = indicator.formula || cumulative.value === null ? inPhase : cumulative;
	const [yearPlan, target] = [says('plan', year), says('target', phase, 'latest')];
	const share = (of: Made, over: Made): Made =>
		indicator.additivity === 'rate'
			? { ...ratio(of, over), value: null, refused: 'rate' }
			: ratio(of, over, 100);
	return {
		...{ indicator, area, period },
		baseline: fig(says('baseline', phase, 'earliest'), words('baseline')),
		reached: fig(reached, formula),
		year: fig(toDate, formula),
		phase: fig(whole, whole === cumulative ? words('cumulative') : formula),
		plan: fig(says('plan', days), words('plan')),
		yearPlan: fig(yearPlan, words('plan')),
		target: fig(target, words('target')),
		ofPlan: figure(share(toDate, yearPlan), PERCENT, sayKey('book.of-plan')),
		ofTarget: figure(share(whole, target), PERCENT, sayKey('book.of-target'))
	};
}

/** How all indicators of a content stand, of all contents when none is said. */
export const progressIn = (ledger: Ledger, at: At, content?: string): IndicatorProgress[] =>
	ledger.programme.indicators
		.filter((each) => content === undefined || each.content === content)
		.flatMap((each) => progressOf(ledger, each, at) ?? []);

/** What a content was given and spent in an area over a period. */
export interface Spending {
	allocated: Figure;
	disbursed: Figure;
	/** disbursed ÷ allocated × 100 */
	share: Figure;
}

const ALLOCATED = { register: 'input', column: 'allocated' };
const DISBURSED = { register: 'input', column: 'disbursed' };

/** Budget and disbursement of an area over a period; rows without a disbursement yet are told as empty, not as 0. */
export function spendingOf(
	ledger: Ledger,
	{ area, period, content }: { area: string; period?: string; content?: string }
): Spending {
	const asked = { area, period, content };
	const of = (formula: Parameters<typeof formulaMade>[1], unit: Text) =>
		figure(formulaMade(ledger, formula, asked), unit, sayFormula(ledger.programme, formula));
	const million = columnOf(ledger.programme, 'input', 'allocated')?.unit ?? sayKey('book.unit-rows');
	return {
		allocated: of({ of: ALLOCATED }, million),
		disbursed: of({ of: DISBURSED }, million),
		share: of({ of: DISBURSED, over: ALLOCATED, per: 100 }, PERCENT)
	};
}
