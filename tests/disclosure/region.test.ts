import { describe, expect, test } from 'vitest';
import { assigned } from './regional.ts';
import { protect, type Wanted } from '#lib/disclosure/gate.ts';
import { Solver } from '#lib/disclosure/solver.ts';
import { openGazetteer, openPlaces } from '#lib/server/place.ts';
import { must } from '../query/small.ts';

const solver = await Solver.open();
const gazetteer = await openGazetteer();
const { groupings } = await openPlaces(gazetteer);

/** vintage, division, a region of three provinces or so with one small count in it */
const CASES = [
	['vn-1997', 'eight', 'TB'],
	['vn-2004', 'six', 'TN'],
	['vn-2024', 'eight', 'TB'],
	['vn-2025', 'six', 'DN'],
	['vn-2025', 'six', 'ND']
] as const;

describe('totals of regions beside the hierarchy', () => {
	test.each(CASES)(
		'of %s, in %s areas: one small number in %s is not given back by its region',
		async (vintage, division, group) => {
			const divided = (await groupings!(vintage)).find(({ code }) => code === division)!;
			const small = divided.groups.find(({ code }) => code === group)!.areas[1];
			const { rows, dataset, observations } = await assigned(gazetteer, vintage, divided, small);
			const hiddenIn = async (how: Wanted) => {
				const out = must(await protect(observations, dataset, async () => solver, how));
				const hidden = rows.filter((_, i) => Number.isNaN(out.observations.value[i])).map(({ area }) => area);
				const own = [`R-${group}`, ...divided.groups.find(({ code }) => code === group)!.areas];
				return { out, own: hidden.filter((area) => own.includes(String(area))) };
			};
			const blind = await hiddenIn({});
			const seeing = await hiddenIn({ groupings });
			expect(seeing.own).toContain(small);
			expect(seeing.own.length).toBeGreaterThan(1);
			expect(seeing.out.audit.level).toBe(2);
			const found = seeing.out.audit.ranges.find(({ row }) => rows[row].area === small)!;
			expect(found.low).toBeLessThanOrEqual(1);
			expect(found.high).toBeGreaterThanOrEqual(5);
			// without the division nobody would see that the region gives it back
			expect(blind.own).toEqual([small]);
		}
	);
});
