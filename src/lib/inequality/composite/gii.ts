import { done, failed, type Result } from '../../term/failure.ts';
import { checked, PERCENT, POSITIVE, type Limits } from './inputs.ts';

/** What the gender inequality index is made of. Percentages are 0 … 100. */
export interface GiiInputs {
	/** maternal deaths per 100,000 live births */
	mmr: number;
	/** births per 1,000 women of 15–19 */
	abr: number;
	/** with at least some secondary education, percent */
	se_f: number;
	se_m: number;
	/** seats in parliament, percent */
	pr_f: number;
	pr_m: number;
	/** in the labour force, percent */
	lfpr_f: number;
	lfpr_m: number;
}

const LIMITS: Limits<keyof GiiInputs> = {
	...{ mmr: [0, Infinity], abr: POSITIVE, se_f: PERCENT, se_m: PERCENT },
	...{ pr_f: PERCENT, pr_m: PERCENT, lfpr_f: PERCENT, lfpr_m: PERCENT }
};

/** The index from 0 (equal) to 1, and what it was put together from. */
export interface Gii {
	estimate: number;
	components: {
		/** geometric means over the three dimensions, of women and of men */
		women: number;
		men: number;
		/** harmonic mean of the two, and the reference both would have if they were equal */
		harmonic: number;
		reference: number;
		/** reproductive health of women, √(10/MMR · 1/ABR) */
		health: number;
		/** √(seats · education) */
		empowerment_f: number;
		empowerment_m: number;
	};
}

/**
 * Gender inequality index of UNDP: 1 − HARM(G_F, G_M) ÷ Ḡ. MMR is taken between 10 and 1,000, no seats at all as 0.1 %.
 * Source: Human Development Report 2025, technical note 4; holds for all 183 countries of 2023 within rounding.
 * @returns failed as `checked`; `composite-zero` when women and men have nothing in a dimension
 */
export function gii(given: Partial<Record<keyof GiiInputs, unknown>>): Result<Gii> {
	const inputs = checked(given, LIMITS);
	if (!inputs.ok) return inputs;
	const { mmr, abr } = inputs.value;
	const part = (key: keyof GiiInputs) => inputs.value[key] / 100;
	const health = Math.sqrt(10 / Math.min(1000, Math.max(10, mmr)) / abr);
	const empowermentF = Math.sqrt(Math.max(0.001, part('pr_f')) * part('se_f'));
	const empowermentM = Math.sqrt(part('pr_m') * part('se_m'));
	const women = Math.cbrt(health * empowermentF * part('lfpr_f'));
	const men = Math.cbrt(empowermentM * part('lfpr_m'));
	const reference = Math.cbrt(
		((health + 1) / 2) * ((empowermentF + empowermentM) / 2) * ((part('lfpr_f') + part('lfpr_m')) / 2)
	);
	if (reference === 0) return failed('composite-zero');
	const harmonic = women === 0 || men === 0 ? 0 : 2 / (1 / women + 1 / men);
	return done({
		estimate: 1 - harmonic / reference,
		components: {
			...{ women, men, harmonic, reference, health },
			...{ empowerment_f: empowermentF, empowerment_m: empowermentM }
		}
	});
}
