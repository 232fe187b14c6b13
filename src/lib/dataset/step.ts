import type { RawColumn, RawTable } from '../term/column.ts';
import type { Finding, Repair } from '../term/finding.ts';
import type { ColumnRole, Step, Structure } from '../term/structure.ts';
import { about } from './finding.ts';
import { appended, type Applied } from './step/applied.ts';
import { difference } from './step/difference.ts';
import { fill } from './step/fill.ts';
import { rowsBelow } from './step/rows-below.ts';
import { section } from './step/section.ts';
import { splitSex } from './step/split-sex.ts';

/** A table after its steps. */
export interface Reshaped {
	table: RawTable;
	/** what each step changed, in order; null for one that changed nothing */
	repairs: (Repair | null)[];
	findings: Finding[];
	/** rows that only head a section, 1 each; null when there is none */
	heads: Uint8Array | null;
}

/** How many columns a step makes. */
export const madeBy = (step: Step): 0 | 1 => (step.kind === 'fill' ? 0 : 1);

/**
 * A table after its steps, in order. Every step makes its columns, so that columns keep their places: blank ones where it finds
 * nothing to change or names a column the table does not have.
 */
export function reshape(raw: RawTable, structure: Structure): Reshaped {
	const out: Reshaped = { table: raw, repairs: [], findings: [], heads: null };
	let outer: Uint8Array | null = null;
	for (const step of structure.steps ?? []) {
		if (columnsOf(step).some((index) => index >= out.table.columns.length)) {
			out.findings.push(about('step-without-column', 'error', { example: step.kind }));
			out.repairs.push(null);
			if (madeBy(step))
				out.table = appended(
					out.table,
					blankColumn(
						madeName(step, () => ''),
						raw.length
					)
				);
			continue;
		}
		const made = apply(out.table, step, structure, outer);
		out.table = made.table;
		out.repairs.push(made.repair);
		out.findings.push(...(made.findings ?? []));
		if (step.kind !== 'section' || !made.heads) continue;
		outer = united(outer, made.heads);
		// a larger area or a row less set in may have figures of its own
		if (step.style !== 'level' && step.style !== 'indent') out.heads = united(out.heads, made.heads);
	}
	return out;
}

const blankColumn = (name: string, rows: number): RawColumn => ({
	kind: 'text',
	name,
	codes: new Int32Array(rows),
	dictionary: ['']
});

/**
 * A structure that fits a reshaped table: roles of columns that steps once made are found again by their names, and left out
 * where the step is gone.
 * @param width columns of the file itself
 */
export function fitted(structure: Structure, table: RawTable, width: number): Structure {
	const fits = structure.columns.every(
		({ index, name }) => index < width || table.columns[index]?.name === name
	);
	if (fits && structure.columns.length === table.columns.length) return structure;
	const at = new Map(table.columns.map(({ name }, index) => [index < width ? '' : name, index]));
	const moves = new Map<number, number>();
	for (const { index, name } of structure.columns) {
		const found = index < width ? index : at.get(name);
		if (found !== undefined) moves.set(index, found);
	}
	return {
		...structure,
		columns: structure.columns
			.filter(({ index }) => moves.has(index))
			.map(({ of, ...column }): ColumnRole => ({
				...column,
				index: moves.get(column.index)!,
				...(of !== undefined && moves.has(of) && { of: moves.get(of)! })
			}))
	};
}

function apply(table: RawTable, step: Step, structure: Structure, outer: Uint8Array | null): Applied {
	const made = madeName(step, (index) => table.columns[index].name);
	switch (step.kind) {
		case 'fill':
			return fill(table, step);
		case 'split-sex':
			return splitSex(table, step, made);
		case 'rows-below':
			return rowsBelow(table, step, made);
		case 'section':
			return section(table, step, made, outer);
		case 'difference':
			return difference(table, step, made, structure);
	}
}

const united = (a: Uint8Array | null, b: Uint8Array): Uint8Array => (a ? a.map((x, i) => x | b[i]) : b);

