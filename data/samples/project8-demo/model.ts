import { binomial, normal, poisson, type Stream } from './chance.ts';
import type { Commune } from './communes.ts';

/** How the made-up figures of one indicator come about. Effects are log-odds, or log-counts when `counted`. */
export interface Model {
	/** people asked about per 1,000 of the group in one quarter; for a count, its mean per 1,000 */
	of: number;
	/** the same people each quarter (in school), or new ones (births) */
	flow: boolean;
	counted: boolean;
	/** level at the start for Kinh men beside the town, and what five and a half years add */
	start: number;
	gain: number;
	remote: number;
	minority: number;
	/** women against men at the start, and the part of that gap still there at the end */
	women: number;
	left: number;
	/** only about women */
	womenOnly?: boolean;
}

export interface Key {
	commune: Commune;
	sex: 'F' | 'M';
	ethnicity: 'EM' | 'K';
	/** 0 = first quarter of the first year … 1 = the last quarter */
	time: number;
	/** 1 to 4 */
	quarter: number;
}

export interface Figure {
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	status: 'M' | 'Q' | null;
}

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** People of this sex and ethnicity in the commune. */
function people({ commune, sex, ethnicity }: Key): number {
	const share = ethnicity === 'EM' ? commune.minority : 1 - commune.minority;
	return commune.people * share * (sex === 'F' ? 0.492 : 0.508);
}

function effects(model: Model, key: Key, own: number): number {
	const women = key.sex === 'F' ? model.women * (1 - (1 - model.left) * key.time) : 0;
	const group = key.ethnicity === 'EM' ? model.minority * (1 - 0.35 * key.time) : 0;
	return model.start + own + model.gain * key.time + women + group + model.remote * key.commune.remote;
}

/** Fewer than this asked about, and one in four such figures is withheld. */
const FEW = 4;

/** Draws the figure at a key; `own` is the commune's own effect. A group with nobody in it is not applicable. */
export function draw(next: Stream, model: Model, key: Key, own: number): Figure {
	const effect = effects(model, key, own);
	const group = people(key) / 1000;
	if (model.counted) {
		const season = model.flow ? [0.8, 1.05, 1.25, 0.9][key.quarter - 1] : 1;
		const mean = group * model.of * season * Math.exp(effect);
		return {
			...{ value: model.flow ? poisson(next, mean) : Math.round(mean), status: null },
			...{ numerator: null, denominator: null }
		};
	}
	const denominator = model.flow ? poisson(next, group * model.of) : Math.round(group * model.of);
	const hidden = next() < 0.25;
	if (denominator === 0) return { value: null, numerator: null, denominator: null, status: 'M' };
	if (denominator < FEW && hidden) return { value: null, numerator: null, denominator: null, status: 'Q' };
	const p = chance(effect + 0.06 * normal(next));
	const numerator = model.flow ? binomial(next, denominator, p) : Math.round(denominator * p);
	return { value: (100 * numerator) / denominator, numerator, denominator, status: null };
}
