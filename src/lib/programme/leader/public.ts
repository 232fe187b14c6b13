import { THRESHOLD } from '../../disclosure/rules.ts';
import type { CellAt } from '../../term/book.ts';
import { columnOf, registerOf, totalsOf } from '../book/column.ts';
import { numberOf, type Ledger } from '../book/ledger.ts';
import type { Named } from './gathered.ts';
import type { Made, Progress } from './progress.ts';

/** What of a book may be shown to whoever asks. */
export interface Guard {
	/** whether anything is guarded at all */
	on: boolean;
	mayShow(cell: CellAt): boolean;
	mayTell(id: string): boolean;
}

/** Everything may be shown: an officer's own book on the officer's own machine, or figures nobody stands behind. */
export const OPEN: Guard = { on: false, mayShow: () => true, mayTell: () => true };

/** Figures of the parts of one whole, which would give a single hidden one of them away: areas inside, topics of a level. */
const FAMILY = /^(.*)\.(?:in\..+|topic\d+)$/;

/**
 * What of a public book may be shown. Single rows that count people show no value. A number of people, or what is left of its
 * total beside it, is hidden below the threshold, and so is a share of either; of parts of one whole with a single one hidden
 * the next smallest is hidden too. This guards one view: it does not weigh several views against each other.
 */
export function guardOf({ ledger, gathered }: Pick<Made, 'ledger' | 'gathered'>): Guard {
	if (ledger.programme.synthetic) return OPEN;
	const hidden = new Set<string>();
	const families = new Map<string, { id: string; value: number }[]>();
	for (const [id, named] of gathered.named) {
		if (![...named.of, ...(named.over ?? [])].some((cell) => countsPeople(ledger, cell))) continue;
		if (isSmall(ledger, named)) hidden.add(id);
		const family = FAMILY.exec(id)?.[1];
		if (family === undefined || named.figure.value === null) continue;
		families.set(family, [...(families.get(family) ?? []), { id, value: named.figure.value }]);
	}
	for (const members of families.values()) {
		const out = members.filter((each) => hidden.has(each.id));
		const rest = members.filter((each) => !hidden.has(each.id) && each.value > 0);
		if (out.length === 1 && rest.length > 0) hidden.add(rest.sort((a, b) => a.value - b.value)[0].id);
	}
	return {
		on: true,
		mayShow: (cell) => !countsPeople(ledger, cell),
		mayTell: (id) => !hidden.has(id)
	};
}

/** Whether a cell counts people: participations, people, members and parts of these. */
function countsPeople({ programme }: Ledger, { register: code, column: name }: CellAt): boolean {
	const register = registerOf(programme, code);
	const column = columnOf(programme, code, name);
	if (!register || column?.kind !== 'count') return false;
	if (column.counts === 'participations' || column.counts === 'people' || column.part) return true;
	return totalsOf(register).some(({ total }) => total.code === name);
}

const small = (value: number): boolean => value > 0 && value < THRESHOLD;

function isSmall(ledger: Ledger, { of, over }: Named): boolean {
	const total = (cells: readonly CellAt[], swap = (cell: CellAt) => cell.column) =>
		cells.reduce((sum, cell) => {
			const row = ledger.state.row(cell.register, cell.row);
			return sum + ((row && numberOf(row, swap(cell))) ?? 0);
		}, 0);
	const people = of.filter((cell) => countsPeople(ledger, cell));
	const own = total(people);
	const whole = over?.filter((cell) => countsPeople(ledger, cell)) ?? [];
	const beside = total(
		people,
		(cell) => columnOf(ledger.programme, cell.register, cell.column)?.part?.of ?? cell.column
	);
	const base = whole.length > 0 ? total(whole) : beside;
	return small(own) || small(total(whole)) || small(base - own);
}

/** A progress without the numbers that may not be told. */
export function guarded(progress: Progress, guard: Guard): Progress {
	return guard.on ? (without(progress, guard) as Progress) : progress;
}

function without(value: unknown, guard: Guard): unknown {
	if (Array.isArray(value)) return value.map((each) => without(each, guard));
	if (typeof value !== 'object' || value === null) return value;
	const found = value as Record<string, unknown>;
	if (typeof found.id === 'string' && 'unit' in found && 'value' in found)
		return guard.mayTell(found.id) ? value : { ...found, value: null, hidden: true };
	const out: Record<string, unknown> = Object.fromEntries(
		Object.entries(found).map(([key, each]) => [key, without(each, guard)])
	);
	const isHidden = (key: string) => (out[key] as { hidden?: boolean } | null | undefined)?.hidden === true;
	// the base and the interval of a share would give it away, as would what is left of a total
	if ('asked' in out && isHidden('share')) return null;
	if ('change' in out && (out.before === null || out.after === null)) out.change = null;
	if ('unsplit' in out && ['total', 'women', 'men'].some(isHidden)) out.unsplit = 0;
	return out;
}
