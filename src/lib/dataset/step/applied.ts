import type { Coded, RawColumn, RawTable } from '../../term/column.ts';
import type { Finding, Repair } from '../../term/finding.ts';
import { coded } from '../profile.ts';

/** A table after one step: the same rows, a column read otherwise, a column more at the end, or both. */
export interface Applied {
	table: RawTable;
	/** what was changed, with an example; null when the step found nothing to change */
	repair: Repair | null;
	/** rows that head a section, 1 each */
	heads?: Uint8Array;
	findings?: Finding[];
}

/** The text of a column, and which of its words are blank. */
export function wordsOf(table: RawTable, column: number): Coded & { blank: Uint8Array } {
	const text = coded(table.columns[column]);
	return { ...text, blank: Uint8Array.from(text.dictionary, (word) => (word.trim() === '' ? 1 : 0)) };
}

/** A table with one column's words read otherwise; its name and place stay. */
export function replaced(table: RawTable, column: number, { codes, dictionary }: Coded): RawTable {
	const { name } = table.columns[column];
	const columns = table.columns.map((each, i): RawColumn =>
		i === column ? { kind: 'text', name, codes, dictionary } : each
	);
	return { ...table, columns };
}

/** A table with a column more. */
export const appended = (table: RawTable, column: RawColumn): RawTable => ({
	...table,
	columns: [...table.columns, column]
});

/** Words as codes while rows are gone through. */
export class Words {
	readonly dictionary: string[] = [];
	readonly codes: Int32Array;
	readonly #known = new Map<string, number>();

	constructor(rows: number) {
		this.codes = new Int32Array(rows);
	}

	code(word: string): number {
		let code = this.#known.get(word);
		if (code === undefined) {
			this.#known.set(word, (code = this.dictionary.length));
			this.dictionary.push(word);
		}
		return code;
	}

	get coded(): Coded {
		return { codes: this.codes, dictionary: this.dictionary };
	}
}
