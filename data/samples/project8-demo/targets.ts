import type { Target } from '#lib/term/dataset.ts';
import { streamOf } from './chance.ts';
import type { Observation } from './draw.ts';
import type { Modelled } from './indicators.ts';

const round = (x: number, digits: number): number => Math.round(x * 10 ** digits) / 10 ** digits;

/** The value of a whole province in a quarter: counts added, rates from their added parts. */
function level(rows: Observation[], per: number, rate: boolean): number {
	const sum = (part: 'value' | 'numerator' | 'denominator'): number =>
		rows.reduce((total, row) => total + (row[part] ?? 0), 0);
	return rate ? (per * sum('numerator')) / sum('denominator') : sum('value');
}

/** Indicators whose plan names women besides everybody. */
const FOR_WOMEN = ['vocational_training', 'preferential_credit'];

/**
 * The first quarter as baseline, and a plan for the last quarter of the phase (2025), for each province; for some indicators
 * women have both of their own.
 * @param province vintage and code of a commune → the province it lies in today
 */
export function targets(
	seed: number,
	indicators: Modelled[],
	all: Observation[],
	province: Map<string, string>
): Target[] {
	const provinces = [...new Set(province.values())].sort();
	const everybody = indicators.flatMap((each) => planned(seed, each, provinces, all, province));
	const women = indicators
		.filter(({ code }) => FOR_WOMEN.includes(code))
		.flatMap((each) => planned(seed, each, provinces, all, province, 'F'));
	return [...everybody, ...women];
}

function planned(
	seed: number,
	{ code, additivity, per, plan }: Modelled,
	provinces: string[],
	all: Observation[],
	province: Map<string, string>,
	sex?: 'F'
): Target[] {
	const first = all.filter(
		(row) => row.indicator === code && row.period === '2021-Q1' && (sex === undefined || row.sex === sex)
	);
	const rate = additivity === 'rate';
	const digits = rate ? 1 : 0;
	return provinces.flatMap((area): Target[] => {
		const own = first.filter((row) => province.get(`${row.vintage} ${row.area}`) === area);
		const start = round(level(own, per, rate), digits);
		const wish = plan * (0.6 + streamOf(seed, `plan ${code} ${area}${sex ? ` ${sex}` : ''}`)());
		const goal = rate ? Math.min(99.5, start + wish) : start * (1 + wish / 100);
		const whose = sex && { sex };
		return [
			{ indicator: code, area, period: '2021-Q1', kind: 'baseline', comparison: '=', value: start, ...whose },
			{
				...{ indicator: code, area, period: '2025-Q4', kind: 'target', comparison: '≥' },
				...{ value: round(goal, digits), ...whose }
			}
		];
	});
}
