import type { Coded, RawColumn } from '#lib/term/column.ts';
import type { Finding } from '#lib/term/finding.ts';
import type { SelfDescription } from '#lib/term/upload.ts';
import type { Table } from '../source.ts';

type Role = SelfDescription['roles'][number];
type TextColumn = Extract<RawColumn, { kind: 'text' }>;

/** A column of an SDMX-CSV table: its id, its name where the header gives both, and what its cells were taken apart into. */
interface Field {
	index: number;
	id: string;
	name: string;
	column: TextColumn;
}

const FRAME = /^(?:DATAFLOW|STRUCTURE|STRUCTURE_ID|STRUCTURE_NAME|ACTION|LAST UPDATE)$/i;
const IGNORED = /^(?:FREQ|TIME_FORMAT|DECIMALS|UNIT_MULT(?:IPLIER)?|CONF_STATUS|OBS_CONF|COLLECTION)$/i;
const INDICATOR = /^(?:INDICATOR|SERIES|VARIABLE|INDIC(?:_[A-Z]+)?|MEASURE|SUBJECT|NA_ITEM)$/i;
const AREA = /^(?:REF_AREA|GEO|GEOGRAPHY|AREA|COUNTRY|LOCATION)$/i;
const UNIT = /^(?:UNIT_MEASURE|UNIT)$/i;
const TIMES = /^UNIT_MULT(?:IPLIER)?$/i;
/** What stands beside a figure, by its id. */
const BESIDE: readonly (readonly [RegExp, Role])[] = [
	[/^(?:OBS_STATUS|OBS_FLAG)$/i, { role: 'status' }],
	[UNIT, { role: 'unit' }],
	[/^(?:LOWER_BOUND|LOWER)$/i, { role: 'lower' }],
	[/^(?:UPPER_BOUND|UPPER)$/i, { role: 'upper' }],
	[/^NUMERATOR$/i, { role: 'numerator' }],
	[/^DENOMINATOR$/i, { role: 'denominator' }],
	[/^(?:OBS_COMMENT|COMMENT_OBS|OBS_NOTE|NOTE)$/i, { role: 'note' }]
];

/**
 * What an SDMX-CSV table (1.0 and 2.0) says of itself; null when it is none. Cells that hold a code and its label
 * ('F: Female') are taken apart into columns behind the file's own; rows that delete (ACTION D) are named.
 */
export function asSdmxCsv(table: Table): Table | null {
	const fields = table.raw.columns.map(fieldOf);
	const ids = new Set(fields.map(({ id }) => id.toUpperCase().replace(/\[.*\]$/, '')));
	if (!ids.has('DATAFLOW') && !(ids.has('STRUCTURE') && ids.has('STRUCTURE_ID'))) return null;
	if (fields.some(({ column }) => column.kind !== 'text')) return null;
	const made: RawColumn[] = [];
	const roles: Role[] = fields.map(() => ({ role: 'ignore' }));
	const put = (column: RawColumn, role: Role): number => {
		roles.push(role);
		return fields.length + made.push(column) - 1;
	};
	const value = fields.findIndex(({ id }) => /^OBS_VALUE$/i.test(id));
	const has = { area: false, indicator: false };
	const labelled = labelsBeside(fields);
	const taken = new Set<number>();
	const unit = fields.find(({ id }) => UNIT.test(id));
	const times = fields.find(({ id }) => TIMES.test(id));
	const apart = unit !== undefined && unit.index < value && tellsApart(unit, fields);
	fields.forEach((field, k) => {
		const { id, index } = field;
		if (labelled.has(k)) {
			roles[k] = { role: 'label', of: labelled.get(k)! };
			return;
		}
		const role: Role =
			field === unit && apart
				? { role: 'dimension', dimension: 'unit_measure' }
				: roleOf(field, k < value, has);
		const both = role?.role === 'ignore' ? null : takenApart(field);
		if (!both) return void (roles[index] = role);
		const code = put({ kind: 'text', name: id, ...both.codes }, role);
		put({ kind: 'text', name: field.name, ...both.labels }, { role: 'label', of: code });
		taken.add(index);
	});
	const findings: Finding[] = [];
	const { title } = titleOf(fields);
	if (title && !has.indicator && value >= 0) roles[value] = { role: 'value', at: { indicator: title } };
	if (apart || (times && isMultiplied(times))) {
		for (const role of roles) if (role?.role === 'unit') role.role = 'ignore';
		put(unitOf(fields, unit, times, labelled), { role: 'unit' });
	}
	const left = fields.filter(
		({ id, index }) =>
			index > value &&
			roles[index]?.role === 'ignore' &&
			!FRAME.test(id) &&
			!IGNORED.test(id) &&
			!taken.has(index)
	);
	if (left.length)
		findings.push({
			rule: 'attributes-left',
			severity: 'note',
			rows: 0,
			first: 0,
			example: left.map(({ id }) => id).join(', '),
			values: { count: left.length }
		});
	return {
		...table,
		kind: 'sdmx-csv',
		raw: { ...table.raw, columns: [...table.raw.columns, ...made] },
		...(made.length && { made: made.length }),
		self: { ...(title && { title }), notes: [], roles, aside: deletedRows(fields) },
		findings: [...table.findings, ...findings]
	};
}

