import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { csvRow } from '#lib/file/text/csv-write.ts';
import { parse } from '#lib/file/text/csv.ts';
import { membersOf, unpack } from '#lib/file/archive/gzip.ts';
import { writeRaw } from '#lib/file/raw.ts';
import { readUpload } from '#lib/file/read.ts';
import { explain, sayFinding } from '#lib/message/message.ts';
import { file as en } from '#lib/message/en/file.ts';
import { file as vi } from '#lib/message/vi/file.ts';
import { namesOf, read, rowsOf, rulesOf, sourceOf, upload } from './support.ts';

describe('a person decides', () => {
	test('delimiter', async () =>
		expect(namesOf((await upload('a;b,c\n1;2,3\n', { delimiter: ';' })).raw)).toEqual(['a', 'b,c']));
	test('quote', async () => {
		expect(rowsOf((await upload('a,b\n"1,2"\n', { quote: '', headerRows: 1 })).raw)).toEqual([['"1', '2"']]);
	});
	test('header rows', async () => {
		const u = await upload('a,b\nc,d\n1,2\n', { headerRows: 2 });
		expect([namesOf(u.raw), u.raw.length]).toEqual([['a c', 'b d'], 1]);
		expect((await upload('a,b\n1,2\n3,4\n', { headerRows: 0 })).raw.length).toBe(3);
	});
	test('encoding', async () => {
		const bytes = Buffer.from('tên,n\nCôte,1\n', 'latin1');
		expect(rowsOf((await upload(bytes, { encoding: 'windows-1252' })).raw)).toEqual([['Côte', '1']]);
		expect(await read(bytes, { encoding: 'klingon' })).toMatchObject({
			ok: false,
			failure: { kind: 'encoding-unknown' }
		});
	});
});

describe('limits', () => {
	test('a cell of a million letters', async () => {
		const long = 'ộ'.repeat(1e6);
		expect(rowsOf((await upload(`a,b\n1,${long}\n2,"${long}"\n3,x\n`)).raw)).toEqual([
			['1', long],
			['2', long],
			['3', 'x']
		]);
	});
	test('too many columns are refused, many are read', async () => {
		const row = (n: number): string => Array.from({ length: n }, (_, i) => `c${i}`).join(',') + '\n';
		expect(await read(row(100_000).repeat(2))).toMatchObject({
			ok: false,
			failure: { kind: 'too-many-columns' }
		});
		expect((await upload(row(17_000) + '1,'.repeat(16_999) + '1\n')).raw.columns.length).toBe(17_000);
	});
	test('a file of nothing but empty lines, or of separators', async () => {
		expect(await read(new Uint8Array(1e7).fill(10))).toMatchObject({ failure: { kind: 'empty' } });
		expect(await read(',,,,\n'.repeat(1e6))).toMatchObject({ failure: { kind: 'empty' } });
	});
	test('ten million empty lines below a table', async () => {
		const bytes = new Uint8Array(1e7).fill(10);
		bytes.set(new TextEncoder().encode('a,b\n1,2\n3,4\n'));
		const u = await upload(bytes);
		expect([u.raw.length, rulesOf(u)]).toEqual([2, ['empty-lines']]);
	});
	test('no line end where there should be one', async () => {
		const endless = new Uint8Array(65e6).fill(120);
		expect(await read(endless)).toMatchObject({ failure: { kind: 'no-lines' } });
		endless.set(new TextEncoder().encode('a,b\n1,2\n3,4\n'));
		endless.set([10, 53, 44, 54, 10], 65e6 - 5);
		const u = await upload(endless);
		expect(rowsOf(u.raw)).toEqual([['1', '2'], ['3', '4'], ['5', '6']]); // prettier-ignore
		expect(u.setAside).toMatchObject([{ line: 4, reason: 'too-long' }]);
	});
	test('zero bytes', async () => {
		expect(await read(new Uint8Array(1e6))).toMatchObject({ failure: { kind: 'binary' } });
	});
	test('more records than can be read', () => {
		const bytes = new TextEncoder().encode('1,2\n'.repeat(600_000));
		const parsed = parse(bytes, 0, 1, { delimiter: ',', quote: '"', escape: 'double' }, 2, {
			mostRows: 1000
		});
		expect(parsed.stopped).toBe('too-many-rows');
	});
	test('one monstrous row is set aside', async () => {
		const rows = Array.from({ length: 12 }, (_, i) => [`Xã ${i}`, String(i)]);
		const lines = rows.map((row) => row.join(',') + '\n');
		const u = await upload(
			['xã,n\n', ...lines.slice(0, 5), '9,'.repeat(5000) + '9\n', ...lines.slice(5)].join('')
		);
		expect(rowsOf(u.raw)).toEqual(rows);
		expect(u.setAside).toMatchObject([{ line: 7, reason: 'too-wide' }]);
		expect(rulesOf(u)).toEqual(['too-wide']);
	});
	test('a quotation mark opened on every line ends soon', async () => {
		const lines = Array.from({ length: 40_000 }, (_, i) => `"${i},x""y,${i}\n`).join('');
		const from = performance.now();
		const u = await upload('a,b,c\n1,2,3\n4,5,6\n' + lines, { delimiter: ',', headerRows: 1 });
		expect(u.raw.length).toBe(40_002);
		expect(performance.now() - from).toBeLessThan(15_000);
	});
	test('unpacking stops at the limit', async () => {
		const bomb = gzipSync(Buffer.alloc(3e8, 'a,b\n'));
		expect(await unpack(bomb)).toMatchObject({ ok: false, failure: { kind: 'gzip-too-large' } });
	});
	test('gzip files one behind another', async () => {
		const [a, b] = ['a,b\n1,2\n', '3,4\n'].map((text) => gzipSync(text));
		const both = Buffer.concat([a, b, a]);
		expect(membersOf(both)).toEqual([0, a.length, a.length + b.length]);
		expect(rowsOf((await upload(Buffer.concat([a, b]))).raw)).toEqual([['1', '2'], ['3', '4']]); // prettier-ignore
	});
	test('gzip that says the wrong length, or is damaged within', async () => {
		const sound = gzipSync('a,b,c\n'.repeat(5e4));
		for (const [at, bits] of [
			[sound.length - 4, 5],
			[100, 255],
			[sound.length - 8, 1]
		]) {
			// prettier-ignore
			const wrong = Buffer.from(sound);
			wrong[at] ^= bits;
			expect(await unpack(wrong)).toMatchObject({ failure: { kind: 'gzip-damaged' } });
		}
	});
	test('a file larger than can be held is refused before it is read', async () => {
		const source = { ...sourceOf(new Uint8Array(0)), size: 2 ** 32 };
		expect(await readUpload(source)).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
	});
});