/** The name of the column a step makes, from the names of those it reads. */
export function madeName(step: Step, nameOf: (index: number) => string): string {
	if (step.kind === 'difference') return `${nameOf(step.from).trim()} − ${nameOf(step.minus).trim()}`;
	const what = step.kind === 'rows-below' ? step.dimension : step.kind === 'split-sex' ? 'sex' : step.kind;
	return `${nameOf(step.column).trim()} · ${what}`;
}

/** The role of the column a step makes, when nobody said another. */
export function madeRole(step: Step, index: number, name: string): ColumnRole {
	if (step.kind === 'difference') return { index, name, role: 'value', at: step.at };
	const dimension =
		step.kind === 'rows-below' ? step.dimension : step.kind === 'split-sex' ? 'sex' : 'section';
	return { index, name, role: 'dimension', dimension };
}

/** The columns a step reads. */
export function columnsOf(step: Step): number[] {
	if (step.kind === 'difference') return [step.from, step.minus];
	return step.kind === 'section' && step.mark !== undefined ? [step.column, step.mark] : [step.column];
}

/** How many columns the file itself has under a structure: all but those its steps made. */
export const fileWidth = (structure: Structure): number =>
	structure.columns.length - (structure.steps ?? []).reduce((n, step) => n + madeBy(step), 0);

/** The step that made a column; none for a column of the file. */
export function stepOf(structure: Structure, index: number): Step | undefined {
	let at = fileWidth(structure);
	return structure.steps?.find((step) => madeBy(step) && at++ === index);
}

/** A structure with one step more, the column it makes, and the role that column has when nobody says another. */
export function withStep(structure: Structure, step: Step): Structure {
	const index = structure.columns.length;
	const name = madeName(step, (at) => structure.columns[at].name);
	return {
		...structure,
		steps: [...(structure.steps ?? []), step],
		...(madeBy(step) && { columns: [...structure.columns, madeRole(step, index, name)] })
	};
}

/** A structure with these steps in place of its own; columns its own steps made and these make again keep their roles. */
export function withSteps(structure: Structure, steps: readonly Step[]): Structure {
	const width = fileWidth(structure);
	const roles = new Map(structure.columns.slice(width).map((column) => [column.name, column]));
	let out: Structure = { ...structure, steps: [], columns: structure.columns.slice(0, width) };
	for (const step of steps) out = withStep(out, step);
	const columns = out.columns.map((column) => {
		const before = column.index < width ? undefined : roles.get(column.name);
		return before ? { ...before, index: column.index } : column;
	});
	return { ...out, columns: columns.map((column) => withoutOf(column, columns.length)) };
}

/** A role that belongs to a column that is gone belongs to none. */
function withoutOf({ of, ...column }: ColumnRole, columns: number): ColumnRole {
	return of !== undefined && of < columns ? { ...column, of } : column;
}

/**
 * A structure without one of its steps: without the column it made, its role, and the steps that read that column; columns
 * behind it move up.
 */
export function withoutStep(structure: Structure, at: number): Structure {
	const steps = structure.steps ?? [];
	const gone = steps[at];
	if (!gone) return structure;
	const rest = steps.filter((_, i) => i !== at);
	if (!madeBy(gone)) return { ...structure, steps: rest };
	const made = fileWidth(structure) + steps.slice(0, at).reduce((n, step) => n + madeBy(step), 0);
	const reader = steps.findIndex((step, i) => i > at && columnsOf(step).includes(made));
	if (reader >= 0) return withoutStep(withoutStep(structure, reader), at);
	const up = (index: number) => (index > made ? index - 1 : index);
	return {
		...structure,
		steps: rest.map((step) => moved(step, up)),
		columns: structure.columns
			.filter((column) => column.index !== made)
			.map(({ of, ...column }): ColumnRole => ({
				...column,
				index: up(column.index),
				...(of !== undefined && of !== made && { of: up(of) })
			}))
	};
}

/** The same step about columns in other places. */
export function moved(step: Step, to: (index: number) => number): Step {
	if (step.kind === 'difference') return { ...step, from: to(step.from), minus: to(step.minus) };
	if (step.kind === 'section')
		return { ...step, column: to(step.column), ...(step.mark !== undefined && { mark: to(step.mark) }) };
	return { ...step, column: to(step.column) };
}