/** 'REF_AREA: Geographic area' → id and name. */
function fieldOf(column: RawColumn, index: number): Field {
	const found = /^\s*([^\s:]+)\s*:\s*(.+)$/.exec(column.name);
	const id = (found ? found[1] : column.name).trim().replace(/\[.*\]$/, '');
	return { index, id, name: (found ? found[2] : column.name).trim(), column: column as TextColumn };
}

function roleOf({ id, column }: Field, key: boolean, has: { area: boolean; indicator: boolean }): Role {
	if (FRAME.test(id) || IGNORED.test(id)) return { role: 'ignore' };
	if (/^OBS_VALUE$/i.test(id)) return { role: 'value' };
	if (/^TIME_PERIOD$/i.test(id)) return { role: 'period' };
	const beside = BESIDE.find(([pattern]) => pattern.test(id))?.[1];
	if (beside) return { ...beside };
	if (!key) return { role: 'ignore' };
	if (AREA.test(id) && !has.area) {
		has.area = true;
		return { role: 'area' };
	}
	if (INDICATOR.test(id) && !has.indicator) {
		has.indicator = true;
		return { role: 'indicator' };
	}
	return column.dictionary.filter((word) => word.trim()).length > 1 ? { role: 'dimension' } : undefined;
}

/** Columns that name what the column left of them codes: 'SEX', 'Sex'. */
function labelsBeside(fields: readonly Field[]): Map<number, number> {
	const found = new Map<number, number>();
	for (let k = 1; k < fields.length; k++) {
		const [code, label] = [fields[k - 1], fields[k]];
		const spelled =
			/[a-z].*[ A-Z]|[A-Z].*[a-z]|[^\x20-\x7e]/.test(label.name) && label.name === label.column.name.trim();
		if (!spelled || found.has(k - 1) || FRAME.test(code.id) || /\s/.test(code.id)) continue;
		if (decides(code.column, label.column)) found.set(k, k - 1);
	}
	return found;
}

/** Whether each word of one column stands beside one word of another only. */
function decides(code: Coded, label: Coded): boolean {
	const beside = new Int32Array(code.dictionary.length).fill(-1);
	for (let i = 0; i < code.codes.length; i++) {
		const at = code.codes[i];
		if (beside[at] < 0) beside[at] = label.codes[i];
		else if (beside[at] !== label.codes[i]) return false;
	}
	return true;
}

const BOTH = /^\s*([^\s:]+)\s*:\s+(\S.*)$/s;

/** The codes and the labels of cells that hold both; null when most hold one. */
function takenApart({ column, id, name }: Field): { codes: Coded; labels: Coded } | null {
	const words = column.dictionary.filter((word) => word.trim());
	const both = words.filter((word) => BOTH.test(word)).length;
	if (!both || id === name || both < words.length * 0.8) return null;
	const split = column.dictionary.map((word) => BOTH.exec(word));
	return {
		codes: renamed(column, (i) => split[i]?.[1] ?? column.dictionary[i]),
		labels: renamed(column, (i) => split[i]?.[2] ?? '')
	};
}

