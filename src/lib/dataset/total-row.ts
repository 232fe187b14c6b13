import { cell, type RawTable } from '../term/column.ts';
import { REGION_LEVEL } from '../area/gazetteer.ts';
import type { Structure } from '../term/structure.ts';
import type { Sited } from './site.ts';
import type { Places } from './place.ts';
import type { Lane } from './lane.ts';
import { MARKED, NUMBER } from './measure.ts';

/** A value of a row that sums others up, with what the rows around it come to. */
export interface TotalRow {
	/** file line */
	line: number;
	column: string;
	/** what the column counts */
	words: string;
	value: number;
	/** rows of one level of areas since the total before, up to the next one, and all of them; those of one row or none left out */
	sums: { sum: number; parts: number }[];
}

/** Rows that belong together, in order; sums and counts up to each are kept to answer any stretch of them. */
class Pile {
	rows: number[] = [];
	#sum = [0];
	#parts = [0];

	add(row: number, value: number): void {
		const last = this.rows.length;
		this.rows.push(row);
		this.#sum.push(this.#sum[last] + (Number.isNaN(value) ? 0 : value));
		this.#parts.push(this.#parts[last] + (Number.isNaN(value) ? 0 : 1));
	}

	/** Of the rows above `after` and below `before`. */
	between(after: number, before: number): { sum: number; parts: number } {
		const [from, to] = [this.#at(after + 1), this.#at(before)];
		return { sum: this.#sum[to] - this.#sum[from], parts: this.#parts[to] - this.#parts[from] };
	}

	#at(row: number): number {
		let [low, high] = [0, this.rows.length];
		while (low < high) {
			const mid = (low + high) >> 1;
			if (this.rows[mid] < row) low = mid + 1;
			else high = mid;
		}
		return low;
	}
}

/**
 * The totals a table states for itself, beside the sums of the rows they may be totals of. Rows belong together when their
 * indicator, period and dimension cells are the same; rows of regions and of the whole are not added.
 * @param isTotal rows set aside as totals, 1 each
 */
export function totalRows(
	table: RawTable,
	structure: Structure,
	lanes: readonly Lane[],
	places: Places,
	sited: Sited | null,
	isTotal: (row: number) => boolean,
	isKept: (row: number) => boolean,
	levelOf: (vintage: string, code: string) => string
): TotalRow[] {
	const at: number[] = [];
	for (let i = 0; i < table.length; i++) if (isTotal(i)) at.push(i);
	if (!at.length) return [];
	const keyed = structure.columns.filter(
		({ role }) => role === 'indicator' || role === 'dimension' || role === 'period' || role === 'vintage'
	);
	const groupOf = (row: number) =>
		keyed.map(({ index }) => cell(table.columns[index], row).trim()).join('\u0000');
	const levels = places.places.map((_, i) => {
		const match = sited?.of[i]?.match;
		if (match?.kind === 'whole') return REGION_LEVEL;
		return match && 'code' in match ? levelOf(sited!.vintage[i]!, match.code) : (sited?.level[i] ?? '');
	});
	const out: TotalRow[] = [];
	for (const lane of lanes) {
		const piles = new Map<string, Map<string, Pile>>();
		for (let row = 0; row < table.length; row++) {
			const level = levels[places.ofRow[row]];
			if (!isKept(row) || level === REGION_LEVEL) continue;
			const group = groupOf(row);
			const byLevel = piles.get(group) ?? new Map<string, Pile>();
			piles.set(group, byLevel);
			const pile = byLevel.get(level) ?? new Pile();
			byLevel.set(level, pile);
			pile.add(row, numberAt(lane, row));
		}
		const words = `${lane.column.at?.indicator ?? ''} ${lane.column.name}`;
		at.forEach((row, k) => {
			const value = numberAt(lane, row);
			if (Number.isNaN(value)) return;
			const own = [...(piles.get(groupOf(row))?.values() ?? [])];
			const [above, below] = [at[k - 1] ?? -1, at[k + 1] ?? table.length];
			const sums = own.flatMap((pile) => [
				pile.between(above, row),
				pile.between(row, below),
				pile.between(-1, table.length)
			]);
			out.push({
				line: table.lines[row],
				column: lane.column.name,
				words,
				value,
				sums: sums.filter(({ parts }) => parts > 1)
			});
		});
	}
	return out;
}

function numberAt({ measure }: Lane, row: number): number {
	const at = measure.codes ? measure.codes[row] : row;
	return measure.kind[at] === NUMBER || measure.kind[at] === MARKED ? measure.value[at] : NaN;
}
