import type { Text } from '../../term/text.ts';
import type { Position } from './ring.ts';

/** A way to write positions as numbers that are no longitude and latitude in WGS 84. */
export interface Reference {
	/** 'EPSG:3405' */
	id: string;
	name: Text;
	/** its definition in PROJ's words */
	definition: string;
}

/**
 * From VN-2000 to WGS 84: seven parameters of Decision 05/2007/QĐ-BTNMT, EPSG operation 6960 (its rotations turned to the
 * position-vector sign that PROJ uses).
 */
const SHIFT = '-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278';
const VN2000 = `+ellps=WGS84 +towgs84=${SHIFT}`;

const utm = (id: string, zone: number, datum: string, of: string): Reference => ({
	id,
	name: { vi: `${of} / UTM múi ${zone}N`, en: `${of} / UTM zone ${zone}N` },
	definition: `+proj=utm +zone=${zone} ${datum} +units=m +no_defs`
});

/** The 3° zones provinces measure in (Circular 973/2001/TT-TCĐC): EPSG code and central meridian in degrees. */
const ZONES: readonly (readonly [code: number, meridian: number])[] = [
	[5896, 102],
	[9205, 103],
	[9206, 104],
	[9207, 104.5],
	[9208, 104.75],
	[5897, 105],
	[9209, 105.5],
	[9210, 105.75],
	[9211, 106],
	[9212, 106.25],
	[9213, 106.5],
	[9214, 107],
	[9215, 107.25],
	[9216, 107.5],
	[5899, 107.75],
	[5898, 108],
	[9217, 108.25],
	[9218, 108.5]
];

const minutes = (degrees: number): string =>
	`${Math.floor(degrees)}°${String(Math.round((degrees % 1) * 60)).padStart(2, '0')}′`;

const zone3 = ([code, meridian]: (typeof ZONES)[number]): Reference => ({
	id: `EPSG:${code}`,
	name: {
		vi: `VN-2000 / múi 3°, kinh tuyến trục ${minutes(meridian)}`,
		en: `VN-2000 / 3° zone, central meridian ${minutes(meridian)}`
	},
	definition: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 ${VN2000} +units=m +no_defs`
});

/** The ways a person may choose among. */
export const REFERENCES: readonly Reference[] = [
	utm('EPSG:3405', 48, VN2000, 'VN-2000'),
	utm('EPSG:3406', 49, VN2000, 'VN-2000'),
	...ZONES.map(zone3),
	utm('EPSG:32648', 48, '+datum=WGS84', 'WGS 84'),
	utm('EPSG:32649', 49, '+datum=WGS84', 'WGS 84'),
	{
		id: 'EPSG:3857',
		name: { vi: 'Web Mercator (bản đồ trên mạng)', en: 'Web Mercator (maps on the web)' },
		definition:
			'+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs'
	}
];

/** Degrees, but of VN-2000: some 200 m from those of WGS 84. */
const DEGREES_VN2000: Reference = {
	id: 'EPSG:4756',
	name: { vi: 'VN-2000 (độ)', en: 'VN-2000 (degrees)' },
	definition: `+proj=longlat ${VN2000} +no_defs`
};

export const referenceOf = (id: string): Reference | undefined =>
	[...REFERENCES, DEGREES_VN2000].find((each) => each.id === id);

/** Codes of EPSG that mean one of the above. */
const SAME: Record<string, string> = {
	'900913': 'EPSG:3857',
	'3785': 'EPSG:3857',
	'102100': 'EPSG:3857'
};

/** The reference a `crs` member names: 'degrees' for WGS 84, null when we do not know it. */
export function referenceNamed(name: string): Reference | 'degrees' | null {
	if (/CRS:?84$/i.test(name) || /WGS ?84$/i.test(name)) return 'degrees';
	const code = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1];
	if (!code) return null;
	if (code === '4326') return 'degrees';
	const north = /^326([0-5]\d|60)$/.exec(code);
	return (
		referenceOf(SAME[code] ?? `EPSG:${code}`) ??
		(north ? utm(`EPSG:${code}`, Number(north[1]), '+datum=WGS84', 'WGS 84') : null)
	);
}

/** A function from positions under a reference to longitude and latitude in WGS 84, degrees. */
export async function toDegrees(reference: Reference): Promise<(position: Position) => Position> {
	const { default: proj4 } = await import('proj4');
	const convert = proj4(reference.definition, '+proj=longlat +datum=WGS84 +no_defs');
	return ([x, y]) => {
		const [lon, lat] = convert.forward([x, y]);
		return [lon, lat];
	};
}
