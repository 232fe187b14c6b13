import { describe, expect, test } from 'vitest';
import { BookEntry } from '#lib/state/book-entry.svelte.ts';
import { BookJournal } from '#lib/state/book-journal.svelte.ts';
import { BookProgramme } from '#lib/state/book-programme.svelte.ts';
import { BookTargets } from '#lib/state/book-targets.svelte.ts';
import { GridEdit } from '#lib/state/grid-edit.svelte.ts';
import { project8, source } from '../programme/book/viet-nam.ts';

/** A book where no files can be kept: as long as it is looked at. */
async function begun(): Promise<BookEntry> {
	const journal = new BookJournal(`test-${Math.random()}`);
	await journal.begin(project8);
	const entry = new BookEntry(journal, () => 'vi');
	entry.setWho('Lan');
	entry.areas = source;
	entry.open('activity');
	return entry;
}
const NAME = project8.registers[0].columns.findIndex(({ code }) => code === 'name');
const key = (name: string) => ({ key: name, shiftKey: false });
const names = (entry: BookEntry) =>
	entry.order.map((id) => entry.journal.state.row('activity', id)?.cells.name?.value ?? null);

function typed(entry: BookEntry, ...texts: string[]): GridEdit {
	const edit = new GridEdit(entry);
	entry.cursor.go(entry.order.length, NAME);
	for (const text of texts) {
		edit.type(text);
		edit.key(key('Enter'));
	}
	return edit;
}

describe('typing', () => {
	test('Enter leads under the row that was begun, so that each text is a row of its own', async () => {
		const entry = await begun();
		typed(entry, 'một', 'hai', 'ba');
		expect(names(entry)).toEqual(['một', 'hai', 'ba']);
		expect(entry.cursor.at).toEqual({ row: 3, column: NAME });
	});
	test('Esc leaves the cell as it was; Tab goes on', async () => {
		const entry = await begun();
		const edit = typed(entry, 'một');
		entry.cursor.go(0, NAME);
		edit.type('khác');
		edit.key(key('Escape'));
		expect(names(entry)).toEqual(['một']);
		edit.type('hai');
		edit.key(key('Tab'));
		expect(names(entry)).toEqual(['hai']);
		expect(entry.cursor.at).toEqual({ row: 0, column: NAME + 1 });
	});
});

describe('rows', () => {
	test('put between others stand there when everything is arranged anew; undone, they are gone', async () => {
		const entry = await begun();
		typed(entry, 'A', 'B');
		const [id] = entry.insert(1, 1);
		await entry.write([{ row: id, column: 'name', value: 'giữa' }]);
		expect(names(entry)).toEqual(['A', 'giữa', 'B']);
		entry.showAll();
		expect(names(entry)).toEqual(['A', 'giữa', 'B']);
		await entry.undo();
		entry.showAll();
		expect(names(entry)).toEqual(['A', 'B']);
	});
	test('are doubled as one step', async () => {
		const entry = await begun();
		typed(entry, 'A', 'B', 'C');
		await entry.duplicate(0, 1);
		expect(names(entry)).toEqual(['A', 'B', 'A', 'B', 'C']);
		await entry.undo();
		entry.showAll();
		expect(names(entry)).toEqual(['A', 'B', 'C']);
	});
	test('that nothing is written in are not in the book', async () => {
		const entry = await begun();
		typed(entry, 'A');
		entry.insert(0, 3);
		expect(entry.order).toHaveLength(4);
		entry.showAll();
		expect(names(entry)).toEqual(['A']);
	});
});

describe('describing', () => {
	test('a column that takes something else: its cells are read again, and undone in one step', async () => {
		const entry = await begun();
		typed(entry, 'A', 'B');
		const [a, b] = entry.order;
		await entry.write([
			{ row: a, column: 'note', value: '1.200' },
			{ row: b, column: 'note', value: 'chưa rõ' }
		]);
		const form = new BookProgramme(entry);
		expect(form.changed).toBe(false);
		form.change((draft) => {
			draft.registers[0].columns.find(({ code }) => code === 'note')!.kind = 'count';
		});
		await form.keep();
		expect(form.reread).toEqual({ read: 1, left: 1 });
		const note = (row: string) => entry.journal.state.row('activity', row)!.cells.note.value;
		expect([note(a), note(b)]).toEqual([1200, 'chưa rõ']);
		await entry.undo();
		expect([note(a), note(b)]).toEqual(['1.200', 'chưa rõ']);
		// and the description there was
		form.restore(form.editions.at(-1)!.programme);
		await form.keep();
		expect(entry.sheet.columns.find(({ code }) => code === 'note')!.kind).toBe('text');
	});
	test('a target is one row of the results, however often it is written; lines nobody can read are counted', async () => {
		const entry = await begun();
		const targets = new BookTargets(entry);
		expect(await targets.put('teams', '2025', '1.250')).toBe(true);
		expect(await targets.put('teams', '2025', '1.300')).toBe(true);
		expect(await targets.put('teams', '2025', 'nhiều')).toBe(false);
		expect(targets.value('teams', '2025')).toBe(1300);
		expect(targets.described).toEqual([{ indicator: 'teams', area: 'VN', period: '2025', plan: 1300 }]);
		const rows = [
			{ indicator: 'teams', area: 'VN', period: '2025', plan: '1.400' },
			{ indicator: 'không có', area: 'VN', period: '2025', plan: '1' }
		];
		expect(await targets.take(rows)).toEqual({ taken: 1, left: 1 });
		expect(targets.value('teams', '2025')).toBe(1400);
		expect(entry.journal.state.rows('result')).toHaveLength(1);
	});
});
