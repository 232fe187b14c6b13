import { both } from '../../message/both.ts';
import type { ProgrammeIndicator } from '../../term/book.ts';
import type { Text } from '../../term/text.ts';
import { termFigure } from '../book/figure.ts';
import type { Ledger } from '../book/ledger.ts';
import { isVillage } from '../book/where.ts';
import { nameOf, type Focus } from './focus.ts';
import type { Gathered, Shown } from './gathered.ts';
import { moneyOf, type Money } from './money.ts';
import { standingOf, type Standing } from './standing.ts';

/** One of the areas inside the one looked at. */
export interface PartProgress {
	/** of an area, or a village's key */
	code: string;
	name: Text;
	/** it can be looked at for itself */
	opens: boolean;
	/** of the indicator areas are compared by; null when there is none */
	standing: Standing | null;
	money: Money;
	activities: Shown;
	participations: Shown;
	dialogues: Shown;
}

/** The areas inside the one looked at, where the book tells of more than one; villages inside a commune. */
export function partsOf(
	ledger: Ledger,
	gathered: Gathered,
	focus: Focus,
	indicator: ProgrammeIndicator | null
): PartProgress[] {
	let codes = ledger.children(focus.area);
	while (codes.length === 1 && !isVillage(codes[0])) codes = ledger.children(codes[0]);
	return codes.map((code): PartProgress => {
		const name = nameOf(ledger, code);
		const key = `.in.${code}`;
		const content = focus.content !== null && { content: focus.content };
		const asked = { area: code, period: focus.period, ...content };
		const at = { ...asked, phase: focus.phase };
		const count = (id: 'activities' | 'participations' | 'dialogues', register: string, column?: string) =>
			gathered.keep(`${id}${key}`, both(`leader.name.part.${id}`, { name }), {
				...termFigure(ledger, { register, ...(column && { column }) }, asked),
				unit: both(`leader.unit.${id}`)
			});
		return {
			...{ code, name, opens: !isVillage(code) },
			standing: indicator && standingOf(ledger, gathered, indicator, at, key),
			money: moneyOf(ledger, gathered, {
				...{
					key,
					about: name,
					given: { ...asked, period: focus.phase ? focus.period : focus.year },
					spent: asked
				}
			}),
			activities: count('activities', 'activity'),
			participations: count('participations', 'activity', 'total'),
			dialogues: count('dialogues', 'dialogue')
		};
	});
}
