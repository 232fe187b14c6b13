import type { Topology } from 'topojson-specification';
import { done, failed, type Result } from '../../term/failure.ts';
import { MOST_LINES, type Finding, type Severity } from '../../term/finding.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { inDegrees } from './degrees.ts';
import { guessNaming, matchShapes, propertiesOf, type Naming } from './match.ts';
import { polygonsOf, type Polygon, type RingFault } from './polygon.ts';
import { ID, readShapes, type RawShape } from './read.ts';
import type { Position } from './ring.ts';
import { slimmed } from './slim.ts';

/** What a person says of a file of shapes; what is left out is found out. */
export interface BoundaryChoice extends Partial<Naming> {
	/** the list of a TopoJSON */
	list?: string;
	/** id of the reference its numbers are of */
	reference?: string;
}

/** Shapes of one level, checked and given to areas, and all that was seen on the way. */
export interface Boundaries {
	kind: 'geojson' | 'topojson';
	vintage: string;
	naming: Naming & { level: string };
	lists: { name: string; shapes: number }[];
	list: string;
	properties: { name: string; example: string }[];
	/** id of the reference its numbers were of; null: degrees */
	reference: string | null;
	shapes: number;
	/** areas with a shape, by code */
	matched: string[];
	/** shapes no area could be given to: as the file names them, with its fault ('' when it only has no area) */
	strangers: { place: number; name: string; fault: string }[];
	/** areas of the level that have no shape */
	bare: string[];
	/** where areas are that the file has as points */
	points: [code: string, position: Position][];
	/** one object `areas`, ids are codes: as the shipped files */
	topology: Topology;
	findings: Finding[];
}

/**
 * A file of shapes → boundaries of a level of a vintage: read, brought to degrees, mended, matched, thinned out.
 * Failures: those of `readShapes` and `inDegrees`, boundary-unmatched, boundary-empty.
 */
export async function boundariesOf(
	bytes: Uint8Array,
	source: Gazetteer,
	vintage: string,
	choice: BoundaryChoice = {}
): Promise<Result<Boundaries>> {
	const read = readShapes(bytes, choice.list);
	if (!read.ok) return read;
	const placed = await inDegrees(read.value, choice.reference);
	if (!placed.ok) return placed;
	const { shapes, reference, swapped, unknown, beyond } = placed.value;
	const naming = guessNaming(shapes, source, vintage, choice);
	if (naming.level === null || (naming.code === null && naming.name === null))
		return failed('boundary-unmatched', {
			properties: propertiesOf(shapes)
				.map(({ name }) => name)
				.join(', ')
		});
	const told = new Told(shapes, naming);
	for (const place of beyond) told.see('beyond', place);
	for (const { place, fault } of shapes) if (fault) told.see(fault, place);
	const matches = matchShapes(shapes, naming, source, vintage);
	const areas = new Map<string, Polygon[]>();
	const points = new Map<string, Position>();
	const strangers: Boundaries['strangers'] = [];
	shapes.forEach((shape, i) => {
		const match = matches[i];
		const polygons = shape.polygons.flatMap((rings) =>
			polygonsOf(rings, (fault) => told.see(fault, shape.place))
		);
		const fault = beyond.includes(shape.place) ? 'beyond' : shape.fault;
		const empty = !polygons.length && !shape.points.length;
		if (empty && !fault) told.see('empty', shape.place);
		if (match.kind !== 'matched' || empty) {
			const why = fault || (empty ? 'empty' : match.kind === 'ambiguous' ? 'ambiguous' : '');
			strangers.push({ place: shape.place, name: told.nameOf(shape.place), fault: why });
			return;
		}
		if (match.contradicts) told.see('contradicts', shape.place);
		const before = areas.get(match.code);
		if (polygons.length && before) {
			told.see('duplicate', shape.place);
			if (JSON.stringify(before) !== JSON.stringify(polygons)) before.push(...polygons);
		} else if (polygons.length) areas.set(match.code, polygons);
		if (shape.points.length && !points.has(match.code)) points.set(match.code, shape.points[0]);
	});
	if (!areas.size && !points.size) {
		const first = strangers[0];
		return failed(
			strangers.every(({ fault }) => fault && fault !== 'ambiguous')
				? 'boundary-empty'
				: 'boundary-unmatched',
			{
				properties: first?.name ?? ''
			}
		);
	}
	const slim = slimmed(areas);
	const findings = told.findings();
	const add = (rule: string, severity: Severity, values: Finding['values']) =>
		findings.push({ rule: `boundary-${rule}`, severity, rows: shapes.length, first: 0, example: '', values });
	if (reference) add('reprojected', 'note', { reference: reference.name });
	if (swapped) add('swapped', 'warning', {});
	if (unknown) add('reference-unknown', 'warning', { name: unknown });
	if (slim.after < slim.before) add('simplified', 'note', { before: slim.before, after: slim.after });
	const bare = source
		.atLevel(vintage, naming.level)
		.map(({ code }) => code)
		.filter((code) => !areas.has(code) && !points.has(code) && !source.more(vintage, code)?.to);
	return done({
		kind: read.value.kind,
		vintage,
		naming: { ...naming, level: naming.level },
		lists: read.value.lists,
		list: read.value.list,
		properties: propertiesOf(shapes),
		reference: reference?.id ?? null,
		shapes: shapes.length,
		matched: [...new Set([...areas.keys(), ...points.keys()])],
		strangers,
		bare,
		points: [...points],
		topology: slim.topology,
		findings
	});
}

type Fault = RingFault | RawShape['fault'] | 'beyond' | 'duplicate' | 'contradicts';

/** What was left out is an error, what may be wrong a warning, what was put right a note. */
const SEVERITY: Record<Exclude<Fault, ''>, Severity> = {
	beyond: 'error',
	empty: 'error',
	line: 'error',
	unreadable: 'error',
	degenerate: 'warning',
	crossing: 'warning',
	tangled: 'warning',
	duplicate: 'warning',
	contradicts: 'warning',
	nested: 'note',
	unclosed: 'note',
	winding: 'note',
	antimeridian: 'note'
};

/** Faults of shapes, each once a shape, in the order of their severity. */
class Told {
	#places = new Map<Exclude<Fault, ''>, Set<number>>();
	#shapes: ReadonlyMap<number, RawShape>;
	constructor(
		shapes: readonly RawShape[],
		readonly naming: Naming
	) {
		this.#shapes = new Map(shapes.map((each) => [each.place, each]));
	}

	see(fault: Exclude<Fault, ''>, place: number): void {
		const places = this.#places.get(fault);
		if (places) places.add(place);
		else this.#places.set(fault, new Set([place]));
	}

	/** A shape as the file names it. */
	nameOf(place: number): string {
		const { properties } = this.#shapes.get(place)!;
		const { name, code } = this.naming;
		return (
			(name !== null && properties.get(name)) ||
			(code !== null && properties.get(code)) ||
			properties.get(ID) ||
			[...properties.values()].find((value) => value !== '') ||
			`#${place}`
		);
	}

	findings(): Finding[] {
		return (Object.keys(SEVERITY) as Exclude<Fault, ''>[]).flatMap((fault) => {
			const places = [...(this.#places.get(fault) ?? [])];
			if (!places.length) return [];
			return {
				rule: `boundary-${fault}`,
				severity: SEVERITY[fault],
				rows: places.length,
				first: places[0],
				lines: places.slice(0, MOST_LINES),
				example: this.nameOf(places[0])
			};
		});
	}
}
