import type { RawTable } from '../term/column.ts';
import type { Finding, Repair } from '../term/finding.ts';
import { KEYS, TOTAL } from '../term/observation.ts';
import { NO_PERIOD } from '../term/period.ts';
import type { Status } from '../term/status.ts';
import type { ColumnRole, Structure } from '../term/structure.ts';
import { same, type Text } from '../term/text.ts';
import type { Upload } from '../term/upload.ts';
import type { AssignedAreas } from './assign.ts';
import { partFor } from './combo.ts';
import { codeName, codeOf, dimensionName, residenceOf, sexOf } from './code.ts';
import { hintOf } from './header.ts';
import { constant, dimensionsAt, labelOf, Lexicon, perRow, perRowPair, type Source } from './key.ts';
import { languageOf } from './language.ts';
import { readPeriods } from './period-column.ts';
import { partOf, periodOf } from './period.ts';
import { coded } from './profile.ts';
import { looksCoded, slug, slugs } from './slug.ts';
import type { FoundNames } from './found.ts';
import { unitIn } from './unit.ts';
import { sayMultiple, unitSources } from './unit-source.ts';

/** Where the keys of every value column's observations come from. */
export interface KeySources {
	/** indicator, area, period, then the dimensions */
	names: string[];
	lexicons: Lexicon[];
	/** value column → key → source */
	of: Source[][];
	/** value column → unit; null when the file names none */
	unit: Source[] | null;
	units: string[];
	/** value column → the standing its period gives its values ('Sơ bộ 2023'); null where all are final */
	standing: (Standing | null)[];
	found: Omit<FoundNames, 'area'>;
	findings: Finding[];
	repairs: Repair[];
}

/** A status per row, or one for the whole column. */
export interface Standing {
	rows: Int32Array | null;
	status: Status[];
}

/** The source of every key for every value column. */
export function keySources(
	table: RawTable,
	structure: Structure,
	values: readonly ColumnRole[],
	areas: AssignedAreas,
	upload: Upload
): KeySources {
	const findings: Finding[] = [];
	const repairs: Repair[] = [];
	const found: KeySources['found'] = {
		indicator: new Map(),
		unit: new Map(),
		dimension: new Map(),
		codes: new Map()
	};
	const text = (index: number) => coded(table.columns[index]);
	const columns = structure.columns.filter((c) => c.role === 'dimension' && c.dimension);
	const mixed = groupWords(
		columns.find((c) => c.dimension === 'sex'),
		text
	);
	const dimensions = [
		...new Set([
			...columns.flatMap((c) => c.dimension!.split('+')),
			...(mixed.some(Boolean) ? ['group'] : []),
			...values.flatMap((v) => dimensionsAt(v.at)),
			...dimensionsAt(structure.fixed)
		])
	];
	const names = [...KEYS, ...dimensions];
	const lexicons = names.map((name) => (name === 'area' ? areas.lexicon : new Lexicon()));
	const area = (value: number): Source =>
		areas.ofRow
			? { codes: areas.code, rows: areas.ofColumn?.[value] ?? areas.ofRow }
			: { codes: areas.code.subarray(value, value + 1), rows: null };

	const indicator = indicatorSource(table, structure, lexicons[0], found, upload);
	const { source: period, standing } = periodSource(table, structure, lexicons[2], upload, repairs, findings);
	const byDimension = dimensions.map((dimension, d): Source | null => {
		const lexicon = lexicons[d + KEYS.length];
		const column = columns.find((c) => c.dimension === dimension);
		const of = new Map<string, Text>();
		found.dimension.set(dimension, dimensionName(dimension, column?.name));
		found.codes.set(dimension, of);
		if (dimension === 'group' && !column) {
			const sex = columns.find((c) => c.dimension === 'sex')!;
			const word = new Map(text(sex.index).dictionary.map((w, i) => [w, mixed[i]]));
			return perRow(lexicon, text(sex.index), (w) =>
				nameIt('group', codeOf('group', word.get(w) ?? ''), word.get(w) ?? '', of)
			);
		}
		const together = columns.find(
			(c) => c.dimension!.includes('+') && c.dimension!.split('+').includes(dimension)
		);
		if (!column && together)
			return perRow(lexicon, text(together.index), (w) => {
				const part = partFor(dimension, w);
				return nameIt(dimension, coding(dimension, part), part, of);
			});
		if (!column) return null;
		const label = structure.columns.find((c) => c.role === 'label' && c.of === column.index);
		const labels = label ? labelOf(text(column.index), text(label.index)) : null;
		return perRow(lexicon, text(column.index), (w) =>
			nameIt(
				dimension,
				upload.self?.coded ? w.trim() || TOTAL : coding(dimension, w, labels?.get(w)),
				labels?.get(w) ?? w.trim(),
				of
			)
		);
	});
	const of = values.map((column, v) => {
		const at = column.at ?? {};
		const keyed = dimensions.map((dimension, d): Source => {
			const lexicon = lexicons[d + KEYS.length];
			const own = at.dimensions?.[dimension];
			if (own !== undefined)
				return constant(
					lexicon,
					nameIt(dimension, looksCoded(own) ? own : slug(own), own, found.codes.get(dimension)!)
				);
			const fixed = structure.fixed.dimensions?.[dimension];
			return (
				byDimension[d] ??
				constant(lexicon, nameIt(dimension, fixed ?? TOTAL, '', found.codes.get(dimension)!))
			);
		});
		return [
			indicator(at.indicator),
			area(v),
			at.period !== undefined
				? constant(lexicons[2], periodOf(at.period) ?? at.period)
				: (period ?? constant(lexicons[2], structure.fixed.period ?? NO_PERIOD)),
			...keyed
		];
	});
	const { unit, units } = unitSources(table, structure, values);
	for (const [code, word] of found.unit) sayMultiple(found.indicator.get(code)!.vi, word, findings);
	for (const word of units) sayMultiple(units.length > 1 ? word : upload.file, word, findings);
	return {
		names,
		lexicons,
		of,
		unit,
		units,
		standing: values.map(({ at }): Standing | null =>
			at?.status ? { rows: null, status: [at.status as Status] } : at?.period === undefined ? standing : null
		),
		found,
		findings,
		repairs
	};
}

