import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Attack } from '#lib/disclosure/attack.ts';
import { latticeOf, sumRelation, type CellGiven, type Relation } from '#lib/disclosure/lattice.ts';
import { Solver } from '#lib/disclosure/solver.ts';
import type { Ledger } from '#lib/programme/book/ledger.ts';
import { progressOf } from '#lib/programme/leader/progress.ts';
import { gateOf, guardOf, type Gate } from '#lib/programme/leader/public.ts';
import { bookReport } from '#lib/report/book/report.ts';
import { guarded } from '#lib/programme/leader/guarded.ts';
import { emptyBookView, type BookView } from '#lib/view/book.ts';
import { ledgerOf, PLACES, Writing } from './year.ts';

let solver: Solver;
beforeAll(async () => {
	solver = await Solver.open();
});
const TODAY = '2026-10-20';
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026'];
const TIMES = ['2026-02-11', '2026-05-20', '2026-08-14'];

interface Session {
	commune: number;
	quarter: number;
	content: string;
	women: number;
	men: number;
}

/** Many of both everywhere, but for one or two places where few women or few men came. */
const sessions = fc
	.record({
		many: fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 48, maxLength: 48 }),
		few: fc.uniqueArray(fc.nat(47), { minLength: 1, maxLength: 2 }),
		how: fc.integer({ min: 1, max: 4 })
	})
	.map(({ many, few, how }): Session[] => {
		const counts = many.map((each, i) => (few.includes(i) ? how : each));
		return Array.from({ length: 24 }, (_, i) => ({
			...{ commune: i % 4, quarter: Math.floor(i / 4) % 3, content: i < 12 ? '1' : '2' },
			...{ women: counts[2 * i], men: counts[2 * i + 1] }
		}));
	});

function written(all: readonly Session[]): Writing {
	const book = new Writing();
	for (const { commune, quarter, content, women, men } of all)
		book.row('activity', {
			...{ type: content === '1' ? 'communication' : 'model', content, name: 'Họp', date: TIMES[quarter] },
			...{ area: PLACES.communes[commune], total: women + men, women, men }
		});
	return book;
}

async function gateIn(ledger: Ledger): Promise<Gate> {
	const gate = await gateOf(ledger, () => Promise.resolve(solver));
	if (!gate.ok) throw new Error(JSON.stringify(gate.failure));
	return gate.value;
}

/** Every view a reader may ask for. */
const VIEWS: Partial<BookView>[] = [null, ...PLACES.communes].flatMap((area) =>
	[...QUARTERS, 'phase'].flatMap((time) =>
		[null, '1'].map((content): Partial<BookView> => ({ area, time, content, all: true }))
	)
);

/**
 * What a reader works out of all pages together, knowing only what they mean: unknown are women and men of every commune, quarter and
 * content, and every number shown is a sum of them. Nothing of the gate's own relations is used.
 */
function attack(
	all: readonly Session[],
	pages: { area: string | null; time: string; content: string | null; id: string; value: number }[]
) {
	const cells: CellGiven[] = [];
	const atoms = new Map<string, number>();
	const atomKey = (commune: number, quarter: number, content: string, sex: string) =>
		[commune, quarter, content, sex].join();
	for (let commune = 0; commune < 4; commune++)
		for (let quarter = 0; quarter < 3; quarter++)
			for (const content of ['1', '2'])
				for (const sex of ['women', 'men'] as const) {
					const value = all
						.filter(
							(each) => each.commune === commune && each.quarter === quarter && each.content === content
						)
						.reduce((sum, each) => sum + each[sex], 0);
					atoms.set(atomKey(commune, quarter, content, sex), cells.push({ value }) - 1);
				}
	const relations: Relation[] = pages.map(({ area, time, content, id, value }) => {
		const place = /\.in\.(\d{5})$/.exec(id)?.[1] ?? area;
		const last = time === '2026' || time === 'phase' ? 2 : QUARTERS.indexOf(time);
		const parts = [...atoms].flatMap(([key, cell]) => {
			const [commune, quarter, of, sex] = key.split(',');
			const inside = place === null || place === '08' || PLACES.communes[Number(commune)] === place;
			const meant =
				inside &&
				Number(quarter) <= last &&
				(content === null || content === of || id.startsWith('reached.')) &&
				(!id.startsWith('reached.participations') || of === '1') &&
				(!id.startsWith('activity.women') || sex === 'women');
			return meant ? [cell] : [];
		});
		return sumRelation(cells.push({ value }) - 1, parts);
	});
	const lattice = latticeOf(cells, relations);
	const hidden = Uint8Array.from(cells, (_, i) => (i < atoms.size ? 1 : 0));
	return { attack: new Attack(solver, lattice, hidden), atoms, cells };
}

describe('all pages of a public book together', () => {
	test(
		'leave the number of women, and of men, that is small open up to the threshold',
		{ timeout: 600_000 },
		async () => {
			await fc.assert(
				fc.asyncProperty(sessions, async (all) => {
					const ledger = await ledgerOf(written(all));
					const gate = await gateIn(ledger);
					expect(gate.tally.primary).toBeGreaterThan(0);
					const pages = VIEWS.flatMap((part) => {
						const made = progressOf(ledger, { ...emptyBookView('project8'), ...part }, TODAY);
						const guard = guardOf(made, gate);
						return [...made.gathered.named].flatMap(([id, { figure }]) =>
							/^(?:activity\.(?:total|women)|participations\.in\.\d+|reached\.participations.*)$/.test(id) &&
							!/\.(?:Q|2026)/.test(id) &&
							figure.value !== null &&
							guard.mayTell(id)
								? [
										{
											area: part.area ?? null,
											time: part.time!,
											content: part.content ?? null,
											id,
											value: figure.value
										}
									]
								: []
						);
					});
					const { attack: made, atoms, cells } = attack(all, pages);
					for (const cell of atoms.values()) {
						const { value } = cells[cell];
						if (value === 0 || value >= 5) continue;
						const [low, high] = made.range(cell);
						expect(low, 'least').toBeLessThanOrEqual(1);
						expect(high, 'most').toBeGreaterThanOrEqual(5);
					}
					made.close();
				}),
				{ numRuns: 4, seed: 20261128 }
			);
		}
	);

	test('tell what is large, and what they may not tell is in no report either', async () => {
		const ledger = await ledgerOf(
			written([
				{ commune: 0, quarter: 0, content: '1', women: 3, men: 40 },
				...[1, 2, 3].map((commune) => ({ commune, quarter: 0, content: '1', women: 31, men: 27 }))
			])
		);
		const gate = await gateIn(ledger);
		const made = progressOf(ledger, { ...emptyBookView('project8'), time: '2026', all: true }, TODAY);
		const guard = guardOf(made, gate);
		expect(guard.mayTell('activity.total')).toBe(true);
		expect(gate.tally.numbers).toBeGreaterThan(0);
		const narrow = progressOf(ledger, { ...emptyBookView('project8'), area: PLACES.communes[0] }, TODAY);
		expect(guardOf(narrow, gate).mayTell('activity.women')).toBe(false);
		const safe = { ...narrow, progress: guarded(narrow.progress, guardOf(narrow, gate)) };
		const report = bookReport(safe, '2026', 'vi', 'public');
		if (!report.ok) throw new Error(report.failure.kind);
		expect(JSON.stringify(report.value)).not.toMatch(/"text":"3"/);
	});
});
