import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { shapesIn } from '../../file/stat/geo.ts';
import { isObject, jsonText, member, parseJson, type Json } from '../../file/stat/json-text.ts';
import { done, failed, type Result } from '../../term/failure.ts';
import type { Position } from './ring.ts';

/** A shape as a file has it: nothing checked but that its positions are numbers. */
export interface RawShape {
	/** 1-based place in its list */
	place: number;
	/** plain values by their names, as text; the shape's own id under `ID` */
	properties: Map<string, string>;
	/** polygons of rings of positions */
	polygons: Position[][][];
	points: Position[];
	/** it has lines only, no geometry, or one that cannot be read; '' when it has polygons or points */
	fault: '' | 'empty' | 'line' | 'unreadable';
}

/** A file of shapes. */
export interface RawShapes {
	kind: 'geojson' | 'topojson';
	lists: { name: string; shapes: number }[];
	/** the list that was read */
	list: string;
	shapes: RawShape[];
	/** the reference its `crs` member names; '' when it has none */
	reference: string;
}

/** What the id of a feature is called among its properties. */
export const ID = '(id)';

/** Largest file read, in bytes, and most shapes of a list. */
const MAX_BYTES = 400e6;
const MAX_SHAPES = 100_000;
/** How deep collections of geometries are looked into. */
const MAX_DEEP = 8;

/**
 * The shapes of a GeoJSON or TopoJSON file.
 * @param list the name of the TopoJSON object wanted; the one with the most shapes when left out
 * Failures: boundary-too-large, boundary-none, json-damaged, json-too-deep, encoding-unknown, too-large.
 */
export function readShapes(bytes: Uint8Array, list?: string): Result<RawShapes> {
	const [size, limit] = [bytes.length, MAX_BYTES].map((each) => Math.ceil(each / 1e6));
	if (bytes.length > MAX_BYTES) return failed('boundary-too-large', { size, limit });
	const text = jsonText(bytes);
	if (!text.ok) return text;
	const parsed = parseJson(text.value.text);
	if (!parsed.ok) return parsed;
	const { value } = parsed.value;
	const bare = bareGeometry(value);
	const found = bare ? shapesIn({ type: 'Feature', properties: {}, geometry: bare }) : shapesIn(value);
	const most = found?.lists.reduce((a, b) => (b.features.length > a.features.length ? b : a), found.lists[0]);
	const chosen = found?.lists.find(({ name }) => name === list) ?? most;
	if (!found || !chosen?.features.length) return failed('boundary-none');
	const { features } = chosen;
	if (features.length > MAX_SHAPES)
		return failed('boundary-too-many', { shapes: features.length, limit: MAX_SHAPES });
	const shapes = features.map((each, i) => {
		const [own, readable] = found.kind === 'topojson' ? decoded(value, each) : [each, true];
		return shapeOf(own, i + 1, readable);
	});
	return done({
		kind: found.kind,
		lists: found.lists.map(({ name, features }) => ({ name, shapes: features.length })),
		list: chosen.name,
		shapes,
		reference: crsOf(value)
	});
}

const bareGeometry = (value: Json): Json | null => {
	const type = member(value, 'type');
	return type === 'Polygon' || type === 'MultiPolygon' || type === 'GeometryCollection' ? value : null;
};

/** A TopoJSON geometry as a GeoJSON feature; one whose arcs do not exist cannot be read. */
function decoded(topology: Json, geometry: Json): [feature: Json, readable: boolean] {
	try {
		const made = feature(topology as unknown as Topology, geometry as unknown as GeometryObject);
		return [made as unknown as Json, true];
	} catch {
		return [geometry, false];
	}
}

function shapeOf(feature: Json, place: number, readable: boolean): RawShape {
	const properties = new Map<string, string>();
	const own = member(feature, 'properties');
	for (const [name, value] of Object.entries(isObject(own) ? own : {}))
		if (value !== null && typeof value !== 'object')
			properties.set(name, String(value).normalize('NFC').trim());
	const id = member(feature, 'id');
	if (typeof id === 'string' || typeof id === 'number')
		properties.set(ID, String(id).normalize('NFC').trim());
	const shape: RawShape = { place, properties, polygons: [], points: [], fault: '' };
	if (!readable) return { ...shape, fault: 'unreadable' };
	const geometry = member(feature, 'geometry');
	if (geometry === null || geometry === undefined) return { ...shape, fault: 'empty' };
	const lines = gather(geometry, shape, 0);
	if (!shape.polygons.length && !shape.points.length)
		shape.fault = lines === 'line' ? 'line' : lines === 'unreadable' ? 'unreadable' : 'empty';
	return shape;
}

/** Puts the polygons and points of a geometry into a shape; says what else there was. */
function gather(geometry: Json, into: RawShape, deep: number): '' | 'line' | 'unreadable' {
	const coordinates = member(geometry, 'coordinates');
	switch (member(geometry, 'type')) {
		case 'Polygon':
			return polygon(coordinates, into);
		case 'MultiPolygon':
			return worst(listOf(coordinates).map((each) => polygon(each, into)));
		case 'Point':
			into.points.push(...positionsOf([coordinates ?? null]));
			return '';
		case 'MultiPoint':
			into.points.push(...positionsOf(coordinates));
			return '';
		case 'LineString':
		case 'MultiLineString':
			return 'line';
		case 'GeometryCollection': {
			if (deep >= MAX_DEEP) return 'unreadable';
			return worst(listOf(member(geometry, 'geometries')).map((each) => gather(each, into, deep + 1)));
		}
		default:
			return 'unreadable';
	}
}

const worst = (found: ('' | 'line' | 'unreadable')[]) =>
	found.includes('unreadable') ? 'unreadable' : found.includes('line') ? 'line' : '';

function polygon(coordinates: Json | undefined, into: RawShape): '' | 'unreadable' {
	if (!Array.isArray(coordinates)) return 'unreadable';
	const rings = coordinates.map(positionsOf).filter((ring) => ring.length);
	if (rings.length) into.polygons.push(rings);
	return rings.length || !coordinates.length ? '' : 'unreadable';
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The positions of a list that are two finite numbers. */
function positionsOf(value: Json | undefined): Position[] {
	const out: Position[] = [];
	for (const each of listOf(value))
		if (Array.isArray(each) && Number.isFinite(each[0]) && Number.isFinite(each[1]))
			out.push([each[0] as number, each[1] as number]);
	return out;
}

function crsOf(value: Json): string {
	const name = member(member(member(value, 'crs'), 'properties'), 'name');
	return typeof name === 'string' ? name.trim() : '';
}
