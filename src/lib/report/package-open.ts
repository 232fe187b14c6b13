import { isDescription } from '../file/archive/package-check.ts';
import { DESCRIPTOR, hashOf, MAX_DESCRIPTOR, OURS, type Description } from '../file/archive/package-own.ts';
import { MAX_BYTES, megabytes } from '../file/source.ts';
import { zipDirectory, type ZipEntry } from '../file/archive/zip-directory.ts';
import { unpackEntry } from '../file/archive/zip-unpack.ts';
import { done, failed, type Result } from '../term/failure.ts';

/** An opened package: its table, still as the bytes of a file, and what is said of the data set. */
export interface OpenedPackage {
	/** name of the table inside the archive */
	name: string;
	table: Uint8Array;
	about: Description;
}

/**
 * Opens a Data Package in memory; nothing of it is written anywhere, and no name in it is used as a path.
 * @returns failure `package-damaged` when the archive or its descriptor cannot be read, `package-foreign` when it was not
 * made by `packageOf`, `package-altered` when the table is not the one that was packed, `too-large`
 */
export async function openPackage(bytes: Uint8Array): Promise<Result<OpenedPackage>> {
	const listed = zipDirectory(bytes);
	if (!listed.ok) return failed('package-damaged', { reason: String(listed.failure.values?.reason ?? '') });
	const descriptor = await take(bytes, listed.value, DESCRIPTOR, MAX_DESCRIPTOR);
	if (!descriptor.ok) return descriptor;
	let said: unknown;
	try {
		said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(descriptor.value));
	} catch (error) {
		return failed('package-damaged', { reason: error instanceof Error ? error.message : String(error) });
	}
	const about = (said as Record<string, unknown> | null)?.[OURS];
	const resource = (said as { resources?: { path?: unknown; hash?: unknown }[] } | null)?.resources?.[0];
	if (about === undefined || typeof resource?.path !== 'string' || typeof resource.hash !== 'string')
		return failed('package-foreign');
	if (!isDescription(about)) return failed('package-damaged', { reason: `${DESCRIPTOR}: ${OURS}` });
	const table = await take(bytes, listed.value, resource.path, MAX_BYTES);
	if (!table.ok) return table;
	if ((await hashOf(table.value)) !== resource.hash)
		return failed('package-altered', { table: resource.path });
	return done({ name: resource.path, table: table.value, about });
}

/** One file of an archive by its name; the declared size is looked at before anything is unpacked. */
async function take(
	archive: Uint8Array,
	entries: readonly ZipEntry[],
	name: string,
	most: number
): Promise<Result<Uint8Array>> {
	const entry = entries.find((each) => each.name === name);
	if (!entry)
		return name === DESCRIPTOR ? failed('package-foreign') : failed('package-damaged', { reason: name });
	if (entry.size > most) return failed('too-large', { size: megabytes(entry.size), limit: megabytes(most) });
	const unpacked = await unpackEntry(archive, entry);
	return unpacked.ok ? unpacked : failed('package-damaged', { reason: name });
}
