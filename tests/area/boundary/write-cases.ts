import { mkdirSync, writeFileSync } from 'node:fs';
import proj4 from 'proj4';
import { referenceOf } from '#lib/area/boundary/reference.ts';

/**
 * Writes the pairs of `case/`: a file of shapes, and what is to come of it, said by hand. Run with `npx tsx`.
 */

/** What is expected of a file: a refusal, or what was matched, with areas in square degrees on paper. */
export interface Expected {
	vintage?: string;
	choice?: Record<string, string>;
	failure?: string;
	matched?: string[];
	/** code → square degrees, to a thousandth */
	area?: Record<string, number>;
	strangers?: [name: string, fault: string][];
	findings?: [rule: string, rows: number][];
	points?: string[];
	/** in the middle of its outline, degrees */
	middle?: Record<string, [number, number]>;
}

type Position = [number, number];
/** A square against the clock (RFC 7946), its south-west corner and its side. */
const square = (x: number, y: number, side = 1): Position[] => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y]
];
const clockwise = (ring: Position[]) => ring.toReversed();
const area = (code: string, geometry: unknown, more: object = {}) => ({
	type: 'Feature',
	properties: { ma: code, ...more },
	geometry
});
const polygon = (...coordinates: Position[][]) => ({ type: 'Polygon', coordinates });
const all = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const two = [
	area('01', polygon(clockwise(square(105, 20)))),
	area('04', polygon(clockwise(square(106, 22))))
];

const metres = (id: string, ring: Position[]) => {
	const from = proj4('+proj=longlat +datum=WGS84 +no_defs', referenceOf(id)!.definition);
	return ring.map((each) => from.forward(each));
};
const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
const hole = square(105.4, 20.4, 0.2);

const topology = (arcs: unknown, geometries: unknown[]) => ({
	type: 'Topology',
	arcs,
	objects: { tinh: { type: 'GeometryCollection', geometries } }
});
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

