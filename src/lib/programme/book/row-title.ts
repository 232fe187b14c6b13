import type { BookRow, Register, RegisterColumn } from '../../term/book.ts';

/** What a row is called where another row names it: the words it must have, else its first ones, and its date. */
export function titleOfRow({ columns }: Register, row: BookRow): string {
	const textOf = (column: RegisterColumn | undefined): string => {
		const value = column && row.cells[column.code]?.value;
		return typeof value === 'string' ? value : '';
	};
	const texts = columns.filter(({ kind }) => kind === 'text');
	const words =
		textOf(texts.find(({ required }) => required)) ||
		texts.map(textOf).filter(Boolean).slice(0, 2).join(', ');
	const date = dayText(textOf(columns.find(({ kind }) => kind === 'date')));
	return words && date ? `${words} (${date})` : words || date;
}

/** 2026-03-08 as 08/03/2026; anything else as it is. */
export function dayText(text: string): string {
	const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
	return found ? `${found[3]}/${found[2]}/${found[1]}` : text;
}

/** The day or period a row is about; undefined while it says none. */
export function dateOfRow({ columns }: Register, row: BookRow | undefined): string | undefined {
	const column = columns.find(({ kind }) => kind === 'date' || kind === 'period');
	const value = column && row?.cells[column.code]?.value;
	return typeof value === 'string' && /^\d{4}/.test(value) ? value : undefined;
}
