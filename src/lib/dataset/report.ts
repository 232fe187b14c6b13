import type { Failure } from '../term/failure.ts';
import type { Finding, Repair } from '../term/finding.ts';
import type { ColumnRole, Structure } from '../term/structure.ts';
import type { Lang } from '../term/text.ts';
import type { Upload } from '../term/upload.ts';
import { explain, hasMessage, sayCode, sayFinding } from '../message/message.ts';
import { periodOf } from './period.ts';
import { coded } from './profile.ts';
import type { Tidy } from './tidy.ts';

/** `report.json` of one file: what was understood, repaired, found and set aside. */
export interface Report {
	file: string;
	kind: string;
	encoding: string;
	bytes: number;
	sheet?: string;
	table: {
		delimiter?: string;
		quote?: string;
		headerRows: number;
		firstDataRow: number;
		decimal: string;
		thousands: string;
		newline?: string;
	};
	columns: { name: string; role: string; type: string; unit?: string; recognised: Record<string, unknown> }[];
	rows: { read: number; kept: number; setAside: number };
	findings: (Finding & { message: string })[];
	areas?: Tidy['areas'];
	/** changes of the table's shape, in order: what each did to how many rows */
	reshaping: { step: string; rows: number; example: { before: string; after: string }; message: string }[];
	repairs: (Repair & { message: string })[];
	/** that numbers of people in it are not protected, where they are not */
	unprotected?: string;
	/** why nothing was read */
	refused?: { kind: string; message: string; next: string };
}

/** The report of a file that was read, its columns in the order of the file. */
export function report(
	upload: Upload,
	structure: Structure,
	result: Tidy,
	checks: readonly Finding[],
	lang: Lang
): Report {
	const findings = [...upload.findings, ...result.findings, ...checks];
	return {
		file: upload.file,
		kind: upload.kind,
		encoding: upload.encoding,
		bytes: upload.bytes,
		...(upload.sheet !== undefined && { sheet: upload.sheet }),
		table: { ...upload.table, decimal: structure.decimal, thousands: structure.thousands },
		columns: structure.columns.map((column) => ({
			name: column.name,
			role: column.role,
			type: typeOf(result, column),
			...unitOf(column, result),
			recognised: recognised(column, structure)
		})),
		rows: result.rows,
		findings: findings.map((finding) => ({ ...finding, message: sayFinding(lang, finding) })),
		...(structure.columns.some((c) => c.role === 'area' || c.at?.area) && { areas: result.areas }),
		reshaping: (structure.steps ?? []).map((step, i) => {
			const { rows = 0, example = { before: '', after: '' } } = result.reshaping[i] ?? {};
			const message = result.reshaping[i] ? sayRepair(lang, result.reshaping[i]) : '';
			return { step: step.kind, rows, example, message };
		}),
		repairs: [...upload.repairs, ...result.repairs].map((repair) => ({
			...repair,
			message: sayRepair(lang, repair)
		}))
	};
}

const sayRepair = (lang: Lang, { what, column = '', rows, example }: Repair): string =>
	hasMessage(`repair.${what}`) ? sayCode(lang, 'repair', what, { column, rows, ...example }) : what;

/** The report of a file that was refused. */
export function refusal(file: string, bytes: number, failure: Failure, lang: Lang): Report {
	const { what, next } = explain(lang, failure);
	return {
		file,
		kind: '',
		encoding: '',
		bytes,
		table: { headerRows: 0, firstDataRow: 0, decimal: '', thousands: '' },
		columns: [],
		rows: { read: 0, kept: 0, setAside: 0 },
		findings: [],
		reshaping: [],
		repairs: [],
		refused: { kind: failure.kind, message: what, next }
	};
}

function typeOf({ table }: Tidy, column: ColumnRole): string {
	const raw = table.columns[column.index];
	if (!raw) return '';
	if (['value', 'numerator', 'denominator', 'lower', 'upper'].includes(column.role)) return 'number';
	if (column.role === 'period')
		return coded(raw).dictionary.every((word) => word.trim() === '' || periodOf(word) !== null)
			? 'period'
			: 'text';
	if (
		column.role === 'dimension' ||
		column.role === 'indicator' ||
		column.role === 'area' ||
		column.role === 'parent'
	)
		return 'code';
	return raw.kind;
}

function unitOf(column: ColumnRole, { names }: Tidy): { unit?: string } {
	const name = column.at?.indicator;
	if (column.role !== 'value' || !name) return {};
	const code = [...names.indicator].find(([, text]) => text.vi === name)?.[0];
	const unit = code && names.unit.get(code);
	return unit ? { unit } : {};
}

function recognised(column: ColumnRole, structure: Structure): Record<string, unknown> {
	const { dimension, at, of } = column;
	return {
		...(dimension !== undefined && { dimension }),
		...(at && { at }),
		...(of !== undefined && { of: structure.columns.find((c) => c.index === of)?.name ?? of }),
		...(column.role === 'value' && { decimal: structure.decimal, thousands: structure.thousands })
	};
}
