import type { RawTable } from '../term/column.ts';
import { MOST_LINES, type Finding, type Repair } from '../term/finding.ts';
import { TOTAL } from '../term/observation.ts';
import { same, type Text } from '../term/text.ts';
import { REGION_LEVEL, wholeOf, type Gazetteer } from '../area/gazetteer.ts';
import {
	keysOf,
	MOST_QUESTION_LINES,
	MOST_QUESTIONS,
	questionOf,
	type AreaQuestion
} from './area-question.ts';
import { titlesOf } from '../area/title.ts';
import { about } from './finding.ts';
import { ownOf, placesAt, type Place, type Places } from './place.ts';
import { keyIn, type Sited } from './site.ts';
import { Lexicon } from './key.ts';

/** How many distinct areas of a file were found, and what a person must say of the others. */
export interface AreaCount {
	matched: number;
	unmatched: number;
	ambiguous: number;
	vintage: string | null;
	/** vintage by vintage, where the areas are of several; an empty vintage is none */
	editions?: { vintage: string; matched: number; unmatched: number; ambiguous: number; rows: number }[];
	/** the first of them, those with the most rows first */
	questions: AreaQuestion[];
	/** how many there are */
	asked: number;
}

export interface AssignedAreas {
	lexicon: Lexicon;
	/** place → code in the lexicon */
	code: Int32Array;
	/** place of each row; null where each column of values has a place of its own, in their order */
	ofRow: Int32Array | null;
	/** column of values → place of each row, where the columns are of several vintages */
	ofColumn?: Int32Array[];
	names: Map<string, Text>;
	/** vintage → code → name */
	namesIn: Map<string, Map<string, Text>>;
	count: AreaCount;
}

const EVERYWHERE: Text = { vi: 'Toàn bộ', en: 'All areas' };

const SEVERITY: Record<string, Finding['severity']> = {
	'area-ambiguous': 'question',
	'area-code-or-name': 'question',
	'area-unmatched': 'warning',
	'area-code-against-name': 'warning',
	'area-blank': 'warning',
	'area-regions': 'note'
};

/** Places one finding or one repair is about, the first of them shown. */
interface Group {
	places: Set<number>;
	before: string;
	after: string;
	/** codes of what it may be */
	candidates: readonly string[];
}

class Groups extends Map<string, Group> {
	add(what: string, place: number, before: string, after = '', candidates: readonly string[] = []): void {
		const group = this.get(what) ?? { places: new Set(), before, after, candidates };
		group.places.add(place);
		this.set(what, group);
	}
}

/**
 * The area code of every place: as taught, else the gazetteer's when matched, else the file's own word, made unique by what
 * it lies in.
 * @param reasons row → not 0 when it is set aside; areas that only such rows name are not counted
 */
export function assignAreas(
	table: RawTable,
	sited: Sited,
	usual: string | null,
	source: Gazetteer,
	reasons: Uint8Array,
	findings: Finding[],
	repairs: Repair[]
): AssignedAreas {
	const { places, several } = sited;
	const lexicon = new Lexicon();
	const names = new Map<string, Text>();
	const namesIn = new Map<string, Map<string, Text>>();
	const name = (vintage: string | null, code: string, text: Text) => {
		names.set(code, text);
		const own = namesIn.get(vintage ?? '') ?? new Map<string, Text>();
		namesIn.set(vintage ?? '', own.set(code, text));
	};
	const rows = new Int32Array(places.places.length);
	for (let i = 0; i < table.length; i++) {
		if (reasons[i]) continue;
		if (places.across) rows.forEach((_, k) => rows[k]++);
		else for (const place of placesAt(places, i)) rows[place]++;
	}
	const ids = [...new Set(sited.vintage)];
	const own = ownCodes(places, (code) => ids.some((id) => id !== null && source.byCode(id, code)));
	const tallies = new Map(ids.map((id) => [id, new Tally()]));
	const trouble = new Groups();
	const mended = new Groups();
	const open: number[] = [];
	const code = Int32Array.from(places.places, (place, i) => {
		if (!rows[i]) return lexicon.code('');
		const match = sited.of[i]?.match;
		const vintage = sited.vintage[i];
		const tally = tallies.get(vintage)!;
		tally.rows += rows[i];
		const self = nearest(place);
		if (match?.kind === 'matched' || match?.kind === 'taught') {
			tally.matched.add(match.code);
			const area = source.byCode(vintage!, match.code)!;
			name(vintage, match.code, area.name);
			if (area.level === REGION_LEVEL && sited.level[i] !== REGION_LEVEL)
				trouble.add('area-regions', i, area.name.vi);
			const after = `${area.name.vi} (${area.code})`;
			if (match.kind === 'taught') mended.add('area-taught', i, ownOf(place).own.text, after);
			else if (match.contradicts)
				trouble.add('area-code-against-name', i, `${self.code} ${self.name} ≠ ${area.name.vi}`);
			else if (match.through === 'respelling') mended.add('area-respelled', i, self.name, after);
			else if (match.through === 'former-name') mended.add('area-former-name', i, self.name, after);
			else if (match.by === 'name' && self.name !== area.name.vi)
				mended.add('area-name', i, self.name, after);
			else if (match.by === 'code' && (self.code || self.name) !== match.code)
				mended.add(
					/^\d+$/.test(self.code) && match.code.endsWith(self.code) ? 'area-code' : 'area-other-code',
					i,
					self.code || self.name,
					match.code
				);
			return lexicon.code(match.code);
		}
		if ((!self.code && !self.name) || self.name === TOTAL || match?.kind === 'whole') {
			const whole = vintage === null ? TOTAL : wholeOf(vintage);
			name(vintage, whole, (vintage !== null && source.vintage(vintage)?.whole) || EVERYWHERE);
			if (places.levels.length && !self.code && !self.name) trouble.add('area-blank', i, '');
			return lexicon.code(whole);
		}
		const word = own[i];
		name(vintage, word, same(self.name || word));
		const example = [self.code, self.name].filter(Boolean).join(' ');
		if (match?.kind === 'ambiguous') {
			tally.ambiguous.add(word);
			const rule = match.why === 'code-name' ? 'area-code-or-name' : 'area-ambiguous';
			trouble.add(rule, i, example, '', match.candidates);
		} else {
			tally.unmatched.add(word);
			if (vintage !== null) trouble.add('area-unmatched', i, example);
		}
		if (vintage !== null) open.push(i);
		return lexicon.code(word);
	});
	const rowsOf = (which: Iterable<number>) => [...which].reduce((sum, place) => sum + rows[place], 0);
	for (const [rule, { places: which, before, candidates }] of trouble) {
		const lines = linesAbout(table, places, reasons, which, MOST_LINES);
		findings.push(
			about(rule, SEVERITY[rule], {
				rows: rowsOf(which),
				first: lines[0] ?? 0,
				lines,
				column: table.columns[places.columns[0]].name,
				example: before,
				values: { areas: which.size, candidates: titlesOf(source, sited.vintage[[...which][0]], candidates) }
			})
		);
	}
	for (const [what, { places: which, before, after }] of mended)
		repairs.push({ what, rows: rowsOf(which), example: { before, after } });
	const first = [...open].sort((a, b) => rows[b] - rows[a]).slice(0, MOST_QUESTIONS);
	const keys = first.length ? keysOf(places.places) : [];
	const questions = first.map((place) => ({
		...questionOf(sited.of[place]!, sited.level[place], source, sited.vintage[place]!),
		key: keyIn(keys[place], sited.vintage[place], several),
		...(several && { vintage: sited.vintage[place]! }),
		rows: rows[place]
	}));
	addLines(questions, first, table, places, reasons);
	return {
		lexicon,
		code,
		ofRow: places.across ? null : places.ofRow,
		...(places.ofColumn && { ofColumn: places.ofColumn }),
		names,
		namesIn,
		count: {
			...sumOf([...tallies.values()]),
			vintage: usual !== null && source.vintage(usual) ? usual : null,
			...(several && {
				editions: [...tallies].map(([id, each]) => ({ vintage: id ?? '', ...sumOf([each]), rows: each.rows }))
			}),
			questions,
			asked: open.length
		}
	};
}

