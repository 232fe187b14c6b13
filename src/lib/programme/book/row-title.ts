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