function nameIt(dimension: string, code: string, word: string, names: Map<string, Text>): string {
	if (!names.has(code)) names.set(code, codeName(dimension, code, word));
	return code;
}

function coding(dimension: string, word: string, label?: string): string {
	if (dimension !== 'sex') return codeOf(dimension, word);
	return (
		sexOf(word)?.sex ??
		(label === undefined ? null : sexOf(label)?.sex) ??
		(residenceOf(word) ? TOTAL : codeOf('sex', word))
	);
}

/** What a sex column's words say beside the sex ('White Women' → white). */
function groupWords(
	column: ColumnRole | undefined,
	text: (index: number) => { dictionary: string[] }
): string[] {
	return column ? text(column.index).dictionary.map((word) => sexOf(word)?.rest ?? '') : [];
}

/** Name, code and unit of indicators: codes of a code column as they are, else slugs of the names. */
function indicatorSource(
	table: RawTable,
	structure: Structure,
	lexicon: Lexicon,
	found: KeySources['found'],
	upload: Upload
): (at?: string) => Source {
	const note = (code: string, name: string) => {
		const { name: bare, unit } = unitIn(name);
		if (!found.indicator.has(code)) found.indicator.set(code, same(bare));
		if (unit && !found.unit.has(code)) found.unit.set(code, unit);
		return code;
	};
	const column = structure.columns.find((c) => c.role === 'indicator');
	let source: Source | null = null;
	if (column) {
		const text = coded(table.columns[column.index]);
		const label = structure.columns.find((c) => c.role === 'label' && c.of === column.index);
		const labels = label ? labelOf(text, coded(table.columns[label.index])) : null;
		const clean = (word: string) => word.replace(/[\s\u00a0]+/g, ' ').trim();
		const words = text.dictionary.map(clean);
		const asCodes = upload.self?.coded ?? words.every((word) => word === '' || looksCoded(word));
		const made = new Map(slugs([...new Set(words)]).map((code, i) => [[...new Set(words)][i], code]));
		const fallback = structure.fixed.indicator ?? upload.file;
		source = perRow(lexicon, text, (raw) => {
			const word = clean(raw);
			if (word === '') return note(slug(fallback), fallback);
			return note(asCodes ? word : made.get(word)!, labels?.get(raw) ?? word);
		});
	}
	const names = [
		...new Set(structure.columns.map((c) => c.at?.indicator).filter((name) => name !== undefined))
	];
	const codes = slugs(names);
	return (at) => {
		if (source && at === undefined) return source;
		const name = at ?? structure.fixed.indicator ?? upload.file;
		const i = names.indexOf(name);
		return constant(lexicon, note(i >= 0 ? codes[i] : slug(name), name));
	};
}

/** The period of a row as its columns say, before anything else of it is read. */
export function periodsByRow(table: RawTable, structure: Structure, upload: Upload): (row: number) => string {
	let read: ((row: number) => string) | null = null;
	return (row) => {
		if (!read) {
			const lexicon = new Lexicon();
			const { source } = periodSource(table, structure, lexicon, upload, [], []);
			read = source
				? (row) => lexicon.dictionary[source.codes[source.rows ? source.rows[row] : 0]]
				: () => structure.fixed.period ?? NO_PERIOD;
		}
		return read(row);
	};
}

/** The period of each row, from one column, or a year beside a quarter or month; and how final its words say the figures are. */
function periodSource(
	table: RawTable,
	structure: Structure,
	lexicon: Lexicon,
	upload: Upload,
	repairs: Repair[],
	findings: Finding[]
): { source: Source | null; standing: Standing | null } {
	const columns = structure.columns.filter((c) => c.role === 'period');
	if (!columns.length) return { source: null, standing: null };
	const texts = columns.map((c) => coded(table.columns[c.index]));
	const parts = columns.map((c, i) => {
		const part = hintOf(c.name)?.part;
		if (part !== 'quarter' && part !== 'month') return null;
		return texts[i].dictionary.every(
			(w) => w.trim() === '' || (periodOf(w) === null && partOf(w, part) !== null)
		)
			? part
			: null;
	});
	const partAt = parts.findIndex(Boolean);
	const yearAt = parts.findIndex((p) => p === null);
	const fixed = structure.fixed.period ?? NO_PERIOD;
	const withPart = (year: string, word: string) => {
		const p = partOf(word, parts[partAt]!);
		return p && /^\d{4}$/.test(year) ? `${year}-${p}` : p ? `${year} ${p}` : year;
	};
	if (yearAt < 0)
		return { source: perRow(lexicon, texts[partAt], (w) => withPart(fixed, w)), standing: null };
	const main = texts[yearAt];
	const read = readPeriods(main, columns[yearAt].name, {
		...structure,
		language: languageOf(table),
		dhis2: upload.kind === 'dhis2',
		lines: table.lines
	});
	repairs.push(...read.repairs);
	findings.push(...read.findings);
	const period = new Map(main.dictionary.map((word, i) => [word, read.period[i] || fixed]));
	return {
		source:
			partAt >= 0
				? perRowPair(lexicon, main, texts[partAt], (y, w) => withPart(period.get(y)!, w))
				: perRow(lexicon, main, (word) => period.get(word)!),
		standing: read.status.some(Boolean) ? { rows: main.codes, status: read.status } : null
	};
}
