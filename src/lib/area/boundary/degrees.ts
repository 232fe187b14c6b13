import { done, failed, type Result } from '../../term/failure.ts';
import type { RawShape, RawShapes } from './read.ts';
import { referenceNamed, referenceOf, toDegrees, type Reference } from './reference.ts';
import type { Position } from './ring.ts';

/** What was done so that positions are longitude and latitude. */
export interface Placed {
	shapes: RawShape[];
	/** positions were numbers of this reference */
	reference: Reference | null;
	/** latitude stood first */
	swapped: boolean;
	/** its `crs` names a reference nobody here knows; '' otherwise */
	unknown: string;
	/** places of shapes whose positions are nowhere on the planet */
	beyond: number[];
}

/** A file is in metres when more than this part of its shapes lies beyond degrees; fewer are shapes with faults. */
const MOST_BEYOND = 0.2;

/**
 * Shapes in longitude and latitude, WGS 84. Longitudes up to 360 count on from 180; latitude before longitude is turned.
 * @param said the reference a person chose
 * Failures: boundary-metres, boundary-reference.
 */
export async function inDegrees(raw: RawShapes, said?: string): Promise<Result<Placed>> {
	const named = raw.reference ? referenceNamed(raw.reference) : null;
	const chosen = said ? (referenceOf(said) ?? null) : null;
	const known = chosen ?? (named === 'degrees' ? null : named);
	const full = raw.shapes.filter((shape) => shape.polygons.length || shape.points.length);
	const outside = full.filter((shape) => !every(shape, inRange));
	const metres = outside.length > full.length * MOST_BEYOND;
	const unknown = raw.reference && named === null && !chosen ? raw.reference : '';
	const plain: Placed = { shapes: raw.shapes, reference: null, swapped: false, unknown, beyond: [] };
	if (metres && outside.every((shape) => every(shape, ([x, y]) => inRange([y, x]))))
		return done(converted({ ...plain, swapped: true }, ([x, y]) => [y, x]));
	if (metres && !known)
		return unknown ? failed('boundary-reference', { name: unknown }) : failed('boundary-metres');
	const geographic = known?.definition.includes('+proj=longlat') ?? false;
	if (known && (metres || geographic))
		return done(converted({ ...plain, reference: known }, await toDegrees(known)));
	return done(converted(plain, (position) => position));
}

const inRange = ([x, y]: Position): boolean => Math.abs(x) <= 360.000001 && Math.abs(y) <= 90.000001;

const every = ({ polygons, points }: RawShape, fine: (position: Position) => boolean): boolean =>
	points.every(fine) && polygons.every((rings) => rings.every((ring) => ring.every(fine)));

function converted(placed: Placed, convert: (position: Position) => Position): Placed {
	const beyond: number[] = [];
	const put = (position: Position): Position => {
		const [x, y] = convert(position);
		const lon = x > 180.000001 ? x - 360 : x < -180.000001 ? x + 360 : x;
		return [Math.max(-180, Math.min(180, lon)), Math.max(-90, Math.min(90, y))];
	};
	const shapes = placed.shapes.map((shape): RawShape => {
		const fine = every(shape, (position) => {
			const there = convert(position);
			return Number.isFinite(there[0]) && Number.isFinite(there[1]) && inRange(there);
		});
		if (!fine) {
			beyond.push(shape.place);
			return { ...shape, polygons: [], points: [] };
		}
		return {
			...shape,
			points: shape.points.map(put),
			polygons: shape.polygons.map((rings) => rings.map((ring) => ring.map(put)))
		};
	});
	return { ...placed, shapes, beyond };
}
