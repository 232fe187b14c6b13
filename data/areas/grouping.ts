import { writeCsv } from '../csv.ts';
import { HA_TAY, OTHER_CODES, REGIONS, SINCE_2004 } from './source/earlier.ts';
import type { EIGHT } from './source/provinces.ts';
import { PROVINCES, SIX } from './source/provinces.ts';
import { SIX_2025 } from './source/regions-2025.ts';

/** A province of a vintage, and its area of eight. */
type Placed = readonly [code: string, eight: keyof typeof EIGHT];

const GROUPINGS = {
	eight: { vi: 'Tám vùng', en: 'Eight regions' },
	six: { vi: 'Sáu vùng', en: 'Six regions' }
};

function member(vintage: string, grouping: keyof typeof GROUPINGS, group: string, area: string) {
	const { vi, en } = REGIONS.find(({ code }) => code === `R-${group}`)!;
	const { vi: grouping_vi, en: grouping_en } = GROUPINGS[grouping];
	return { vintage, grouping, grouping_vi, grouping_en, group, group_vi: vi, group_en: en, area };
}

const placed: Placed[] = PROVINCES.map(([code, , , eight]) => [code, eight]);
/** The provinces of 2004 and of 1997 lay in the areas their successors lie in; Hà Tây in that of Hà Nội. */
const placed2004: Placed[] = [...placed, [HA_TAY[0], 'SH']];
const placed1997: Placed[] = placed2004.flatMap(([code, eight]): Placed[] =>
	Object.hasOwn(SINCE_2004, code) ? [] : [[OTHER_CODES.find(([each]) => each === code)![3], eight]]
);
const QUANG_NINH = '22';

/** Members of the groupings of every vintage. There were six areas from 2006 on, and others from July 2025. */
export function groupings(): string {
	const byEight = (vintage: string, list: readonly Placed[]) =>
		list.map(([area, eight]) => member(vintage, 'eight', eight, area));
	const bySix = (vintage: string, list: readonly Placed[]) =>
		list.map(([area, eight]) => member(vintage, 'six', area === QUANG_NINH ? 'SH' : SIX[eight].group, area));
	return writeCsv(
		['vintage', 'grouping', 'grouping_vi', 'grouping_en', 'group', 'group_vi', 'group_en', 'area'],
		[
			...byEight('vn-1997', placed1997),
			...byEight('vn-2004', placed2004),
			...bySix('vn-2004', placed2004),
			...byEight('vn-2024', placed),
			...bySix('vn-2024', placed),
			...Object.entries(SIX_2025).flatMap(([group, areas]) =>
				areas.map((area) => member('vn-2025', 'six', group, area))
			)
		]
	);
}
