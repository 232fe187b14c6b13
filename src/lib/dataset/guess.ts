import type { Finding } from '../term/finding.ts';
import type { Role, Step, Structure } from '../term/structure.ts';
import type { Upload } from '../term/upload.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { around } from './around.ts';
import { namesCount } from './counted.ts';
import type { Draft, Put } from './draft.ts';
import { about } from './finding.ts';
import { chooseFormats } from './format.ts';
import { acrossAreas } from './guess-across.ts';
import { chooseAreas } from './guess-area.ts';
import { byContent, dimensionOrNot, tellApart } from './guess-content.ts';
import { byHint, bySuffix } from './guess-header.ts';
import { oneOfEach, pairLabels } from './guess-label.ts';
import { bySaid, saidVintage } from './guess-said.ts';
import { nameAreas, proposeSteps } from './guess-step.ts';
import { chooseVintage } from './guess-vintage.ts';
import { fullNames, hintOf, hintsOf } from './header.ts';
import { languageOf } from './language.ts';
import { vintageNamed } from './row-vintage.ts';
import { profile } from './profile.ts';
import { madeBy, madeName, madeRole, reshape } from './step.ts';
import { proposeDifference } from './step/difference.ts';
import { readHeaders, type HeaderReading } from './wide.ts';

export interface Guess {
	structure: Structure;
	findings: Finding[];
}

/** Guess which column plays which role, from headers and content together. Never fails: what is not understood is `ignore`, and said. */
export function guess(upload: Upload, source: Gazetteer, vintage?: string): Guess {
	const { steps, table, findings } = upload.self
		? { steps: [], table: upload.raw, findings: [] as Finding[] }
		: proposeSteps(upload.raw);
	const titles = upload.self?.titles;
	const names = fullNames(upload.headers, table);
	const hints = hintsOf(names, upload.headers);
	const drafts = profile(table).map((p): Draft => ({
		...p,
		name: titles?.[p.index] ?? names[p.index],
		hint: hints[p.index] ?? hintOf(titles?.[p.index] ?? '')
	}));
	const put: Put = (d, role, more = {}) => {
		d.role = { index: d.index, name: table.columns[d.index].name, role, ...more };
	};

	if (upload.self) bySaid(upload.self, drafts, source, put);
	const area = putMade(steps, drafts, upload.raw.columns.length, source, put, findings);
	for (const d of drafts) if (!d.role && d.filled === 0) put(d, 'ignore');
	ofVintage(drafts, source, put);
	byHint(drafts, put);
	for (const d of drafts)
		if (d.hint?.personal && d.filled)
			findings.push(about('personal', 'warning', { column: d.name, rows: d.filled }));
	bySuffix(drafts, put);
	const open = () => drafts.filter((d) => !d.role);
	for (const d of open()) {
		const left = drafts[d.index - 1];
		if (d.name.trim() === '' && left && d.numbers < 0.3 && left.numeric >= 0.6 && left.role?.role !== 'area')
			put(d, 'note', { of: left.index });
	}
	const explicit = drafts.some((d) => d.role?.role === 'value');
	for (const d of open()) byContent(d, drafts, explicit, put);
	if (!area) chooseAreas(table, drafts, source, put);
	pairLabels(table, drafts, put);
	for (const d of open()) dimensionOrNot(table, d, drafts, put, findings);
	oneOfEach(table, drafts, put);
	tellApart(table, drafts, put, findings);
	multiplier(drafts, findings);

	const values = drafts.filter((d) => d.role?.role === 'value');
	acrossAreas(drafts, values, source, put, findings);
	const has = (role: Role) => drafts.some((d) => d.role?.role === role);
	const readings = readValues(values, has('period'), has('indicator'));
	belong(drafts, values);
	const structure: Structure = {
		columns: drafts.map((d) => d.role!),
		vintage: null,
		fixed: {},
		...format(upload, drafts, findings),
		...(steps.length && { steps })
	};
	addDifferences(upload, structure, values, readings);
	const said = around(upload);
	if (!has('indicator') && values.some((d) => !d.role!.at?.indicator)) structure.fixed.indicator = said.name;
	if (partOnly(drafts) || (!has('period') && values.some((d) => !d.role!.at?.period))) {
		if (said.period) structure.fixed.period = said.period.period;
		findings.push(
			said.period
				? about(said.period.above ? 'period-from-title' : 'period-from-name', 'note', {
						example: said.period.period,
						values: { text: said.period.text }
					})
				: about('period-missing', 'warning', { example: upload.file })
		);
	}
	if (said.unit && !has('unit')) {
		structure.fixed.unit = said.unit;
		findings.push(about('unit-from-title', 'note', { example: said.unit }));
	}
	if (!values.length) findings.push(about('no-value-column', 'error', { rows: table.length }));
	if (!has('area') && !values.some((d) => d.role!.at?.area)) findings.push(about('no-area-column', 'note'));
	const set = vintage ?? saidVintage(upload.self, source);
	if (set !== null) chooseVintage(upload, reshape(upload.raw, structure), structure, source, findings, set);
	return { structure, findings };
}

