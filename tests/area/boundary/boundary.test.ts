import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { geoArea, geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { boundariesOf, type Boundaries } from '#lib/area/boundary/boundary.ts';
import { polygonsOf } from '#lib/area/boundary/polygon.ts';
import { twiceArea, unrolled, type Position } from '#lib/area/boundary/ring.ts';
import { slimmed } from '#lib/area/boundary/slim.ts';
import { LANGS } from '#lib/term/text.ts';
import { explain, sayFinding } from '#lib/message/message.ts';
import { openGazetteer } from '#lib/server/place.ts';
import type { Expected } from './write-cases.ts';

const places = await openGazetteer();
const folder = new URL('./case/', import.meta.url);
const names = readdirSync(folder)
	.filter((each) => each.endsWith('.geojson'))
	.map((each) => each.slice(0, -8));

const featuresOf = ({ topology }: Pick<Boundaries, 'topology'>) =>
	(feature(topology, topology.objects.areas) as FeatureCollection<MultiPolygon>).features;

const onPaper = ({ coordinates }: MultiPolygon): number =>
	coordinates.flat().reduce((sum, ring) => sum - twiceArea(unrolled(ring as Position[]).ring) / 2, 0);

describe('each pair of a file and what comes of it', () => {
	test.each(names)('%s', async (name) => {
		const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Expected;
		const bytes = readFileSync(new URL(`${name}.geojson`, folder));
		const made = await boundariesOf(bytes, places, expected.vintage ?? 'vn-2025', expected.choice);
		if (!made.ok) {
			expect(made.failure.kind).toBe(expected.failure);
			for (const lang of LANGS) expect(explain(lang, made.failure).next).not.toBe('');
			return;
		}
		expect(expected.failure).toBeUndefined();
		const { matched, strangers, findings, points } = made.value;
		expect([...matched].sort()).toEqual(expected.matched);
		expect(strangers.map((each) => [each.name, each.fault])).toEqual(expected.strangers ?? []);
		expect(findings.map(({ rule, rows }) => [rule, rows]).sort()).toEqual([...expected.findings!].sort());
		expect(points.map(([code]) => code)).toEqual(expected.points ?? []);
		for (const finding of findings) for (const lang of LANGS) sayFinding(lang, finding);
		const shapes = featuresOf(made.value);
		for (const shape of shapes) expect(geoArea(shape)).toBeLessThan(2 * Math.PI);
		for (const [code, size] of Object.entries(expected.area ?? {}))
			expect(onPaper(shapes.find(({ id }) => id === code)!.geometry)).toBeCloseTo(size, 3);
		for (const [code, middle] of Object.entries(expected.middle ?? {})) {
			const [[west, south], [east, north]] = geoPath().bounds(shapes.find(({ id }) => id === code)!);
			expect((west + east) / 2).toBeCloseTo(middle[0], 2);
			expect((south + north) / 2).toBeCloseTo(middle[1], 2);
		}
	});
	test('there are files of every kind of fault', () => expect(names.length).toBeGreaterThanOrEqual(25));
	test('and none reached into the program', () =>
		expect(({} as { polluted?: number }).polluted).toBeUndefined());
});

/** A star around a middle: a simple ring, whatever its radii. */
const star = fc
	.record({
		x: fc.double({ min: -150, max: 150, noNaN: true }),
		y: fc.double({ min: -60, max: 60, noNaN: true }),
		radii: fc.array(fc.double({ min: 0.2, max: 8, noNaN: true }), { minLength: 4, maxLength: 40 })
	})
	.map(({ x, y, radii }): Position[] => {
		const ring = radii.map((r, i): Position => {
			const angle = (2 * Math.PI * i) / radii.length;
			return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
		});
		return [...ring, ring[0]];
	});

const pathOf = (rings: Position[][]) => {
	const coordinates = polygonsOf(rings, () => {});
	return geoPath(geoMercator())({ type: 'MultiPolygon', coordinates });
};
const none = () => {};

test('both windings give the same picture, and never one of the whole globe', () => {
	fc.assert(
		fc.property(star, (ring) => {
			const path = pathOf([ring]);
			const turned = ring.toReversed();
			// the same outline may begin elsewhere, but it begins where the file's did
			const sorted = (text: string | null) => (text ?? '').split(/[MLZ]/).filter(Boolean).sort();
			expect(sorted(pathOf([turned]))).toEqual(sorted(path));
			const area = geoArea({ type: 'MultiPolygon', coordinates: polygonsOf([turned], none) });
			expect(area).toBeCloseTo(geoArea({ type: 'MultiPolygon', coordinates: polygonsOf([ring], none) }), 9);
			expect(area).toBeLessThan(1);
		})
	);
});

test('any ring of numbers is mended or left out, and covers less than half the globe', () => {
	const position = fc.tuple(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.double({ min: -90, max: 90, noNaN: true })
	);
	fc.assert(
		fc.property(fc.array(fc.array(position, { maxLength: 12 }), { maxLength: 4 }), (rings) => {
			for (const polygon of polygonsOf(rings as Position[][], none))
				expect(geoArea({ type: 'Polygon', coordinates: polygon })).toBeLessThanOrEqual(2 * Math.PI);
		})
	);
});

test('a heavy set is thinned out and no area is lost', () => {
	const areas = new Map(
		Array.from({ length: 60 }, (_, k) => {
			const ring = Array.from({ length: 500 }, (_, i): Position => {
				const angle = (-2 * Math.PI * i) / 500;
				const r = k === 0 ? 0.002 : 0.4 + 0.02 * Math.sin(i * 1.7);
				return [100 + (k % 10) + r * Math.cos(angle), 10 + Math.floor(k / 10) + r * Math.sin(angle)];
			});
			return [String(k), polygonsOf([[...ring, ring[0]]], none)] as const;
		})
	);
	const { topology, before, after } = slimmed(areas, 3000);
	expect(before).toBe(60 * 501);
	expect(after).toBeLessThan(4200);
	const shapes = featuresOf({ topology });
	expect(shapes.length).toBe(60);
	for (const shape of shapes) {
		const own = areas.get(String(shape.id))!;
		expect(onPaper(shape.geometry)).toBeGreaterThan(
			onPaper({ type: 'MultiPolygon', coordinates: own }) * 0.5
		);
	}
});

const SHARED = '../shared/boundaries';
describe.skipIf(!existsSync(SHARED))('real boundaries', () => {
	test.each([
		['vn_communes_p15', 'vn-2025', 'commune', 99],
		['vn_communes_3321', 'vn-2025', 'commune', 3321],
		['vn_provinces_63', 'vn-2024', 'province', 63]
	])('%s', async (file, vintage, level, count) => {
		const made = await boundariesOf(readFileSync(`${SHARED}/${file}.topo.json`), places, vintage);
		if (!made.ok) throw new Error(made.failure.kind);
		expect(made.value.naming.level).toBe(level);
		expect(made.value.matched.length).toBe(count);
		expect(made.value.strangers).toEqual([]);
		expect(featuresOf(made.value).every((each) => geoArea(each) < 0.1)).toBe(true);
	});
	test('districts of 2009, whose codes are of another list, go by name and province', async () => {
		const made = await boundariesOf(readFileSync(`${SHARED}/vn_districts_2009.topo.json`), places, 'vn-2024');
		if (!made.ok) throw new Error(made.failure.kind);
		expect(made.value.naming).toEqual({ level: 'district', code: null, name: 'name_vi', within: 'prov' });
		expect(made.value.matched.length).toBeGreaterThan(690);
	});
});
