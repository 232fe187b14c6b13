import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { geoArea } from 'd3-geo';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { peer } from '../import/scratch.ts';

/** Degrees a pixel of the square the cells are cut from. */
const DEGREE = 0.01;
const WIDE = 800;
const TALL = 700;

type Point = [number, number];

/** Numbers in 0 … 1 that are the same each time. */
function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** A place whose Mercator picture is the pixel: so the cells are as even on the map as they were cut. */
const placeOf = ([x, y]: Point): Point => [
	102 + x * DEGREE,
	(2 * Math.atan(Math.exp(((TALL / 2 - y) * DEGREE * Math.PI) / 180)) * 180) / Math.PI - 90
];

/** The points between two corners, off the straight line by chance, the same seen from either side. */
function jagged(a: Point, b: Point, pieces: number): Point[] {
	const turned = a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
	const [from, to] = turned ? [b, a] : [a, b];
	const next = chance(Math.round(from[0] * 7919 + from[1] * 104_729 + to[0] * 31 + to[1]));
	const between = Array.from({ length: pieces - 1 }, (_, i): Point => {
		const [at, off] = [(i + 1) / pieces, (next() - 0.5) * 0.15];
		return [
			from[0] + (to[0] - from[0]) * at + (from[1] - to[1]) * off,
			from[1] + (to[1] - from[1]) * at + (to[0] - from[0]) * off
		];
	});
	return [a, ...(turned ? between.toReversed() : between)];
}

/** So many areas that fill a square: Voronoi cells with jagged borders of about so many points each. */
export async function jaggedCells(count: number, points: number): Promise<Feature<Polygon>[]> {
	const { Delaunay } = await peer<{
		Delaunay: { from(points: Point[]): { voronoi(box: number[]): { cellPolygon(i: number): Point[] } } };
	}>('d3-delaunay', '6.0.6');
	const next = chance(7);
	const seeds = Array.from({ length: count }, (): Point => [next() * WIDE, next() * TALL]);
	const voronoi = Delaunay.from(seeds).voronoi([0, 0, WIDE, TALL]);
	const pieces = Math.max(1, Math.round(points / 6));
	return seeds.map((_, i) => {
		const corners = voronoi.cellPolygon(i);
		const ring = corners.slice(1).flatMap((corner, c) => jagged(corners[c], corner, pieces));
		const coordinates = [[...ring, ring[0]].map(placeOf)];
		const cell: Feature<Polygon> = {
			type: 'Feature',
			id: String(i),
			properties: {},
			geometry: { type: 'Polygon', coordinates }
		};
		if (geoArea(cell) > 2 * Math.PI) coordinates[0].reverse();
		return cell;
	});
}

const COMMUNES = '../shared/boundaries/vn_communes_3321.topo.json';
export const hasCommunes = (): boolean => existsSync(COMMUNES);

/** The real communes of today, where that file stands beside the repository. */
export async function communes(): Promise<Feature[]> {
	const topology = JSON.parse(await readFile(COMMUNES, 'utf8')) as Topology;
	return (feature(topology, topology.objects.communes) as FeatureCollection).features;
}
