import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { encode } from '#lib/cube/encode.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Dataset, Indicator } from '#lib/term/dataset.ts';
import { done, type Result } from '#lib/term/failure.ts';

/** A cube as it is sent: by the name of its content encoding. */
export type Sending = Record<'br' | 'gzip', Uint8Array<ArrayBuffer>>;

/** Bytes up to which a cube is made as small as it goes: a second's work, once. */
const SMALL = 1_000_000;
const MOST_KEPT = 64_000_000;

/** Cubes of shipped data sets, each made once a process; the longest unused go when all are too much. */
export class Cubes {
	#made = new Map<string, Promise<Result<Sending>>>();
	#kept = new Map<string, number>();

	of(engine: Engine, edition: Dataset, indicator: Indicator): Promise<Result<Sending>> {
		const key = JSON.stringify([edition.id, edition.version, edition.first ?? 0, indicator.code]);
		let made = this.#made.get(key);
		this.#made.delete(key);
		made ??= this.#make(key, engine, edition, indicator);
		this.#made.set(key, made);
		made.catch(() => this.#forget(key));
		return made;
	}

	async #make(key: string, engine: Engine, edition: Dataset, indicator: Indicator): Promise<Result<Sending>> {
		const cube = await cubeOf(engine, edition, indicator);
		if (!cube.ok) return cube;
		const bytes = encode(cube.value);
		const quality = bytes.length <= SMALL ? constants.BROTLI_MAX_QUALITY : 5;
		const params = {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS
		};
		const [br, gz] = await Promise.all([
			promisify(brotliCompress)(bytes, { params }),
			promisify(gzip)(bytes)
		]);
		this.#keep(key, br.length + gz.length);
		return done({ br: new Uint8Array(br), gzip: new Uint8Array(gz) });
	}

	#keep(key: string, bytes: number): void {
		this.#kept.set(key, bytes);
		let all = [...this.#kept.values()].reduce((sum, each) => sum + each, 0);
		for (const oldest of this.#made.keys()) {
			if (all <= MOST_KEPT || oldest === key) break;
			all -= this.#kept.get(oldest) ?? 0;
			this.#forget(oldest);
		}
	}

	#forget(key: string): void {
		this.#made.delete(key);
		this.#kept.delete(key);
	}
}
