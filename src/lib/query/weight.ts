import { SIZE_WEIGHT } from '../term/crosswalk.ts';
import type { Indicator } from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { TOTAL } from '../term/observation.ts';
import { comparePeriods, startOf } from '../term/period.ts';
import type { Passage } from './carried.ts';
import type { Carrying } from './carrying.ts';

/**
 * The weight of each new area: its size, or a count at the period nearest to the change, from the figures reported on the new
 * areas.
 * @returns failure `carry-no-weight` when the count was never reported on them, `carry-no-size` when no size is known
 */
export function weightsOf(
	carrying: Carrying,
	passage: Passage,
	level: string,
	signal?: AbortSignal
): Promise<Result<ReadonlyMap<string, number>>> {
	const { weight } = carrying;
	if (weight === null) return Promise.resolve(done(new Map()));
	if (weight === SIZE_WEIGHT) return sizesOf(carrying, level);
	return countsOf(carrying, passage, weight, level, signal);
}

/** The sizes of the areas of a level: those of the list, else those of boundaries. */
async function sizesOf(
	{ carried, source, measured }: Carrying,
	level: string
): Promise<Result<ReadonlyMap<string, number>>> {
	const geo = carried.dataset.vintage!;
	const known = new Map(
		source.atLevel(geo, level).flatMap(({ code }) => {
			const size = source.more(geo, code)?.km2;
			return size === undefined ? [] : [[code, size] as const];
		})
	);
	if (known.size) return done(known);
	const found = await measured?.(geo, level);
	const { name, levels } = source.vintage(geo)!;
	return found?.size
		? done(found)
		: failed('carry-no-size', {
				vintage: name,
				level: levels.find((each) => each.code === level)?.name ?? level
			});
}

async function countsOf(
	{ carried, answeringOf, source }: Carrying,
	passage: Passage,
	weight: Indicator,
	level: string,
	signal?: AbortSignal
): Promise<Result<Map<string, number>>> {
	const geo = carried.dataset.vintage!;
	const none = failed('carry-no-weight', {
		weight: weight.name,
		geo: source.vintage(geo)?.name ?? geo
	});
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
