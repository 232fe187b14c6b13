import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gdi, type GdiInputs } from '#lib/inequality/composite/gdi.ts';
import { gii, type GiiInputs } from '#lib/inequality/composite/gii.ts';
import { absent, shared } from '../../data/reference.ts';
import { must } from '../../query/small.ts';

/** UNDP, Human Development Report 2025: what it published for 2023, and what its indices were made of. */
interface Published {
	iso3: string;
	gii_inputs: GiiInputs;
	gii_published: number;
	gdi_inputs: GdiInputs;
	gdi_published: number;
}
const vietNam = JSON.parse(
	readFileSync(new URL('case/viet-nam-2023.json', import.meta.url), 'utf8')
) as Published;
/** Viet Nam, and nine other countries where the reference is at hand. */
const cases = absent
	? [vietNam]
	: (JSON.parse(shared('vectors/undp_gii_gdi_2023.json')) as { cases: Published[] }).cases;

describe.each(cases.map((each) => [each.iso3, each] as const))('%s', (_, each) => {
	test('as published', () => {
		expect(Math.abs(must(gii(each.gii_inputs)).estimate - each.gii_published)).toBeLessThan(0.0005);
		expect(Math.abs(must(gdi(each.gdi_inputs)).estimate - each.gdi_published)).toBeLessThan(0.0005);
	});
});

describe('the gender inequality index', () => {
	const [{ gii_inputs: inputs }] = cases;
	test('is put together from what it shows beside it', () => {
		const { estimate, components } = must(gii(inputs));
		expect(1 - components.harmonic / components.reference).toBe(estimate);
		expect(2 / (1 / components.women + 1 / components.men)).toBeCloseTo(components.harmonic, 12);
	});

	test('takes maternal deaths between 10 and 1,000 and no seats as a tenth of a percent', () => {
		const at = (more: Partial<GiiInputs>) => must(gii({ ...inputs, ...more })).estimate;
		expect(at({ mmr: 2 })).toBe(at({ mmr: 10 }));
		expect(at({ mmr: 5000 })).toBe(at({ mmr: 1000 }));
		expect(at({ pr_f: 0 })).toBe(at({ pr_f: 0.1 }));
		expect(at({ lfpr_f: 0 })).toBe(1);
	});

	test('is refused with what is missing or cannot be', () => {
		expect(gii({ ...inputs, mmr: undefined, se_f: null })).toEqual({
			ok: false,
			failure: { kind: 'composite-missing', values: { inputs: 'mmr, se_f' } }
		});
		for (const wrong of [{ abr: 0 }, { se_f: 101 }, { lfpr_m: -1 }, { mmr: Infinity }])
			expect(gii({ ...inputs, ...wrong })).toMatchObject({
				ok: false,
				failure: { kind: 'composite-limits' }
			});
		expect(gii({ ...inputs, lfpr_f: 0, lfpr_m: 0 })).toMatchObject({ failure: { kind: 'composite-zero' } });
	});
});

describe('the gender development index', () => {
	const [{ gdi_inputs: inputs }] = cases;
	test('shows both human development indices; no part counts more than in full', () => {
		const { estimate, components } = must(gdi({ ...inputs, eys_f: 40, eys_m: 18 }));
		expect(components.women.hdi / components.men.hdi).toBe(estimate);
		expect(must(gdi({ ...inputs, eys_f: 18, eys_m: 18 })).estimate).toBe(estimate);
	});
	test('is refused with what is missing or cannot be', () => {
		expect(gdi({ ...inputs, le_m: 'x' })).toMatchObject({ failure: { values: { inputs: 'le_m' } } });
		expect(gdi({ ...inputs, gni_pc_f: 0 })).toMatchObject({ failure: { kind: 'composite-limits' } });
		expect(gdi({ ...inputs, le_m: 10 })).toMatchObject({ failure: { kind: 'composite-zero' } });
	});
});
