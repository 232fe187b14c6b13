import { Gunzip } from 'fflate';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { MAX_BYTES, megabytes } from '../source.ts';

/** Files that unpack to more than this many bytes may not grow beyond that many times their packed size. */
const FREE = 2 ** 28;
const MOST_TIMES = 250;

/** How many bytes packed ones may become: tables shrink some thirty times, traps a thousand. */
export const unpackedLimit = (packed: number): number =>
	Math.min(MAX_BYTES, Math.max(FREE, packed * MOST_TIMES));

/**
 * Unpacks gzip bytes. They go straight to their place: the file says at its end how many there will be.
 * Failures: gzip-too-large, gzip-damaged.
 */
export async function unpack(bytes: Uint8Array): Promise<Result<Uint8Array>> {
	const limit = unpackedLimit(bytes.length);
	const whole = new Growing(Math.min(saidSize(bytes), limit), limit);
	let wrong = await inflate(bytes, 'gzip', whole);
	if (wrong !== TOO_LARGE && wrong !== null) {
		// several gzip files one behind another, which some platforms refuse as a whole
		const members = membersOf(bytes);
		if (members.length > 1) {
			whole.clear();
			wrong = null;
			for (let i = 0; i < members.length && wrong === null; i++)
				wrong = await inflate(bytes.subarray(members[i], members[i + 1]), 'gzip', whole);
		}
	}
	if (wrong === null) return done(whole.bytes);
	return wrong === TOO_LARGE
		? failed('gzip-too-large', { limit: megabytes(limit) })
		: failed('gzip-damaged', { reason: wrong });
}

/** Unpacks a stream, stopping beyond `limit` unpacked bytes: the failure then has no reason. */
export async function unpackStream(
	bytes: Uint8Array,
	format: 'gzip' | 'deflate-raw',
	limit: number
): Promise<Result<Uint8Array>> {
	const whole = new Growing(Math.min(bytes.length * 4, limit), limit);
	const wrong = await inflate(bytes, format, whole);
	if (wrong === null) return done(whole.bytes);
	return wrong === TOO_LARGE ? failed('gzip-too-large') : failed('gzip-damaged', { reason: wrong });
}

const TOO_LARGE = '';

/** Unpacks one stream into `whole`: null when it is done, TOO_LARGE, or what is wrong with it. */
async function inflate(
	bytes: Uint8Array,
	format: 'gzip' | 'deflate-raw',
	whole: Growing
): Promise<string | null> {
	try {
		const reader = new Blob([bytes as BlobPart])
			.stream()
			.pipeThrough(new DecompressionStream(format))
			.getReader();
		for (;;) {
			const { done: over, value } = await reader.read();
			if (over) return null;
			if (!whole.add(value)) {
				await reader.cancel();
				return TOO_LARGE;
			}
		}
	} catch (error) {
		return (error instanceof Error && error.message) || String(error);
	}
}

const STEP = 1 << 20;

/** Where the gzip files begin that stand one behind another. */
export function membersOf(bytes: Uint8Array): number[] {
	const starts = [0];
	const gunzip = new Gunzip(() => {});
	gunzip.onmember = (offset) => void starts.push(offset);
	try {
		for (let at = 0; at < bytes.length; at += STEP)
			gunzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
	} catch {
		return starts;
	}
	return starts;
}

/** How many bytes a gzip file says it holds. */
const saidSize = (bytes: Uint8Array): number =>
	bytes.length < 18
		? 0
		: new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);

/** One array that parts are put into, made longer when they need it. */
class Growing {
	#bytes: Uint8Array;
	#length = 0;

	constructor(
		expected: number,
		readonly limit: number
	) {
		this.#bytes = new Uint8Array(expected);
	}

	get bytes(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}

	clear(): void {
		this.#length = 0;
	}

	/** @returns whether the part was within the limit */
	add(part: Uint8Array): boolean {
		const length = this.#length + part.length;
		if (length > this.limit) return false;
		if (length > this.#bytes.length) {
			const longer = new Uint8Array(Math.min(this.limit, Math.max(length, this.#bytes.length * 1.5)));
			longer.set(this.bytes);
			this.#bytes = longer;
		}
		this.#bytes.set(part, this.#length);
		this.#length = length;
		return true;
	}
}
