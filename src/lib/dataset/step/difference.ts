import type { RawTable } from '../../term/column.ts';
import { MOST_LINES } from '../../term/finding.ts';
import { TOTAL } from '../../term/observation.ts';
import type { At, ColumnRole, NumberFormat, Step, Structure } from '../../term/structure.ts';
import { namesCount, namesShare } from '../counted.ts';
import { about } from '../finding.ts';
import { BLANK, readMeasure, type MeasureColumn } from '../measure.ts';
import { appended, Words, type Applied } from './applied.ts';

type Difference = Step & { kind: 'difference' };

/** How a column of the table writes its numbers. */
const measureOf = (
	table: RawTable,
	structure: NumberFormat & Pick<Structure, 'columns'>,
	index: number
): MeasureColumn =>
	readMeasure(
		table.columns[index],
		structure,
		structure.columns.find((c) => c.index === index)
	);

/**
 * A new column of differences: men = total − women. Absent where either is, with the mark the file gives for it; where the part
 * is larger than the whole there is no difference, and that is told.
 */
export function difference(
	table: RawTable,
	step: Difference,
	name: string,
	structure: NumberFormat & Pick<Structure, 'columns'>
): Applied {
	const [from, minus] = [measureOf(table, structure, step.from), measureOf(table, structure, step.minus)];
	const words = new Words(table.length);
	const typed: number[] = [];
	const made = new Map<number, number>();
	const none = words.code('');
	typed.push(NaN);
	const absent = (word: string): number => {
		const code = words.code(word);
		typed[code] = NaN;
		return code;
	};
	const number = (value: number): number => {
		let code = made.get(value);
		if (code === undefined) {
			made.set(value, (code = words.code(`= ${value}`)));
			typed[code] = value;
		}
		return code;
	};
	const lines: number[] = [];
	let rows = 0;
	let example = { before: '', after: '' };
	let odd = '';
	let negative = 0;
	for (let i = 0; i < table.length; i++) {
		const a = from.codes ? from.codes[i] : i;
		const b = minus.codes ? minus.codes[i] : i;
		const value = from.value[a] - minus.value[b];
		if (Number.isNaN(value)) {
			const missing = Number.isNaN(from.value[a]) ? { m: from, at: a } : { m: minus, at: b };
			// a blank total or part says nothing, and so does their difference
			words.codes[i] =
				missing.m.kind[missing.at] === BLANK ? none : absent(missing.m.note.get(missing.at) ?? '..');
		} else if (value < 0) {
			if (!negative++) odd = `${from.value[a]} − ${minus.value[b]}`;
			if (lines.length < MOST_LINES) lines.push(table.lines[i]);
			words.codes[i] = absent('..');
		} else {
			words.codes[i] = number(value);
			if (!rows++) example = { before: `${from.value[a]} − ${minus.value[b]}`, after: String(value) };
		}
	}
	return {
		table: appended(table, { kind: 'text', name, ...words.coded, typed: Float64Array.from(typed) }),
		repair: { what: 'difference', column: name, rows, example },
		...(negative && {
			findings: [
				about('part-above-total', 'error', {
					column: name,
					rows: negative,
					first: lines[0],
					lines,
					example: odd
				})
			]
		})
	};
}

/** A column of values as its header was read. */
export interface Headed {
	column: ColumnRole;
	/** what is left of the header for the indicator */
	name: string;
	header: string;
}

/**
 * Columns of men to be made: of whole counts that have a total and women and no men. Shares are never subtracted, nor columns
 * where women are more than all in one row of three.
 */
export function proposeDifference(
	table: RawTable,
	values: readonly Headed[],
	structure: NumberFormat & Pick<Structure, 'columns'>
): Difference[] {
	const groups = new Map<string, Headed[]>();
	for (const value of values) {
		const { sex: _, ...others } = value.column.at?.dimensions ?? {};
		const { indicator, period, status } = value.column.at ?? {};
		const key = JSON.stringify([indicator, period, status, value.name, Object.entries(others).sort()]);
		groups.set(key, [...(groups.get(key) ?? []), value]);
	}
	const steps: Difference[] = [];
	for (const group of groups.values()) {
		const of = (sex: string) => group.filter(({ column }) => column.at?.dimensions?.sex === sex);
		const [totals, women, men] = [of(TOTAL), of('F'), of('M')];
		if (totals.length !== 1 || women.length !== 1 || men.length) continue;
		const [total, part] = [totals[0], women[0]];
		if (namesShare(`${total.header} ${part.header} ${total.name}`) && !namesCount(total.header)) continue;
		if (!isPart(table, structure, total.column.index, part.column.index)) continue;
		const at: At = { ...total.column.at, dimensions: { ...total.column.at?.dimensions, sex: 'M' } };
		steps.push({ kind: 'difference', from: total.column.index, minus: part.column.index, at });
	}
	return steps;
}

/** Whether two columns hold whole counts, one a part of the other. */
function isPart(
	table: RawTable,
	structure: NumberFormat & Pick<Structure, 'columns'>,
	from: number,
	minus: number
): boolean {
	const [total, part] = [measureOf(table, structure, from), measureOf(table, structure, minus)];
	let both = 0;
	let above = 0;
	for (let i = 0; i < table.length; i++) {
		const a = total.value[total.codes ? total.codes[i] : i];
		const b = part.value[part.codes ? part.codes[i] : i];
		if (
			(!Number.isNaN(a) && (!Number.isInteger(a) || a < 0)) ||
			(!Number.isNaN(b) && (!Number.isInteger(b) || b < 0))
		)
			return false;
		if (Number.isNaN(a) || Number.isNaN(b)) continue;
		both++;
		if (b > a) above++;
	}
	return both > 0 && above * 3 < both;
}
