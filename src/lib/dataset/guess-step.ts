import type { RawTable } from '../term/column.ts';
import type { Finding } from '../term/finding.ts';
import type { Step } from '../term/structure.ts';
import { matchAreas } from '../area/match.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { areaName } from '../area/prefix.ts';
import { profile } from './profile.ts';
import { reshape } from './step.ts';
import { proposeFill } from './step/fill.ts';
import { proposeRowsBelow } from './step/rows-below.ts';
import { proposeSection } from './step/section.ts';
import { proposeSplitSex } from './step/split-sex.ts';

const PLAIN = { columns: [], vintage: null, fixed: {}, decimal: '.', thousands: ',' } as const;

/** Records beyond which a file is a database's export, whose cells are not merged and whose rows head no section. */
const MOST = 200_000;

/** Steps that give the table one meaning a column, before its columns get roles; and what a person must be asked. */
export function proposeSteps(raw: RawTable): { steps: Step[]; table: RawTable; findings: Finding[] } {
	const steps: Step[] = [];
	const findings: Finding[] = [];
	let table = raw;
	const take = (found: { steps: readonly Step[]; findings?: Finding[] }) => {
		steps.push(...found.steps);
		findings.push(...(found.findings ?? []));
		if (found.steps.length) table = reshape(raw, { ...PLAIN, columns: [], fixed: {}, steps }).table;
	};
	if (raw.length <= MOST) {
		take(proposeFill(table, profile(table)));
		take(proposeSection(table, profile(table)));
		take({ steps: proposeRowsBelow(table, profile(table)) });
	}
	take({ steps: proposeSplitSex(profile(table)) });
	return { steps, table, findings };
}

/** Whether most of some words are areas: by the kind of place they name, or in a gazetteer. */
export function nameAreas(words: readonly string[], source: Gazetteer): boolean {
	const said = words.filter((word) => word.trim() !== '').slice(0, 500);
	if (!said.length) return false;
	if (said.filter((word) => areaName(word).kind !== '').length >= said.length * 0.6) return true;
	return source.vintages.some(({ id }) => {
		const { matches } = matchAreas(
			said.map((name) => ({ name })),
			source,
			id
		);
		return matches.filter((m) => m.kind !== 'unmatched').length >= said.length * 0.6;
	});
}
