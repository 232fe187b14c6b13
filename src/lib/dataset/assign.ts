import type { RawTable } from '../term/column.ts';
import type { Finding, Repair } from '../term/finding.ts';
import { TOTAL } from '../term/observation.ts';
import { same, type Text } from '../term/text.ts';
import { wholeOf, type Gazetteer } from '../area/gazetteer.ts';
import { about } from './finding.ts';
import type { matchPlaces, Place, Places } from './place.ts';
import { Lexicon } from './key.ts';

export interface AssignedAreas {
	lexicon: Lexicon;
	/** place → code in the lexicon */
	code: Int32Array;
	ofRow: Int32Array;
	names: Map<string, Text>;
	count: { matched: number; unmatched: number; ambiguous: number; vintage: string | null };
}

const EVERYWHERE: Text = { vi: 'Toàn bộ', en: 'All areas' };

/**
 * The area code of every place: the gazetteer's when matched, else the file's own word, made unique by what it lies in.
 * @param reasons row → not 0 when it is set aside; areas that only such rows name are not counted
 */
export function assignAreas(
	table: RawTable,
	places: Places,
	matched: ReturnType<typeof matchPlaces> | null,
	source: Gazetteer,
	vintage: string | null,
	reasons: Uint8Array,
	findings: Finding[],
	repairs: Repair[]
): AssignedAreas {
	const lexicon = new Lexicon();
	const names = new Map<string, Text>();
	const counted = new Uint8Array(places.places.length);
	for (let i = 0; i < table.length; i++) if (!reasons[i]) counted[places.ofRow[i]] = 1;
	const own = ownCodes(places, (code) => vintage !== null && source.byCode(vintage, code) !== undefined);
	const tally = { matched: new Set<string>(), unmatched: new Set<string>(), ambiguous: new Set<string>() };
	const trouble = new Map<
		string,
		{ places: Set<number>; example: string; column: number; candidates: string }
	>();
	const report = (rule: string, i: number, example: string, candidates = '') => {
		const t = trouble.get(rule) ?? { places: new Set(), example, column: places.columns[0], candidates };
		t.places.add(i);
		trouble.set(rule, t);
	};
	const zeros = { places: new Set<number>(), before: '', after: '' };
	const spelled = { places: new Set<number>(), before: '', after: '' };
	const code = Int32Array.from(places.places, (place, i) => {
		if (!counted[i]) return lexicon.code('');
		const match = matched?.of[i].match;
		const self = nearest(place);
		if (match?.kind === 'matched') {
			tally.matched.add(match.code);
			const area = source.byCode(vintage!, match.code)!;
			if (match.contradicts)
				report('area-code-against-name', i, `${self.code} ${self.name} ≠ ${area.name.vi}`);
			if (match.by === 'code' && self.code !== match.code) once(zeros, i, self.code, match.code);
			else if (match.by === 'name' && self.name !== area.name.vi)
				once(spelled, i, self.name, `${area.name.vi} (${area.code})`);
			names.set(match.code, area.name);
			return lexicon.code(match.code);
		}
		if ((!self.code && !self.name) || self.name === TOTAL || match?.kind === 'whole') {
			const whole = vintage === null ? TOTAL : wholeOf(vintage);
			names.set(whole, (vintage !== null && source.vintage(vintage)?.whole) || EVERYWHERE);
			if (places.levels.length && !self.code && !self.name) report('area-blank', i, '');
			return lexicon.code(whole);
		}
		const word = own[i];
		names.set(word, same(self.name || word));
		if (match?.kind === 'ambiguous') {
			tally.ambiguous.add(word);
			report('area-ambiguous', i, self.name || self.code, match.candidates.slice(0, 5).join(', '));
		} else {
			tally.unmatched.add(word);
			if (vintage !== null) report('area-unmatched', i, [self.code, self.name].filter(Boolean).join(' '));
		}
		return lexicon.code(word);
	});
	const rowsOf = (set: Set<number>) => {
		let rows = 0;
		let first = 0;
		for (let i = 0; i < table.length; i++) {
			if (!set.has(places.ofRow[i])) continue;
			if (!rows++) first = table.lines[i];
		}
		return { rows, first };
	};
	for (const [rule, t] of trouble) {
		const severity = rule === 'area-ambiguous' ? 'question' : 'warning';
		findings.push(
			about(rule, severity, {
				...rowsOf(t.places),
				column: table.columns[t.column].name,
				example: t.example,
				values: { areas: t.places.size, candidates: t.candidates }
			})
		);
	}
	if (zeros.places.size)
		repairs.push({
			what: 'area-code',
			rows: rowsOf(zeros.places).rows,
			example: { before: zeros.before, after: zeros.after }
		});
	if (spelled.places.size)
		repairs.push({
			what: 'area-name',
			rows: rowsOf(spelled.places).rows,
			example: { before: spelled.before, after: spelled.after }
		});
	return {
		lexicon,
		code,
		ofRow: places.ofRow,
		names,
		count: {
			matched: tally.matched.size,
			unmatched: tally.unmatched.size,
			ambiguous: tally.ambiguous.size,
			vintage
		}
	};
}

function once(
	seen: { places: Set<number>; before: string; after: string },
	place: number,
	before: string,
	after: string
): void {
	if (!seen.places.size) [seen.before, seen.after] = [before, after];
	seen.places.add(place);
}

/** The finest filled link of a place; an area with a code but no name takes the name of what it stands for. */
function nearest(place: Place): { code: string; name: string } {
	const self = place.chain.find(({ code, name }) => code || name) ?? { code: '', name: '' };
	if (self.name || !self.code) return self;
	const above = place.chain.find(({ name }) => name);
	return { code: self.code, name: above?.name ?? '' };
}

/** The file's own code of each place; one word under several parents gets the parent's name with it. */
function ownCodes(places: Places, taken: (code: string) => boolean): string[] {
	const self = places.places.map(nearest);
	const word = self.map(({ code, name }) => code || name);
	const parent = places.places.map((place) => {
		const at = place.chain.findIndex(({ code, name }) => code || name);
		const up = place.chain.slice(at + 1).find(({ code, name }) => code || name);
		return up ? up.name || up.code : '';
	});
	const parents = new Map<string, Set<string>>();
	word.forEach((w, i) => parents.set(w, (parents.get(w) ?? new Set()).add(parent[i])));
	return word.map((w, i) => {
		const unique = self[i].code !== '' || parents.get(w)!.size < 2 || !parent[i] ? w : `${w}, ${parent[i]}`;
		return taken(unique) || unique === TOTAL ? `?${unique}` : unique;
	});
}
