import type { Area } from '../term/area.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Goals } from './goal.ts';

/** What the page of targets needs of a data set. */
export interface Plan extends Pick<
	Dataset,
	'id' | 'title' | 'source' | 'date' | 'version' | 'synthetic' | 'indicators' | 'targets'
> {
	/** areas that targets name, or may be given for */
	areas: Area[];
	/** sex codes of each indicator */
	sexes: Record<string, string[]>;
	standings: Map<string, Goals>;
}

/** Most areas a person is offered one by one. */
const OFFERED = 2000;

/** @param open targets may be added: areas are offered for them, the larger levels first */
export function planOf(dataset: Dataset, standings: Map<string, Goals>, open: boolean): Plan {
	const { id, title, source, date, version, synthetic, indicators, targets } = dataset;
	// of a code that two editions have, the later one's area
	const areas = [...new Map(dataset.areas.map((each) => [each.code, each])).values()];
	const used = new Set(targets.map((each) => each.area));
	const rank = (area: Area) => dataset.levels.indexOf(area.level);
	const offered = open ? areas.toSorted((a, b) => rank(a) - rank(b)).slice(0, OFFERED) : [];
	return {
		...{ id, title, source, date, version, synthetic, indicators, targets, standings },
		areas: [...new Set([...areas.filter((each) => used.has(each.code)), ...offered])],
		sexes: Object.fromEntries(indicators.map(({ code }) => [code, dataset.codes[code]?.sex ?? []]))
	};
}
