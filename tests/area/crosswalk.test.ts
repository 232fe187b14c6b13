import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	between,
	composed,
	crosswalkCsv,
	faultsOf,
	isDivided,
	linksByFrom,
	readCrosswalk,
	reversed
} from '#lib/area/crosswalk.ts';
import { lineageOf } from '#lib/area/lineage.ts';
import { linksTo } from '#lib/area/links.ts';
import { openGazetteer, openPlaces } from '#lib/server/place.ts';
import type { Crosswalk, Link } from '#lib/term/crosswalk.ts';
import { same } from '#lib/term/text.ts';
import { must } from '../query/small.ts';

const source = await openGazetteer();
const all = await (await openPlaces(source)).crosswalks();
const at = (from: string, to: string, level: string) =>
	all.find((each) => each.from === from && each.to === to && each.level === level)!;
const communes = at('vn-2024', 'vn-2025', 'commune');
const provinces = at('vn-2024', 'vn-2025', 'province');

const about = {
	...{ from: 'vn-2024', to: 'vn-2025', level: 'province', date: '2025-07-01' },
	...{ basis: same('b'), source: same(''), licence: same('') }
};
const made = (links: Link[]): Crosswalk => ({ ...about, links });

describe('what ships', () => {
	test.each(all.map((each) => [`${each.from} → ${each.to} ${each.level}`, each] as const))(
		'%s: every old area goes somewhere, every new one comes from somewhere, every code is an area',
		(_, crosswalk) => expect(faultsOf(crosswalk, source)).toEqual([])
	);

	test('divided areas are marked, and none is divided between provinces', () => {
		const divided = (crosswalk: Crosswalk) =>
			[...linksByFrom(crosswalk.links)].filter(([, links]) => isDivided(links)).map(([code]) => code);
		const lasting = divided(communes).filter((code) => !source.more('vn-2024', code)?.to);
		expect(lasting).toHaveLength(471);
		expect(divided(provinces)).toEqual([]);
		expect(divided(at('vn-1997', 'vn-2004', 'province'))).toEqual(['301', '605', '815']);
		expect(divided(at('vn-2004', 'vn-2024', 'province'))).toEqual(['17', '26']);
		const up = linksTo(
			[communes],
			{ from: 'vn-2024', source: 'commune', to: 'vn-2025', target: 'province' },
			source
		);
		expect([...up.values()].filter((links) => links.length > 1)).toEqual([]);
	});

	test('communes and provinces tell the same: a commune went to the province its own province went to', () => {
		const by = linksByFrom(provinces.links);
		const up = linksTo(
			[communes],
			{ from: 'vn-2024', source: 'commune', to: 'vn-2025', target: 'province' },
			source
		);
		const wrong = [...up].filter(([code, [link]]) => {
			const district = source.byCode('vn-2024', code)!.parent!;
			const province = source.byCode('vn-2024', district)!.parent!;
			return by.get(province)![0].to !== link.to;
		});
		expect(wrong).toEqual([]);
	});

	test('districts go to provinces whole, also those whose communes had ended', () => {
		const up = linksTo(
			between(all, 'vn-2024', 'vn-2025', source),
			{ from: 'vn-2024', source: 'district', to: 'vn-2025', target: 'province' },
			source
		);
		expect(up.size).toBe(source.atLevel('vn-2024', 'district').length);
		expect([...up.values()].every((links) => links.length === 1 && links[0].share === 1)).toBe(true);
	});

	test('what a province was made of, with the basis in law', () => {
		const [told] = lineageOf(all, 'vn-2025', { code: '15', level: 'province' }, source);
		expect(told).toMatchObject({ came: true, vintage: 'vn-2024', date: '2025-07-01' });
		expect(told.areas.map(({ name }) => name.vi)).toEqual(['Lào Cai', 'Yên Bái']);
		expect(told.basis.vi).toContain('202/2025/QH15');
		expect(lineageOf(all, 'vn-2025', { code: '11', level: 'province' }, source)).toEqual([]);
	});

	test('over several changes: what was divided once stays divided, what joined again is whole', () => {
		const [path] = between(all, 'vn-1997', 'vn-2025', source);
		const by = linksByFrom(path.links);
		// Cần Thơ was divided in 2004, and both parts are in Cần Thơ again
		expect(by.get('815')).toEqual([{ from: '815', to: '92', share: 1 }]);
		expect(isDivided(by.get('301')!)).toBe(true);
	});
});

