import type { Area } from '../term/area.ts';
import type { Text } from '../term/text.ts';
import { ancestors, type Gazetteer } from '../area/gazetteer.ts';
import { squeeze, stripMarks } from '../area/fold.ts';
import { successorsOf } from '../area/history.ts';
import { areasNamed, type Narrowing } from '../area/names.ts';
import { nearest } from '../area/near.ts';
import { areaName } from '../area/prefix.ts';
import { respellings } from '../area/respell.ts';
import { titleOf } from '../area/title.ts';
import { aboveOf, ownOf, type Place } from './place.ts';
import type { PlaceMatch } from './place-match.ts';

/** Why an area is offered: it has this name, or this code; its name is alike; it has the name but lies elsewhere; the land of a former province went to it. */
export type Offered = 'name' | 'code' | 'alike' | 'elsewhere' | 'successor';

/** An area as a person tells it from others of its name. */
export interface Placed {
	code: string;
	name: Text;
	type: string;
	/** with its kind and what it lies in: 'Xã Tân Lập, huyện Mộc Châu, tỉnh Sơn La' */
	title: Text;
	/** names of what it lies in, the nearest first */
	path: Text[];
}

export interface Candidate extends Placed {
	why: Offered;
}

/** A place of a file that nobody can be sure of, and what a person needs to decide. */
export interface AreaQuestion {
	/** what to teach it by: the text as spelled, with the parent behind a comma where the text alone is not enough */
	key: string;
	/** the vintage it is an area of, where the file has several */
	vintage?: string;
	code: string;
	name: string;
	/** what the file says it lies in, the nearest first */
	parents: string[];
	/**
	 * several: some areas have the name · marks: its marks are of another name · code-name: its code and its name mean two
	 * areas · past: a province that is no more · unknown: no area of the vintage
	 */
	why: 'several' | 'marks' | 'code-name' | 'past' | 'unknown';
	rows: number;
	/** file lines of the first rows */
	lines: number[];
	/** best first */
	candidates: Candidate[];
}

/** How many questions a report carries, lines a question, and areas it offers. */
export const MOST_QUESTIONS = 500;
export const MOST_QUESTION_LINES = 20;
const MOST_OFFERED = 8;
const MOST_ALIKE = 5;

/** An area with the names of what it lies in. */
export const placed = ({ code, name, type }: Area, source: Gazetteer, vintage: string): Placed => ({
	code,
	name,
	type,
	title: titleOf(source, vintage, code),
	path: ancestors(source, vintage, code).map((up) => source.byCode(vintage, up)!.name)
});

/** The question a place without a sure area puts; its rows are for the caller to fill in. */
export function questionOf(
	{ place, match, within }: PlaceMatch,
	level: string | null,
	source: Gazetteer,
	vintage: string
): AreaQuestion {
	const { at, own } = ownOf(place);
	const parents = place.chain.slice(at + 1).map(({ text }) => text);
	const offered: [code: string, why: Offered][] = [];
	let why: AreaQuestion['why'] = 'unknown';
	if (match.kind === 'ambiguous') {
		why = match.why;
		match.candidates.forEach((code, i) =>
			offered.push([
				code,
				match.why === 'code-name' && i > 0 ? 'code' : match.why === 'marks' ? 'alike' : 'name'
			])
		);
	} else {
		const past = successorsOf(squeeze(stripMarks(areaName(own.name).bare)));
		if (past.length) why = 'past';
		offered.push(
			...past.flatMap((name) => codesOf(name, {}).map((code): [string, Offered] => [code, 'successor']))
		);
		const at = level ?? undefined;
		for (const text of [own.name, ...respellings(own.name)]) {
			for (const code of codesOf(text, { level: at })) offered.push([code, 'elsewhere']);
			if (at === undefined) continue;
			for (const { code } of nearest(source, vintage, at, text, within, MOST_ALIKE))
				offered.push([code, 'alike']);
		}
	}
	const seen = new Set<string>();
	const candidates: Candidate[] = [];
	for (const [code, why] of offered) {
		const area = source.byCode(vintage, code);
		if (!area || seen.has(code) || candidates.length >= MOST_OFFERED) continue;
		seen.add(code);
		candidates.push({ ...placed(area, source, vintage), why });
	}
	return { key: own.text, code: own.code, name: own.name, parents, why, rows: 0, lines: [], candidates };

	function codesOf(name: string, narrow: Narrowing): string[] {
		return name
			? areasNamed(source, vintage, name, { ...narrow, ended: true }).areas.map((area) => area.code)
			: [];
	}
}

/** The keys of places that are told apart: with the parent where one text stands for several places. */
export function keysOf(places: readonly Place[]): string[] {
	const spelled = places.map((place) => {
		const { at, own } = ownOf(place);
		return { text: own.text, above: aboveOf(place, at) };
	});
	const count = new Map<string, Set<string>>();
	for (const { text, above } of spelled) {
		const set = count.get(text) ?? new Set();
		count.set(text, set.add(above));
	}
	return spelled.map(({ text, above }) => (above && count.get(text)!.size > 1 ? `${text}, ${above}` : text));
}
