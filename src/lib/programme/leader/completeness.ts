import { both } from '../../message/both.ts';
import type { Figure } from '../../term/book.ts';
import { completenessOf } from '../book/completeness.ts';
import { valueOf, type Ledger } from '../book/ledger.ts';
import type { Focus } from './focus.ts';
import type { Gathered, Shown, Sides } from './gathered.ts';

/** How far the book lets women be seen: shares in percent, an indicator in itself. */
export function completenessShown(ledger: Ledger, gathered: Gathered, { area, period }: Focus): Shown[] {
	const found = completenessOf(ledger, { area, period });
	const share = (
		id: string,
		name: Parameters<Gathered['keep']>[1],
		of: Figure,
		columns: string[]
	): Shown[] =>
		of.cells.length === 0 ? [] : [gathered.keep(`complete.${id}`, name, of, told(ledger, of, columns))];
	const sexes = ['women', 'men'];
	return [
		...share('all', both('leader.name.complete-all'), found.all, sexes),
		...found.registers.flatMap(({ register, name, share: of }) =>
			share(register, both('leader.name.complete', { register: name }), of, sexes)
		),
		...share('teams', both('leader.name.complete-teams'), found.teams, sexes),
		...share('marked', both('leader.name.complete-budget'), found.marked, ['gender']),
		...(found.markedMoney.cells.length === 0
			? []
			: [
					gathered.keep(
						'complete.marked-money',
						both('leader.name.complete-money'),
						found.markedMoney,
						markedMoney(ledger, found.markedMoney)
					)
				])
	];
}

/** Rows that tell, of all rows: both sides are counted by the same cells. */
function told({ state }: Ledger, { cells }: Figure, columns: readonly string[]): Sides {
	const rows = cells.map((each) => ({ ...each, column: '' }));
	return {
		of: rows.filter(({ register, row }) => {
			const found = state.row(register, row);
			return found && columns.some((column) => valueOf(found, column) !== null);
		}),
		over: rows,
		per: 100
	};
}

/** Money of the lines with a gender mark, of all money. */
function markedMoney({ state }: Ledger, { cells }: Figure): Sides {
	const over = cells.filter((each) => each.column === 'allocated');
	const of = over.filter(({ register, row }) => {
		const found = state.row(register, row);
		return found && valueOf(found, 'gender') !== null;
	});
	return { of, over, per: 100 };
}
