import { readUpload } from '#lib/file/read.ts';
import type { ReadOptions, Source } from '#lib/file/source.ts';
import { cell, type RawTable } from '#lib/term/column.ts';
import type { Result } from '#lib/term/failure.ts';
import type { Upload } from '#lib/term/upload.ts';

/** Bytes in memory as a source. */
export const sourceOf = (bytes: Uint8Array, name = 'table.csv'): Source => ({
	name,
	size: bytes.length,
	bytes: async (from = 0, to = bytes.length) => bytes.subarray(from, to)
});

/** Reads text or bytes. */
export const read = (
	content: string | Uint8Array,
	options?: ReadOptions,
	name?: string
): Promise<Result<Upload>> =>
	readUpload(
		sourceOf(typeof content === 'string' ? new TextEncoder().encode(content) : content, name),
		options
	);

/** Reads what must be readable. */
export async function upload(
	content: string | Uint8Array,
	options?: ReadOptions,
	name?: string
): Promise<Upload> {
	const result = await read(content, options, name);
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	return result.value;
}

export const namesOf = (table: RawTable): string[] => table.columns.map((column) => column.name);

export const rowsOf = (table: RawTable): string[][] =>
	Array.from({ length: table.length }, (_, row) => table.columns.map((column) => cell(column, row)));

export const rulesOf = (upload: Upload): string[] => upload.findings.map((finding) => finding.rule);

/** The numbers of typed cells, null for text. */
export const typedOf = (table: RawTable): (number | null)[][] =>
	Array.from({ length: table.length }, (_, row) =>
		table.columns.map((column) => {
			const number = column.kind === 'text' ? column.typed?.[column.codes[row]] : column.values[row];
			return number === undefined || Number.isNaN(number) ? null : number;
		})
	);
