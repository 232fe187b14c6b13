import type { Gazetteer } from '#lib/area/gazetteer.ts';
import { openTidy } from '#lib/dataset/open.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Grouping } from '#lib/term/area.ts';
import type { Observations } from '#lib/term/observation.ts';
import { indicator, must, rawOf, type Tidy } from '../query/small.ts';

/**
 * Counts of every province of a vintage and of the regions of a division, without the country: one province is small. Counts outside its
 * region are as large as can be hidden cheaply nowhere else.
 */
export async function assigned(
	gazetteer: Gazetteer,
	vintage: string,
	division: Grouping,
	small: string
): Promise<{ rows: Tidy[]; dataset: Dataset; observations: Observations }> {
	const row = (area: string, value: number): Tidy => ({ indicator: 'n', area, period: '2023', value });
	const counts = new Map(
		division.groups.flatMap(({ areas }, g) => areas.map((area, i) => [area, 40 + 13 * g + 7 * i]))
	);
	counts.set(small, 3);
	const rows = [
		...[...counts].map(([area, value]) => row(area, value)),
		...division.groups.map(({ code, areas }) =>
			row(
				`R-${code}`,
				areas.reduce((sum, area) => sum + counts.get(area)!, 0)
			)
		)
	];
	const meta = { id: 'regional', vintage, indicators: [indicator('n', 'sum')] };
	return { rows, ...must(await openTidy(rawOf(rows), meta, gazetteer)) };
}
