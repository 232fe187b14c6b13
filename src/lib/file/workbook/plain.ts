import { done, failed, type Result } from '../../term/failure.ts';

/** A sheet as it stands: its name, and the texts of its cells row by row. */
export interface PlainSheet {
	name: string;
	rows: string[][];
}

/** The sheets of an .xlsx workbook whose form is known, as texts; nothing is guessed. @returns failure workbook-damaged */
export async function plainSheets(bytes: Uint8Array): Promise<Result<PlainSheet[]>> {
	const { readXlsx } = await import('hucre');
	try {
		const { sheets } = await readXlsx(bytes);
		return done(
			sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((value) => textOf(value))) }))
		);
	} catch {
		return failed('workbook-damaged', { part: 'xlsx' });
	}
}

const textOf = (value: unknown): string =>
	value === null || value === undefined
		? ''
		: value instanceof Date
			? value.toISOString().slice(0, 10)
			: String(value as string | number | boolean).trim();
