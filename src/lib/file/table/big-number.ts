import type { RawColumn } from '#lib/term/column.ts';
import type { Finding } from '#lib/term/finding.ts';

/** Whole numbers beyond what a number holds exactly: the last digits of them may be lost already. */
export function bigNumbers(column: RawColumn): Finding[] {
	const { values, at } =
		column.kind === 'number'
			? { values: column.values, at: null }
			: { values: column.typed ?? new Float64Array(0), at: column.codes };
	const big = (value: number) => Math.abs(value) > Number.MAX_SAFE_INTEGER && Number.isInteger(value);
	if (!values.some(big)) return [];
	let rows = 0;
	let first = 0;
	const length = at ? at.length : values.length;
	for (let i = 0; i < length; i++) if (big(values[at ? at[i] : i]) && !rows++) first = i + 1;
	const example = String(values[at ? at[first - 1] : first - 1]);
	return [{ rule: 'big-numbers', severity: 'warning', column: column.name, rows, first, example }];
}
