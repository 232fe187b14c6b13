import type { Finding } from '../term/finding.ts';
import type { ColumnRole, Structure } from '../term/structure.ts';
import type { Upload } from '../term/upload.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { words } from './code.ts';
import type { Draft } from './draft.ts';
import { about } from './finding.ts';
import { chooseAreas } from './guess-area.ts';
import { byContent, dimensionOrNot, tellApart } from './guess-content.ts';
import { byHint, bySuffix } from './guess-header.ts';
import { oneOfEach, pairLabels } from './guess-label.ts';
import { bySaid, saidVintage } from './guess-said.ts';
import { chooseVintage } from './guess-vintage.ts';
import { hintOf } from './header.ts';
import { yearIn } from './period.ts';
import { formatOf, profile } from './profile.ts';
import { readHeaders } from './wide.ts';

export interface Guess {
	structure: Structure;
	findings: Finding[];
}

/** Guess which column plays which role, from headers and content together. Never fails: what is not understood is `ignore`, and said. */
export function guess(upload: Upload, source: Gazetteer, vintage?: string): Guess {
	const table = upload.raw;
	const findings: Finding[] = [];
	const titles = upload.self?.titles;
	const drafts = profile(table).map((p): Draft => ({
		...p,
		hint: hintOf(p.name) ?? hintOf(titles?.[p.index] ?? '')
	}));
	const put = (d: Draft, role: ColumnRole['role'], more: Partial<ColumnRole> = {}) => {
		d.role = { index: d.index, name: d.name, role, ...more };
	};

	if (upload.self) bySaid(upload.self, drafts, source, put);
	for (const d of drafts) if (!d.role && d.filled === 0) put(d, 'ignore');
	byHint(drafts, put);
	bySuffix(drafts, put);
	const open = () => drafts.filter((d) => !d.role);
	for (const d of open()) {
		const left = drafts[d.index - 1];
		if (d.name.trim() === '' && left && d.numbers < 0.3 && left.numeric >= 0.6 && left.role?.role !== 'area')
			put(d, 'note', { of: left.index });
	}
	const explicit = drafts.some((d) => d.role?.role === 'value');
	for (const d of open()) byContent(d, drafts, explicit, put);
	chooseAreas(table, drafts, source, put);
	pairLabels(table, drafts, put);
	for (const d of open()) dimensionOrNot(table, d, drafts, put, findings);
	oneOfEach(table, drafts, put);
	tellApart(table, drafts, put, findings);
	multiplier(drafts, findings);

	const values = drafts.filter((d) => d.role?.role === 'value');
	const has = (role: ColumnRole['role']) => drafts.some((d) => d.role?.role === role);
	const stem = upload.file.replace(/(\.[a-z0-9]{2,7})+$/i, '');
	const readings = readHeaders(
		values.map((d) => (isValueWord(d) ? '' : (titles?.[d.index] ?? d.name))),
		has('period'),
		has('indicator')
	);
	const title = words(stem.replace(/[_-]+/g, ' ')).length ? stem.replace(/[_]+/g, ' ').trim() : stem;
	values.forEach((d, i) => {
		const { at, name } = readings[i];
		const indicator = has('indicator') || !name ? {} : { indicator: name };
		const whole = { ...at, ...indicator };
		if (Object.keys(whole).length) d.role!.at = whole;
	});
	belong(drafts, values);
	const structure: Structure = {
		columns: drafts.map((d) => d.role!),
		vintage: null,
		fixed: {},
		...format(drafts, findings)
	};
	if (!has('indicator') && values.some((d) => !d.role!.at?.indicator)) structure.fixed.indicator = title;
	if (partOnly(drafts)) {
		const year = yearIn(stem);
		if (year) structure.fixed.period = year;
		findings.push(
			about(year ? 'period-from-name' : 'period-missing', year ? 'note' : 'warning', {
				example: year ?? stem
			})
		);
	}
	if (!has('period') && values.some((d) => !d.role!.at?.period)) {
		const year = yearIn(stem);
		if (year) structure.fixed.period = year;
		findings.push(
			about(year ? 'period-from-name' : 'period-missing', year ? 'note' : 'warning', {
				example: year ?? stem
			})
		);
	}
	if (!values.length) findings.push(about('no-value-column', 'error', { rows: table.length }));
	if (!has('area')) findings.push(about('no-area-column', 'note'));
	const set = vintage ?? saidVintage(upload.self, source);
	if (set !== null) chooseVintage(table, structure, source, findings, set);
	return { structure, findings };
}

const isValueWord = (d: Draft): boolean => d.hint?.role === 'value';

/** A quarter or a month whose year stands in no column. */
function partOnly(drafts: Draft[]): boolean {
	const periods = drafts.filter((d) => d.role?.role === 'period');
	return (
		periods.length > 0 &&
		periods.every((d) => d.hint?.part !== undefined && d.hint.part !== 'year' && d.period < 0.5)
	);
}

/** Figures given in thousands are not multiplied here, but never in silence. */
function multiplier(drafts: Draft[], findings: Finding[]): void {
	for (const d of drafts) {
		if (!/^unit[ _]?mult/i.test(d.name.trim())) continue;
		const odd = d.text?.dictionary.find((word) => !/^(?:0|1|units?|ones?|)$/i.test(word.trim()));
		if (odd)
			findings.push(about('unit-multiplier', 'warning', { column: d.name, rows: d.filled, example: odd }));
	}
}

/** With one value column, bounds, parts, status and note are about it. */
function belong(drafts: Draft[], values: Draft[]): void {
	for (const d of drafts) {
		const role = d.role?.role;
		if (d.role!.of !== undefined || values.length !== 1) continue;
		if (role === 'lower' || role === 'upper' || role === 'numerator' || role === 'denominator')
			d.role!.of = values[0].index;
	}
}

function format(drafts: Draft[], findings: Finding[]): Pick<Structure, 'decimal' | 'thousands'> {
	const measures = drafts.filter((d) =>
		['value', 'numerator', 'denominator', 'lower', 'upper'].includes(d.role!.role)
	);
	const { decimal, thousands, unsure } = formatOf(measures);
	if (unsure) {
		const example = measures.find((d) => d.evidence.example)?.evidence.example ?? '';
		findings.push(about('number-format-unsure', 'question', { example, values: { decimal, thousands } }));
	}
	return { decimal, thousands };
}
