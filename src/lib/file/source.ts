import type { Upload } from '#lib/term/upload.ts';
import type { ParquetLoader } from './parquet/parquet-guard.ts';

/** A file as bytes on demand: made from a File in the browser, from a path in Node. `name` is never a path. */
export interface Source {
	name: string;
	size: number;
	/** Bytes from `from` (0) up to, not including, `to` (size). */
	bytes(from?: number, to?: number): Promise<Uint8Array>;
}

/** What a person said about the file; what is left out is found out. */
export interface ReadOptions {
	delimiter?: string;
	/** '"', "'" or '' for none */
	quote?: string;
	/** 0..4; the first of them is the first line that is not preamble */
	headerRows?: number;
	/** a name of `decode.ts`, e.g. 'utf-8', 'windows-1258' */
	encoding?: string;
	/** name of the sheet of a workbook or the file of an archive to read */
	sheet?: string;
	/** which of several tables stacked in one sheet to read, 0-based */
	stacked?: number;
	/** From 0 to 1, in order. */
	onProgress?: (fraction: number) => void;
	signal?: AbortSignal;
	/** How this environment reads Parquet; without it Parquet files are refused. */
	parquet?: ParquetLoader;
}

/** Largest file read, packed or unpacked, in bytes. */
export const MAX_BYTES = 2 ** 31 - 1;

/** Bytes as whole megabytes, as sentences say them. */
export const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);

/** Widest table read, in columns. */
export const MAX_COLUMNS = 50_000;

/** Longest table read, in records. */
export const MAX_ROWS = 100_000_000;

/** What a reader of one kind of file gives: an Upload without what only the source knows. */
export type Table = Omit<Upload, 'file' | 'bytes'>;
