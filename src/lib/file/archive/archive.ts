import { zipSync } from 'fflate';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { concat } from '../concat.ts';
import { unpackedLimit } from './gzip.ts';
import { megabytes } from '../source.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';
import { unzip } from './zip-pieces.ts';

/** Unpacked bytes a workbook may have. */
const MOST = 2 ** 30;

/** The parts of a workbook packed as an archive, found by name whatever its capitals and slashes. */
export class Archive {
	readonly #parts = new Map<string, ZipEntry>();

	private constructor(
		readonly bytes: Uint8Array,
		entries: ZipEntry[]
	) {
		for (const entry of entries) this.#parts.set(keyOf(entry.name), entry);
	}

	/**
	 * What it unpacks to is summed up before anything is unpacked.
	 * @param most unpacked bytes it may have
	 * Failures: zip-damaged, zip-too-many, zip-too-large, workbook-encrypted.
	 */
	static open(bytes: Uint8Array, most = MOST): Result<Archive> {
		const entries = zipDirectory(bytes);
		if (!entries.ok) return entries;
		let sum = 0;
		for (const { name, packed, size } of entries.value) {
			sum += size;
			const limit = Math.min(most, unpackedLimit(packed));
			if (size > limit || sum > most)
				return failed('zip-too-large', { entry: name, size: megabytes(sum), limit: megabytes(limit) });
		}
		if (entries.value.some((entry) => entry.encrypted)) return failed('workbook-encrypted');
		return done(new Archive(bytes, entries.value));
	}

	/** Names of the parts, small letters and slashes. */
	get names(): string[] {
		return [...this.#parts.keys()];
	}

	has(name: string): boolean {
		return this.#parts.has(keyOf(name));
	}

	/** A part piece by piece; nothing when there is none of this name. @throws ZipDamaged */
	*pieces(name: string): Generator<Uint8Array, void, void> {
		const entry = this.#parts.get(keyOf(name));
		if (entry) yield* unzip(this.bytes, entry);
	}

	/** A part as text; undefined when there is none of this name. @throws ZipDamaged */
	text(name: string): string | undefined {
		return this.has(name) ? new TextDecoder().decode(this.#whole(name)) : undefined;
	}

	/** Unpacks every part once, to see that none is damaged. @throws ZipDamaged */
	check(): void {
		for (const name of this.names) for (const _ of this.pieces(name));
	}

	/** The archive with some parts put in place of its own, not packed. @throws ZipDamaged */
	with(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
		const all = Object.create(null) as Record<string, Uint8Array>;
		for (const [name, { size }] of this.#parts) if (size) all[name] = parts.get(name) ?? this.#whole(name);
		for (const [name, bytes] of parts) all[name] = bytes;
		return zipSync(all, { level: 0 });
	}

	#whole(name: string): Uint8Array {
		const pieces = [...this.pieces(name)];
		return concat(
			pieces,
			pieces.reduce((sum, piece) => sum + piece.length, 0)
		);
	}
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
