import { REGION_LEVEL, WHOLE_LEVEL } from '../area/gazetteer.ts';
import type { Dataset } from '../term/dataset.ts';
import { TOTAL, type Observations } from '../term/observation.ts';

/** For each area of the dictionary, the areas it lies in that the dictionary has, the nearest first. */
export function areaParents(dataset: Dataset, observations: Observations): number[][] {
	const { dictionary } = observations.keys.get('area')!;
	const at = new Map(dictionary.map((code, i) => [code, i]));
	const parent = new Map(dataset.areas.map((each) => [each.code, each.parent]));
	const levelOf = new Map(dataset.areas.map((each) => [each.code, each.level]));
	const whole = dataset.areas.find((each) => each.level === WHOLE_LEVEL)?.code ?? TOTAL;
	return dictionary.map((code) => {
		if (levelOf.get(code) === WHOLE_LEVEL || code === TOTAL || levelOf.get(code) === REGION_LEVEL) return [];
		const up: string[] = [];
		for (let each = parent.get(code); each && !up.includes(each); each = parent.get(each)) up.push(each);
		return [...up, ...(dataset.editions ? [] : [whole])].flatMap((each) => at.get(each) ?? []);
	});
}

/** A quarter lies in its half and its year, a month in its quarter and its year. */
export function periodParents(observations: Observations): number[][] {
	const { dictionary } = observations.keys.get('period')!;
	const at = new Map(dictionary.map((code, i) => [code, i]));
	return dictionary.map((code) => {
		const found = /^(\d{4})-(?:Q([1-4])|(\d{2})|S[12])$/.exec(code);
		if (!found) return [];
		const [, year, quarter, month] = found;
		const up = [
			...(month ? [`${year}-Q${Math.ceil(+month / 3)}`, `${year}-S${Math.ceil(+month / 6)}`] : []),
			...(quarter ? [`${year}-S${Math.ceil(+quarter / 2)}`] : []),
			year
		];
		return up.flatMap((each) => at.get(each) ?? []);
	});
}
