import { openTidy } from '#lib/dataset/open.ts';
import { versionOf } from '#lib/dataset/version.ts';
import type { ParquetLoader } from '#lib/file/parquet/parquet-guard.ts';
import { readUpload } from '#lib/file/read.ts';
import type { Gazetteer } from '#lib/area/gazetteer.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { PublishedVersion, StoredFile } from '#lib/term/library.ts';
import type { OpenedTidy } from '../opened.ts';
import { bytesSource } from '../source.ts';
import type { Files } from './files.ts';

/** The files every version has. */
export const DATASET = 'dataset.json';
export const OBSERVATIONS = 'observations.parquet';
export const DESCRIPTION = 'datapackage.json';

/** What is needed to open what is stored. */
export interface Opening {
	gazetteer: Gazetteer;
	parquet: ParquetLoader;
}

export const fileOf = ({ files }: Pick<PublishedVersion, 'files'>, name: string): StoredFile | undefined =>
	files.find((each) => each.name === name);

/** A stored file of a version, checked. @returns failure `file-damaged` */
export async function bytesOf(
	files: Files,
	version: Pick<PublishedVersion, 'files'>,
	name: string
): Promise<Result<Buffer>> {
	const file = fileOf(version, name);
	return file ? files.read(file) : failed('file-damaged', { file: name });
}

/**
 * A version as it was stored: what passed the gate then, with the names its areas had then.
 * @returns failure `file-damaged` when a file is not what was stored
 */
export async function openStored(
	files: Files,
	version: PublishedVersion,
	{ gazetteer, parquet }: Opening
): Promise<Result<OpenedTidy>> {
	const about = await bytesOf(files, version, DATASET);
	if (!about.ok) return about;
	const table = await bytesOf(files, version, OBSERVATIONS);
	if (!table.ok) return table;
	const dataset = JSON.parse(about.value.toString('utf8')) as Dataset;
	const read = await readUpload(bytesSource(OBSERVATIONS, table.value), { parquet });
	if (!read.ok) return read;
	const opened = await openTidy(read.value.raw, dataset, gazetteer);
	if (!opened.ok) return opened;
	const { observations } = opened.value;
	if ((await versionOf(observations)) !== version.version)
		return failed('file-damaged', { file: OBSERVATIONS });
	return done({ dataset, observations });
}