/** A column whose words are others; alike ones become one. */
function renamed({ codes, dictionary }: Coded, word: (i: number) => string): Coded {
	const known = new Map<string, number>();
	const now = dictionary.map((_, i) => {
		const own = word(i);
		if (!known.has(own)) known.set(own, known.size);
		return known.get(own)!;
	});
	return { codes: codes.map((code) => now[code]), dictionary: [...known.keys()] };
}

/** Whether figures of one indicator come in several units, so that the unit belongs to their key. */
function tellsApart(unit: Field, fields: readonly Field[]): boolean {
	const indicator = fields.find(({ id }) => INDICATOR.test(id));
	const words = unit.column.dictionary.filter((word) => word.trim());
	return words.length > 1 && !(indicator && decides(indicator.column, unit.column));
}

const powerIn = (word: string): string => (BOTH.exec(word)?.[1] ?? word).trim();

/** Whether some figures are given in another power of ten than ones. */
const isMultiplied = ({ column }: Field): boolean =>
	column.dictionary.some((word) => !['', '0'].includes(powerIn(word)));

/**
 * The unit of each figure together with the power of ten it is given in. The figures stay as published: 12.5 with a
 * multiplier of 6 is shown as 12.5 in 'US dollar, Millions'.
 */
function unitOf(
	fields: readonly Field[],
	unit: Field | undefined,
	times: Field | undefined,
	labelled: ReadonlyMap<number, number>
): RawColumn {
	const named = (field: Field | undefined) => {
		if (!field) return () => '';
		const { column } = field;
		const label = [...labelled].find(([, of]) => of === field.index)?.[0];
		const beside = label === undefined ? null : fields[label].column;
		return (i: number): string => {
			const word = column.dictionary[column.codes[i]];
			const other = beside?.dictionary[beside.codes[i]].trim();
			return other || BOTH.exec(word)?.[2] || word.trim();
		};
	};
	const [base, power] = [named(unit), named(times)];
	const factor = (i: number): string => {
		const ten = times ? powerIn(times.column.dictionary[times.column.codes[i]]) : '';
		if (['', '0'].includes(ten)) return '';
		return power(i) === ten ? `×10^${ten}` : power(i);
	};
	const known = new Map<string, number>();
	const codes = Int32Array.from((unit ?? times)!.column.codes, (_, i) => {
		const word = [base(i), factor(i)].filter(Boolean).join(', ');
		if (!known.has(word)) known.set(word, known.size);
		return known.get(word)!;
	});
	const name = [unit, times].flatMap((field) => field?.id ?? []).join(' + ') + (times ? '' : '_name');
	return { kind: 'text', name, codes, dictionary: [...known.keys()] };
}

/** Records that say that an earlier figure is withdrawn. */
function deletedRows(fields: readonly Field[]): SelfDescription['aside'] {
	const action = fields.find(({ id }) => /^ACTION$/i.test(id))?.column;
	if (!action) return [];
	const gone = action.dictionary.map((word) => /^D(?:elete)?(?::|$)/i.test(word.trim()));
	const rows: { row: number; reason: string }[] = [];
	if (gone.includes(true))
		action.codes.forEach((code, row) => gone[code] && rows.push({ row, reason: 'deleted' }));
	return rows;
}

/** 'UNICEF:CME(1.0): Child Mortality' → Child Mortality, when the table is of one dataflow. */
function titleOf(fields: readonly Field[]): { title?: string } {
	const name =
		fields.find(({ id }) => /^STRUCTURE_NAME$/i.test(id)) ??
		fields.find(({ id }) => /^(?:DATAFLOW|STRUCTURE_ID)$/i.test(id));
	const words = name?.column.dictionary.filter((word) => word.trim()) ?? [];
	if (words.length !== 1) return {};
	const title = /^STRUCTURE_NAME$/i.test(name!.id) ? words[0] : /\): *(\S.*)$/.exec(words[0])?.[1];
	return title ? { title: title.trim() } : {};
}
