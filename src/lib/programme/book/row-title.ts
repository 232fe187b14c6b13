import type { BookRow, Register } from '../../term/book.ts';

/** What a row is called where another row names it: its first words, and its date where it has one. */
export function titleOfRow({ columns }: Register, row: BookRow): string {
	const valueOf = (kind: 'text' | 'date') => {
		for (const column of columns) {
			const value = column.kind === kind ? row.cells[column.code]?.value : undefined;
			if (typeof value === 'string' && value !== '') return value;
		}
		return '';
	};
	const [words, date] = [valueOf('text'), valueOf('date')];
	return words && date ? `${words} (${date})` : words || date;
}

/** The day or period a row is about; undefined while it says none. */
export function dateOfRow({ columns }: Register, row: BookRow | undefined): string | undefined {
	const column = columns.find(({ kind }) => kind === 'date' || kind === 'period');
	const value = column && row?.cells[column.code]?.value;
	return typeof value === 'string' && /^\d{4}/.test(value) ? value : undefined;
}
