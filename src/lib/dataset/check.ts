import type { Finding } from '../term/finding.ts';
import { byVintage } from './edition.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { areaTotal } from './rule/area-total.ts';
import { bounds } from './rule/bounds.ts';
import { dimensionTotal, overlap } from './rule/dimension-total.ts';
import { conflict, duplicate } from './rule/duplicate.ts';
import { hole } from './rule/hole.ts';
import { jump } from './rule/jump.ts';
import { negative } from './rule/negative.ts';
import { parts } from './rule/parts.ts';
import { percent } from './rule/percent.ts';
import { rateParts } from './rule/rate-parts.ts';
import { repeated } from './rule/repeated.ts';
import type { Checked, Rule } from './rule/rule.ts';
import { sexTotal } from './rule/sex-total.ts';
import { totalRow } from './rule/total-row.ts';
import { scalesMixed, unitsMixed } from './rule/units-mixed.ts';

/** The checks every data set passes through, in the order of the report. */
export const RULES: readonly Rule[] = [
	conflict,
	duplicate,
	sexTotal,
	dimensionTotal,
	areaTotal,
	totalRow,
	percent,
	parts,
	rateParts,
	bounds,
	negative,
	unitsMixed,
	scalesMixed,
	jump,
	repeated,
	hole,
	overlap
];

/**
 * All findings of all rules. Nothing is changed: what a rule objects to stays in the data. Of several vintages each is looked
 * at for itself: a code is another area in each, and a series ends where its area does.
 */
export function check(checked: Checked): Finding[] {
	const parts =
		checked.observations.vintage && checked.source ? editionsOf(checked, checked.source) : [checked];
	return RULES.flatMap((rule) => parts.map((part) => rule(part))).filter((found) => found !== null);
}

function editionsOf(checked: Checked, source: Gazetteer): Checked[] {
	const { names } = checked;
	return byVintage(checked.observations, source).map(({ vintage, observations }, i) => ({
		...checked,
		observations,
		vintage: vintage || null,
		names: { ...names, area: names.areaIn?.get(vintage) ?? names.area },
		// the file's own totals belong to no vintage: they are held against their rows once
		totals: i === 0 ? checked.totals : []
	}));
}
