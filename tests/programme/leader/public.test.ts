import { expect, test } from 'vitest';
import { progressOf } from '#lib/programme/leader/progress.ts';
import { Solver } from '#lib/disclosure/solver.ts';
import { guarded } from '#lib/programme/leader/guarded.ts';
import { gateOf, guardOf, type Gate } from '#lib/programme/leader/public.ts';
import type { Ledger } from '#lib/programme/book/ledger.ts';
import { nameOf } from '#lib/programme/leader/focus.ts';
import { traceOf } from '#lib/programme/leader/trace.ts';
import { emptyBookView } from '#lib/view/book.ts';
import { ledgerOf, PLACES, Writing } from './year.ts';

/** Two communes: in one three women came to the only session. */
function book(): Writing {
	const writing = new Writing();
	for (const [area, total, women] of [
		[PLACES.communes[0], 40, 3],
		[PLACES.communes[1], 50, 26],
		[PLACES.communes[2], 60, 31]
	] as const)
		writing.row('activity', {
			...{ type: 'communication', content: '1', name: 'Họp', date: '2026-03-02', area, total, women },
			men: total - women
		});
	writing.row('training', {
		...{ content: '4', level: 'commune', classes: 1, date: '2026-03-02', area: PLACES.communes[0] },
		...{ total: 20, women: 18, men: 2 }
	});
	return writing;
}
const view = emptyBookView('project8');

async function gateIn(ledger: Ledger): Promise<Gate> {
	const gate = await gateOf(ledger, () => Solver.open());
	if (!gate.ok) throw new Error(JSON.stringify(gate.failure));
	return gate.value;
}

test('a public book hides small numbers of people, and what is left beside them', async () => {
	const ledger = await ledgerOf(book());
	const gate = await gateIn(ledger);
	const made = progressOf(ledger, view, '2026-10-20');
	const guard = guardOf(made, gate);
	expect(guard.on).toBe(true);
	const { training } = guarded(made.progress, guard);
	const commune = training!.levels.find((each) => each.level === 'commune')!;
	expect(commune.total).toMatchObject({ value: 20 });
	// two men: the women and the share would give them away
	for (const each of [commune.men, commune.women, commune.womenShare])
		expect(each).toMatchObject({ value: null, hidden: true });
	const narrow = progressOf(ledger, { ...view, area: PLACES.communes[0] }, '2026-10-20');
	expect(guardOf(narrow, gate).mayTell('activity.women')).toBe(false);
	expect(guard.mayTell('activity.women')).toBe(true);
	const { state, programme } = made.ledger;
	const trace = traceOf(made.gathered.named.get('activity.women')!, {
		...{ programme, state, nameOf: (code: string) => nameOf(made.ledger, code) },
		...guard
	});
	expect(trace.parts[0].cells.map((each) => each.value)).toEqual([null, null, null]);
	expect(trace.parts[0].cells.every((each) => each.hidden)).toBe(true);
});

test('without a gate everything is open: figures nobody stands behind, one’s own book', async () => {
	const made = progressOf(await ledgerOf(book()), view, '2026-10-20');
	expect(guardOf(made, null).on).toBe(false);
});
