import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { estimate } from '#lib/file/estimate.ts';

const RECORDS = 50_000;
const text =
	'Báo cáo,,,\nMã,Tỉnh,Năm,Giá trị\n' +
	Array.from({ length: RECORDS }, (_, i) => `${1000 + i},Tỉnh ${i % 63},${2015 + (i % 8)},${((i * 7919) % 10_007) / 10}\n`).join(''); // prettier-ignore
const whole = new TextEncoder().encode(text);
const HEAD = 1 << 16;

test.each([
	['as it is', whole],
	['UTF-16', Buffer.from('\uFEFF' + text, 'utf16le')],
	['packed', gzipSync(whole)]
])('records and memory from the first bytes: %s', (_, file) => {
	const found = estimate(file.subarray(0, HEAD), file.length)!;
	expect(found.columns).toBe(4);
	expect(found.rows / RECORDS).toBeGreaterThan(0.95);
	expect(found.rows / RECORDS).toBeLessThan(1.05);
	// the text, a code for each cell, and something for the observations
	expect(found.bytes).toBeGreaterThan(whole.length + RECORDS * 5 * 4);
	expect(found.bytes).toBeLessThan(whole.length * 20);
});

test('a small file is counted', () =>
	expect(estimate(new TextEncoder().encode('a,b\n1,2\n3,4\n5,6\n'), 16)).toMatchObject({
		rows: 3,
		columns: 2
	}));

test('what is no table', () => {
	for (const content of ['<html><body>a,b</body></html>', '', '%PDF-1.7', '[{"a": 1}]'])
		expect(estimate(new TextEncoder().encode(content), 1e6)).toBe(null);
});
