import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EngineError, observationTable } from '#lib/engine/engine.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { identifier, literal } from '#lib/engine/quote.ts';
import { columnOf, tablesOf } from '#lib/engine/table.ts';
import { opened, type Tidy } from '../query/small.ts';

let engine: NativeEngine;
let folder: string;
beforeAll(async () => {
	engine = await NativeEngine.open();
	folder = await mkdtemp(join(tmpdir(), 'atlas-engine-'));
	await writeFile(join(folder, 'secret.csv'), 'a,b\n1,2\n');
});
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

const ask = async (sql: string) => (await engine.query({ sql })).column;
const one = async (expression: string) => (await ask(`SELECT ${expression} AS x`)).x[0];

describe('shut in', () => {
	const file = () => literal(join(folder, 'secret.csv'));
	const out = () => literal(join(folder, 'out.csv'));
	test.each<[string, () => string]>([
		['read_csv', () => `FROM read_csv(${file()})`],
		['read_text', () => `FROM read_text(${file()})`],
		['read_blob', () => `FROM read_blob(${file()})`],
		['read_parquet', () => `FROM read_parquet(${file()})`],
		['read_json', () => `FROM read_json(${file()})`],
		['a file by its name', () => `FROM ${file()}`],
		['glob', () => `FROM glob(${literal(join(folder, '*'))})`],
		['a relative path', () => `FROM read_text('package.json')`],
		['a way out of the allowed folder', () => `FROM read_text('up/../package.json')`],
		['COPY TO', () => `COPY (SELECT 1) TO ${out()}`],
		['COPY FROM', () => `COPY (FROM read_csv(${file()})) TO ${out()}`],
		['EXPORT DATABASE', () => `EXPORT DATABASE ${literal(folder + '/export')}`],
		['ATTACH', () => `ATTACH ${literal(join(folder, 'other.db'))}`],
		['INSTALL', () => 'INSTALL httpfs'],
		['LOAD', () => 'LOAD httpfs'],
		['a function that would fetch an extension', () => `SELECT st_point(1, 2)`],
		['the network', () => `FROM read_csv('https://127.0.0.1:1/x.csv')`],
		['SET', () => 'SET enable_external_access = true'],
		['SET GLOBAL', () => "SET GLOBAL allowed_directories = ['/']"],
		['RESET', () => 'RESET lock_configuration'],
		['PRAGMA', () => "PRAGMA memory_limit = '9GB'"],
		['a place for the profile', () => `PRAGMA profile_output = ${literal(join(folder, 'profile.json'))}`]
	])('%s is refused', async (_, sql) => {
		await expect(engine.query({ sql: sql() })).rejects.toThrow(EngineError);
		expect(readdirSync(folder)).toEqual(['secret.csv']);
		expect(existsSync('out.csv')).toBe(false);
	});

	test('after all that it still answers', async () => {
		expect(await one('1 + 1')).toBe(2);
	});

	test('an error carries its statement', async () => {
		await expect(engine.query({ sql: 'SELECT nothing' })).rejects.toMatchObject({ sql: 'SELECT nothing' });
	});
});

/** Any text but NUL, which SQL cannot write; lone surrogates are no text. */
const hostile = fc.constantFrom(
	`'`,
	`"`,
	`;`,
	`--`,
	`/*`,
	`*/`,
	`\\`,
	`$$`,
	`\n`,
	`E'`,
	`?`,
	`$1`,
	`%`,
	`'; DROP TABLE x; --`
);
const anyText = fc
	.array(
		fc.oneof(
			hostile,
			fc.string({ unit: 'grapheme', maxLength: 5 }),
			fc.string({ unit: 'binary', maxLength: 5 })
		)
	)
	.map((parts) => parts.join('').replaceAll('\0', ''))
	.filter((text) => text.isWellFormed());

describe('quoting', () => {
	test('any text as a literal comes back as it is', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (texts) => {
				const sql = `SELECT unnest([${texts.map(literal).join(', ')}]) AS x`;
				expect(Array.from((await ask(sql)).x)).toEqual(texts);
			}),
			{ numRuns: 120 }
		);
	});

	test('any text as an identifier names a column and a table', async () => {
		const name = anyText.filter((text) => text !== '');
		await fc.assert(
			fc.asyncProperty(name, name, async (column, table) => {
				const t = identifier(`t ${table}`);
				const c = identifier(column);
				const sql = `WITH ${t} AS (SELECT 7 AS ${c}) SELECT ${t}.${c} AS x, ${c} FROM ${t}`;
				const answer = await engine.query({ sql });
				expect(answer.names.length).toBe(2);
				expect(answer.column.x[0]).toBe(7);
				if (!/^x$/i.test(column)) expect(answer.names[1]).toBe(column);
			}),
			{ numRuns: 120 }
		);
	});

	test('any finite number comes back as it is', async () => {
		await fc.assert(
			fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (number) => {
				expect(await one(`${literal(number)}::DOUBLE`)).toBe(number + 0);
			}),
			{ numRuns: 120 }
		);
	});

	test('what has no literal is refused', () => {
		for (const no of [NaN, Infinity, -Infinity, 'a\0b']) expect(() => literal(no)).toThrow();
		expect(() => identifier('a\0')).toThrow();
		expect([literal(null), literal(true), literal(-0)]).toEqual(['NULL', 'TRUE', '0']);
	});
});

