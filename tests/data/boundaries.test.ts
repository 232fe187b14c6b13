import { gzipSync } from 'node:zlib';
import { geoArea, geoBounds, geoCentroid, geoContains, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { spelled } from '../../data/areas/spelling.ts';
import { absent, against, committed, rows, shared, sharedRows } from './reference.ts';

const EARTH_KM = 6371.0088;
type Shapes = FeatureCollection<MultiPolygon>;

function shapes(text: string): Shapes {
	const file = JSON.parse(text) as Topology<Record<string, GeometryCollection>>;
	return feature(file, Object.values(file.objects)[0]) as Shapes;
}

const FILES = { 'vn-2024': 63, 'vn-2025': 34 };

describe.each(Object.entries(FILES))('boundaries of %s', (vintage, count) => {
	const text = committed(`boundaries/${vintage}.province.topo.json`);
	const { features } = shapes(text);
	const km2 = (shape: Shapes['features'][number]) => geoArea(shape) * EARTH_KM ** 2;

	test('one object, areas, whose ids are the codes of the provinces and that carries nothing else', () => {
		const file = JSON.parse(text) as Topology<{ areas: GeometryCollection }>;
		expect(Object.keys(file.objects)).toEqual(['areas']);
		const codes = rows(`areas/${vintage}.csv`)
			.filter((row) => row.level === 'province')
			.map((row) => row.code);
		expect(features.map((shape) => shape.id)).toEqual(codes);
		expect(codes).toHaveLength(count);
		for (const shape of file.objects.areas.geometries)
			expect(Object.keys(shape).sort()).toEqual(['arcs', 'id', 'type']);
	});

	test('small enough for a slow line', () => {
		expect(text.length).toBeLessThanOrEqual(60_000);
		expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(20_000);
	});

	test('no polygon fills the globe, none is without an inside', () => {
		for (const shape of features) {
			expect(geoArea(shape)).toBeLessThan(0.01);
			for (const rings of shape.geometry.coordinates) {
				const area = geoArea({ type: 'Polygon', coordinates: rings });
				expect(area * EARTH_KM ** 2).toBeGreaterThan(0.5);
				expect(area).toBeLessThan(0.01);
				for (const ring of rings) expect(ring.length).toBeGreaterThanOrEqual(4);
			}
		}
	});

	test('the country is whole: 331 thousand km² within 1 %, from Lũng Cú to Hòn Khoai', () => {
		expect(Math.abs(features.reduce((sum, shape) => sum + km2(shape), 0) / 331_300 - 1)).toBeLessThan(0.01);
		const [[west, south], [east, north]] = geoBounds({ type: 'FeatureCollection', features });
		expect([west, south, east, north].map((x) => Math.round(x * 10) / 10)).toEqual([102.1, 8.4, 109.5, 23.4]);
	});

	test('well-known places lie where they belong', () => {
		const places: [string, [number, number], string, string][] = [
			['Hà Nội', [105.85, 21.03], '01', '01'],
			['Cát Bà', [107.0, 20.8], '31', '31'],
			['Bắc Kạn', [105.84, 22.15], '06', '19'],
			['Hưng Yên', [106.06, 20.83], '33', '33'],
			['Biên Hòa', [106.95, 11.0], '75', '75'],
			['Cao Lãnh', [105.63, 10.46], '87', '82'],
			['Côn Đảo', [106.61, 8.71], '77', '79'],
			['Phú Quốc', [104.0, 10.25], '91', '91'],
			['Lý Sơn', [109.12, 15.38], '51', '51'],
			['Kon Tum', [108.0, 14.35], '62', '51'],
			['Thốt Nốt', [105.53, 10.27], '92', '92']
		];
		for (const [name, point, old, now] of places) {
			const inside = features.filter((shape) => geoContains(shape, point)).map((shape) => shape.id);
			expect(inside, name).toEqual([vintage === 'vn-2024' ? old : now]);
		}
	});
});

interface Archipelago {
	id: string;
	name: { vi: string; en: string };
	areas: Record<string, Record<string, string>>;
	islands: { name: { vi: string; en: string }; lon: number; lat: number }[];
}
const archipelagos = JSON.parse(committed('boundaries/islands.json')) as Archipelago[];

test('Hoàng Sa and Trường Sa are there, each with its areas in both vintages', () => {
	expect(archipelagos.map((one) => one.name.vi)).toEqual(['Hoàng Sa', 'Trường Sa']);
	for (const { areas, islands } of archipelagos) {
		expect(islands.length).toBeGreaterThanOrEqual(12);
		expect(new Set(islands.map((island) => island.name.vi)).size).toBe(islands.length);
		for (const vintage of Object.keys(FILES)) {
			const known = new Set(rows(`areas/${vintage}.csv`).map((row) => `${row.level} ${row.code}`));
			for (const [level, code] of Object.entries(areas[vintage])) expect(known).toContain(`${level} ${code}`);
		}
	}
	const [hoangSa, truongSa] = archipelagos.map((one) => one.islands);
	for (const { lon, lat } of hoangSa) expect(lon > 111 && lon < 113 && lat > 15.7 && lat < 17.25).toBe(true);
	for (const { lon, lat } of truongSa)
		expect(lon > 111.3 && lon < 117.4 && lat > 6.8 && lat < 12.01).toBe(true);
});

describe.skipIf(absent)(against, () => {
	/** Natural Earth's own polygons, but with islands elsewhere: centres move where islands were put right. */
	test.each(Object.keys(FILES))('centres of %s agree with other boundaries of the same source', (vintage) => {
		const other = shapes(
			shared(`boundaries/vn_provinces_${FILES[vintage as keyof typeof FILES]}_naturalearth.topo.json`)
		);
		const ours = new Map(
			shapes(committed(`boundaries/${vintage}.province.topo.json`)).features.map((one) => [one.id, one])
		);
		expect(ours.size).toBe(other.features.length);
		for (const shape of other.features) {
			const away = geoDistance(geoCentroid(shape), geoCentroid(ours.get(shape.id!)!)) * EARTH_KM;
			expect(away, String(shape.id)).toBeLessThan(
				['31', '22', '94', '77'].includes(String(shape.id)) ? 25 : 4
			);
		}
	});

	test('areas of the 34 provinces are within a fifth of the official ones, but for two', () => {
		const official = new Map<string, number>();
		const provinces = rows('areas/vn-2025.csv').filter((row) => row.level === 'province');
		const names = new Map(provinces.map((row) => [row.name_vi, row.code]));
		for (const row of sharedRows('samples/vn_sapnhap_provinces_2025_vinumbers.csv')) {
			const name = spelled(row.tentinh).replace(/^(tỉnh|thành phố|thủ đô) /iu, '');
			if (names.has(name))
				official.set(names.get(name)!, Number(row.dientichkm2.replaceAll('.', '').replace(',', '.')));
		}
		expect(official.size).toBe(34);
		const km2 = new Map(
			shapes(committed('boundaries/vn-2025.province.topo.json')).features.map((one) => [
				String(one.id),
				geoArea(one) * EARTH_KM ** 2
			])
		);
		// Natural Earth draws Lai Châu too small and Điện Biên too large (data/boundaries/README.md)
		const far: Record<string, number> = { '11': 0.26, '12': 0.37 };
		for (const [code, area] of official)
			expect(Math.abs(km2.get(code)! / area - 1), code).toBeLessThan(far[code] ?? 0.2);
	});

	test('every island lies at its special zone', () => {
		const zones = shapes(shared('boundaries/vn_communes_3321.topo.json')).features;
		for (const { areas, islands } of archipelagos) {
			const zone = zones.find((one) => one.id === areas['vn-2025'].commune)!;
			const shore = zone.geometry.coordinates.flat(2) as [number, number][];
			for (const { name, lon, lat } of islands) {
				const away = Math.min(...shore.map((point) => geoDistance(point, [lon, lat]) * EARTH_KM));
				expect(away, name.vi).toBeLessThan(7);
			}
		}
	});
});
