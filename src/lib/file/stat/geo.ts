import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import { isObject, member, type Json, type JsonObject } from './json-text.ts';
import { tableOfRecords } from './json-table.ts';
import type { Table } from '../source.ts';

/** Areas with their shapes, under the name they go by in the file. */
export interface Shapes {
	kind: 'geojson' | 'topojson';
	/** one list in GeoJSON, one for each object in TopoJSON */
	lists: { name: string; features: readonly Json[] }[];
	/** the numbers of the shapes lie beyond degrees */
	metres: boolean;
}

const GEOMETRY = /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/;

/** The shapes in a JSON value; null when it holds none. */
export function shapesIn(value: Json): Shapes | null {
	const type = member(value, 'type');
	if (type === 'Topology') return topology(value as JsonObject);
	const features = member(value, 'features');
	const list =
		type === 'FeatureCollection' && Array.isArray(features)
			? features
			: type === 'Feature'
				? [value]
				: typeof type === 'string' && GEOMETRY.test(type)
					? []
					: null;
	return list && geojson(list);
}

export const geojson = (features: readonly Json[]): Shapes => ({
	kind: 'geojson',
	lists: [{ name: '', features }],
	metres: features.some((each) => beyondDegrees(member(each, 'geometry')))
});

function topology(value: JsonObject): Shapes {
	const objects = member(value, 'objects');
	const box = member(value, 'bbox');
	const transform = member(value, 'transform');
	const lists = Object.entries(isObject(objects) ? objects : {}).map(([name, each]) => {
		const inside = member(each, 'geometries');
		return { name, features: Array.isArray(inside) ? inside : [each] };
	});
	// arcs are steps under a transform, whose beginning then tells
	const metres = beyondDegrees(
		Array.isArray(box) ? box : transform ? member(transform, 'translate') : member(value, 'arcs')
	);
	return { kind: 'topojson', lists, metres };
}

/** Whether any pair of numbers lies outside ±180 and ±90 degrees. */
function beyondDegrees(of: Json | undefined): boolean {
	const open: Json[] = of === undefined ? [] : [of];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (Array.isArray(next)) {
			if (typeof next[0] !== 'number') open.push(...next.slice(0, 100_000));
			else if (Math.abs(next[0]) > 180.01 || Math.abs(Number(next[1])) > 90.01) return true;
		} else if (isObject(next))
			open.push(...['coordinates', 'geometries'].flatMap((name) => member(next, name) ?? []));
	}
	return false;
}

/**
 * The properties of areas as a table, a record for each; their shapes are not read.
 * Failures: geo-no-areas, geo-no-figures, and those of `tableOfRecords`.
 */
export function tableOfShapes(shapes: Shapes, features: readonly Json[], encoding: string): Result<Table> {
	if (!features.length) return failed('geo-no-areas');
	const records = features.map((feature): Json => {
		const id = member(feature, 'id');
		const properties = member(feature, 'properties');
		const own = isObject(properties) ? properties : {};
		return id === undefined || Object.hasOwn(own, 'id')
			? own
			: Object.fromEntries([['id', id], ...Object.entries(own)]);
	});
	const made = tableOfRecords({ records }, encoding);
	if (!made.ok)
		return made.failure.kind === 'empty' ? failed('geo-no-figures', { areas: features.length }) : made;
	const figures = made.value.raw.columns.some((column) =>
		column.name === 'id' ? false : column.kind === 'number' || column.dictionary.some(isFigure)
	);
	if (!figures) return failed('geo-no-figures', { areas: features.length });
	const about = (rule: string, severity: Finding['severity']): Finding => ({
		rule,
		severity,
		rows: features.length,
		first: 0,
		example: ''
	});
	made.value.findings.push(about('shapes-not-used', 'note'));
	if (shapes.metres) made.value.findings.push(about('shapes-in-metres', 'warning'));
	return done({ ...made.value, kind: shapes.kind });
}

/** A text that could be a figure: most programs write properties as they found them. */
const isFigure = (word: string): boolean => /^[-+]?\d[\d.,\u00a0 ]*%?$/.test(word.trim());
