import type { Figure, Register } from '../../term/book.ts';
import type { Text } from '../../term/text.ts';
import { partOf, registerOf, totalsOf } from './column.ts';
import { cellAt, figure, PERCENT, rowsFor } from './figure.ts';
import { numberOf, valueOf, type Asked, type Entry, type Ledger } from './ledger.ts';
import { sayKey } from './say.ts';

/** How far a register tells women and men apart. */
export interface SexCompleteness {
	register: string;
	name: Text;
	/** rows with women's number (or men's, from which it follows) ÷ rows with a total × 100 */
	share: Figure;
}

/** Whether the programme's figures tell women and men apart: an indicator in itself. */
export interface Completeness {
	registers: SexCompleteness[];
	/** over all registers together */
	all: Figure;
	/** communication teams whose number of women is filled in ÷ teams with members × 100 */
	teams: Figure;
	/** budget lines with a gender mark ÷ budget lines × 100 */
	marked: Figure;
	/** money of the lines with a gender mark ÷ all money allocated × 100 */
	markedMoney: Figure;
}

export function completenessOf(ledger: Ledger, asked: Asked = {}): Completeness {
	const each = ledger.programme.registers.flatMap((register) =>
		countedBySex(register).map((total) => {
			const rows = rowsFor(ledger, { register: register.code, filled: total }, asked);
			return { register, total, rows, told: rows.filter(tellingWomen(register, total)) };
		})
	);
	const lines = rowsFor(ledger, { register: 'input', filled: 'allocated' }, asked);
	const marked = lines.filter(({ row }) => valueOf(row, 'gender') !== null);
	const teams = rowsFor(ledger, { register: 'output', filled: 'members', where: { kind: ['team'] } }, asked);
	const output = registerOf(ledger.programme, 'output');
	const money = (rows: Entry[]) => rows.reduce((sum, { row }) => sum + numberOf(row, 'allocated')!, 0);
	const [all, of] = [money(lines), money(marked)];
	return {
		registers: each.map(({ register, rows, told }) => ({
			...{ register: register.code, name: register.name },
			share: shareOf(told, rows, womenColumn(register), sayKey('book.told', { register: register.name }))
		})),
		all: joint(each.map(({ register, rows, told }) => ({ rows, told, column: womenColumn(register) }))),
		teams: shareOf(
			output ? teams.filter(tellingWomen(output, 'members')) : [],
			teams,
			'women',
			sayKey('book.teams-told')
		),
		marked: shareOf(marked, lines, 'gender', sayKey('book.marked')),
		markedMoney: figure(
			{
				value: all > 0 ? (of / all) * 100 : null,
				cells: lines.flatMap((row) => [cellAt(row, 'allocated'), cellAt(row, 'gender')]),
				empty: lines.length - marked.length,
				divided: 0
			},
			PERCENT,
			sayKey('book.marked-money')
		)
	};
}

/** The totals of a register that have a column for women. */
const countedBySex = (register: Register): string[] =>
	totalsOf(register).flatMap(({ total, parts }) =>
		parts.some((each) => each.part!.who === 'women') ? [total.code] : []
	);

const womenColumn = (register: Register): string =>
	register.columns.find((each) => each.part?.who === 'women')?.code ?? 'women';

/** Whether a row has women's number, or men's, from which it follows. */
function tellingWomen(register: Register, total: string): (entry: Entry) => boolean {
	const columns = (['women', 'men'] as const).flatMap((who) => partOf(register, total, who)?.code ?? []);
	return ({ row }) => columns.some((column) => valueOf(row, column) !== null);
}

const shareOf = (told: readonly Entry[], rows: readonly Entry[], column: string, formula: Text): Figure =>
	figure(
		{
			value: rows.length > 0 ? (told.length / rows.length) * 100 : null,
			cells: rows.map((each) => cellAt(each, column)),
			empty: rows.length - told.length,
			divided: 0
		},
		PERCENT,
		formula
	);

function joint(all: { rows: Entry[]; told: Entry[]; column: string }[]): Figure {
	const rows = all.flatMap((each) => each.rows).length;
	const told = all.flatMap((each) => each.told).length;
	return figure(
		{
			value: rows > 0 ? (told / rows) * 100 : null,
			cells: all.flatMap((each) => each.rows.map((row) => cellAt(row, each.column))),
			empty: rows - told,
			divided: 0
		},
		PERCENT,
		sayKey('book.told-all')
	);
}
