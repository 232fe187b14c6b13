import { describe, expect, test } from 'vitest';
import { guardedParquet, ReaderLost, type ParquetHelper } from '#lib/file/parquet/parquet-guard.ts';
import {
	serveParquet,
	type ParquetAnswer,
	type ParquetAsk,
	type ParquetModule
} from '#lib/file/parquet/parquet-module.ts';
import { withMemoryLimit } from '#lib/file/parquet/wasm-memory.ts';

/** A worker in this thread around a module that does as told; counts how many are started and ended. */
function house(module: Partial<ParquetModule> = {}, silent = false) {
	const count = { started: 0, ended: 0 };
	let die: (reason: string) => void = () => undefined;
	const start = async (): Promise<ParquetHelper> => {
		count.started++;
		let hear: (ask: ParquetAsk) => void = () => undefined;
		let say: (answer: ParquetAnswer) => void = () => undefined;
		serveParquet(
			{
				readSchema: () => ({ intoIPCStream: () => Uint8Array.of(1) }),
				readParquet: () => ({ intoIPCStream: () => Uint8Array.of(2) }),
				wasmMemory: () => ({ buffer: new ArrayBuffer(8) }),
				...module
			},
			(ask) => (hear = ask),
			(answer) => queueMicrotask(() => say(answer))
		);
		return {
			ask: (what) => void ((what.bytes || !silent) && hear(what)),
			listen: (answer, died) => ([say, die] = [answer, died]),
			busy: () => undefined,
			end: () => void count.ended++
		};
	};
	return { start, count, die: (reason: string) => die(reason) };
}

const BYTES = new Uint8Array(4);

describe('a worker around the reader', () => {
	test('answers, and stays for the next file', async () => {
		const { start, count } = house();
		const open = guardedParquet(start);
		for (let i = 0; i < 3; i++) {
			const file = await open(BYTES);
			expect(await file.schema()).toEqual(Uint8Array.of(1));
			expect(await file.rows([0], 10)).toEqual(Uint8Array.of(2));
			file.close();
		}
		expect(count).toEqual({ started: 1, ended: 0 });
	});
	test('two files at once have a worker each; one is kept', async () => {
		const { start, count } = house();
		const open = guardedParquet(start);
		const files = await Promise.all([open(BYTES), open(BYTES)]);
		for (const file of files) file.close();
		expect(count).toEqual({ started: 2, ended: 1 });
	});
	test('an error of the reader is an error, and the worker stays', async () => {
		const { start, count } = house({
			readSchema: () => {
				throw new Error('not implemented');
			}
		});
		const file = await guardedParquet(start)(BYTES);
		await expect(file.schema()).rejects.toThrow('not implemented');
		expect(await file.rows([0], 0)).toEqual(Uint8Array.of(2));
		expect(count.ended).toBe(0);
	});
	test('a trap ends the worker, and the next file has a new one', async () => {
		const { start, count } = house({
			readParquet: () => {
				throw new WebAssembly.RuntimeError('unreachable');
			}
		});
		const open = guardedParquet(start);
		const file = await open(BYTES);
		await expect(file.rows([0], 0)).rejects.toMatchObject({ why: 'trap' });
		file.close();
		expect(count.ended).toBeGreaterThan(0);
		expect(await (await open(BYTES)).schema()).toEqual(Uint8Array.of(1));
		expect(count.started).toBe(2);
	});
	test('one that never answers is ended after its time', async () => {
		const { start, count } = house({}, true);
		const file = await guardedParquet(start, 30)(BYTES);
		const error = await file.schema().catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(ReaderLost);
		expect(error).toMatchObject({ why: 'late' });
		expect(count.ended).toBe(1);
	});
	test('one that dies by itself is told from one that ran out of memory', async () => {
		for (const [reason, why] of [
			['exit', 'trap'],
			['Worker terminated due to reaching memory limit: JS heap out of memory', 'memory']
		]) {
			const { start, die } = house({}, true);
			const file = await guardedParquet(start)(BYTES);
			const asked = file.schema();
			die(reason);
			await expect(asked).rejects.toMatchObject({ why });
		}
	});
});

test('a module gets an upper bound for its memory, and nothing else changes', async () => {
	// (module (memory (export "m") 2))
	const module = Uint8Array.of(...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 2, 7, 5, 1, 1, 0x6d, 2, 0]);
	const limited = withMemoryLimit(module, 300);
	const memory = async (code: Uint8Array) =>
		(await WebAssembly.instantiate(code as BufferSource)).instance.exports.m as WebAssembly.Memory;
	expect((await memory(module)).grow(400)).toBe(2);
	expect((await memory(limited)).grow(298)).toBe(2);
	await expect(memory(limited).then((m) => m.grow(299))).rejects.toThrow(RangeError);
	expect(withMemoryLimit(limited, 200)).toEqual(limited);
	expect(withMemoryLimit(module.subarray(0, 8), 200)).toEqual(module.subarray(0, 8));
});
