import type { Scene } from '../query/scene.ts';
import type { Area } from '../term/area.ts';
import type { Ground } from './ground.ts';
import type { Inset } from './inset.ts';
import type { Frame, Plan } from './plan.ts';
import { anchorsOf, boxOf, fitted, outlinesOf, ringsOf } from './rings.ts';

/** Areas are drawn as points when so many of them have a position, and none has a shape. */
const ENOUGH = 0.5;

/** Whether areas, which have no shapes, can be drawn as points. */
export const hasPoints = (ground: Ground | null, areas: readonly Area[]): ground is Ground =>
	ground?.points !== undefined &&
	areas.length > 0 &&
	areas.filter(({ code }) => ground.points!.has(code)).length >= areas.length * ENOUGH;

/** Room on each side for the frame of islands and for dots at the edge, in pixels. */
const ROOM = { islands: 104, narrow: 58, edge: 10 };
/** Radius of a point, in pixels: as many fit, but seen and touched. */
const RADIUS = { least: 2.5, most: 8 };
/** Around points alone at least this much is shown, in degrees. */
const AROUND = 0.05;
/** Corners of a dot, for painters that know no circles. */
const CORNERS = 16;

/** Villages and other areas without outlines: each a dot where it is, on the shapes of the larger areas they lie in. */
export function layPoints(
	{ dataset, resolved }: Scene,
	ground: Ground,
	islands: boolean,
	inset: (width: number, height: number) => Inset | null,
	{ width, small = false }: Frame
): Plan {
	const { areas } = resolved;
	const figures = new Int32Array(areas.length).fill(-1);
	const rows: number[] = [];
	areas.forEach(({ code }, row) => {
		if (ground.points!.has(code)) figures[row] = rows.push(row) - 1;
	});
	const places = rows.map((row) => ground.points!.get(areas[row].code)!);
	const larger = new Set(dataset.areas.map(({ code }) => code));
	const under = [...(ground.under ?? [])].map(([code, shape]) => ({ code, rings: ringsOf(shape) }));
	const below = under.filter(({ code }) => larger.has(code));
	const box = boxOf([...below.map(({ rings }) => rings), ...places.map(roomAround)]);
	const right = islands ? (small ? ROOM.narrow : ROOM.islands) : 0;
	const inner = width - right - 2 * ROOM.edge;
	const tall = Math.min(
		Math.ceil(((box.bottom - box.top) * inner) / (box.right - box.left || 1e-9)),
		width * 1.7
	);
	const height = Math.max(Math.round(tall) + 2 * ROOM.edge, islands ? (small ? 130 : 240) : 0);
	const placing = fitted(box, {
		left: ROOM.edge,
		top: ROOM.edge,
		right: width - ROOM.edge - right,
		bottom: height - ROOM.edge
	});
	const size = Math.sqrt((inner * tall) / Math.max(1, rows.length)) / 5;
	const radius = Math.min(RADIUS.most, Math.max(RADIUS.least, small ? size / 1.5 : size));
	const outlines = outlinesOf(
		places.map((place) => {
			const [x, y] = pictured(place);
			return [disc(x * placing.k + placing.dx, y * placing.k + placing.dy, radius)];
		})
	);
	return {
		form: 'point',
		width,
		height,
		outlines,
		rows: Int32Array.from(rows),
		figures,
		anchors: anchorsOf(outlines),
		around: outlinesOf(
			under.map(({ rings }) => rings),
			placing
		),
		inset: inset(width, height),
		labels: []
	};
}

/** A small square about a place, its corners clockwise, as shapes on the planet are written. */
const corners = ([lon, lat]: readonly [number, number], far: number): [number, number][] => [
	[lon - far, lat - far],
	[lon - far, lat + far],
	[lon + far, lat + far],
	[lon + far, lat - far],
	[lon - far, lat - far]
];

/** Where a place is in Mercator of radius 1, y downward. */
const pictured = ([lon, lat]: readonly [number, number]): [number, number] => [
	(lon * Math.PI) / 180,
	-Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
];

const roomAround = (place: readonly [number, number]): Float64Array[] =>
	ringsOf({
		type: 'Feature',
		properties: null,
		geometry: { type: 'Polygon', coordinates: [corners(place, AROUND)] }
	});

const disc = (x: number, y: number, radius: number): Float64Array =>
	Float64Array.from({ length: 2 * CORNERS }, (_, i) => {
		const turn = (Math.PI * (i >> 1)) / (CORNERS / 2);
		return i % 2 ? y + radius * Math.sin(turn) : x + radius * Math.cos(turn);
	});