describe('on the way', () => {
	const big = 'a,b\n' + '12,34\n'.repeat(600_000);
	test('progress goes up to one', async () => {
		const seen: number[] = [];
		await upload(big, { onProgress: (fraction) => seen.push(fraction) });
		expect(seen.length).toBeGreaterThan(3);
		expect(seen).toEqual([...seen].sort((x, y) => x - y));
		expect(seen.at(-1)).toBe(1);
	});
	test('can be stopped before and within', async () => {
		expect(await read(big, { signal: AbortSignal.abort() })).toMatchObject({
			ok: false,
			failure: { kind: 'stopped' }
		});
		const controller = new AbortController();
		const onProgress = (fraction: number): void => void (fraction > 0.3 && controller.abort());
		expect(await read(big, { signal: controller.signal, onProgress })).toMatchObject({
			ok: false,
			failure: { kind: 'stopped' }
		});
	});
	test('a source that fails is a Failure', async () => {
		const source = { ...sourceOf(new Uint8Array(9)), bytes: () => Promise.reject(new Error('gone')) };
		expect(await readUpload(source)).toMatchObject({
			ok: false,
			failure: { kind: 'unreadable', values: { reason: 'gone' } }
		});
	});
});

describe('sentences', () => {
	test('the same keys in both languages', () =>
		expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort()));
	test('every finding and failure of the pairs has its sentence, filled in', async () => {
		const folder = new URL('./case/', import.meta.url);
		for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
			const result = await read(new Uint8Array(readFileSync(new URL(name, folder))));
			for (const lang of ['vi', 'en'] as const) {
				const said = result.ok
					? result.value.findings.map((finding) => sayFinding(lang, finding))
					: Object.values(explain(lang, result.failure));
				for (const sentence of said) expect(sentence, name).toMatch(/^[^{}]{15,}$/);
			}
		}
	});
	test('HTML is named', () => expect(en['failure.html']).toContain('HTML'));
});

describe('CSV out', () => {
	test('RFC 4180', () => {
		expect(csvRow(['a', 'b,c', 'd"e', 'f\ng', '', ' h'])).toBe('a,"b,c","d""e","f\ng",," h"');
		expect(csvRow([''])).toBe('""');
	});
	test('a file without a header has only records', async () => {
		expect([...writeRaw(await upload('01,2.5\n02,3.5\n03,4.5\n'))].join('')).toBe('01,2.5\n02,3.5\n03,4.5\n');
	});
});
