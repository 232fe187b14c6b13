import type { Coded, RawTable } from '../term/column.ts';
import type { ColumnRole, Structure } from '../term/structure.ts';
import { wholeOf, type Gazetteer } from '../area/gazetteer.ts';
import { matchAreas, type AreaMatch, type AreaQuery } from '../area/match.ts';
import { foldTone } from '../area/fold.ts';
import { hintOf } from './header.ts';
import { coded } from './profile.ts';

/** One area of the file as its row spells it: itself, then what it lies in, the nearest first. */
export interface Place {
	chain: { code: string; name: string }[];
}

/** The distinct places of a file and which of them each row is about. */
export interface Places {
	places: Place[];
	ofRow: Int32Array;
	/** level each link of the chain is said to be at by its header; undefined when the header does not say */
	levels: (string | undefined)[];
	/** columns of each link, the area's own first */
	columns: number[];
}

interface Link {
	column: ColumnRole;
	text: Coded;
	label: Coded | null;
	labelled: boolean;
}

/** Gather the places of a table under a structure. Without an area column there is one place without a name. */
export function placesOf(table: RawTable, structure: Structure): Places {
	const text = (index: number) => coded(table.columns[index]);
	const link = (column: ColumnRole): Link => {
		const label = structure.columns.find((c) => c.role === 'label' && c.of === column.index);
		return {
			column,
			text: text(column.index),
			label: label ? text(label.index) : null,
			labelled: label !== undefined
		};
	};
	const own = structure.columns
		.filter((c) => c.role === 'area')
		.slice(0, 1)
		.map(link);
	const above = structure.columns
		.filter((c) => c.role === 'parent')
		.map(link)
		.sort((a, b) => b.text.dictionary.length - a.text.dictionary.length);
	const links = [...own, ...above];
	const ofRow = new Int32Array(table.length);
	const places: Place[] = [];
	const seen = new Map<number | string, number>();
	const parts = links.flatMap((l) => (l.label ? [l.text, l.label] : [l.text]));
	const sizes = parts.map((p) => p.dictionary.length);
	const small = sizes.reduce((a, b) => a * b, 1) < 2 ** 53;
	for (let i = 0; i < table.length; i++) {
		let key: number | string = 0;
		if (small) for (let k = 0; k < parts.length; k++) key = (key as number) * sizes[k] + parts[k].codes[i];
		else key = parts.map((p) => p.codes[i]).join();
		let place = seen.get(key);
		if (place === undefined) {
			seen.set(key, (place = places.length));
			places.push({ chain: links.map((l) => spell(l, i)) });
		}
		ofRow[i] = place;
	}
	return { places, ofRow, levels: links.map((l) => levelOf(l)), columns: links.map((l) => l.column.index) };
}

function spell(link: Link, row: number): { code: string; name: string } {
	const word = tidySpace(link.text.dictionary[link.text.codes[row]]);
	if (link.label) return { code: word, name: tidySpace(link.label.dictionary[link.label.codes[row]]) };
	return /^\d{1,6}$/.test(word) ? { code: word, name: '' } : { code: '', name: word };
}

const tidySpace = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

function levelOf({ column }: Link): string | undefined {
	return hintOf(column.name)?.level;
}

const COUNTRY =
	/^(?:cả nước|toàn quốc|việt nam|vietnam|viet nam|whole country|national|ca nuoc|toan quoc|tổng số cả nước|cả nước - whole country)$/;

/** Whether a text means the whole the vintage's areas make up. */
export const isWhole = (text: string): boolean => COUNTRY.test(foldTone(text));

export interface PlaceMatch {
	/** a matched or ambiguous area, or 'whole': all areas together */
	match: AreaMatch | { kind: 'whole' };
	place: Place;
}

/** Match places to a vintage: parents first, from the largest down, then the area inside them. */
export function matchPlaces(
	places: Places,
	source: Gazetteer,
	vintage: string
): { of: PlaceMatch[]; foreignCodes: boolean } {
	const known = new Set(source.vintages.flatMap((v) => v.levels.map((l) => l.code)));
	const within: (readonly string[])[] = places.places.map(() => []);
	const found: (PlaceMatch['match'] | null)[] = places.places.map(() => null);
	let foreignCodes = false;
	for (let k = places.levels.length - 1; k >= 0; k--) {
		const distinct = new Map<string, number>();
		const queries: AreaQuery[] = [];
		const which = places.places.map((place, i) => {
			const { code, name } = place.chain[k];
			if (!code && !name) return -1;
			const key = `${code}\u0000${name}\u0000${within[i].join()}`;
			let at = distinct.get(key);
			if (at === undefined) {
				distinct.set(key, (at = queries.length));
				queries.push({ code, name, within: within[i] });
			}
			return at;
		});
		const said = places.levels[k];
		const matched = matchAreas(queries, source, vintage, said && known.has(said) ? said : undefined);
		if (k === 0) foreignCodes = matched.foreignCodes;
		places.places.forEach((place, i) => {
			if (which[i] < 0) return;
			const match = matched.matches[which[i]];
			const { name } = place.chain[k];
			const whole = match.kind === 'unmatched' && (isWhole(name) || name === wholeOf(vintage));
			found[i] = whole ? { kind: 'whole' } : match;
			if (match.kind === 'matched') within[i] = [match.code];
			else if (match.kind === 'ambiguous') within[i] = match.candidates;
		});
	}
	return {
		of: places.places.map((place, i) => ({ place, match: found[i] ?? { kind: 'whole' } })),
		foreignCodes
	};
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
		const { code, name } = place.chain[0] ?? { code: '', name: '' };
		if ((!code && !name) || isWhole(name) || isTotal(name)) return;
		const match = up?.[i].match;
		queries.push({
			code,
			name,
			within: match?.kind === 'matched' ? [match.code] : match?.kind === 'ambiguous' ? match.candidates : []
		});
	});
	return queries;
}

const SUM =
	/^(?:tổng cộng|cộng|tổng số|tổng|tong cong|tong so|total|grand total|sub-?total|sum|cộng dồn|toàn (?:tỉnh|huyện|xã|thành phố|quận|thị xã)|tổng cộng toàn .*)[ :.]*$/;

/** Whether a label names a sum over the rows around it. */
export const isTotal = (text: string): boolean => SUM.test(foldTone(text).replace(/^[ivx\d]+[.)] /, ''));