/** The distinct areas of one vintage, and how many rows are about them. */
class Tally {
	matched = new Set<string>();
	unmatched = new Set<string>();
	ambiguous = new Set<string>();
	rows = 0;
}

const sumOf = (tallies: readonly Tally[]): Pick<AreaCount, 'matched' | 'unmatched' | 'ambiguous'> => {
	const sum = (of: 'matched' | 'unmatched' | 'ambiguous') =>
		tallies.reduce((total, tally) => total + tally[of].size, 0);
	return { matched: sum('matched'), unmatched: sum('unmatched'), ambiguous: sum('ambiguous') };
};

/** The first file lines of kept rows about some places. */
function linesAbout(
	table: RawTable,
	places: Places,
	reasons: Uint8Array,
	which: ReadonlySet<number>,
	most: number
): number[] {
	const lines: number[] = [];
	for (let i = 0; i < table.length && lines.length < most; i++)
		if (!reasons[i] && [...placesAt(places, i)].some((place) => which.has(place))) lines.push(table.lines[i]);
	return lines;
}

/** Gives each question the first file lines of its place. */
function addLines(
	questions: readonly AreaQuestion[],
	which: readonly number[],
	table: RawTable,
	places: Places,
	reasons: Uint8Array
): void {
	const of = new Map(which.map((place, i) => [place, questions[i].lines]));
	if (of.size === 0) return;
	for (let i = 0; i < table.length; i++) {
		if (reasons[i]) continue;
		for (const place of placesAt(places, i)) {
			const lines = of.get(place);
			if (lines && lines.length < MOST_QUESTION_LINES) lines.push(table.lines[i]);
		}
	}
}

/** The finest filled link of a place; an area with a code but no name takes the name of what it stands for. */
function nearest(place: Place): { code: string; name: string } {
	const { own } = ownOf(place);
	if (own.name || !own.code) return own;
	const above = place.chain.find(({ name }) => name);
	return { code: own.code, name: above?.name ?? '' };
}

/** The file's own code of each place; one word under several parents gets the parent's name with it. */
function ownCodes(places: Places, taken: (code: string) => boolean): string[] {
	const self = places.places.map(nearest);
	const word = self.map(({ code, name }) => code || name);
	const parent = places.places.map((place) => {
		const up = place.chain.slice(ownOf(place).at + 1).find(({ code, name }) => code || name);
		return up ? up.name || up.code : '';
	});
	const parents = new Map<string, Set<string>>();
	word.forEach((w, i) => parents.set(w, (parents.get(w) ?? new Set()).add(parent[i])));
	return word.map((w, i) => {
		const unique = self[i].code !== '' || parents.get(w)!.size < 2 || !parent[i] ? w : `${w}, ${parent[i]}`;
		return taken(unique) || unique === TOTAL ? `?${unique}` : unique;
	});
}
