import { streamOf } from './chance.ts';
import type { Commune } from './communes.ts';
import type { Modelled } from './indicators.ts';
import { draw, type Figure } from './model.ts';

/** One made-up observation; status L = not yet reported. */
export interface Observation extends Omit<Figure, 'status'> {
	indicator: string;
	area: string;
	vintage: Commune['vintage'];
	period: string;
	sex: 'F' | 'M';
	ethnicity: 'EM' | 'K';
	status: Figure['status'] | 'L';
}

/** 2021-Q1 to 2026-Q3: until 2025-Q2 on the communes of before July 2025, then on those of today. */
export const PERIODS = Array.from({ length: 23 }, (_, i) => `${2021 + Math.floor(i / 4)}-Q${(i % 4) + 1}`);

const CHANGE = PERIODS.indexOf('2025-Q3');

const LATE = { value: null, numerator: null, denominator: null, status: 'L' } as const;

/** All figures of one commune for one indicator; a commune that is late has none in the last quarter. */
function* figures(
	seed: number,
	{ code: indicator, model }: Modelled,
	commune: Commune
): Generator<Observation> {
	const next = streamOf(seed, `${indicator} ${commune.vintage} ${commune.code}`);
	const own = commune.own(indicator);
	const late = streamOf(seed, `late ${commune.code}`)() < 0.05;
	for (const [i, period] of PERIODS.entries()) {
		if (i < CHANGE !== (commune.vintage === 'vn-2024')) continue;
		for (const sex of model.womenOnly ? (['F'] as const) : (['F', 'M'] as const))
			for (const ethnicity of ['EM', 'K'] as const) {
				const key = { commune, sex, ethnicity, time: i / (PERIODS.length - 1), quarter: (i % 4) + 1 };
				const figure = draw(next, model, key, model.counted ? own / 3 : own);
				const reported = late && i === PERIODS.length - 1 ? LATE : figure;
				const { code: area, vintage } = commune;
				yield { indicator, area, vintage, period, sex, ethnicity, ...reported };
			}
	}
}

const KEYS = ['indicator', 'period', 'sex', 'ethnicity', 'area'] as const;

/** Every observation, sorted by indicator, period, sex, ethnicity and area. */
export function drawAll(seed: number, indicators: Modelled[], communes: Commune[]): Observation[] {
	const all = indicators.flatMap((one) => communes.flatMap((commune) => [...figures(seed, one, commune)]));
	const order = (a: Observation, b: Observation): number => {
		const key = KEYS.find((name) => a[name] !== b[name]);
		return key === undefined ? 0 : a[key] < b[key] ? -1 : 1;
	};
	return all.sort(order);
}
