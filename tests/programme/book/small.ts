import fc from 'fast-check';
import { BookState } from '#lib/programme/book/fold.ts';
import { Pen } from '#lib/programme/book/pen.ts';
import type { BookChange, CellValue } from '#lib/term/book.ts';

/** A copy of a book on a machine of its own, whose clock ticks when it is asked. */
export function copyOf(copy: string, changes: Iterable<BookChange> = [], start = 1_760_000_000_000) {
	const state = new BookState(changes);
	let now = start;
	const pen = new Pen(state, { by: `officer ${copy}`, copy, clock: () => (now += 1000) });
	const write = (row: string, column: string, value: CellValue, register = 'activity'): BookChange => {
		const change = pen.set(register, row, column, value);
		state.add([change]);
		return change;
	};
	const remove = (row: string, out = true): BookChange => {
		const change = pen.remove('activity', row, out);
		state.add([change]);
		return change;
	};
	const undo = (...made: BookChange[]): BookChange[] => {
		const changes = pen.undo(made);
		state.add(changes);
		return changes;
	};
	return { state, pen, write, remove, undo };
}

/** What one copy does: writes a cell, takes a row out, puts one back, or takes over all another copy has. */
export type Act =
	| { kind: 'write'; copy: number; row: string; column: string; value: CellValue }
	| { kind: 'remove' | 'restore'; copy: number; row: string }
	| { kind: 'meet'; copy: number; other: number };

const copy = fc.nat({ max: 2 });
const row = fc.constantFrom('r1', 'r2');
export const acts: fc.Arbitrary<Act[]> = fc.array(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				...{ kind: fc.constant('write' as const), copy, row, column: fc.constantFrom('total', 'women') },
				value: fc.constantFrom(null, 1, 2, 3)
			})
		},
		{
			weight: 1,
			arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'restore' as const), copy, row })
		},
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant('meet' as const), copy, other: copy }) }
	),
	{ maxLength: 40 }
);

/** The changes of three copies after some acts. */
export function play(list: readonly Act[]): BookChange[][] {
	const copies = ['a', 'b', 'c'].map((name, i) => copyOf(name, [], 1_760_000_000_000 + i * 137_000));
	for (const act of list) {
		const at = copies[act.copy];
		if (act.kind === 'write') at.write(act.row, act.column, act.value);
		else if (act.kind === 'meet') at.state.add(copies[act.other].state.changes());
		else at.remove(act.row, act.kind === 'remove');
	}
	return copies.map((each) => each.state.changes());
}
