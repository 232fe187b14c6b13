import type { Gazetteer } from '../gazetteer.ts';
import { matchAreas } from '../match.ts';
import type { AreaMatch, AreaQuery } from '../query.ts';
import type { RawShape } from './read.ts';

/** Which property of the shapes says what; null: none. */
export interface Naming {
	level: string | null;
	code: string | null;
	name: string | null;
	/** of a larger area it lies in */
	within: string | null;
}

/** Shapes looked at to find out which property is which. */
const SAMPLE = 300;
/** How many of them a property must name. */
const HALF = 0.5;

/** The properties shapes have, with an example each, in the order they are met. */
export function propertiesOf(shapes: readonly RawShape[]): { name: string; example: string }[] {
	const found = new Map<string, string>();
	for (const { properties } of some(shapes))
		for (const [name, value] of properties) if (!found.get(name)) found.set(name, value);
	return [...found].map(([name, example]) => ({ name, example }));
}

function some(shapes: readonly RawShape[]): RawShape[] {
	const step = Math.max(1, shapes.length / SAMPLE);
	return Array.from({ length: Math.min(SAMPLE, shapes.length) }, (_, i) => shapes[Math.floor(i * step)]);
}

interface Trial {
	property: string;
	as: 'code' | 'name';
	/** part of the shapes whose area it names by itself, each area once */
	share: number;
	/** part of the shapes for which it names any area, one of several too */
	known: number;
	level: string | null;
}

/** Finds which properties are the areas' code and name, and what they lie in, by what the vintage knows of them. */
export function guessNaming(
	shapes: readonly RawShape[],
	source: Gazetteer,
	vintage: string,
	said: Partial<Naming>
): Naming {
	const sample = some(shapes);
	const names = propertiesOf(shapes).map(({ name }) => name);
	const trials = names.flatMap((property) => [
		tried(sample, property, 'code', source, vintage, said.level ?? undefined),
		tried(sample, property, 'name', source, vintage, said.level ?? undefined)
	]);
	const best = (as: 'code' | 'name') =>
		trials
			.filter((each) => each.as === as && (as === 'code' ? each.share : each.known) >= HALF)
			.sort((a, b) => b.share - a.share)[0];
	const [code, name] = [best('code'), best('name')];
	const chosen = code && (!name || code.share >= name.share) ? code : name;
	const naming: Naming = {
		level: said.level ?? chosen?.level ?? null,
		code: said.code !== undefined ? said.code : (code?.property ?? null),
		name: said.name !== undefined ? said.name : name && name.level === chosen?.level ? name.property : null,
		within: said.within ?? null
	};
	if (said.within === undefined) naming.within = largerIn(sample, names, naming, source, vintage);
	return naming;
}

function tried(
	sample: readonly RawShape[],
	property: string,
	as: 'code' | 'name',
	source: Gazetteer,
	vintage: string,
	level?: string
): Trial {
	const queries = sample.map(({ properties }): AreaQuery => ({ [as]: properties.get(property) ?? '' }));
	const { matches, level: found } = matchAreas(queries, source, vintage, level);
	const codes = new Set<string>();
	let known = 0;
	for (const match of matches) {
		if (match.kind === 'matched') codes.add(match.code);
		if (match.kind !== 'unmatched') known++;
	}
	const distinct = new Set(queries.map((query) => query[as])).size;
	return {
		property,
		as,
		share: codes.size / sample.length,
		known: distinct < sample.length * HALF ? 0 : known / sample.length,
		level: found
	};
}

/** The property that names larger areas for most shapes: the largest of them that tells most apart. */
function largerIn(
	sample: readonly RawShape[],
	names: readonly string[],
	{ level, code, name }: Naming,
	source: Gazetteer,
	vintage: string
): string | null {
	const levels = source.vintage(vintage)?.levels.map((each) => each.code) ?? [];
	let best: { property: string; areas: number } | null = null;
	for (const property of names) {
		if (property === code || property === name) continue;
		const values = [...new Set(sample.map(({ properties }) => properties.get(property) ?? ''))].filter(
			Boolean
		);
		if (!values.length || values.length > sample.length * 0.8) continue;
		for (const each of levels.slice(0, Math.max(0, levels.indexOf(level ?? '')))) {
			const areas = Math.max(
				...(['code', 'name'] as const).map((as) => {
					const queries = values.map((value): AreaQuery => ({ [as]: value }));
					const { matches } = matchAreas(queries, source, vintage, each);
					return matches.filter(
						(match) => match.kind === 'matched' && source.byCode(vintage, match.code)?.level === each
					).length;
				})
			);
			if (areas >= values.length * HALF && areas > (best?.areas ?? 0)) best = { property, areas };
		}
	}
	return best?.property ?? null;
}

/** The area of each shape under a naming. */
export function matchShapes(
	shapes: readonly RawShape[],
	naming: Naming,
	source: Gazetteer,
	vintage: string
): AreaMatch[] {
	const get = (shape: RawShape, property: string | null) =>
		property === null ? '' : (shape.properties.get(property) ?? '');
	const within = new Map<string, string[]>();
	if (naming.within !== null) {
		const values = [...new Set(shapes.map((shape) => get(shape, naming.within)))].filter(Boolean);
		for (const as of ['code', 'name'] as const) {
			const queries = values.map((value): AreaQuery => ({ [as]: value }));
			matchAreas(queries, source, vintage).matches.forEach((match, i) => {
				if (match.kind !== 'matched' || within.has(values[i])) return;
				within.set(values[i], [match.code]);
			});
		}
	}
	const queries = shapes.map((shape): AreaQuery => {
		const larger = within.get(get(shape, naming.within));
		return {
			code: get(shape, naming.code),
			name: get(shape, naming.name),
			...(larger && { within: larger })
		};
	});
	const { matches } = matchAreas(queries, source, vintage, naming.level ?? undefined);
	return matches.map((match) =>
		match.kind === 'matched' &&
		naming.level !== null &&
		source.byCode(vintage, match.code)?.level !== naming.level
			? { kind: 'unmatched' }
			: match
	);
}
