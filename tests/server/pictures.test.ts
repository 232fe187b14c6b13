import { expect, test } from 'vitest';
import { Pictures } from '#lib/server/pictures.ts';

const later = <T>(value: T) => new Promise<T>((done) => setTimeout(() => done(value), 5));

test('one asked for by many at once is made once, and kept', async () => {
	const pictures = new Pictures();
	const ask = () => pictures.get(['a', 'b'], () => later('<svg/>'));
	const all = await Promise.all(Array.from({ length: 50 }, ask));
	expect(new Set(all.map((each) => each!.etag)).size).toBe(1);
	await ask();
	expect(pictures.made).toBe(1);
	await pictures.get(['ab'], () => later('<svg/>'));
	expect(pictures.made).toBe(2);
});

test('two are made at a time, the others in the order they were asked for', async () => {
	const pictures = new Pictures();
	let running = 0;
	let most = 0;
	const order: number[] = [];
	await Promise.all(
		Array.from({ length: 20 }, (_, i) =>
			pictures.get([String(i)], async () => {
				order.push(i);
				most = Math.max(most, ++running);
				await later(null);
				running--;
				return String(i);
			})
		)
	);
	expect(most).toBe(2);
	expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test('what failed is asked for again, and what fails holds up nobody', async () => {
	const pictures = new Pictures();
	for (let i = 0; i < 5; i++)
		await expect(pictures.get(['x'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect((await pictures.get(['x'], () => later('now')))!.body).toBe('now');
});

test('those asked for lately are kept, up to a limit', async () => {
	const pictures = new Pictures();
	const large = (i: number) => pictures.get([String(i)], () => later(new Uint8Array(10 * 2 ** 20).fill(i)));
	for (let i = 0; i < 10; i++) await large(i);
	expect(pictures.made).toBe(10);
	await large(9);
	expect(pictures.made).toBe(10);
	await large(0);
	expect(pictures.made).toBe(11);
});
