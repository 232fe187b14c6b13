import { MOST_LINES, type Finding } from '../../term/finding.ts';
import type { Observations } from '../../term/observation.ts';
import type { RawTable } from '../../term/column.ts';
import type { Gazetteer } from '../../area/gazetteer.ts';
import type { TotalRow } from '../total-row.ts';
import type { FoundNames } from '../found.ts';
import { about } from '../finding.ts';

/** What a rule may look at. */
export interface Checked {
	observations: Observations;
	names: FoundNames;
	/** the table the observations came from, to name its lines; absent for a tidy file that was never a raw table */
	table?: RawTable;
	/** the areas its codes are of; absent where they are of no list */
	source?: Gazetteer;
	vintage?: string | null;
	/** rows of the table that sum others up and were set aside */
	totals?: readonly TotalRow[];
}

/** One check of a data set: what it saw, or nothing. */
export type Rule = (checked: Checked) => Finding | null;

/** Collects the observations a rule objects to. */
export class Objections {
	rows = 0;
	first = -1;
	example = '';
	#some: number[] = [];

	/** @param example made only for the first */
	add(i: number, example: () => string, rows = 1): void {
		if (this.first < 0) {
			this.first = i;
			this.example = example();
		}
		this.rows += rows;
		if (this.#some.length < MOST_LINES) this.#some.push(i);
	}

	finding(rule: string, severity: Finding['severity'], { observations, table }: Checked): Finding | null {
		if (!this.rows) return null;
		const lineOf = (i: number) => (table ? table.lines[observations.row[i]] : observations.row[i] + 1);
		const lines = [...new Set(this.#some.map(lineOf))];
		return about(rule, severity, {
			rows: this.rows,
			first: lineOf(this.first),
			lines,
			example: this.example
		});
	}
}

/** An observation's key in words, for examples. */
export function sayKey({ observations, names }: Checked, i: number): string {
	const parts: string[] = [];
	for (const [key, column] of observations.keys) {
		const code = column.dictionary[column.codes[i]];
		if (code === '_T' && key !== 'area') continue;
		const name =
			key === 'indicator' ? names.indicator.get(code) : key === 'area' ? names.area.get(code) : null;
		const words = name?.vi ?? (key === 'period' ? code : `${key} ${code}`);
		parts.push(words.length > 60 ? words.slice(0, 59) + '…' : words);
	}
	return parts.join(' · ');
}
