import type { Result } from '#lib/term/failure.ts';
import type { Kind } from '../kind.ts';
import { openFlatOds, openOds } from './ods.ts';
import type { ReadOptions, Table } from '../source.ts';
import { readWorkbook, type Open } from './workbook.ts';
import { openExcelXml, openXls, openXlsb } from './xls.ts';
import { openXlsx } from './xlsx.ts';

/** Forms of a workbook. */
export type WorkbookKind = Extract<Kind, 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'ods-xml' | 'excel-xml'>;

const OPEN: Record<WorkbookKind, Open> = {
	xlsx: openXlsx,
	xlsb: openXlsb,
	xls: openXls,
	ods: openOds,
	'ods-xml': openFlatOds,
	'excel-xml': openExcelXml
};

/** Reads a workbook of a form. Failures: those of `readWorkbook`, and not-a-workbook. */
export const readWorkbookOf = (
	kind: WorkbookKind,
	bytes: Uint8Array,
	options: ReadOptions
): Promise<Result<Table>> => readWorkbook(bytes, OPEN[kind], options);
