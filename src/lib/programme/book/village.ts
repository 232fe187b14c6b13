import { foldTone, squeeze, stripMarks } from '../../area/fold.ts';
import type { BookRow } from '../../term/book.ts';
import { axesOf } from './column.ts';
import { textOf, type Ledger } from './ledger.ts';

/** One spelling of a village's name, and the rows that have it. */
export interface Spelling {
	name: string;
	rows: { register: string; row: string; column: string }[];
}

/** Names in one commune that may well be one village: a village has no code, so each spelling counts for itself. */
export interface AlikeVillages {
	/** as it was in the ledger's vintage */
	commune: string;
	/** the one most rows have first */
	spellings: Spelling[];
}

/** Words before a name that say what kind of village it is. */
const KIND =
	/^(?:thon|ban|buon|bon|lang|xom|ap|khom|khu|khu pho|to dan pho|tdp|to|tieu khu|plei|soc|phum)\s+(?=\S)/;

/** Names whose letters are this far apart, of at least so many, may be one. */
const APART = 1;
const SHORTEST = 5;

/** A name by its letters, without marks and the word for its kind. */
function lettersOf(name: string): string {
	const plain = stripMarks(foldTone(name)).trim();
	return squeeze(plain.replace(KIND, '')) || squeeze(plain);
}

/** Whether two names may be of one village: the same letters, or one letter more, less or other. Numbers tell villages apart. */
export function isAlike(a: string, b: string): boolean {
	const [x, y] = [lettersOf(a), lettersOf(b)];
	if (x === y) return true;
	const digits = (text: string) => text.replace(/\D/g, '');
	if (digits(x) !== digits(y) || Math.min(x.length, y.length) < SHORTEST) return false;
	return within(x, y);
}

/** Whether two words are at most one letter apart. */
function within(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > APART) return false;
	let same = 0;
	while (same < a.length && a[same] === b[same]) same++;
	const [x, y] = [a.slice(same), b.slice(same)];
	return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}

/** Villages of a commune that are spelled alike, those with most rows first. */
export function alikeVillages(ledger: Ledger): AlikeVillages[] {
	const communes = new Map<string, Map<string, Spelling>>();
	for (const register of ledger.programme.registers) {
		const { village } = axesOf(register);
		if (village === undefined) continue;
		for (const { row, standing } of ledger.entries(register.code)) {
			const name = nameIn(row, village);
			const commune = standing?.divided.length ? undefined : standing?.path[1];
			if (!name || commune === undefined) continue;
			let own = communes.get(commune);
			if (!own) communes.set(commune, (own = new Map()));
			const key = foldTone(name);
			const spelling = own.get(key) ?? { name, rows: [] };
			own.set(key, spelling);
			spelling.rows.push({ register: register.code, row: row.id, column: village });
		}
	}
	return [...communes]
		.flatMap(([commune, own]) =>
			groupsOf([...own.values()]).map((spellings): AlikeVillages => ({ commune, spellings }))
		)
		.sort((a, b) => b.spellings[0].rows.length - a.spellings[0].rows.length);
}

const nameIn = (row: BookRow, column: string): string => textOf(row, column).trim();

/** Spellings that are alike, each with those it is alike to; alone ones left out. */
function groupsOf(all: Spelling[]): Spelling[][] {
	const left = [...all].sort((a, b) => b.rows.length - a.rows.length);
	const groups: Spelling[][] = [];
	while (left.length) {
		const group = [left.shift()!];
		for (let i = 0; i < left.length;)
			if (isAlike(group[0].name, left[i].name)) group.push(...left.splice(i, 1));
			else i++;
		if (group.length > 1) groups.push(group);
	}
	return groups;
}
