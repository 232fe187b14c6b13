import type { RawTable } from '../../term/column.ts';
import { TOTAL } from '../../term/observation.ts';
import type { Step } from '../../term/structure.ts';
import { sexOf } from '../code.ts';
import { hintOf } from '../header.ts';
import type { Profile } from '../profile.ts';
import { keyOf, sexIn, sharedName } from '../sibling.ts';
import { appended, replaced, Words, wordsOf, type Applied } from './applied.ts';

type SplitSex = Step & { kind: 'split-sex' };

/** The number a list gives its lines: '101. Women age …'. */
const NUMBER = /^\s*\d+[a-z]?[.)]\s+/;

interface Split {
	/** code of the sex; '' where the word has none */
	sex: string;
	name: string;
}

/**
 * Words that differ from a sibling only in the sex they name, taken apart. A word counts only when another names the other
 * sex or the total: 'Population, female (% of total)' stays whole.
 */
function splits(dictionary: readonly string[]): Map<number, Split> {
	const groups = new Map<string, { code: number; sex: string; rest: string }[]>();
	dictionary.forEach((word, code) => {
		const text = word
			.replace(NUMBER, '')
			.replace(/[\s\u00a0]+/g, ' ')
			.trim();
		if (text === '') return;
		const { sex, rest } = sexIn(text, false);
		const key = keyOf(rest);
		if (key === '') return;
		groups.set(key, [...(groups.get(key) ?? []), { code, sex: sex ?? TOTAL, rest }]);
	});
	const out = new Map<number, Split>();
	for (const group of groups.values()) {
		const sexes = new Set(group.map(({ sex }) => sex));
		// two words of one sex are two things, whatever they share
		if (sexes.size < 2 || sexes.size < group.length) continue;
		const name = sharedName((group.find(({ sex }) => sex === TOTAL) ?? group[0]).rest);
		for (const { code, sex } of group) out.set(code, { sex, name });
	}
	return out;
}

/** Words that carry a sex: the sex goes to a new column, the rest stays. */
export function splitSex(table: RawTable, { column }: SplitSex, made: string): Applied {
	const { codes, dictionary } = wordsOf(table, column);
	const found = splits(dictionary);
	const names = new Words(table.length);
	const sexes = new Words(table.length);
	const name = dictionary.map((word, code) => names.code(found.get(code)?.name ?? word));
	const sex = dictionary.map((_, code) => sexes.code(found.get(code)?.sex ?? ''));
	let rows = 0;
	for (let i = 0; i < codes.length; i++) {
		names.codes[i] = name[codes[i]];
		sexes.codes[i] = sex[codes[i]];
		if (found.has(codes[i])) rows++;
	}
	const header = table.columns[column].name;
	const shaped = appended(replaced(table, column, names.coded), { kind: 'text', name: made, ...sexes.coded });
	if (!rows) return { table: shaped, repair: null };
	const [code, first] = [...found].find(([, each]) => each.sex !== TOTAL)!;
	const example = { before: dictionary[code].trim(), after: `${first.name} · ${first.sex}` };
	return { table: shaped, repair: { what: 'split-sex', column: header, rows, example } };
}

/** Whether a column holds sexes and nothing beside them. */
const isSexes = ({ sex, text }: Profile): boolean =>
	sex > 0.9 && (text?.dictionary.every((word) => word.trim() === '' || sexOf(word)?.rest === '') ?? false);

/** Columns of words to take apart: of what is measured, where no column of sexes stands beside them. */
export function proposeSplitSex(profiles: readonly Profile[]): SplitSex[] {
	if (profiles.some((p) => hintOf(p.name)?.dimension === 'sex' || (p.distinct > 1 && isSexes(p)))) return [];
	const column = profiles.find((p) => {
		const hint = hintOf(p.name);
		if (!p.text || p.numbers > 0.3 || p.distinct < 2 || p.text.dictionary.length > 5000) return false;
		if (hint && hint.role !== 'indicator') return false;
		return splits(p.text.dictionary).size > 0;
	});
	return column ? [{ kind: 'split-sex', column: column.index }] : [];
}
