import type { RawTable } from '../term/column.ts';
import type { Finding } from '../term/finding.ts';
import type { ColumnRole, Structure } from '../term/structure.ts';
import { about } from './finding.ts';
import { constant, labelOf, Lexicon, perRow, type Source } from './key.ts';
import { coded } from './profile.ts';
import { multipleOf } from './unit.ts';

const PERCENT = /%|phần trăm|\bpercent/i;

/** The unit of each column of values: of a unit column, else what was said of the whole file; null when neither is there. */
export function unitSources(
	table: RawTable,
	structure: Structure,
	values: readonly ColumnRole[]
): { unit: Source[] | null; units: string[] } {
	const lexicon = new Lexicon();
	const column = (index: number) =>
		structure.columns.find((c) => c.role === 'unit' && c.of === index) ??
		structure.columns.find((c) => c.role === 'unit' && c.of === undefined);
	if (!structure.fixed.unit && !structure.columns.some((c) => c.role === 'unit'))
		return { unit: null, units: [] };
	const unit = values.map((value) => {
		const found = column(value.index);
		if (!found) return constant(lexicon, structure.fixed.unit ?? '');
		const text = coded(table.columns[found.index]);
		const label = structure.columns.find((c) => c.role === 'label' && c.of === found.index);
		const labels = label ? labelOf(text, coded(table.columns[label.index])) : null;
		// a column of percentages among others keeps its own unit: '% nữ' beside 'Người'
		const share = found.of === undefined && PERCENT.test(value.name) ? '%' : null;
		return perRow(lexicon, text, (word) => share ?? labels?.get(word) ?? word.trim());
	});
	return { unit, units: lexicon.dictionary };
}

/** Figures given in thousands are not multiplied, but never in silence. */
export function sayMultiple(what: string, unit: string, findings: Finding[]): void {
	if (multipleOf(unit).factor > 1)
		findings.push(about('unit-multiple', 'note', { example: what, values: { unit } }));
}
