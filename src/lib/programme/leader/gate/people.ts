import { namesPeople } from '../../../disclosure/people.ts';
import type { CellAt, Programme, ProgrammeIndicator, Register, Term } from '../../../term/book.ts';
import { columnOf, registerOf, totalsOf } from '../../book/column.ts';
import { textOf, type Entry, type Ledger } from '../../book/ledger.ts';
import { meets } from '../../book/figure.ts';

/** A column of a register that counts people, and the parts of it that are women and men; of those asked in a survey, who agreed. */
export interface Counting {
	register: string;
	total: string;
	women: string | null;
	men: string | null;
	/** only rows that meet it; all when left out */
	term?: Term;
}

/** What of a programme counts people: columns of its registers, and units that are given to one person each. */
export function countings(programme: Programme): Counting[] {
	const columns = programme.registers.flatMap((register) => [
		...totalsOf(register).map(({ total, parts }): Counting => ({
			...{ register: register.code, total: total.code },
			women: parts.find((each) => each.part?.who === 'women')?.code ?? null,
			men: parts.find((each) => each.part?.who === 'men')?.code ?? null
		})),
		...alone(register).map((total): Counting => ({ register: register.code, total, women: null, men: null }))
	]);
	const units = programme.indicators.flatMap((each): Counting[] => {
		const { formula } = each;
		if (!formula || formula.over || formula.of.column === undefined) return [];
		const column = columnOf(programme, formula.of.register, formula.of.column);
		const own = columns.some(
			({ register, total }) => register === formula.of.register && total === column?.code
		);
		if (own || column?.kind !== 'count' || !aboutPeople(each)) return [];
		return [{ register: formula.of.register, total: column.code, women: null, men: null, term: formula.of }];
	});
	return [...columns.filter((each) => each.total !== 'agree'), ...units].map((each) =>
		// of those asked some agree: both are shown by their share
		each.register === 'survey' && each.total === 'asked' ? { ...each, women: 'agree' } : each
	);
}

/** Columns that count people and are neither a total with parts nor a part of one. */
function alone(register: Register): string[] {
	const totals = new Set(totalsOf(register).map(({ total }) => total.code));
	return register.columns.flatMap(({ code, kind, counts, part }) =>
		kind === 'count' && (counts === 'people' || counts === 'participations') && !part && !totals.has(code)
			? [code]
			: []
	);
}

/** Whether an indicator's name or unit says that it counts people or what happens to one of them. */
export const aboutPeople = ({ code, name, unit }: ProgrammeIndicator): boolean =>
	namesPeople([code.replaceAll('_', ' '), name.vi, name.en, unit.vi, unit.en].join(' · '));

/** Indicators that officers enter and that count people. */
export const enteredPeople = ({ indicators }: Programme): ProgrammeIndicator[] =>
	indicators.filter((each) => !each.formula && each.additivity !== 'rate' && aboutPeople(each));

/** Says of each cell whether it counts people. */
export function peopleIn({ programme, state }: Ledger): (cell: CellAt) => boolean {
	const all = countings(programme);
	const entered = new Set(enteredPeople(programme).map((each) => each.code));
	const columns = new Set(
		all.flatMap((each) =>
			each.term ? [] : [`${each.register} ${each.total}`, `${each.register} ${each.women}`]
		)
	);
	const units = all.filter((each) => each.term);
	return ({ register: code, row, column: name }) => {
		const column = name === '' ? undefined : columnOf(programme, code, name);
		if (column === undefined) return false;
		if (column.part || columns.has(`${code} ${name}`)) return true;
		const found = state.row(code, row);
		if (code === 'result')
			return (
				['reached', 'cumulative', 'baseline', 'numerator', 'denominator'].includes(name) &&
				found !== undefined &&
				entered.has(textOf(found, 'indicator'))
			);
		return units.some(
			({ register, total, term }) =>
				register === code &&
				total === name &&
				found !== undefined &&
				meets(term!, { row: found, days: null, place: null, standing: null, content: '' })
		);
	};
}

/**
 * How the rows of a register are divided where a page shows the divisions: several ways, each of them from coarse to fine. The
 * slices of one way are apart from each other and together the whole.
 */
export function slicesOf(programme: Programme, { register }: Counting): ((entry: Entry) => string[])[] {
	const found = registerOf(programme, register);
	const has = (column: string) => found?.columns.some(({ code }) => code === column) === true;
	const ways: ((entry: Entry) => string[])[] = [];
	if (register === 'survey')
		ways.push(({ row }) => {
			const words = ['statement', 'round', 'sex', 'age'].map((column) => textOf(row, column));
			return [2, 3, 4].map((length) => words.slice(0, length).join('|'));
		});
	if (register === 'activity' || register === 'dialogue') ways.push(({ content }) => [`content ${content}`]);
	for (const column of ['type', 'kind'])
		if (has(column)) ways.push(({ row }) => [`${column} ${textOf(row, column)}`]);
	if (register === 'training')
		ways.push(({ row }) => {
			const level = `level ${textOf(row, 'level')}`;
			return [level, `${level}|${textOf(row, 'topic')}`];
		});
	return ways;
}

/** Whether some page tells all of a register's people together: of outputs and surveys only each kind and statement is told. */
export const hasWhole = ({ register }: Counting): boolean => register !== 'output' && register !== 'survey';
