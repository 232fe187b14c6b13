import { foldTone, stripMarks } from '../../area/fold.ts';
import { searchAreas } from '../../area/search.ts';
import { titleOf } from '../../area/title.ts';
import type { RegisterColumn } from '../../term/book.ts';
import { vintageOn, type Around } from './read-cell.ts';
import { titleOfRow } from './row-title.ts';

/** One of what a cell may hold. */
export interface Choice {
	value: string;
	label: string;
}

/** Choices shown at once. */
const MOST = 40;
const plain = (text: string): string => stripMarks(foldTone(text));

/** Whether a column is filled by choosing. */
export const isChosen = ({ kind }: RegisterColumn): boolean =>
	kind === 'code' || kind === 'content' || kind === 'indicator' || kind === 'row' || kind === 'area';

/** What some words may mean in a column, marks aside; all there is for no words. Areas are looked for from the first letter on. */
export function choicesOf(column: RegisterColumn, words: string, around: Around, date?: string): Choice[] {
	const { programme, lang, areas } = around;
	const asked = plain(words).split(' ').filter(Boolean);
	const fit = (list: Iterable<Choice>): Choice[] => {
		const found: Choice[] = [];
		for (const each of list) {
			const text = plain(`${each.value} ${each.label}`);
			if (asked.every((word) => text.includes(word))) found.push(each);
			if (found.length >= MOST) break;
		}
		return found;
	};
	const named = (list: readonly { code: string; name: { vi: string; en: string } }[]) =>
		fit(list.map(({ code, name }) => ({ value: code, label: name[lang] })));
	switch (column.kind) {
		case 'code':
			return named(column.codes ?? []);
		case 'content':
			return named(programme.contents);
		case 'indicator':
			return named(programme.indicators);
		case 'row': {
			const register = programme.registers.find(({ code }) => code === column.refers);
			if (!register) return [];
			const rows = [...around.rows(register.code)].reverse();
			return fit(rows.map((row) => ({ value: row.id, label: titleOfRow(register, row) || row.id })));
		}
		case 'area': {
			if (!areas) return [];
			const levels = column.levels ?? [];
			const vintage = vintageOn(areas, programme.vintage, date);
			return searchAreas(areas, vintage, words, 500)
				.filter(({ level }) => !levels.length || levels.includes(level))
				.slice(0, MOST)
				.map(({ code }) => ({ value: code, label: titleOf(areas, vintage, code)[lang] }));
		}
		default:
			return [];
	}
}
