import type { Indicator } from '../term/dataset.ts';
import { doesNotApply, isHidden, statusOf } from '../term/status.ts';
import type { Made, Row } from '../term/table.ts';

/** What one old area gives to a new one. */
export interface Contribution {
	area: string;
	/** the part of it that belongs to the new area; null = not known, and not to be guessed */
	share: number | null;
	row: Row | null;
	/** as it is listed to a reader */
	made: Made;
}

/** What a row cannot be put together for: the values do not add up, or a rate lacks its parts. */
export type Refusal = 'not-additive' | 'no-parts';

/**
 * The row of a new area from those of the old ones it was made of, at one period and key. Counts add; a rate is per × Σ
 * numerator ÷ Σ denominator; what does neither is passed on only where the area did not change. A part of an area is taken
 * only where its share is known, and the row is then an estimate (SDMX status E). Where a share is not known, or a count
 * of an area is hidden, there is no value. An area the indicator does not apply to gives nothing and is not missed; where it
 * applies to none, the row says so.
 */
export function combined(
	{ additivity, per }: Indicator,
	area: string,
	all: readonly Contribution[]
): Row | Refusal {
	const given = all.filter(({ row }) => row === null || !doesNotApply(row.value, row.status));
	const rows = given.flatMap(({ row }) => row ?? []);
	const { period, key } = all.find(({ row }) => row !== null)!.row!;
	const made = all.map((each) => each.made);
	if (all.length === 1 && all[0].share === 1) return { ...all[0].row!, area, made };
	const blank: Row = {
		...{ area, period, key, value: null, numerator: null, denominator: null, lower: null, upper: null },
		...{ status: '', note: '', parts: 0, present: 0, made }
	};
	if (given.length === 0) return { ...blank, status: statusOf('not_applicable'), origin: 'carried' };
	const missing = given.filter(({ row }) => row === null).length;
	const parts = rows.reduce((sum, row) => sum + row.parts, 0) + missing;
	if (given.some(({ share }) => share === null))
		return { ...blank, status: statusOf('missing'), parts, origin: 'divided' };

	const valued = rows.filter((row) => row.value !== null);
	const first = rows[0]?.status;
	const absent: Row = {
		...blank,
		parts,
		status: missing === 0 && rows.every((row) => row.status === first) ? first : '',
		origin: 'carried'
	};
	if (additivity === 'sum' && rows.some(({ value, status }) => value === null && isHidden(status))) {
		const present = valued.reduce((total, row) => total + row.present, 0);
		return { ...absent, present, status: statusOf('suppressed') };
	}
	if (valued.length === 0) return absent;
	if (given.length === 1 && given[0].share === 1) return { ...rows[0], area, made, origin: 'carried' };
	if (additivity === 'none') return 'not-additive';
	const sum = (part: 'value' | 'numerator' | 'denominator', of: readonly Contribution[]) =>
		of.reduce((total, { row, share }) => total + row![part]! * share!, 0);
	const used = given.filter(
		({ row }) =>
			row !== null &&
			row.value !== null &&
			(additivity === 'sum' || (row.numerator !== null && row.denominator !== null))
	);
	if (used.length === 0) return 'no-parts';
	const estimated = used.some(({ share }) => share! < 1);
	const present = used.reduce((total, { row }) => total + row!.present, 0);
	const out: Row = {
		...blank,
		...{ parts, present, status: estimated ? 'E' : '', origin: estimated ? 'estimated' : 'carried' }
	};
	if (additivity === 'sum') return { ...out, value: sum('value', used) };
	const [numerator, denominator] = [sum('numerator', used), sum('denominator', used)];
	return {
		...out,
		numerator,
		denominator,
		value: denominator === 0 ? null : (per * numerator) / denominator
	};
}
