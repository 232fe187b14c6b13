import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import { profileHeadline, standFact, standWords } from '#lib/insight/standing.ts';
import { engineAnswering, type Answering } from '#lib/query/answer.ts';
import { packProfile, unpackProfile } from '#lib/query/pack-profile.ts';
import { peersOf } from '#lib/query/peers.ts';
import { profilePart, sizesFrom, type Profile } from '#lib/query/profile.ts';
import { remembering } from '#lib/query/remember.ts';
import { same } from '#lib/term/text.ts';
import { indicator, mounted, places, type Tidy } from './small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const ALL = places.areas('test');
const areaAt = (code: string) => places.byCode('test', code)!;

describe('peers', () => {
	test('of the same parent when there are enough; else by size; else the level', () => {
		const more = [...ALL, ...[4, 5, 6].map((i) => ({ ...areaAt('A1'), code: `A${i}` }))];
		expect(peersOf(areaAt('A1'), more, new Map())).toEqual({
			kind: 'parent',
			areas: ['A2', 'A3', 'A4', 'A5', 'A6']
		});
		const sizes = new Map(
			ALL.filter((each) => each.level === 'district').map((each, i) => [each.code, 2 ** i])
		);
		const near = peersOf(areaAt('B2'), ALL, sizes);
		expect(near.kind).toBe('size');
		expect(near.areas.slice(0, 2).sort()).toEqual(['B1', 'B3']);
		expect(peersOf(areaAt('B2'), ALL, new Map()).kind).toBe('level');
		for (const { areas } of [near, peersOf(areaAt('B2'), ALL, new Map())]) expect(areas).not.toContain('B2');
	});
});

describe('a data set about one area', () => {
	const DISTRICTS = ALL.filter((each) => each.level === 'district').map((each) => each.code);
	const rows = DISTRICTS.flatMap((area, a) =>
		['2019', '2020'].flatMap((period, p) =>
			['F', 'M'].map((sex, s): Tidy => {
				const hidden = area === 'A2' && period === '2020';
				const [numerator, denominator] = [10 + 5 * a + p + s, 100];
				return {
					indicator: 'n',
					area,
					period,
					sex,
					value: hidden ? null : numerator,
					numerator: hidden ? null : numerator,
					denominator: hidden ? null : denominator,
					status: hidden ? 'Q' : ''
				};
			})
		)
	);
	const rate = { ...indicator('n', 'rate', 100), direction: 'higher' as const };
	const part = async (code: string, indicators = [rate]) => {
		const dataset = await mounted(engine, rows, { indicators });
		const peers = peersOf(areaAt(code), ALL, new Map());
		return profilePart(engineAnswering(engine, dataset), dataset, areaAt(code), peers);
	};

	test('has the value of both sexes together, women, men, the trend, the parent and the others', async () => {
		const [one] = (await part('B1'))!.standings;
		expect(one.row!.value).toBeCloseTo(26.5);
		expect([one.women!.value, one.men!.value]).toEqual([26, 27]);
		expect(one.trend.map((each) => each.value)).toEqual([25.5, 26.5]);
		expect(one.parent!.value).toBeCloseTo((26.5 + 31.5 + 36.5) / 3);
		expect(one.parent!.partly).toBe(false);
		// A2 is hidden: seven of the eight others have a value
		expect(one.peers.length).toBe(7);
	});

	test('a hidden value says why, in the trend too, and never stands anywhere', async () => {
		const [one] = (await part('A2'))!.standings;
		expect(one.row?.value ?? null).toBeNull();
		expect(one.trend[1]).toMatchObject({ value: null, status: 'Q' });
		expect(standFact('vi', one, 'A2')).toContain('ẩn vì số quá nhỏ');
		expect(standWords('vi', one)).toBe('');
	});

	test('a province is put together where that is allowed, and left out where it is not', async () => {
		const [one] = (await part('B'))!.standings;
		expect(one.row!.value).toBeCloseTo(31.5);
		expect(await part('B', [{ ...rate, additivity: 'none' }])).toBeNull();
	});

	test('the headline counts what can be compared', async () => {
		const best = (await part('C3'))!;
		const profile: Profile = {
			area: areaAt('C3'),
			vintage: { id: 'test', name: same('test'), whole: same('whole') },
			path: [],
			inside: [],
			peers: { kind: 'level', areas: [] },
			parts: [best]
		};
		expect(profileHeadline('en', profile)).toMatch(/of 1 indicator .*1 is better .*none is worse/);
		expect(profileHeadline('vi', { ...profile, parts: [] })).toContain('Chưa có bộ số liệu');
	});

	test('goes over the wire and comes back the same', async () => {
		const profile = {
			area: areaAt('B1'),
			vintage: { id: 'test', name: same('test'), whole: same('whole') },
			path: [],
			inside: [],
			peers: { kind: 'level' as const, areas: [] },
			parts: [(await part('B1'))!]
		};
		const wire = JSON.parse(JSON.stringify(packProfile(profile))) as ReturnType<typeof packProfile>;
		expect(unpackProfile(wire)).toEqual(profile);
	});

	test('what is remembered is asked once; neighbours share what stands around them', async () => {
		const dataset = await mounted(engine, rows, { indicators: [rate] });
		let asked = 0;
		const counted: Answering = {
			...engineAnswering(engine, dataset),
			answer: (...wanted) => (asked++, engineAnswering(engine, dataset).answer(...wanted))
		};
		const held = remembering(counted, 50);
		const ask = (code: string) => {
			const others = ALL.filter((each) => each.level === 'district' && each.code !== code);
			const peers = { kind: 'level' as const, areas: others.map((each) => each.code) };
			return profilePart(held, dataset, areaAt(code), peers);
		};
		const first = await ask('B1');
		const once = asked;
		expect(await ask('B1')).toEqual(first);
		expect(asked).toBe(once);
		await ask('B2');
		expect(asked - once).toBe(1);
	});

	test('sizes are people, of a population that adds', async () => {
		const counted = rows.map((each) => ({ ...each, indicator: 'population' }));
		const dataset = await mounted(engine, counted, { indicators: [indicator('population', 'sum')] });
		const sizes = await sizesFrom(engineAnswering(engine, dataset), dataset, 'district');
		expect(sizes.get('A1')).toBe(11 + 12);
		expect(sizes.has('A2')).toBe(false);
	});
});
