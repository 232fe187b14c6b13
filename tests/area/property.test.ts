import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '#lib/term/area.ts';
import { squeeze, stripMarks, foldTone } from '#lib/area/fold.ts';
import { matchAreas } from '#lib/area/match.ts';
import type { AreaQuery } from '#lib/area/query.ts';
import { openGazetteer } from '#lib/server/place.ts';
import { fullName, marked, unmarked } from './spell.ts';

const areas = await openGazetteer();
const levels = areas.vintages.flatMap(({ id, levels }) => levels.map(({ code }) => [id, code] as const));

/** What an area was ever called, in the letters it is written with when nothing else is known. */
const lettersOf = (vintage: string, area: Area): string[] => {
	const more = areas.more(vintage, area.code);
	return [area.name.vi, ...(more?.also ?? []), more?.formerName ?? ''].map((name) =>
		squeeze(stripMarks(foldTone(name)))
	);
};

const within = (area: Area) => (area.parent === null ? [] : [area.parent]);

describe.each(levels)('%s %s', (vintage, level) => {
	const list = areas.atLevel(vintage, level);
	const one = fc.integer({ min: 0, max: list.length - 1 }).map((i) => list[i]);

	it('every area inside its parent is itself or asked, however it is written', () => {
		const found = { itself: 0, asked: 0 };
		for (const area of list) {
			const ways = [...marked(area), ...unmarked(area)];
			// every area in some of the ways, each way for some areas
			for (let i = Number(area.code) % 7; i < ways.length; i += 7) {
				const query = { name: ways[i], within: within(area) };
				const match = matchAreas([query], areas, vintage, level).matches[0];
				if (match.kind === 'matched') {
					expect([ways[i], match.code]).toEqual([ways[i], area.code]);
					found.itself++;
				} else {
					expect([ways[i], match.kind]).toEqual([ways[i], 'ambiguous']);
					if (match.kind === 'ambiguous') expect(match.candidates).toContain(area.code);
					found.asked++;
				}
			}
		}
		expect(found.itself).toBeGreaterThan((found.itself + found.asked) * 0.95);
	});

	it('a name without marks is matched only where its letters are of one area of the parent', () => {
		fc.assert(
			fc.property(one, fc.boolean(), (area, kind) => {
				const name = stripMarks(kind ? fullName(area) : area.name.vi);
				const match = matchAreas([{ name, within: within(area) }], areas, vintage, level).matches[0];
				if (match.kind !== 'matched') return;
				const letters = lettersOf(vintage, area)[0];
				const once = (other: Area) => areas.more(vintage, other.code)?.formerParent;
				const alike = list.filter(
					(other) =>
						(other.parent === area.parent || once(other) === area.parent) &&
						lettersOf(vintage, other).includes(letters)
				);
				const said = alike.filter(({ type }) => kind && type === area.type);
				expect([name, alike.length === 1 || said.length === 1]).toEqual([name, true]);
			}),
			{ numRuns: 400 }
		);
	});

	it('neither the order of rows nor capitals change what a name means', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(one, { minLength: 1, maxLength: 40 }),
				fc.boolean(),
				fc.boolean(),
				fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
				(some, bare, parents, keys) => {
					const queries = some.map((area): AreaQuery => ({
						name: bare ? area.name.vi : fullName(area),
						within: parents ? within(area) : []
					}));
					const shuffled = queries
						.map((query) => ({ query, key: keys.next().value }))
						.sort((a, b) => a.key - b.key)
						.map(({ query }) => query);
					const capital = shuffled.map((query) => ({ ...query, name: query.name!.toUpperCase() }));
					const plain = matchAreas(queries, areas, vintage).matches;
					for (const other of [shuffled, capital]) {
						const again = matchAreas(other, areas, vintage).matches;
						queries.forEach((query, i) =>
							expect([query.name, again[shuffled.indexOf(query)]]).toEqual([query.name, plain[i]])
						);
					}
				}
			),
			{ numRuns: 60 }
		);
	});
});
