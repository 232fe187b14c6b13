import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BLOCK = 512;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).split('\0')[0];

/**
 * Unpacks a tar archive (ustar: folders and plain files, which is all that a browser's libraries need).
 * @param archive the whole archive, uncompressed
 * @param folder where to; made when absent
 * @throws when an entry is of another kind or would land outside the folder
 */
export function untar(archive: Uint8Array, folder: string): void {
	for (let at = 0; at + BLOCK <= archive.length;) {
		const header = archive.subarray(at, at + BLOCK);
		const name = [text(header.subarray(345, 500)), text(header.subarray(0, 100))].filter(Boolean).join('/');
		if (name === '') return;
		const size = parseInt(text(header.subarray(124, 136)), 8);
		const kind = String.fromCharCode(header[156] || 48);
		const target = path.resolve(folder, name);
		if (!`${target}${path.sep}`.startsWith(path.resolve(folder) + path.sep))
			throw new Error(`tar: ${name} leads outside`);
		at += BLOCK;
		if (kind === '5') {
			mkdirSync(target, { recursive: true });
		} else if (kind === '0') {
			mkdirSync(path.dirname(target), { recursive: true });
			writeFileSync(target, archive.subarray(at, at + size));
			chmodSync(target, parseInt(text(header.subarray(100, 108)), 8) & 0o755);
		} else {
			throw new Error(`tar: ${name} is of kind ${kind}`);
		}
		at += Math.ceil(size / BLOCK) * BLOCK;
	}
}
