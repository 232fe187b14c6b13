import type { Formula, Programme, Term } from '../../term/book.ts';
import type { Lang, Text } from '../../term/text.ts';
import { LANGS } from '../../term/text.ts';
import { message } from '../../message/message.ts';
import { columnOf, registerOf } from './column.ts';

const both = (say: (lang: Lang) => string): Text =>
	Object.fromEntries(LANGS.map((lang) => [lang, say(lang)])) as unknown as Text;

/** A term in words and signs: 'Σ Participations in all (Activities; Type of activity: Training)'. */
export const sayTerm = (programme: Programme, term: Term): Text =>
	both((lang) => {
		const { register, column, where = {}, filled } = term;
		const conditions = Object.entries(where).map(([code, values]) => {
			const found = columnOf(programme, register, code);
			const words = values.map((value) =>
				value === null
					? message(lang, 'book.empty-cell')
					: (found?.codes?.find((each) => each.code === value)?.name[lang] ?? String(value))
			);
			return `${found?.name[lang] ?? code}: ${words.join(', ')}`;
		});
		if (filled !== undefined)
			conditions.push(
				message(lang, 'book.filled', { column: columnOf(programme, register, filled)?.name[lang] ?? filled })
			);
		const of = [registerOf(programme, register)?.name[lang] ?? register, ...conditions].join('; ');
		return column === undefined
			? message(lang, 'book.count', { of })
			: `Σ ${columnOf(programme, register, column)?.name[lang] ?? column} (${of})`;
	});

/** A formula in words and signs. */
export const sayFormula = (programme: Programme, { of, over, per }: Formula): Text => {
	const top = sayTerm(programme, of);
	if (!over) return top;
	const below = sayTerm(programme, over);
	return both((lang) => `${top[lang]} ÷ ${below[lang]}${per === undefined || per === 1 ? '' : ` × ${per}`}`);
};

/** A formula whose words are a message. */
export const sayKey = (key: Parameters<typeof message>[1], values: Record<string, Text> = {}): Text =>
	both((lang) =>
		message(lang, key, Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text[lang]])))
	);
