import { stat } from 'node:fs/promises';
import path from 'node:path';
import { WHOLE_LEVEL, type Gazetteer } from '#lib/area/gazetteer.ts';
import { noNames } from '#lib/dataset/found.ts';
import { openTidy } from '#lib/dataset/open.ts';
import { conflict, duplicate } from '#lib/dataset/rule/duplicate.ts';
import { slug } from '#lib/dataset/slug.ts';
import { kindOf } from '#lib/file/kind.ts';
import type { Description } from '#lib/file/archive/package-own.ts';
import type { ParquetLoader } from '#lib/file/parquet/parquet-guard.ts';
import { readUpload } from '#lib/file/read.ts';
import { MAX_BYTES, megabytes, type Source } from '#lib/file/source.ts';
import { openPackage } from '#lib/report/package-open.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import { same } from '#lib/term/text.ts';
import type { OpenedTidy } from './opened.ts';
import { bytesSource, pathSource } from './source.ts';

/** A data set opened from a file, and what was seen in it that makes its figures doubtful. */
export type OpenedFile = OpenedTidy & { findings: Finding[] };

/** What a file needs to be opened. */
export interface OpenContext {
	gazetteer: Gazetteer;
	parquet: ParquetLoader;
}

/**
 * Opens a file that `atlas read --out` wrote: tidy CSV or Parquet, whose codes are then their own names, or a Data
 * Package, which has the names beside them.
 * @returns the failures of `readUpload`, `openTidy` and `openPackage`
 */
export async function openFile(
	file: { path: string; name: string },
	context: OpenContext
): Promise<Result<OpenedFile>> {
	const source = await pathSource(file.path, file.name);
	const date = await dayOf(file.path);
	const head = await source.bytes(0, Math.min(source.size, 1 << 16));
	const tail = await source.bytes(Math.max(0, source.size - 4096), source.size);
	if (kindOf(head, tail) !== 'zip') return openTable(source, date, null, context);
	if (source.size > MAX_BYTES)
		return failed('too-large', { size: megabytes(source.size), limit: megabytes(MAX_BYTES) });
	const opened = await openPackage(await source.bytes());
	if (!opened.ok) return opened;
	const { name, table, about } = opened.value;
	return openTable(bytesSource(name, table), date, about, context);
}

/** The day a file was last changed (UTC, ISO 8601): the date of figures that say none. */
export const dayOf = async (file: string): Promise<string> =>
	(await stat(file)).mtime.toISOString().slice(0, 10);

async function openTable(
	source: Source,
	date: string,
	about: Description | null,
	{ gazetteer, parquet }: OpenContext
): Promise<Result<OpenedFile>> {
	const read = await readUpload(source, { parquet });
	if (!read.ok) return read;
	const { raw, findings } = read.value;
	const stem = path.parse(source.name).name;
	const opened = await openTidy(
		raw,
		about?.dataset ?? { title: same(stem), source: same(source.name), date },
		gazetteer
	);
	if (!opened.ok) return opened;
	const { dataset, observations } = opened.value;
	const named = new Map(about?.areas.map((area) => [area.code, area.name]));
	const unnamed = !about && !raw.columns.some((column) => column.name.trim() === 'dataset');
	const checked = { observations, names: noNames(), table: raw };
	return done({
		dataset: {
			...dataset,
			id: unnamed ? slug(stem) : dataset.id,
			areas: dataset.areas.map((area) =>
				area.level === 'area' || area.level === WHOLE_LEVEL
					? { ...area, name: named.get(area.code) ?? area.name }
					: area
			)
		},
		observations,
		findings: [...findings, ...[conflict(checked), duplicate(checked)].filter((found) => found !== null)]
	});
}
