import type { Topology } from 'topojson-specification';
import type { Vintage } from '../term/area.ts';

/** Boundaries of one level that a person brought. */
export interface OwnBoundary {
	level: string;
	/** the file they came from */
	file: string;
	/** areas with a shape, and areas of the level without one */
	matched: number;
	bare: number;
	/** where areas are that the file has as points: code, longitude, latitude */
	points: [code: string, lon: number, lat: number][];
	/** milliseconds since 1970 */
	when: number;
}

/** What a person brought of one vintage: a list that is a vintage of its own, boundaries of one that is shipped, or both. */
export interface OwnPlace {
	/** the vintage's id */
	id: string;
	/** null: the vintage is shipped, only boundaries are brought */
	vintage: Vintage | null;
	/** CSV texts; '' for a shipped one */
	list: string;
	groupings: string;
	file: string;
	when: number;
	boundaries: OwnBoundary[];
}

/** One with its shapes: level → TopoJSON. */
export interface OwnPlaceWhole {
	place: OwnPlace;
	shapes: Record<string, Topology>;
}
