import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BookState } from '#lib/programme/book/fold.ts';
import { Pen } from '#lib/programme/book/pen.ts';
import { PLACE, placeBetween } from '#lib/programme/book/place.ts';

test('there is always room between two places, however often rows are put there', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(), { maxLength: 200 }), (spots) => {
			const all = ['0m1abcdefg-0000-aaaaaa', '0m1abcdefg-0001-aaaaaa', '0m1abcdefh-0000-bbbbbb'];
			for (const spot of spots) {
				const at = spot % (all.length + 1);
				all.splice(at, 0, placeBetween(all[at - 1] ?? '', all[at] ?? null));
			}
			expect(all).toEqual([...new Set(all)].sort());
		})
	);
});

test('a row put between two stands there in every copy; where it stands is no cell and no conflict', () => {
	const state = new BookState();
	let now = 1;
	const pen = new Pen(state, { by: 'a', copy: 'aaaaaa', clock: () => now++ });
	const [one, two, late] = [pen.row(), pen.row(), pen.row()];
	for (const row of [one, two]) state.add([pen.set('r', row, 'name', row)]);
	const place = placeBetween(state.placeOf('r', one), state.placeOf('r', two));
	state.add([pen.set('r', late, PLACE, place)]);
	expect(state.rows('r').map(({ id }) => id)).toEqual([one, two]);
	state.add([pen.set('r', late, 'name', 'between')]);
	expect(state.rows('r').map(({ id }) => id)).toEqual([one, late, two]);
	expect(Object.keys(state.row('r', late)!.cells)).toEqual(['name']);
	const other = new BookState(state.changes().reverse());
	const away = new Pen(other, { by: 'b', copy: 'bbbbbb', clock: () => now++ });
	const moved = away.set('r', late, PLACE, `${state.placeOf('r', two)}~`);
	state.add([pen.set('r', late, PLACE, '!~'), moved]);
	expect(state.conflicts()).toEqual([]);
});
