import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookState, rowsOf } from '#lib/programme/book/fold.ts';
import { union } from '#lib/programme/book/merge.ts';
import type { BookChange } from '#lib/term/book.ts';
import { acts, copyOf, play } from './small.ts';

const value = (state: BookState, row: string, column: string) =>
	state.row('activity', row)?.cells[column]?.value;

describe('two copies of a book', () => {
	test('cells that only one wrote come together', () => {
		const a = copyOf('a');
		a.write('r', 'total', 40);
		const b = copyOf('b', a.state.changes());
		a.write('r', 'women', 21);
		b.write('r', 'men', 19);
		const both = new BookState(union(a.state.changes(), b.state.changes()));
		expect(both.conflicts()).toEqual([]);
		expect(['total', 'women', 'men'].map((each) => value(both, 'r', each))).toEqual([40, 21, 19]);
	});

	test('a cell both wrote differently is a conflict, which one more change decides for everybody', () => {
		const a = copyOf('a');
		a.write('r', 'total', 40);
		const b = copyOf('b', a.state.changes(), 1_770_000_000_000);
		const [one, other] = [a.write('r', 'total', 42), b.write('r', 'total', 45)];
		a.state.add(b.state.changes());
		const [conflict, ...more] = a.state.conflicts();
		expect(more).toEqual([]);
		expect(conflict).toEqual({ register: 'activity', row: 'r', column: 'total', changes: [one, other] });
		expect(value(a.state, 'r', 'total')).toBe(45);
		const decided = a.pen.settle(conflict, 42);
		expect([decided.over, ...decided.seen!].sort()).toEqual([one.id, other.id].sort());
		b.state.add([...a.state.changes(), decided]);
		expect(b.state.conflicts()).toEqual([]);
		expect(value(b.state, 'r', 'total')).toBe(42);
	});

	test('the same value twice is no conflict', () => {
		const [a, b] = [copyOf('a'), copyOf('b')];
		a.write('r', 'total', 42);
		b.write('r', 'total', 42);
		expect(new BookState(union(a.state.changes(), b.state.changes())).conflicts()).toEqual([]);
	});

	test('one that wrote over the other has seen it', () => {
		const a = copyOf('a');
		a.write('r', 'total', 40);
		a.write('r', 'total', 41);
		const b = copyOf('b', a.state.changes());
		b.write('r', 'total', 42);
		a.state.add(b.state.changes());
		expect(a.state.conflicts()).toEqual([]);
		expect(value(a.state, 'r', 'total')).toBe(42);
		expect(a.state.history('activity', 'r', 'total').map((each) => each.value)).toEqual([40, 41, 42]);
	});

	test('a row taken out by one and written in by the other is not lost silently', () => {
		const a = copyOf('a');
		a.write('r', 'total', 40);
		const b = copyOf('b', a.state.changes());
		const wrote = b.write('r', 'women', 30);
		const out = a.remove('r');
		a.state.add(b.state.changes());
		expect(a.state.rows('activity')).toEqual([]);
		expect(a.state.conflicts()).toEqual([
			{ register: 'activity', row: 'r', column: null, changes: [wrote, out] }
		]);
		const back = a.pen.settle(a.state.conflicts()[0], 0);
		const kept = new BookState([...a.state.changes(), back]);
		expect(kept.conflicts()).toEqual([]);
		expect(kept.rows('activity')).toHaveLength(1);
		const away = a.pen.settle(a.state.conflicts()[0], 1);
		const gone = new BookState([...a.state.changes(), away]);
		expect(gone.conflicts()).toEqual([]);
		expect(gone.rows('activity')).toEqual([]);
		expect(gone.removed('activity')).toHaveLength(1);
	});

	test('a damaged copy with another change under the same id loses neither', () => {
		const a = copyOf('a');
		const one = a.write('r', 'total', 40);
		const other: BookChange = { ...one, value: 41 };
		for (const all of [union([one], [other]), union([other], [one])]) {
			expect(all).toHaveLength(2);
			expect(new BookState(all).conflicts()).toHaveLength(1);
			expect(value(new BookState(all), 'r', 'total')).toBe(41);
		}
	});

	test('merging is associative, commutative and the same when done again', () => {
		fc.assert(
			fc.property(acts, (list) => {
				const [a, b, c] = play(list);
				expect(union(union(a, b), c)).toEqual(union(a, union(b, c)));
				expect(union(a, b)).toEqual(union(b, a));
				expect(union(a, a)).toEqual(a);
				const all = union(union(a, b), c);
				expect(union(all, b)).toEqual(all);
			})
		);
	});

	test('the rows depend on the changes, not on the order they came in', () => {
		fc.assert(
			fc.property(acts, fc.infiniteStream(fc.nat()), (list, numbers) => {
				const all = play(list).flat();
				const mixed = all
					.map((change) => ({ change, at: numbers.next().value as number }))
					.sort((x, y) => x.at - y.at)
					.map(({ change }) => change);
				const [first, second] = [new BookState(all), new BookState(mixed)];
				expect(second.conflicts()).toEqual(first.conflicts());
				expect(second.rows('activity')).toEqual(first.rows('activity'));
				expect(rowsOf(mixed)).toEqual(rowsOf(all));
				expect(second.changes()).toEqual(first.changes());
			})
		);
	});

	test('deciding every conflict leaves none, whoever merges afterwards', () => {
		fc.assert(
			fc.property(acts, (list) => {
				const [a, b, c] = play(list);
				const one = copyOf('d', union(union(a, b), c));
				for (let turn = 0; turn < 5 && one.state.conflicts().length > 0; turn++)
					for (const conflict of one.state.conflicts()) {
						const { value } = conflict.changes[0];
						one.state.add([one.pen.settle(conflict, conflict.column === null ? 0 : value)]);
					}
				expect(one.state.conflicts()).toEqual([]);
				expect(new BookState(union(one.state.changes(), b)).conflicts()).toEqual([]);
			})
		);
	});

	test('no value anybody wrote is lost: it is shown, written over by somebody who saw it, or a conflict', () => {
		fc.assert(
			fc.property(acts, (list) => {
				const all = play(list).flat();
				const state = new BookState(all);
				const past = new Set(all.flatMap((each) => [each.over, ...(each.seen ?? [])]));
				const open = new Set(state.conflicts().flatMap((each) => each.changes.map(({ id }) => id)));
				for (const change of state.changes()) {
					if (change.column === null || past.has(change.id) || open.has(change.id)) continue;
					if (state.isRemoved('activity', change.row)) continue;
					const cell = state.row('activity', change.row)!.cells[change.column];
					expect(cell.value).toBe(change.value);
				}
			})
		);
	});
});

