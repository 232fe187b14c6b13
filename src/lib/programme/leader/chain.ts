import { both } from '../../message/both.ts';
import { columnOf, registerOf } from '../book/column.ts';
import { termFigure } from '../book/figure.ts';
import type { Ledger } from '../book/ledger.ts';
import type { Focus } from './focus.ts';
import type { Gathered, Shown } from './gathered.ts';
import type { Money } from './money.ts';
import type { Standing } from './standing.ts';

export type Stage = 'input' | 'activity' | 'output' | 'outcome';

/** One stage of the results chain with its figures; a plan stands beside a figure that has one. */
export interface ChainStage {
	stage: Stage;
	figures: { shown: Shown; plan?: Shown; met?: boolean | null }[];
}

/** Input → activity → output → outcome, each with the figures of the book that tell of it. */
export function chainOf(
	ledger: Ledger,
	gathered: Gathered,
	{ area, period, content }: Focus,
	money: Money,
	standings: readonly Standing[]
): ChainStage[] {
	const { programme } = ledger;
	const asked = { area, period, ...(content !== null && { content }) };
	const formulaOf = (code: string) => programme.indicators.find((each) => each.code === code)?.formula;
	/** an indicator stands where the register it is computed from stands; shares and what is entered are outcomes */
	const stageOf = ({ code }: Standing): Stage => {
		const formula = formulaOf(code);
		if (!formula || formula.over) return 'outcome';
		return registerOf(programme, formula.of.register)?.stage ?? 'outcome';
	};
	const standing = (stage: Stage) =>
		standings
			.filter((each) => stageOf(each) === stage)
			.map(({ reached, plan, met }) => ({
				...{ shown: reached, met },
				...(plan.value !== null && { plan })
			}));
	/** figures by a code of a register that no indicator tells already */
	const byCode = (register: string, column: string, sum?: string) =>
		(columnOf(programme, register, column)?.codes ?? []).flatMap(({ code, name }) => {
			const told = standings.some((each) => {
				const term = formulaOf(each.code)?.of;
				return term?.register === register && term.column === sum && term.where?.[column]?.includes(code);
			});
			const term = { register, where: { [column]: [code] }, ...(sum && { column: sum }) };
			const figure = termFigure(ledger, term, asked);
			if (told || figure.cells.length === 0) return [];
			const unit = sum ? { vi: '', en: '' } : both('leader.unit.activities');
			return [{ shown: gathered.keep(`${register}.${code}`, name, { ...figure, unit }) }];
		});
	const came = (column: 'total' | 'women', key: 'participations' | 'women') =>
		registerOf(programme, 'activity')
			? [
					{
						shown: gathered.keep(
							`activity.${column}`,
							both(`leader.name.chain.${key}`),
							termFigure(ledger, { register: 'activity', column }, asked)
						)
					}
				]
			: [];
	const figures: Record<Stage, ChainStage['figures']> = {
		input: [
			...[money.allocated, money.disbursed, money.share].map((shown) => ({ shown })),
			...standing('input')
		],
		activity: [
			...standing('activity'),
			...byCode('activity', 'type'),
			...came('total', 'participations'),
			...came('women', 'women')
		],
		output: [...standing('output'), ...byCode('output', 'kind', 'number')],
		outcome: standing('outcome')
	};
	return (['input', 'activity', 'output', 'outcome'] as const).map((stage) => ({
		stage,
		figures: figures[stage].filter(({ shown }) => shown.value !== null || shown.refused !== undefined)
	}));
}
