import type { BookRow, Figure } from '../../term/book.ts';
import { cellAt, figure, formulaFigure, PERCENT, termFigure } from './figure.ts';
import { textOf, valueOf, type Entry, type Ledger } from './ledger.ts';
import { sayKey } from './say.ts';

/** Whether a commune had a policy dialogue: `unsure` when one was held in an area that was divided among several since. */
export type DialogueState = 'with' | 'without' | 'unsure';

export interface CommuneDialogues {
	area: string;
	state: DialogueState;
	/** how many were held in it, at its own level or in its villages */
	held: Figure;
}

/** Which communes inside an area had a policy dialogue in a period: the smallest level of the ledger's vintage. */
export function dialoguesByCommune(ledger: Ledger, area: string, period: string): CommuneDialogues[] {
	const { source, vintage, finest } = ledger.places;
	const inside = source
		.atLevel(vintage, finest)
		.filter(({ code }) => ledger.places.standing({ vintage, code, village: '' })?.path.includes(area));
	return inside.map(({ code }) => {
		const held = termFigure(ledger, { register: 'dialogue' }, { area: code, period });
		const state = held.value! > 0 ? 'with' : held.divided > 0 ? 'unsure' : 'without';
		return { area: code, state, held };
	});
}

/** Issues raised at the dialogues of an area and period, and what became of them. */
export interface Issues {
	raised: Figure;
	answered: Figure;
	/** raised by women */
	women: Figure;
	womenAnswered: Figure;
	/** women's issues answered ÷ women's issues × 100 */
	share: Figure;
	overdue: Figure;
}

const ANSWERED = ['answered', 'done'];
const WOMEN = { women: ['yes'] };

/** @param today ISO date; an issue is overdue when it is open and its due date has passed */
export function issuesOf(ledger: Ledger, asked: { area: string; period?: string }, today: string): Issues {
	const of = (where: Record<string, string[]>) => termFigure(ledger, { register: 'issue', where }, asked);
	const late = ledger.entries('issue', asked).filter(({ row }) => isOverdue(row, today));
	return {
		raised: termFigure(ledger, { register: 'issue' }, asked),
		answered: of({ state: ANSWERED }),
		women: of(WOMEN),
		womenAnswered: of({ ...WOMEN, state: ANSWERED }),
		share: formulaFigure(
			ledger,
			{
				of: { register: 'issue', where: { ...WOMEN, state: ANSWERED } },
				over: { register: 'issue', where: WOMEN },
				per: 100
			},
			asked,
			PERCENT
		),
		overdue: listed(late, 'due', sayKey('book.overdue', {}))
	};
}

/** Still open on a day after it was due. */
export const isOverdue = (row: BookRow, today: string): boolean =>
	!['answered', 'done'].includes(textOf(row, 'state')) &&
	valueOf(row, 'due') !== null &&
	textOf(row, 'due') < today;

/** How many rows there are, by the cell that makes them count. */
export const listed = (entries: readonly Entry[], column: string, formula: Figure['formula']): Figure =>
	figure(
		{ value: entries.length, cells: entries.map((each) => cellAt(each, column)), empty: 0, divided: 0 },
		sayKey('book.unit-rows'),
		formula
	);
