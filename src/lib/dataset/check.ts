import type { Finding } from '../term/finding.ts';
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

/** All findings of all rules. Nothing is changed: what a rule objects to stays in the data. */
export const check = (checked: Checked): Finding[] =>
	RULES.map((rule) => rule(checked)).filter((found) => found !== null);