describe('undo and redo', () => {
	test('are further changes', () => {
		const a = copyOf('a');
		const first = a.write('r', 'total', 40);
		const second = a.write('r', 'total', 41);
		const undone = a.undo(second);
		expect(undone).toMatchObject([{ value: 40, over: second.id }]);
		const again = a.undo(...undone);
		expect(again).toMatchObject([{ value: 41 }]);
		a.undo(...again);
		expect(value(a.state, 'r', 'total')).toBe(40);
		a.undo(first);
		expect(value(a.state, 'r', 'total')).toBeNull();
	});

	test('what another has written over since stays', () => {
		const a = copyOf('a');
		const mine = a.write('r', 'total', 40);
		const b = copyOf('b', a.state.changes());
		b.write('r', 'total', 44);
		a.state.add(b.state.changes());
		expect(a.undo(mine)).toEqual([]);
	});

	test('a row begun and undone is no row; done again it is', () => {
		const a = copyOf('a');
		const made = [a.write('r', 'total', 40), a.write('r', 'women', 20)];
		const undone = a.undo(...made);
		expect(a.state.rows('activity')).toEqual([]);
		a.undo(...undone);
		expect(value(a.state, 'r', 'women')).toBe(20);
		const out = a.remove('r');
		expect(a.state.rows('activity')).toEqual([]);
		a.undo(out);
		expect(a.state.rows('activity')).toHaveLength(1);
	});

	test('undoing a run of writes of one copy leaves its cells as they were', () => {
		const writes = fc.array(
			fc.tuple(
				fc.constantFrom('r1', 'r2'),
				fc.constantFrom('total', 'women'),
				fc.constantFrom(null, 1, 2, 3)
			),
			{ maxLength: 12 }
		);
		fc.assert(
			fc.property(writes, writes, (before, after) => {
				const a = copyOf('a');
				for (const each of before) a.write(...each);
				const rows = () =>
					a.state.rows('activity').map(({ id, cells }) => [
						id,
						Object.entries(cells)
							.filter(([, each]) => each.value !== null)
							.map(([column, each]) => [column, each.value])
							.sort()
					]);
				const then = rows();
				const made = after.map((each) => a.write(...each));
				const now = rows();
				const undone: BookChange[] = [];
				for (const each of made.toReversed()) undone.push(...a.undo(each));
				expect(rows().sort()).toEqual(then.sort());
				for (const each of undone.toReversed()) a.undo(each);
				expect(rows().sort()).toEqual(now.sort());
			})
		);
	});
});

test('ids sort as they were made, also behind a copy whose clock ran ahead', () => {
	const ahead = copyOf('z', [], 1_790_000_000_000);
	const first = ahead.write('r', 'total', 1);
	const a = copyOf('a', ahead.state.changes());
	const second = a.write('r', 'total', 2);
	const third = a.write('r', 'total', 3);
	expect([third, first, second].map(({ id }) => id).sort()).toEqual(
		[first, second, third].map(({ id }) => id)
	);
	const reopened = copyOf('a', a.state.changes());
	expect(reopened.write('r', 'total', 4).id > third.id).toBe(true);
});
