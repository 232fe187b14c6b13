import { unzipSync } from 'fflate';
import { MAX_BYTES, megabytes } from '../file/source.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { DESCRIPTOR, hashOf, OURS, type Description } from './package.ts';
import { isDescription } from './package-check.ts';

/** An opened package: its table, still as the bytes of a file, and what is said of the data set. */
export interface OpenedPackage {
	/** name of the table inside the archive */
	name: string;
	table: Uint8Array;
	about: Description;
}

/** Largest descriptor read, in bytes. */
const MAX_DESCRIPTOR = 64 * 2 ** 20;

/**
 * Opens a Data Package in memory; nothing of it is written anywhere, and no name in it is used as a path.
 * @returns failure `package-damaged` when the archive or its descriptor cannot be read, `package-foreign` when it was not
 * made by `packageOf`, `package-altered` when the table is not the one that was packed, `too-large`
 */
export async function openPackage(bytes: Uint8Array): Promise<Result<OpenedPackage>> {
	const descriptor = take(bytes, DESCRIPTOR, MAX_DESCRIPTOR);
	if (!descriptor.ok) return descriptor;
	let said: unknown;
	try {
		said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(descriptor.value));
	} catch (error) {
		return failed('package-damaged', { reason: reasonOf(error) });
	}
	const about = (said as Record<string, unknown> | null)?.[OURS];
	const resource = (said as { resources?: { path?: unknown; hash?: unknown }[] } | null)?.resources?.[0];
	if (about === undefined || typeof resource?.path !== 'string' || typeof resource.hash !== 'string')
		return failed('package-foreign');
	if (!isDescription(about)) return failed('package-damaged', { reason: `${DESCRIPTOR}: ${OURS}` });
	const table = take(bytes, resource.path, MAX_BYTES);
	if (!table.ok) return table;
	if ((await hashOf(table.value)) !== resource.hash)
		return failed('package-altered', { table: resource.path });
	return done({ name: resource.path, table: table.value, about });
}

/** One file of an archive by its name; the declared size is looked at before anything is unpacked. */
function take(archive: Uint8Array, name: string, most: number): Result<Uint8Array> {
	let size = 0;
	let found: Uint8Array | undefined;
	try {
		const files = unzipSync(archive, {
			filter: (file) => {
				if (file.name !== name) return false;
				size = file.originalSize;
				return size <= most;
			}
		});
		if (Object.hasOwn(files, name)) found = files[name];
	} catch (error) {
		return failed('package-damaged', { reason: reasonOf(error) });
	}
	if (size > most) return failed('too-large', { size: megabytes(size), limit: megabytes(most) });
	if (found) return done(found);
	return name === DESCRIPTOR ? failed('package-foreign') : failed('package-damaged', { reason: name });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
