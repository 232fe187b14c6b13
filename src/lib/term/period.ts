/**
 * Periods as ISO 8601 / SDMX text: 2023, 2023-S1 (half), 2023-T1 (four months), 2023-Q3, 2023-B1 (two months), 2023-08,
 * 2023-W05, 2023-08-24, 2016/2018 (a span). Any other text is kept as a code of its own (a survey round) and sorts by its
 * text after the dated ones.
 */
const SHAPE =
	/^(\d{4})(?:-(?:S([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?|T([1-3])|B([1-6])|W(\d{2})))?(?:\/\d{4}.*)?$/;

export type Frequency = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'other';

export function frequencyOf(period: string): Frequency {
	const m = SHAPE.exec(period);
	if (!m) return 'other';
	if (m[6] || m[7]) return 'other';
	return m[8] ? 'week' : m[5] ? 'day' : m[4] ? 'month' : m[3] ? 'quarter' : m[2] ? 'half' : 'year';
}

/** First instant of a period in years (2023-Q3 = 2023.5), for a time axis; NaN when it has no date. */
export function startOf(period: string): number {
	const m = SHAPE.exec(period);
	if (!m) return NaN;
	const part = m[2]
		? (+m[2] - 1) / 2
		: m[3]
			? (+m[3] - 1) / 4
			: m[4]
				? (+m[4] - 1 + (m[5] ? (+m[5] - 1) / 31 : 0)) / 12
				: m[6]
					? (+m[6] - 1) / 3
					: m[7]
						? (+m[7] - 1) / 6
						: m[8]
							? (+m[8] - 1) / 53
							: 0;
	return +m[1] + part;
}

const LENGTHS: Record<Exclude<Frequency, 'other'>, number> = {
	year: 1,
	half: 1 / 2,
	quarter: 1 / 4,
	month: 1 / 12,
	week: 1 / 53,
	day: 1 / 372
};

/** Last instant of a period in years (2023-Q3 = 2023.75, 2016/2018 = 2019); NaN when it has no date. */
export function endOf(period: string): number {
	const [first, last] = period.split('/');
	if (last !== undefined) return endOf(last);
	const start = startOf(first);
	const m = SHAPE.exec(first);
	const length = m?.[6] ? 1 / 3 : m?.[7] ? 1 / 6 : LENGTHS[frequencyOf(first) as keyof typeof LENGTHS];
	return start + (length ?? NaN);
}

/** Earlier first; periods without a date last, by their text. */
export function comparePeriods(a: string, b: string): number {
	const x = startOf(a);
	const y = startOf(b);
	if (Number.isNaN(x) || Number.isNaN(y)) {
		if (Number.isNaN(x) && Number.isNaN(y)) return a < b ? -1 : a > b ? 1 : 0;
		return Number.isNaN(x) ? 1 : -1;
	}
	return x - y || (a < b ? -1 : a > b ? 1 : 0);
}

/** A period nobody named (SDMX: not applicable). */
export const NO_PERIOD = '_Z';
