import { createHash } from 'node:crypto';

/** What is kept of pictures already made, in bytes; and how many are made at a time: the others wait in line. */
const KEPT = 64 * 2 ** 20;
const AT_ONCE = 2;

/** A file as it is sent. */
export interface Made {
	body: string | Uint8Array<ArrayBuffer>;
	etag: string;
}

const sizeOf = ({ body }: Made) => (typeof body === 'string' ? body.length * 2 : body.length);

/**
 * Pictures and tables by what they are made of. One asked for by many at once is made once; a few are made at a time, in the
 * order they were asked for; those asked for lately are kept. What could not be made is asked for again.
 */
export class Pictures {
	#kept = new Map<string, Made>();
	#bytes = 0;
	#making = new Map<string, Promise<Made | null>>();
	#running = 0;
	#waiting: (() => void)[] = [];
	/** how many were really made: tests look at it */
	made = 0;

	/**
	 * @param parts everything the file depends on: view, data version, language, form, size, release
	 * @param make null when there is nothing to show
	 */
	async get(parts: readonly string[], make: () => Promise<string | Uint8Array | null>): Promise<Made | null> {
		const key = keyOf(parts);
		const kept = this.#kept.get(key);
		if (kept) {
			this.#kept.delete(key);
			this.#kept.set(key, kept);
			return kept;
		}
		const making = this.#making.get(key) ?? this.#make(key, make).finally(() => this.#making.delete(key));
		this.#making.set(key, making);
		return making;
	}

	async #make(key: string, make: () => Promise<string | Uint8Array | null>): Promise<Made | null> {
		if (this.#running >= AT_ONCE) await new Promise<void>((go) => this.#waiting.push(go));
		else this.#running++;
		try {
			this.made++;
			const body = await make();
			if (body === null) return null;
			const made: Made = {
				body: typeof body === 'string' ? body : new Uint8Array(body),
				etag: `"${keyOf([typeof body === 'string' ? body : Buffer.from(body).toString('latin1')]).slice(0, 20)}"`
			};
			this.#keep(key, made);
			return made;
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#running--;
		}
	}

	#keep(key: string, made: Made): void {
		if (sizeOf(made) > KEPT / 4) return;
		this.#kept.set(key, made);
		this.#bytes += sizeOf(made);
		for (const [old, each] of this.#kept) {
			if (this.#bytes <= KEPT) break;
			this.#kept.delete(old);
			this.#bytes -= sizeOf(each);
		}
	}
}

function keyOf(parts: readonly string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part.length}\n`).update(part);
	return hash.digest('hex');
}
