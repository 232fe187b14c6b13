import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parquetLoader } from '#lib/server/parquet.ts';
import { writeRaw } from '#lib/file/raw.ts';
import { int96Parquet, intParquet, type Lies } from './parquet-write.ts';
import { namesOf, read, rowsOf, rulesOf, upload } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-parquet-'));
const parquet = parquetLoader();
let db: DuckDBConnection;
let files = 0;

/** A file that native DuckDB writes from a query. */
async function written(query: string, options = ''): Promise<Uint8Array> {
	const path = join(folder, `${files++}.parquet`);
	await db.run(`COPY (${query}) TO '${path}' (FORMAT parquet ${options})`);
	return new Uint8Array(readFileSync(path));
}

const TABLE = `SELECT printf('%05d', i) AS "mã", ['Hà Nội', 'Đắk Lắk', NULL][i % 3 + 1] AS "tỉnh", i * 1.5 AS x,
	CASE WHEN i % 4 = 0 THEN NULL ELSE i END AS n FROM range(2500) t(i)`;
const WANT = Array.from({ length: 2500 }, (_, i) => [
	String(i).padStart(5, '0'),
	['Hà Nội', 'Đắk Lắk', ''][i % 3],
	String(i * 1.5),
	i % 4 ? String(i) : ''
]);

beforeAll(async () => {
	db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});
afterAll(() => {
	db.closeSync();
	rmSync(folder, { recursive: true });
});

describe('files of native DuckDB', () => {
	test.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'lz4_raw', 'brotli'])('codec %s', async (codec) => {
		const u = await upload(
			await written(TABLE, `, COMPRESSION ${codec}, ROW_GROUP_SIZE 1000`),
			{ parquet },
			'a.parquet'
		);
		expect(namesOf(u.raw)).toEqual(['mã', 'tỉnh', 'x', 'n']);
		expect(rowsOf(u.raw)).toEqual(WANT);
		expect([u.kind, u.raw.columns.map((column) => column.kind)]).toEqual([
			'parquet',
			['text', 'text', 'number', 'number']
		]);
		expect(rulesOf(u)).toEqual([]);
	});
	test.each(['V1', 'V2'])('pages %s', async (version) => {
		const u = await upload(await written(TABLE, `, PARQUET_VERSION ${version}`), { parquet }, 'a.parquet');
		expect(rowsOf(u.raw)).toEqual(WANT);
	});
	test('every type', async () => {
		const u = await upload(
			await written(`SELECT DATE '2024-02-29' d, TIMESTAMP '2024-02-29 10:20:30' ts, TIMESTAMP '2024-03-01' midnight,
				TIME '07:08:09' t, 123456.78::DECIMAL(12,2) d2, -0.05::DECIMAL(38,10) d10, true b, 42::BIGINT big,
				[1,2] l, {'a': 1, 'b': 'x'} s, 'Hoa'::ENUM('Hoa', 'Lan') e, 7::UTINYINT u, 1.5::FLOAT f,
				'\\xAB'::BLOB raw UNION ALL SELECT NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL`),
			{ parquet },
			'a.parquet'
		);
		expect(rowsOf(u.raw)).toEqual([
			[
				'2024-02-29',
				'2024-02-29T10:20:30',
				'2024-03-01',
				'07:08:09',
				'123456.78',
				'-0.05',
				'true',
				'42',
				'[1,2]',
				'{"a":1,"b":"x"}',
				'Hoa',
				'7',
				'1.5',
				'ab'
			],
			Array<string>(14).fill('')
		]);
	});
	test('numbers too large are told', async () => {
		const u = await upload(
			await written('SELECT 9007199254740993 AS v UNION ALL SELECT 5'),
			{ parquet },
			'a.parquet'
		);
		expect(u.findings).toMatchObject([
			{ rule: 'big-numbers', column: 'v', rows: 1, first: 1, example: '9007199254740993' }
		]);
	});
	test('UUIDs, decimals of any length, and what is nested as JSON', async () => {
		const u = await upload(
			await written(`SELECT '7c9e6679-7425-40de-944b-e07fc1f90ae7'::UUID u, 12345678901234567.25::DECIMAL(30,2) d,
				1234567890.25::DECIMAL(18,2) e, [[1],[2,NULL]] ll, MAP{'Nữ': 1.50::DECIMAL(4,2)} m,
				[{'x': DATE '2024-02-29', 'y': 9007199254740993::BIGINT}] ls`),
			{ parquet },
			'a.parquet'
		);
		expect(rowsOf(u.raw)).toEqual([
			[
				'7c9e6679-7425-40de-944b-e07fc1f90ae7',
				'12345678901234568',
				'1234567890.25',
				'[[1],[2,null]]',
				'{"Nữ":"1.50"}',
				'[{"x":"2024-02-29","y":"9007199254740993"}]'
			]
		]);
		expect(u.findings).toMatchObject([{ rule: 'big-numbers', column: 'd', example: '12345678901234567.25' }]);
	});
	test('timestamps of the old kind, and that they do not reach far', async () => {
		const u = await upload(int96Parquet([2_440_588, 2_460_370]), { parquet }, 'a.parquet');
		expect(rowsOf(u.raw)).toEqual([['1970-01-01T01:00:00'], ['2024-02-29T01:00:00']]);
		expect(rulesOf(u)).toEqual(['parquet-int96']);
	});
	test('no rows: columns from the schema', async () => {
		const u = await upload(await written(TABLE + ' WHERE i < 0'), { parquet }, 'a.parquet');
		expect(namesOf(u.raw)).toEqual(['mã', 'tỉnh', 'x', 'n']);
		expect(u.raw.length).toBe(0);
		expect([...writeRaw(u)].join('')).toBe('mã,tỉnh,x,n\n');
	});
	test('a table named .csv is read as what it is, and that is told', async () => {
		const u = await upload(await written(TABLE), { parquet }, 'a.csv');
		expect([u.kind, rulesOf(u)]).toEqual(['parquet', ['name-lies']]);
		expect(rulesOf(await upload('a,b\n1,2\n', {}, 'a.parquet'))).toEqual(['name-lies']);
	});
});

