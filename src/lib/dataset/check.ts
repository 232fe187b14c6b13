import type { Finding } from '../term/finding.ts';
import { bounds } from './rule/bounds.ts';
import { conflict, duplicate } from './rule/duplicate.ts';
import { negative } from './rule/negative.ts';
import { parts } from './rule/parts.ts';
import { percent } from './rule/percent.ts';
import type { Checked, Rule } from './rule/rule.ts';
import { sexTotal } from './rule/sex-total.ts';

/** The checks every data set passes through, in the order of the report. */
export const RULES: readonly Rule[] = [conflict, duplicate, sexTotal, percent, parts, bounds, negative];

/** All findings of all rules. Nothing is changed: what a rule objects to stays in the data. */
export const check = (checked: Checked): Finding[] =>
	RULES.map((rule) => rule(checked)).filter((found) => found !== null);
