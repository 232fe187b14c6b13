import type { Indicator } from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { TOTAL } from '../term/observation.ts';
import { comparePeriods, startOf } from '../term/period.ts';
import type { Passage } from './carried.ts';
import type { Carrying } from './carrying.ts';

/**
 * The weight of each new area: the count at the period nearest to the change, from the figures reported on the new areas.
 * @returns failure `carry-no-weight` when the count was never reported on them
 */
export async function weightsOf(
	{ carried, answeringOf, source }: Carrying,
	passage: Passage,
	weight: Indicator,
	level: string,
	signal?: AbortSignal
): Promise<Result<Map<string, number>>> {
	const geo = carried.dataset.vintage!;
	const none = failed('carry-no-weight', { weight: weight.code, geo });
	const here = carried.passages.find((each) => each.crosswalks.length === 0)?.edition;
	if (!here) return none;
	const periods = [
		...new Set(
			here.coverage.filter((c) => c.indicator === weight.code && c.areas > 0).map((each) => each.period)
		)
	].sort(comparePeriods);
	const from = (id: string | null) => startOf(source.vintage(id ?? '')?.from ?? '');
	const period = from(passage.edition.vintage) > from(geo) ? periods.at(-1) : periods[0];
	if (period === undefined) return none;
	const where = new Map(
		here.dimensions.map(({ code }) => {
			const codes = here.codes[weight.code]?.[code] ?? [];
			return [code, codes.includes(TOTAL) ? [TOTAL] : codes] as const;
		})
	);
	const table = await answeringOf(here).answer(
		{
			...{ indicator: weight, level, parent: null, areas: null, periods: [period] },
			where: new Map([...where].map(([code, codes]) => [code, [...codes]])),
			split: []
		},
		signal
	);
	if (!table.ok) return table;
	return done(
		new Map(table.value.rows.flatMap(({ area, value }) => (value === null ? [] : [[area, value] as const])))
	);
}