describe('what is damaged is refused with its reason', () => {
	test('cut off anywhere', async () => {
		const whole = await written(TABLE);
		for (const part of [0.01, 0.3, 0.7, 0.999]) {
			const result = await read(whole.subarray(0, Math.floor(whole.length * part)), { parquet }, 'a.parquet');
			expect(result).toMatchObject({ ok: false, failure: { kind: 'parquet-truncated' } });
		}
		const middle = new Uint8Array([...whole.subarray(0, 400), ...whole.subarray(900)]);
		expect((await read(middle, { parquet }, 'a.parquet')).ok).toBe(false);
	});
	test('every byte of the footer flipped: a table or a Failure, and the next file reads', async () => {
		const whole = await written("SELECT i, 'x'||i AS t FROM range(50) t(i)");
		const footer = new DataView(whole.buffer, whole.byteOffset).getUint32(whole.length - 8, true);
		let refused = 0;
		for (let at = whole.length - 8 - footer; at < whole.length - 4; at += 3) {
			const bad = whole.slice();
			bad[at] ^= 0x5a;
			const result = await read(bad, { parquet }, 'a.parquet');
			if (!result.ok) {
				refused++;
				expect(result.failure.kind).toMatch(
					/^(?:parquet-(?:unreadable|too-large|encrypted|elsewhere|truncated|trap|memory)|empty)$/
				);
			}
		}
		expect(refused).toBeGreaterThan(20);
		expect((await upload(whole, { parquet }, 'a.parquet')).raw.length).toBe(50);
	});
	test('noise between the marks', async () => {
		const noise = Uint8Array.from({ length: 500 }, (_, i) => (i * 7919) & 255);
		noise.set([0x50, 0x41, 0x52, 0x31], 0);
		noise.set([0x50, 0x41, 0x52, 0x31], 496);
		expect(await read(noise, { parquet }, 'a.parquet')).toMatchObject({
			ok: false,
			failure: { kind: 'parquet-unreadable' }
		});
	});
	test('whatever the footer gets wrong has its reason', async () => {
		const kind = async (lies: Lies) => {
			const result = await read(intParquet([3, 1, 2], lies), { parquet }, 'a.parquet');
			return result.ok ? rowsOf(result.value.raw).flat() : result.failure.kind;
		};
		expect(await kind({})).toEqual(['3', '1', '2']);
		expect(await kind({ crc: null })).toEqual(['3', '1', '2']);
		expect(await kind({ crc: 12345 })).toBe('parquet-checksum');
		expect(await kind({ values: 2 })).toBe('parquet-unreadable');
		expect(await kind({ rows: 4 })).toBe('parquet-unreadable');
		expect(await kind({ codec: 3 })).toBe('parquet-unreadable');
		expect(await kind({ elsewhere: true })).toBe('parquet-elsewhere');
		expect(await kind({ encrypted: true })).toBe('parquet-encrypted');
		expect(await kind({ empty: true })).toBe('empty');
	});
	test('with checksums no damage goes in silently', async () => {
		const whole = intParquet(Array.from({ length: 200 }, (_, i) => i * 7919));
		const want = Array.from({ length: 200 }, (_, i) => String(i * 7919));
		for (let at = 4; at < whole.length - 12; at += 5) {
			const bad = whole.slice();
			bad[at] ^= 1 << (at % 8);
			const result = await read(bad, { parquet }, 'a.parquet');
			if (result.ok && rulesOf(result.value).length === 0)
				expect(rowsOf(result.value.raw).flat()).toEqual(want);
		}
	});
	test('without checksums, figures beyond what the file says of its columns are told', async () => {
		const whole = await written(
			'SELECT (i * 17 % 400)::DOUBLE AS x FROM range(400) t(i)',
			', COMPRESSION uncompressed'
		);
		const bytes = new Uint8Array(new Float64Array([399]).buffer);
		const at = Buffer.from(whole).indexOf(bytes);
		expect(at).toBeGreaterThan(0);
		whole.set(new Uint8Array(new Float64Array([398.5]).buffer), at);
		const u = await upload(whole, { parquet }, 'a.parquet');
		expect(u.findings).toMatchObject([
			{ rule: 'parquet-statistics', severity: 'warning', column: 'x', rows: 400 }
		]);
	});
	test('a word repeated until memory is full brings down the worker only', async () => {
		const small = parquetLoader(2 ** 11);
		const bomb = await written("SELECT repeat('x', 1000000) AS v FROM range(400)", ', COMPRESSION zstd');
		expect(bomb.length).toBeLessThan(10_000);
		const result = await read(bomb, { parquet: small }, 'a.parquet');
		expect(result).toMatchObject({
			ok: false,
			failure: { kind: expect.stringMatching(/^parquet-(memory|trap)$/) }
		});
		expect((await upload(intParquet([1, 2]), { parquet: small }, 'a.parquet')).raw.length).toBe(2);
	});
	test('a small file of very many rows', async () => {
		const bytes = await written(
			'SELECT 1 AS a, 2 AS b, 3 AS c, 4 AS d, 5 AS e FROM range(60000000)',
			', COMPRESSION zstd, ROW_GROUP_SIZE 10000000'
		);
		expect(await read(bytes, { parquet }, 'a.parquet')).toMatchObject({
			ok: false,
			failure: { kind: 'parquet-too-large' }
		});
	});
	test('without a reader', async () => {
		expect(await read(await written(TABLE))).toMatchObject({
			ok: false,
			failure: { kind: 'parquet-no-reader' }
		});
	});
});
