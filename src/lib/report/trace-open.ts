import { zipDirectory } from '../file/archive/zip-directory.ts';
import { unpackEntry } from '../file/archive/zip-unpack.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { tracesIn } from './trace-part.ts';
import type { Trace } from './trace.ts';

const MAIN = ['word/document.xml', 'ppt/presentation.xml'];

/**
 * What the figures of a Word or PowerPoint file were made of.
 * @returns failure `report-not-office` when it is no such file, `report-foreign` when it was not made here or the part that says
 * so was lost, `report-damaged`
 */
export async function tracesOfFile(bytes: Uint8Array): Promise<Result<Trace[]>> {
	const listed = zipDirectory(bytes);
	if (!listed.ok || !listed.value.some(({ name }) => MAIN.includes(name))) return failed('report-not-office');
	for (const entry of listed.value) {
		if (!/^customXml\/item\d*\.xml$/.test(entry.name)) continue;
		const part = await unpackEntry(bytes, entry);
		if (!part.ok) return failed('report-damaged');
		const found = tracesIn(new TextDecoder().decode(part.value));
		if (found) return done(found);
	}
	return failed('report-foreign');
}
