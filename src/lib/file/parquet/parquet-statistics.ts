import type { RawColumn } from '#lib/term/column.ts';
import type { Finding } from '#lib/term/finding.ts';
import { decimalText, iso, type ColumnBuilder } from './arrow-column.ts';
import type { Footer, Leaf, Statistics } from './parquet-footer.ts';

/**
 * What a file says of its columns' least and greatest values and of its empty cells, held against what was read: damage
 * inside the values shows where there are no checksums.
 */
export function againstStatistics(
	columns: readonly RawColumn[],
	builders: readonly ColumnBuilder[],
	footer: Footer
): Finding[] {
	const findings: Finding[] = [];
	columns.forEach((column, k) => {
		const { leaf, altered } = builders[k];
		if (!leaf) return;
		const at = footer.leaves.indexOf(leaf);
		let from = 0;
		let rows = 0;
		let first = 0;
		for (const group of footer.groups) {
			const to = from + group.rows;
			const said = group.chunks[at]?.statistics;
			if (said && group.rows && !agrees(column, from, to, leaf, said, altered)) {
				if (!rows) first = from + 1;
				rows += group.rows;
			}
			from = to;
		}
		if (rows)
			findings.push({
				rule: 'parquet-statistics',
				severity: 'warning',
				column: column.name,
				rows,
				first,
				example: ''
			});
	});
	return findings;
}

function agrees(
	column: RawColumn,
	from: number,
	to: number,
	leaf: Leaf,
	{ nulls, least, most }: Statistics,
	altered: boolean
): boolean {
	if (column.kind === 'number') {
		let [low, high, empty] = [Infinity, -Infinity, 0];
		for (let i = from; i < to; i++) {
			const value = column.values[i];
			if (Number.isNaN(value)) empty++;
			if (value < low) low = value;
			if (value > high) high = value;
		}
		if (nulls !== undefined && (leaf.physical > 3 ? empty < nulls : empty !== nulls)) return false;
		const [bottom, top] = [least && numberOf(least, leaf), most && numberOf(most, leaf)];
		if (low > high) return true;
		return (
			!(bottom !== undefined && !Number.isNaN(bottom) && low !== bottom) &&
			!(top !== undefined && !Number.isNaN(top) && high !== top)
		);
	}
	const { codes, dictionary } = column;
	const seen = new Uint8Array(dictionary.length);
	let empty = 0;
	const blank = dictionary.indexOf('');
	for (let i = from; i < to; i++) {
		seen[codes[i]] = 1;
		if (codes[i] === blank) empty++;
	}
	if (nulls !== undefined && empty < nulls) return false;
	// letters put together are not those of the file
	const bottom = altered ? undefined : least && wordOf(least, leaf);
	const top = altered ? undefined : most && wordOf(most, leaf);
	if (bottom === undefined && top === undefined) return true;
	return dictionary.every((word, i) => {
		if (!seen[i] || i === blank || SURROGATE.test(word)) return true;
		return !(bottom !== undefined && word < bottom) && !(top !== undefined && word > top);
	});
}

/** Letters whose order differs between UTF-8 and UTF-16. */
const SURROGATE = /[\ud800-\udfff]/;

/** A bound as the word the column holds; undefined for types whose words have no order. */
function wordOf(bytes: Uint8Array, { converted, logical }: Leaf): string | undefined {
	if (converted === 0 || logical === 1) return textIn(bytes);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (converted === DATE && bytes.length === 4) return iso(view.getInt32(0, true) * 86_400_000).slice(0, 10);
	if ((converted === MILLIS || converted === MICROS) && bytes.length === 8)
		return iso(Number(view.getBigInt64(0, true)) / (converted === MICROS ? 1000 : 1));
	return undefined;
}

/** How Parquet numbers the annotations of dates and times. */
const DATE = 6;
const MILLIS = 9;
const MICROS = 10;

/** A bound as text; undefined when it is no whole text (a bound may be cut off) or its order is not that of the words. */
function textIn(bytes: Uint8Array): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return SURROGATE.test(text) ? undefined : text;
	} catch {
		return undefined;
	}
}

/** A bound as the number the column holds; undefined for types whose numbers are not compared. */
function numberOf(bytes: Uint8Array, { physical, converted, logical, scale }: Leaf): number | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (converted === 5 || logical === 5) {
		if (physical !== 1 && physical !== 2) return undefined;
		const value = physical === 1 ? view.getInt32(0, true) : view.getBigInt64(0, true);
		const bits = BigInt.asUintN(64, BigInt(value));
		return Number(decimalText([Number(bits & 0xffffffffn), Number(bits >> 32n)], scale));
	}
	const unsigned = converted !== undefined && converted >= 11 && converted <= 14;
	if (physical === 1 && bytes.length === 4)
		return unsigned ? view.getUint32(0, true) : view.getInt32(0, true);
	if (physical === 2 && bytes.length === 8)
		return Number(unsigned ? view.getBigUint64(0, true) : view.getBigInt64(0, true));
	if (physical === 4 && bytes.length === 4) return view.getFloat32(0, true);
	if (physical === 5 && bytes.length === 8) return view.getFloat64(0, true);
	return undefined;
}
