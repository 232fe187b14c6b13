import { wholeOf, type Gazetteer } from '../area/gazetteer.ts';
import { foldTone } from '../area/fold.ts';
import { matchAreas } from '../area/match.ts';
import type { AreaMatch, AreaQuery } from '../area/query.ts';
import { isWhole } from '../area/whole.ts';
import { aboveOf, isNoArea, type Place, type Places } from './place.ts';

export interface PlaceMatch {
	/** an area or several; 'whole': all areas together; 'taught', 'left-out': as a person said */
	match: AreaMatch | { kind: 'whole' } | { kind: 'taught'; code: string } | { kind: 'left-out' };
	place: Place;
	/** codes of areas it is known to lie in, one of them */
	within: readonly string[];
}

export interface PlacesMatched {
	of: PlaceMatch[];
	foreignCodes: boolean;
	/** the level the areas themselves are at; null when none was found */
	level: string | null;
}

/** What a person taught: an area as the file spells it, or with its parent behind a comma → its code; '' leaves it out. */
export type Taught = Readonly<Record<string, string>> | undefined;

/** Match places to a vintage: what was taught first, then parents, from the largest down, then the area inside them. */
export function matchPlaces(
	places: Places,
	source: Gazetteer,
	vintage: string,
	taught?: Taught
): PlacesMatched {
	const known = new Set(source.vintages.flatMap((v) => v.levels.map((l) => l.code)));
	const said = new Map(Object.entries(taught ?? {}).map(([text, code]) => [foldTone(text), code]));
	const within: (readonly string[])[] = places.places.map(() => []);
	const found: (PlaceMatch['match'] | null)[] = places.places.map(() => null);
	const inside = places.places.map(() => [] as readonly string[]);
	let last = { foreignCodes: false, level: null as string | null };
	for (let k = places.levels.length - 1; k >= 0; k--) {
		const distinct = new Map<string, number>();
		const queries: AreaQuery[] = [];
		const which = places.places.map((place, i) => {
			const { code, name } = place.chain[k];
			if (!code && !name) return -1;
			const taughtCode = said.size ? taughtOf(place, k, said) : undefined;
			if (taughtCode !== undefined) {
				if (taughtCode === '') found[i] = { kind: 'left-out' };
				else if (source.byCode(vintage, taughtCode)) found[i] = { kind: 'taught', code: taughtCode };
				if (taughtCode === '' || source.byCode(vintage, taughtCode)) return -2;
			}
			const key = `${code}\u0000${name}\u0000${within[i].join()}`;
			let at = distinct.get(key);
			if (at === undefined) {
				distinct.set(key, (at = queries.length));
				queries.push({ code, name, within: within[i] });
			}
			return at;
		});
		const level = places.levels[k];
		const matched = matchAreas(queries, source, vintage, level && known.has(level) ? level : undefined);
		if (k === 0) last = { foreignCodes: matched.foreignCodes, level: matched.level };
		places.places.forEach((place, i) => {
			if (which[i] === -1) return;
			inside[i] = within[i];
			if (which[i] >= 0) {
				const match = matched.matches[which[i]];
				const { name } = place.chain[k];
				const whole = match.kind === 'unmatched' && (isWhole(name) || name === wholeOf(vintage));
				found[i] = whole ? { kind: 'whole' } : match;
			}
			const match = found[i]!;
			if (match.kind === 'matched' || match.kind === 'taught') within[i] = [match.code];
			else if (match.kind === 'ambiguous') within[i] = match.candidates;
		});
	}
	return {
		of: places.places.map((place, i) => ({
			place,
			match: found[i] ?? { kind: 'whole' },
			within: inside[i]
		})),
		...last
	};
}

function taughtOf(place: Place, at: number, said: ReadonlyMap<string, string>): string | undefined {
	const { text, name, code } = place.chain[at];
	const above = aboveOf(place, at);
	for (const own of [text, name, code]) {
		if (!own) continue;
		const found = said.get(foldTone(`${own}, ${above}`)) ?? said.get(foldTone(own));
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The queries of the places' own areas, their parents matched in the vintage: what tells vintages apart. */
export function queriesOf(places: Places, source: Gazetteer, vintage: string): AreaQuery[] {
	const parents: Places = {
		...places,
		places: places.places.map((p) => ({ chain: p.chain.slice(1) })),
		levels: places.levels.slice(1)
	};
	const up = places.levels.length > 1 ? matchPlaces(parents, source, vintage).of : null;
	const queries: AreaQuery[] = [];
	places.places.forEach((place, i) => {
		const own = place.chain[0] ?? { code: '', name: '', text: '' };
		if (isNoArea(own)) return;
		const { code, name } = own;
		const match = up?.[i].match;
		queries.push({
			code,
			name,
			within: match?.kind === 'matched' ? [match.code] : match?.kind === 'ambiguous' ? match.candidates : [],
			...(match?.kind === 'unmatched' && { orphan: true })
		});
	});
	return queries;
}