describe('reading', () => {
	test('one line is a whole, several are parts; what is not a share is refused with its line', () => {
		const read = must(readCrosswalk('old,new,share\nA,X,\nB,X,0.25\nB,Y,0.75\nC,X,\nC,Y,\n', about));
		expect(read.links).toEqual([
			{ from: 'A', to: 'X', share: 1 },
			{ from: 'B', to: 'X', share: 0.25 },
			{ from: 'B', to: 'Y', share: 0.75 },
			{ from: 'C', to: 'X', share: null },
			{ from: 'C', to: 'Y', share: null }
		]);
		expect(readCrosswalk('old,new,share\nA,X,1.5', about)).toEqual({
			ok: false,
			failure: { kind: 'crosswalk-share', values: { line: 2, share: '1.5' } }
		});
		expect(readCrosswalk('from,new\nA,X', about)).toMatchObject({
			failure: { kind: 'crosswalk-column', values: { column: 'old' } }
		});
	});

	test('what is written is read as it was', () => {
		for (const each of all) expect(must(readCrosswalk(crosswalkCsv(each), each)).links).toEqual(each.links);
	});

	test('shares that do not add up, and codes nobody knows, are named', () => {
		const faults = faultsOf(
			made([
				{ from: '01', to: '01', share: 0.5 },
				{ from: '01', to: '04', share: 0.4 },
				{ from: 'ZZ', to: '99', share: 1 }
			]),
			source
		);
		const codes = (kind: string) => faults.find((each) => each.kind === kind)?.codes;
		expect(codes('share-sum')).toEqual(['01']);
		expect(codes('unknown-old')).toEqual(['ZZ']);
		expect(codes('unknown-new')).toEqual(['99']);
		expect(codes('nowhere')).toHaveLength(62);
		expect(codes('not-reached')).toHaveLength(32);
	});
});

/** Any crosswalk of a few areas, each going somewhere. */
const links = fc
	.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }), {
		minLength: 1,
		maxLength: 6
	})
	.map((to) =>
		to.flatMap((areas, i) =>
			areas.map((each): Link => ({
				from: `o${i}`,
				to: `n${each}`,
				share: areas.length === 1 ? 1 : null
			}))
		)
	);

test('backwards twice leads where it led, and an area is whole exactly when it has one way', () => {
	fc.assert(
		fc.property(links, (some) => {
			const pairs = (crosswalk: Crosswalk) => crosswalk.links.map(({ from, to }) => `${from} ${to}`).sort();
			const there = made(some);
			const back = reversed(there);
			expect(pairs(reversed(back))).toEqual(pairs(there));
			for (const each of linksByFrom(back.links).values()) expect(isDivided(each)).toBe(each.length > 1);
		})
	);
});

test('one change after another leads where both lead, and known shares stay a whole', () => {
	const shared = links.map((some) => {
		const count = new Map([...linksByFrom(some)].map(([from, each]) => [from, each.length]));
		return made(some.map((link) => ({ ...link, share: 1 / count.get(link.from)! })));
	});
	fc.assert(
		fc.property(shared, shared, (first, next) => {
			const second = {
				...next,
				links: next.links.map((each) => ({ ...each, from: `n${each.from.slice(1)}` }))
			};
			const both = composed(first, second);
			const on = linksByFrom(second.links);
			for (const [from, each] of linksByFrom(first.links)) {
				const found = both.links.filter((link) => link.from === from);
				expect(new Set(found.map((link) => link.to))).toEqual(
					new Set(each.flatMap((link) => (on.get(link.to) ?? []).map((then) => then.to)))
				);
				if (each.every((link) => on.has(link.to)))
					expect(found.reduce((sum, link) => sum + link.share!, 0)).toBeCloseTo(1, 9);
			}
		})
	);
});