const CASES: Record<string, [content: unknown, expected: Expected]> = {
	plain: [all(...two), { matched: ['01', '04'], area: { '01': 1, '04': 1 }, findings: [] }],
	'winding-rfc-7946': [
		all(area('01', polygon(square(105, 20))), two[1]),
		{ matched: ['01', '04'], area: { '01': 1 }, findings: [['boundary-winding', 1]] }
	],
	hole: [
		all(area('01', polygon(clockwise(square(105, 20)), hole)), two[1]),
		{ matched: ['01', '04'], area: { '01': 0.96 }, findings: [] }
	],
	'hole-wound-as-outline': [
		all(area('01', polygon(clockwise(square(105, 20)), clockwise(hole))), two[1]),
		{ matched: ['01', '04'], area: { '01': 0.96 }, findings: [['boundary-winding', 1]] }
	],
	'hole-before-outline': [
		all(area('01', polygon(hole, clockwise(square(105, 20)))), two[1]),
		{ matched: ['01', '04'], area: { '01': 0.96 }, findings: [['boundary-nested', 1]] }
	],
	'island-given-as-hole': [
		all(area('01', polygon(clockwise(square(105, 20)), square(107, 20))), two[1]),
		{
			matched: ['01', '04'],
			area: { '01': 2 },
			findings: [
				['boundary-nested', 1],
				['boundary-winding', 1]
			]
		}
	],
	'island-in-a-lake': [
		all(area('01', polygon(clockwise(square(105, 20)), hole, clockwise(square(105.45, 20.45, 0.1)))), two[1]),
		{ matched: ['01', '04'], area: { '01': 0.97 }, findings: [['boundary-nested', 1]] }
	],
	unclosed: [
		all(area('01', polygon(clockwise(square(105, 20)).slice(0, -1))), two[1]),
		{ matched: ['01', '04'], area: { '01': 1 }, findings: [['boundary-unclosed', 1]] }
	],
	'self-crossing': [
		all(
			area(
				'01',
				polygon([
					[105, 20],
					[106, 21],
					[106, 20],
					[105, 21],
					[105, 20]
				])
			),
			two[1]
		),
		{ matched: ['01', '04'], area: { '01': 0.5 }, findings: [['boundary-crossing', 1]] }
	],
	spike: [
		all(
			area(
				'01',
				polygon([
					[105, 20],
					[105, 21],
					[106, 21],
					[106, 20],
					[108, 20],
					[105, 20]
				])
			),
			two[1]
		),
		{ matched: ['01', '04'], area: { '01': 1 }, findings: [] }
	],
	'repeated-positions': [
		all(area('01', polygon(clockwise(square(105, 20)).flatMap((each) => [each, each]))), two[1]),
		{ matched: ['01', '04'], area: { '01': 1 }, findings: [] }
	],
	'too-few-positions': [
		all(
			area(
				'01',
				polygon([
					[105, 20],
					[106, 20],
					[105, 20]
				])
			),
			two[1]
		),
		{
			matched: ['04'],
			strangers: [['01', 'empty']],
			findings: [
				['boundary-empty', 1],
				['boundary-degenerate', 1]
			]
		}
	],
	'null-geometry': [
		all(area('01', null), two[1]),
		{ matched: ['04'], strangers: [['01', 'empty']], findings: [['boundary-empty', 1]] }
	],
	'empty-coordinates': [
		all(area('01', { type: 'MultiPolygon', coordinates: [] }), two[1]),
		{ matched: ['04'], strangers: [['01', 'empty']], findings: [['boundary-empty', 1]] }
	],
	'a-line': [
		all(area('01', { type: 'LineString', coordinates: square(105, 20) }), two[1]),
		{ matched: ['04'], strangers: [['01', 'line']], findings: [['boundary-line', 1]] }
	],
	'coordinates-of-text': [
		all(area('01', { type: 'Polygon', coordinates: [[['a', 'b']]] }), area('08', { type: 'Blob' }), two[1]),
		{
			matched: ['04'],
			strangers: [
				['01', 'unreadable'],
				['08', 'unreadable']
			],
			findings: [['boundary-unreadable', 2]]
		}
	],
	collection: [
		all(
			area('01', {
				type: 'GeometryCollection',
				geometries: [
					polygon(clockwise(square(105, 20))),
					{ type: 'LineString', coordinates: square(105, 20) },
					{ type: 'GeometryCollection', geometries: [polygon(clockwise(square(107, 20)))] }
				]
			}),
			two[1]
		),
		{ matched: ['01', '04'], area: { '01': 2 }, findings: [] }
	],
	points: [
		all(area('01', { type: 'Point', coordinates: [105.5, 21] }), two[1]),
		{ matched: ['01', '04'], points: ['01'], findings: [] }
	],
	duplicate: [
		all(
			area('01', polygon(clockwise(square(105, 20)))),
			area('01', polygon(clockwise(square(107, 20)))),
			two[1]
		),
		{ matched: ['01', '04'], area: { '01': 2 }, findings: [['boundary-duplicate', 1]] }
	],
	'duplicate-same': [
		all(two[0], two[0], two[1]),
		{ matched: ['01', '04'], area: { '01': 1 }, findings: [['boundary-duplicate', 1]] }
	],
	stranger: [
		all(...two, area('77', polygon(clockwise(square(110, 12))))),
		{ matched: ['01', '04'], strangers: [['77', '']], findings: [] }
	],
	'names-only': [
		all(
			...['Hà Nội', 'Cao Bằng', 'TUYÊN QUANG'].map((ten, i) => ({
				type: 'Feature',
				properties: { stt: i + 1, ten },
				geometry: polygon(clockwise(square(104 + i, 20)))
			}))
		),
		{ matched: ['01', '04', '08'], findings: [] }
	],
	'codes-without-zeros': [
		all(
			...[1, 4, 8].map((ma, i) => ({
				type: 'Feature',
				properties: { ma },
				geometry: polygon(clockwise(square(104 + i, 20)))
			}))
		),
		{ choice: { level: 'province' }, matched: ['01', '04', '08'], findings: [] }
	],
	'proto-properties': [
		`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":"x","ma":"01"},"geometry":${JSON.stringify(
			polygon(clockwise(square(105, 20)))
		)}},{"type":"Feature","properties":{"__proto__":"y","ma":"04"},"geometry":${JSON.stringify(
			polygon(clockwise(square(106, 22)))
		)}}]}`,
		{ matched: ['01', '04'], findings: [] }
	],
	'latitude-first': [
		all(
			area('01', polygon(clockwise(square(105, 20)).map(([x, y]): Position => [y, x]))),
			area('04', polygon(clockwise(square(106, 22)).map(([x, y]): Position => [y, x])))
		),
		{ matched: ['01', '04'], middle: { '01': [105.5, 20.5] }, findings: [['boundary-swapped', 2]] }
	],
	'one-beyond': [
		all(
			...['01', '04', '08', '11', '12', '14'].map((code, i) =>
				area(code, polygon(clockwise(square(i === 5 ? 1050 : 104 + i, 20))))
			)
		),
		{
			matched: ['01', '04', '08', '11', '12'],
			strangers: [['14', 'beyond']],
			findings: [['boundary-beyond', 1]]
		}
	],
	'longitudes-to-360': [
		all(area('01', polygon(clockwise(square(179, 20, 2)))), two[1]),
		{ matched: ['01', '04'], area: { '01': 4 }, findings: [['boundary-antimeridian', 1]] }
	],
	'antimeridian-jump': [
		all(
			area(
				'01',
				polygon([
					[179, 20],
					[-179, 20],
					[-179, 22],
					[179, 22],
					[179, 20]
				])
			),
			two[1]
		),
		{
			matched: ['01', '04'],
			area: { '01': 4 },
			findings: [
				['boundary-winding', 1],
				['boundary-antimeridian', 1]
			]
		}
	],
	'around-a-pole': [
		all(
			area(
				'01',
				polygon([
					[0, -80],
					[90, -80],
					[180, -80],
					[-90, -80],
					[0, -80]
				])
			),
			two[1]
		),
		{ matched: ['01', '04'], findings: [['boundary-antimeridian', 1]] }
	],
	'metres-unsaid': [
		all(
			area('01', polygon(metres('EPSG:3405', square(105, 20)))),
			area('04', polygon(metres('EPSG:3405', square(106, 22))))
		),
		{ failure: 'boundary-metres' }
	],
	'metres-vn2000-by-crs': [
		{
			...all(
				area('01', polygon(metres('EPSG:3405', square(105, 20)))),
				area('04', polygon(metres('EPSG:3405', square(106, 22))))
			),
			...crs('urn:ogc:def:crs:EPSG::3405')
		},
		{
			matched: ['01', '04'],
			middle: { '01': [105.5, 20.5] },
			findings: [
				['boundary-winding', 2],
				['boundary-reprojected', 2]
			]
		}
	],
	'metres-zone-chosen': [
		all(
			area('01', polygon(clockwise(metres('EPSG:5897', square(105, 20))))),
			area('04', polygon(clockwise(metres('EPSG:5897', square(106, 22)))))
		),
		{
			choice: { reference: 'EPSG:5897' },
			matched: ['01', '04'],
			middle: { '04': [106.5, 22.5] },
			findings: [['boundary-reprojected', 2]]
		}
	],
	'metres-web-mercator': [
		{
			...all(
				area('01', polygon(clockwise(metres('EPSG:3857', square(105, 20))))),
				area('04', polygon(clockwise(metres('EPSG:3857', square(106, 22)))))
			),
			...crs('EPSG:900913')
		},
		{ matched: ['01', '04'], middle: { '01': [105.5, 20.5] }, findings: [['boundary-reprojected', 2]] }
	],
	'metres-crs-unknown': [
		{ ...all(area('01', polygon(metres('EPSG:3405', square(105, 20))))), ...crs('EPSG:2100') },
		{ failure: 'boundary-reference' }
	],
	'degrees-crs-unknown': [
		{ ...all(...two), ...crs('urn:some:datum') },
		{ matched: ['01', '04'], findings: [['boundary-reference-unknown', 2]] }
	],
	'no-area-known': [
		all(area('ZZ', polygon(square(105, 20))), area('YY', polygon(square(107, 20)))),
		{ failure: 'boundary-unmatched' }
	],
	'no-shapes': [{ type: 'FeatureCollection', features: [] }, { failure: 'boundary-none' }],
	'not-shapes': [{ figures: [1, 2, 3] }, { failure: 'boundary-none' }],
	'all-empty': [all(area('01', null), area('04', null)), { failure: 'boundary-empty' }],
	broken: ['{"type":"FeatureCollection","features":[', { failure: 'json-damaged' }],
	deep: [
		`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ma":"01"},"geometry":{"type":"Polygon","coordinates":${deep(5000)}}}]}`,
		{ failure: 'json-too-deep' }
	],
	topology: [
		topology(
			[square(105, 20), square(106, 22)],
			[
				{ type: 'Polygon', id: '01', arcs: [[0]] },
				{ type: 'Polygon', id: '04', arcs: [[-2]] }
			]
		),
		{ matched: ['01', '04'], area: { '01': 1, '04': 1 }, findings: [['boundary-winding', 1]] }
	],
	'topology-arc-missing': [
		topology(
			[square(105, 20)],
			[
				{ type: 'Polygon', id: '01', arcs: [[0]] },
				{ type: 'Polygon', id: '04', arcs: [[7]] }
			]
		),
		{
			choice: { level: 'province' },
			matched: ['01'],
			strangers: [['04', 'unreadable']],
			findings: [
				['boundary-unreadable', 1],
				['boundary-winding', 1]
			]
		}
	]
};

const folder = new URL('./case/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, [content, expected]] of Object.entries(CASES)) {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	writeFileSync(new URL(`${name}.geojson`, folder), `${text}\n`);
	writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(expected, null, '\t')}\n`);
}
