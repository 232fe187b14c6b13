import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Library } from '#lib/server/library/library.ts';
import { forPublic, visible } from '#lib/server/library/seen.ts';
import { deedsFor } from '#lib/server/library/step.ts';
import { DEEDS, type Account, type Deed, type PublishedVersion } from '#lib/term/library.ts';
import { newHome, person, written } from './home.ts';

const PEOPLE: Account[] = [
	person('an'),
	person('binh'),
	person('chi', 'admin'),
	person('dung', 'staff'),
	person('em', 'viewer')
];

type Act =
	| { kind: 'draft'; who: number; dataset: string; words: string }
	| { kind: 'step'; who: number; which: number; deed: Deed; note: string }
	| { kind: 'set'; twoPersons: boolean };

const acts: fc.Arbitrary<Act[]> = fc.array(
	fc.oneof(
		fc.record({
			kind: fc.constant('draft' as const),
			who: fc.nat(PEOPLE.length - 1),
			dataset: fc.constantFrom('a', 'b'),
			words: fc.string({ minLength: 1, maxLength: 5 })
		}),
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant('step' as const),
				who: fc.nat(PEOPLE.length - 1),
				which: fc.nat(5),
				deed: fc.constantFrom(...DEEDS),
				note: fc.constantFrom('', 'because')
			})
		},
		fc.record({ kind: fc.constant('set' as const), twoPersons: fc.boolean() })
	),
	{ minLength: 5, maxLength: 40 }
);

const open: (() => void)[] = [];
afterAll(() => open.forEach((gone) => gone()));

/** What of a version may never change once it is public. */
const fixed = ({ dataset, number, version, about, files }: PublishedVersion) =>
	JSON.stringify({ dataset, number, version, about, files });

test('whatever people do in whatever order, what is published stays, is numbered without a gap, and was approved', async () => {
	await fc.assert(
		fc.asyncProperty(acts, async (list) => {
			const { home, gone } = newHome();
			open.push(gone);
			const library = await Library.open(home);
			const made: string[] = [];
			const seen = new Map<string, string>();
			let twoPersons = false;
			for (const act of list) {
				if (act.kind === 'set') {
					library.set({ twoPersons: act.twoPersons }, PEOPLE[2]);
					twoPersons = act.twoPersons;
				} else if (act.kind === 'draft') {
					const added = library.add(await written(library, act.dataset, act.words), {
						account: PEOPLE[act.who]
					});
					if (added.ok) made.push(added.value.id);
				} else {
					const id = made[act.which % (made.length || 1)];
					if (id === undefined) continue;
					const before = library.version(id)!;
					const account = PEOPLE[act.who];
					const offered = deedsFor(before, account, twoPersons);
					const taken = library.step(id, act.deed, account, act.note);
					if (taken.ok) expect(offered).toContain(act.deed);
					const after = library.version(id)!;
					expect(after.steps.slice(0, before.steps.length)).toEqual(before.steps);
					if (!taken.ok) expect(after).toEqual(before);
					if (taken.ok && act.deed === 'publish' && twoPersons)
						expect(after.steps.findLast((each) => each.standing === 'approved')!.by).not.toBe(after.author);
					if (['staff', 'viewer'].includes(account.role)) expect(taken.ok).toBe(false);
				}
				for (const dataset of ['a', 'b']) {
					const history = library.history(dataset);
					expect(history.map((each) => each.number)).toEqual(history.map((_, i) => history.length - i));
					expect(history.filter((each) => each.standing === 'published').length).toBeLessThanOrEqual(1);
					for (const version of history) {
						expect(version.steps.map((each) => each.standing)).toContain('approved');
						expect(seen.get(version.id) ?? fixed(version)).toBe(fixed(version));
						seen.set(version.id, fixed(version));
					}
				}
				for (const id of seen.keys()) expect(library.version(id)!.number).not.toBeNull();
			}
			library.close();
		}),
		{ numRuns: 25 }
	);
});

describe('what others may know of a version', () => {
	const roots = [['vn-2025:15', 'vn-2025:VN']];
	const draft = { number: null, author: 'an', roots } as never;
	test.each([
		['the public', null, false],
		['its author', person('an', 'analyst', []), true],
		['somebody of the province', person('x', 'viewer', ['vn-2025:15']), true],
		['somebody of the country', person('x', 'viewer', ['vn-2025:VN']), true],
		['somebody of all areas', person('x', 'viewer', null), true],
		['somebody of another province', person('x', 'admin', ['vn-2025:01']), false],
		['somebody of a commune in it', person('x', 'analyst', ['vn-2025:00001']), false]
	])('%s', (_, account, is) => expect(visible(draft, account)).toBe(is));

	test('the public is not told who, nor any note but that of a withdrawal', async () => {
		const { home, gone } = newHome();
		const library = await Library.open(home);
		const [an, binh] = PEOPLE;
		const added = library.add(await written(library, 'a', 'words'), { account: an, note: 'between us' });
		const id = added.ok ? added.value.id : '';
		for (const deed of ['submit', 'approve', 'publish'] as const)
			library.step(id, deed, binh, 'a secret note');
		library.step(id, 'withdraw', binh, 'a wrong column');
		const told = JSON.stringify(forPublic(library.version(id)!));
		for (const word of ['between us', 'a secret note', 'AN', 'BINH', '"an"', '"binh"', id])
			expect(told).not.toContain(word);
		expect(told).toContain('a wrong column');
		expect(JSON.parse(told)).toMatchObject({ standing: 'withdrawn', files: [] });
		library.close();
		gone();
	});
});
