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

/**
 * The first quarter as baseline, and a plan for the last quarter of the phase (2025), for each province of today.
 * @param province vintage and code of a commune → the province it lies in today
 */
export function targets(
	seed: number,
	indicators: Modelled[],
	all: Observation[],
	province: Map<string, string>
): Target[] {
	const provinces = [...new Set(province.values())].sort();
	return indicators.flatMap(({ code, additivity, per, plan }) => {
		const first = all.filter((row) => row.indicator === code && row.period === '2021-Q1');
		return provinces.flatMap((area): Target[] => {
			const rate = additivity === 'rate';
			const digits = rate ? 1 : 0;
			const start = round(
				level(
					first.filter((row) => province.get(`${row.vintage} ${row.area}`) === area),
					per,
					rate
				),
				digits
			);
			const wish = plan * (0.6 + streamOf(seed, `plan ${code} ${area}`)());
			const goal = rate ? Math.min(99.5, start + wish) : start * (1 + wish / 100);
			return [
				{ indicator: code, area, period: '2021-Q1', kind: 'baseline', comparison: '=', value: start },
				{
					indicator: code,
					area,
					period: '2025-Q4',
					kind: 'target',
					comparison: '≥',
					value: round(goal, digits)
				}
			];
		});
	});
}