/** A column that is called so and names vintages. */
function ofVintage(drafts: readonly Draft[], source: Gazetteer, put: Put): void {
	for (const d of drafts) {
		if (d.role || d.hint?.role !== 'vintage') continue;
		if (d.text?.dictionary.some((word) => vintageNamed(word, source) !== null)) put(d, 'vintage');
		else d.hint = null;
	}
}

/**
 * Roles of the columns steps made. Sections named after areas are what the areas below lie in, or the areas themselves where
 * the rows below name something else. @returns whether the area column is chosen by that
 */
function putMade(
	steps: readonly Step[],
	drafts: Draft[],
	width: number,
	source: Gazetteer,
	put: Put,
	findings: Finding[]
): boolean {
	let chosen = false;
	let index = width;
	for (const step of steps) {
		if (!madeBy(step)) continue;
		const d = drafts[index++];
		const { role, dimension, at } = madeRole(step, d.index, d.name);
		put(d, role, { ...(dimension !== undefined && { dimension }), ...(at && { at }) });
		if (step.kind === 'split-sex') {
			// the codes of a list of indicators by sex say again what was taken apart
			const codes = drafts.find((o) => o.index !== step.column && o.hint?.role === 'indicator');
			if (!codes) continue;
			put(codes, 'ignore');
			findings.push(
				about('column-split', 'note', { column: codes.name, rows: codes.filled, example: d.name })
			);
		} else if (step.kind === 'section' && d.period > 0.9 && !drafts.some((o) => o.hint?.role === 'period'))
			put(d, 'period');
		else if (step.kind === 'section' && nameAreas(d.text!.dictionary, source)) {
			const label = drafts[step.column];
			const below = label.hint?.role === 'area' || nameAreas(label.text!.dictionary, source);
			put(d, below ? 'parent' : 'area');
			chosen ||= !below;
		}
	}
	return chosen;
}

/** Where each column of values stands, as its header says. */
function readValues(values: readonly Draft[], hasPeriod: boolean, hasIndicator: boolean): HeaderReading[] {
	const readings = readHeaders(
		values.map((d) => (d.hint?.role === 'value' || d.role!.at?.area ? '' : d.name)),
		hasPeriod,
		hasIndicator
	);
	values.forEach((d, i) => {
		const { at, name } = readings[i];
		const whole = { ...at, ...(!hasIndicator && name && { indicator: name }) };
		if (Object.keys(whole).length && !d.role!.at) d.role!.at = whole;
	});
	return readings;
}

/** Columns of men, where a total and its women stand beside each other without them. */
function addDifferences(
	upload: Upload,
	structure: Structure,
	values: readonly Draft[],
	readings: readonly HeaderReading[]
): void {
	const headed = values.map((d, i) => ({ column: d.role!, name: readings[i].name, header: d.name }));
	const { table } = reshape(upload.raw, structure);
	for (const step of proposeDifference(table, headed, structure)) {
		const index = structure.columns.length;
		const name = madeName(step, (i) => structure.columns[i].name);
		structure.columns.push(madeRole(step, index, name));
		structure.steps = [...(structure.steps ?? []), step];
	}
}

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

const MEASURES: readonly Role[] = ['value', 'numerator', 'denominator', 'lower', 'upper'];

/** How the file writes its numbers; columns that prove another way are told so. */
function format(
	upload: Upload,
	drafts: Draft[],
	findings: Finding[]
): Pick<Structure, 'decimal' | 'thousands'> {
	const measures = drafts.filter((d) => MEASURES.includes(d.role!.role));
	const found = chooseFormats(
		measures.map((d) => ({
			index: d.index,
			name: d.name,
			evidence: d.evidence,
			counted: namesCount(`${d.role!.at?.indicator ?? ''} ${d.name}`)
		})),
		languageOf(upload.raw),
		upload.table.delimiter
	);
	for (const d of measures) {
		const own = found.own.get(d.index);
		if (own) d.role!.format = own;
	}
	findings.push(...found.findings);
	return found.file;
}