describe('a data set held', () => {
	const rows: Tidy[] = [
		{
			indicator: 'n',
			area: 'B1',
			period: '2020',
			sex: 'F',
			value: 1.5,
			numerator: null,
			status: '',
			note: 'a'
		},
		{
			indicator: 'n',
			area: 'A2',
			period: '2020',
			sex: 'F',
			value: null,
			numerator: 3,
			status: 'Q',
			note: ''
		},
		{ indicator: 'n', area: 'A1', period: '2019', sex: 'M', value: 0, numerator: 4, status: 'E', note: '' }
	];
	const held = async (id: string, more: Tidy[] = rows) => {
		const { dataset, observations } = await opened(more, { id });
		await engine.mount(id, async () => tablesOf(observations, dataset));
		return { dataset, table: identifier(observationTable(id)) };
	};

	test('sorted, an absent number is NULL, a zero is a zero, an area is its number in the data set', async () => {
		const { dataset, table } = await held('first');
		const got = await ask(`FROM ${table}`);
		expect(Array.from(got.period)).toEqual(['2019', '2020', '2020']);
		expect(Array.from(got.area, (n) => dataset.areas[n as number].code)).toEqual(['A1', 'B1', 'A2'].sort());
		expect(Array.from(got.value)).toEqual([0, null, 1.5]);
		expect(Array.from(got.numerator)).toEqual([4, 3, null]);
		expect(Array.from(got.status)).toEqual(['E', 'Q', '']);
		expect(await one(`(SELECT count(*) FROM ${table} WHERE isnan(value))`)).toBe(0);
	});

	test('mounted again it is replaced; let go it is gone; others stay', async () => {
		const { table } = await held('again');
		await held('AGAIN', rows.slice(0, 1));
		expect(await one(`(SELECT count(*) FROM ${table})`)).toBe(3);
		await held('again', rows.slice(0, 2));
		expect(await one(`(SELECT count(*) FROM ${table})`)).toBe(2);
		expect([engine.has('again'), engine.has('AGAIN'), engine.has('other')]).toEqual([true, true, false]);
		await engine.unmount('again');
		expect(engine.has('again')).toBe(false);
		await expect(ask(`FROM ${table}`)).rejects.toThrow(EngineError);
		expect(await one(`(SELECT count(*) FROM ${identifier(observationTable('AGAIN'))})`)).toBe(1);
	});

	test.each([`a'b"c; DROP TABLE "observation first"; --`, 'Đắk Lắk', '', '*/', 'x.y.z'])(
		'id %j',
		async (id) => {
			const { table } = await held(id);
			expect(await one(`(SELECT count(*) FROM ${table})`)).toBe(3);
		}
	);

	test('dimensions named like other columns, like each other but for case, or like anything', async () => {
		const names = [
			'value',
			'Value',
			'STATUS',
			'dimension_value',
			'Group',
			'group',
			'^group',
			'__proto__',
			'2019'
		];
		const hard = [...names, `"; DROP TABLE x; --`, 'a b', 'nhóm tuổi', 'NHÓM TUỔI', 'rowid', 'select', '👩🏽‍🌾'];
		const row = Object.fromEntries(hard.map((name, i) => [name, `code ${i}`]));
		const made = { ...row, indicator: 'n', area: 'A', period: '2020' };
		const free = hard.filter((name) => name !== 'value');
		const { dataset } = await opened([{ ...made, value: 1 }], { id: 'hard' });
		expect(dataset.dimensions.map((each) => each.code).sort()).toEqual(
			free.filter((n) => n !== 'status').sort()
		);
		const { table } = await held('hard', [{ ...made, value: 1 }]);
		for (const name of free)
			expect(await one(`(SELECT ${identifier(columnOf(name))} FROM ${table})`), name).toBe(row[name]);
		expect(new Set(hard.map((name) => columnOf(name).toLowerCase())).size).toBe(hard.length);
	});

	test('an empty answer has its columns', async () => {
		const { table } = await held('first');
		const none = await engine.query({ sql: `SELECT area, value FROM ${table} WHERE false` });
		expect(none).toEqual({ names: ['area', 'value'], length: 0, column: { area: [], value: [] } });
	});
});

describe('cancelling', () => {
	const long = {
		sql: 'SELECT count(*) AS n FROM range(300000) a, range(300000) b WHERE (a.range * b.range) % 7 = 3'
	};

	test('a long query stops soon after the signal, and the next one is answered', async () => {
		const stop = new AbortController();
		const began = performance.now();
		setTimeout(() => stop.abort(), 100);
		await expect(engine.query(long, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
		expect(performance.now() - began).toBeLessThan(3000);
		expect(await one('2')).toBe(2);
	});

	test('a signal given too late asks nothing; another query goes on', async () => {
		await expect(engine.query({ sql: 'SELECT 1' }, AbortSignal.abort())).rejects.toMatchObject({
			name: 'AbortError'
		});
		const stop = new AbortController();
		const running = engine.query(long, stop.signal);
		const other = engine.query({ sql: 'SELECT 3 AS x' });
		stop.abort();
		await expect(running).rejects.toMatchObject({ name: 'AbortError' });
		expect((await other).column.x[0]).toBe(3);
	});
});
