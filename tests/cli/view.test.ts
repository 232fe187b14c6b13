import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFile } from '#lib/server/open-file.ts';
import { read } from '../../src/cli/read.ts';
import { Usage } from '../../src/cli/usage.ts';
import { view } from '../../src/cli/view.ts';
import { BlockingWasmEngine } from '#lib/engine/wasm.node.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import type { DataPackage } from '#lib/report/package.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { parquetLoader } from '#lib/server/parquet.ts';
import { fromQuery } from '#lib/view/url.ts';
import { atlasFrom, processFrom } from './terminal.ts';

const work = mkdtempSync(path.join(tmpdir(), 'atlas-view-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const at = (name: string) => path.join(work, name);
const text = (name: string) => readFileSync(at(name), 'utf8');

let said = '';
beforeEach(() => {
	said = '';
	vi.spyOn(process.stderr, 'write').mockImplementation((words) => ((said += String(words)), true));
	vi.spyOn(process.stdout, 'write').mockImplementation(((words: string, then?: () => void) => {
		said += words;
		then?.();
		return true;
	}) as typeof process.stdout.write);
});
afterEach(() => vi.restoreAllMocks());

/** Women and men of three districts in two provinces, as a statistics office would send them. */
writeFileSync(
	at('workers.csv'),
	'Mã huyện,Huyện,Năm,Số người có việc làm nữ,Số người có việc làm nam\n' +
		'001,Ba Đình,2023,"1,250",10\n002,Hoàn Kiếm,2023,30,20\n024,Hà Giang,2023,7,\n'
);
/** Tidy by hand: a rate with its parts, one without; a value absent for a reason. */
writeFileSync(
	at('rates.csv'),
	'indicator,area,vintage,period,sex,value,numerator,denominator,unit,status\n' +
		'in_work,001,vn-2024,2023,F,50,10,20,%,\nin_work,002,vn-2024,2023,F,10,10,100,%,\nin_work,024,vn-2024,2023,F,,,,%,Q\n' +
		'age,001,vn-2024,2023,_T,30.5,,,years,\nage,002,vn-2024,2023,_T,31,,,years,\n'
);
const HEAD =
	'\ufeffdataset,indicator,area,area_name,vintage,period,sex,value,numerator,denominator,lower,upper,unit,status\r\n';

describe('a tidy file', () => {
	test('is answered in full: sums of numerators over sums of denominators, absences with their reason', async () => {
		expect(await view([at('rates.csv'), 'ind=in_work&level=province', '--out', at('p.csv')])).toBe(0);
		expect(text('p.csv')).toBe(
			HEAD +
				'rates,in_work,01,Ha Noi,vn-2024,2023,F,16.666666666666668,20,120,11.055996367984617,24.345281393262287,%,\r\n' +
				'rates,in_work,02,Ha Giang,vn-2024,2023,F,,,,,,%,Q\r\n'
		);
		expect(said).toBe('');
	});
	test('takes the query with or without its question mark, and speaks its language', async () => {
		await view([at('rates.csv'), '?ind=in_work&level=district&lang=vi', '--out', at('vi.csv')]);
		expect(text('vi.csv')).toContain(
			'rates,in_work,001,Ba Đình,vn-2024,2023,F,50,10,20,29.929800819821235,70.07019918017876,%,\r\n'
		);
		await view([at('rates.csv'), 'ind=in_work&level=district', '--lang', 'vi', '--out', at('vi2.csv')]);
		expect(text('vi2.csv')).toBe(text('vi.csv'));
	});
	test('says what it does not have and answers the nearest', async () => {
		expect(await view([at('rates.csv'), 'ind=in_work&time=1999&caste=x', '--out', at('n.csv')])).toBe(0);
		expect(said).toMatch(/rates\.csv: warning: .*time=1999\.\.1999, caste=x/);
		expect(text('n.csv')).toContain(',2023,F,');
	});
	test('with two values at one key is said to be doubtful', async () => {
		writeFileSync(at('twice.csv'), 'indicator,area,period,value\nn,x,2023,1\nn,x,2023,2\nn,y,2023,1\n');
		await view([at('twice.csv'), '', '--out', at('t.csv')]);
		expect(said).toMatch(/twice\.csv: warning: .*1 ≠ 2/);
	});
	test('what may not be put together is refused with the next step', async () => {
		writeFileSync(
			at('groups.csv'),
			'indicator,area,period,group,value\nindex,x,2023,a,1.5\nindex,x,2023,b,2.5\nindex,y,2023,a,1\nindex,y,2023,b,1\n'
		);
		expect(await view([at('groups.csv'), 'group=a~b', '--out', at('g.csv'), '--lang', 'vi'])).toBe(1);
		expect(said).toMatch(/not-additive-codes: Không thể gộp .*Chọn một nhóm/);
		for (const query of ['group=a', '']) {
			expect(await view([at('groups.csv'), query, '--out', at('g.csv')])).toBe(0);
			expect(text('g.csv')).toContain('groups,index,x,x,,2023,a,1.5,');
		}
	});
	test('is first when a file has the name of a sample; a file that is none of ours is refused', async () => {
		expect(await view([at('nowhere.csv')])).toBe(1);
		expect(said).toMatch(/no-file-or-sample: .*census-2019/);
		expect(await view([at('workers.csv')])).toBe(1);
		expect(said).toContain('not-tidy');
	});
});

describe('a file goes out as CSV, Parquet and Data Package', () => {
	const gazetteer = Atlas.open().then(async (atlas) => (await atlas.engine.close(), atlas.gazetteer));
	const open = async (name: string) =>
		openFile({ path: at(name), name }, { gazetteer: await gazetteer, parquet: parquetLoader() });
	const write = async (name: string) =>
		expect(await read([at('workers.csv'), '--out', at(name)]), said).toBe(0);

	test('and is the same data set, with the same figures, when it comes back', async () => {
		const versions = new Set<string>();
		const figures = new Set<string>();
		for (const name of ['w.csv', 'w.parquet', 'w.zip']) {
			await write(name);
			const opened = await open(name);
			if (!opened.ok) throw new Error(opened.failure.kind);
			versions.add(opened.value.dataset.version);
			await view([at(name), 'level=district', '--out', at('w.out')]);
			// only the package knows that these add up, and puts women and men together
			figures.add(text('w.out').replace(/^.*,_T,.*\r\n/gm, ''));
			expect(text('w.out').includes(',001,Ba Dinh,vn-2024,2023,_T,1260,')).toBe(name === 'w.zip');
		}
		expect([versions.size, figures.size]).toEqual([1, 1]);
		expect([...figures][0]).toContain(',001,Ba Dinh,vn-2024,2023,F,1250,,,');
		expect(said).not.toContain('warning: ');
		await view([at('w.zip'), 'level=province', '--out', at('w.out')]);
		expect(text('w.out')).toContain(',01,Ha Noi,vn-2024,2023,F,1280,,,');
	});
	test('the package has the names, the types and a true hash', async () => {
		writeFileSync(at('homes.csv'), 'Quốc gia,Năm,Số hộ nghèo\nXứ Mây,2023,5\nXứ Gió,2023,6\n');
		expect(await read([at('homes.csv'), '--out', at('h.zip')]), said).toBe(0);
		const files = unzipSync(readFileSync(at('h.zip')));
		const about = JSON.parse(new TextDecoder().decode(files['datapackage.json'])) as DataPackage;
		const [table] = about.resources;
		expect(table.bytes).toBe(files[table.path].length);
		expect(table.schema.fields).toContainEqual({ name: 'value', type: 'number' });
		expect(table.schema.fields).toContainEqual({ name: 'period', type: 'string' });
		const opened = await open('h.zip');
		if (!opened.ok) throw new Error(opened.failure.kind);
		const { dataset } = opened.value;
		expect(dataset.title).toEqual({ vi: 'homes', en: 'homes' });
		expect(dataset.areas.map((area) => area.name.vi).sort()).toEqual(['Xứ Gió', 'Xứ Mây']);
		expect(dataset.indicators[0].name.vi).toContain('hộ nghèo');
		expect(dataset.indicators[0].additivity).toBe('sum');
	});
	test('twice the same', async () => {
		await write('one.zip');
		await write('two.zip');
		expect(readFileSync(at('one.zip')).equals(readFileSync(at('two.zip')))).toBe(true);
	});
	test('a package that was changed, or is none, is refused', async () => {
		await write('w.zip');
		const files = unzipSync(readFileSync(at('w.zip')));
		const about = new TextDecoder().decode(files['datapackage.json']);
		const with_ = async (changed: Record<string, Uint8Array>) => {
			writeFileSync(at('bad.zip'), zipSync({ ...files, ...changed }));
			const opened = await open('bad.zip');
			return opened.ok ? 'opened' : opened.failure.kind;
		};
		expect(await with_({})).toBe('opened');
		const table = files['observations.parquet'].slice();
		table[100] ^= 1;
		expect(await with_({ 'observations.parquet': table })).toBe('package-altered');
		expect(await with_({ 'datapackage.json': strToU8('{"resources":[]}') })).toBe('package-foreign');
		expect(await with_({ 'datapackage.json': strToU8('{"resources":') })).toBe('package-damaged');
		expect(await with_({ 'datapackage.json': strToU8('null') })).toBe('package-foreign');
		const edited = about.replace('"additivity": "sum"', '"additivity": "mean"');
		expect(edited).not.toBe(about);
		expect(await with_({ 'datapackage.json': strToU8(edited) })).toBe('package-damaged');
		const elsewhere = about.replaceAll('observations.parquet', '__proto__');
		expect(await with_({ 'datapackage.json': strToU8(elsewhere) })).toBe('package-damaged');
		writeFileSync(at('bad.zip'), zipSync({ 'a.csv': strToU8('a,b\n1,2\n') }));
		expect(await open('bad.zip')).toMatchObject({ failure: { kind: 'package-foreign' } });
		writeFileSync(at('bad.zip'), readFileSync(at('w.zip')).subarray(0, 400));
		expect(await open('bad.zip')).toMatchObject({ failure: { kind: 'package-damaged' } });
	});
});

describe('the two engines', () => {
	const QUERIES = [
		'',
		'level=province&tab=gap',
		'tab=line',
		'tab=small&level=commune',
		'measure=ratio&parent=11',
		'time=2017..2024'
	];
	test('say the same of every sample', async () => {
		const module = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
		const native = await Atlas.open();
		const wasm = await Atlas.open(await BlockingWasmEngine.open(module));
		let rows = 0;
		for (const { id } of native.samples)
			for (const query of QUERIES) {
				const asked = () => fromQuery(id, new URLSearchParams(query));
				const [a, b] = [await native.show(asked()), await wasm.show(asked())];
				if (!a.ok || !b.ok) {
					expect(b, `${id}?${query}`).toEqual(a);
					continue;
				}
				expect(b.value.scene, `${id}?${query}`).toEqual(a.value.scene);
				rows += sceneCsv(b.value.scene, 'vi').split('\r\n').length - 2;
			}
		expect(rows).toBeGreaterThan(1000);
		await native.engine.close();
		await wasm.engine.close();
	});
	test('the one from the browser is shut in, and its errors carry their statement', async () => {
		const module = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
		const engine = await BlockingWasmEngine.open(module);
		for (const sql of [
			`SELECT * FROM read_csv('${at('rates.csv')}')`,
			`COPY (SELECT 1) TO '${at('leak.csv')}'`,
			'LOAD httpfs',
			'SET enable_external_access = true'
		])
			await expect(engine.query({ sql }), sql).rejects.toMatchObject({ name: 'EngineError', sql });
		expect(await engine.query({ sql: "SELECT 1 AS n, 'é' AS t, NULL AS none" })).toEqual({
			names: ['n', 't', 'none'],
			length: 1,
			column: { n: Float64Array.of(1), t: ['é'], none: [null] }
		});
		await engine.close();
	});
});

describe('wrong usage', () => {
	test.each([
		[[], 'name a data set'],
		[['a', 'b', 'c'], 'c'],
		[['census-2019', '--format', 'odt'], 'there is csv, json, svg, png, docx, pptx, parquet, sdmx-csv, zip'],
		[['census-2019', '--scale', '9'], '--scale 9: there is 1, 2, 3, 4'],
		[['census-2019', '--origin', 'javascript:1'], 'must be the address of a site'],
		[['census-2019', '--format', 'bmp'], 'there is csv'],
		[['census-2019', '--engine', 'clickhouse'], 'not there yet; there is native, wasm'],
		[['census-2019', '--engine', 'oracle'], 'native'],
		[['census-2019', '--lang', 'fr'], 'vi or en'],
		[['census-2019', '--nope'], 'nope'],
		[['census-2019', '--format', 'xlsx', '--lang', 'vi'], 'chỉ có csv']
	])('%j', async (args, words) => {
		const wrong = await view(args).then(
			() => null,
			(error: unknown) => error
		);
		expect(wrong).toBeInstanceOf(Usage);
		expect((wrong as Usage).message).toContain(words);
	});
});

describe('other forms', () => {
	test('the statement alone, or beside the answer', async () => {
		expect(await view(['census-2019', 'level=province', '--sql'])).toBe(0);
		expect(said).toMatch(/^SELECT [^;]*sum\("o"\."value"\)[^;]*;\n$/);
		expect(await view(['gso-2016-2018', 'tab=line', '--sql', '--out', at('line.csv')])).toBe(0);
		expect(text('line.csv')).toContain('under5_mortality');
	});
	test('Parquet holds the rows of the CSV', async () => {
		await view(['census-2019', 'level=province', '--out', at('c.csv')]);
		await view(['census-2019', 'level=province', '--out', at('c.parquet')]);
		expect(await read([at('c.parquet'), '--raw', at('again.csv')])).toBe(0);
		expect(text('again.csv')).toBe(text('c.csv').replace('\ufeff', '').replaceAll('\r\n', '\n'));
	});
	test('a view without a single value has no picture', async () => {
		writeFileSync(at('none.csv'), 'indicator,area,period,value,status\nn,x,2023,,O\nn,x,2024,1,\n');
		expect(await view([at('none.csv'), 'tab=line&time=2023', '--format', 'svg', '--out', at('l.svg')])).toBe(
			0
		);
		expect(text('l.svg')).toMatch(/^<svg/);
	});
});

describe('the terminal itself', () => {
	test('works in the folder it was called in, for what goes in and what comes out', async () => {
		const made = await processFrom(work, 'read', 'workers.csv', '--out', 'here.zip', '--report', 'here.json');
		expect([made.code, made.err]).toEqual([0, '']);
		const answered = await atlasFrom(work, 'view', 'here.zip', 'level=district', '--engine', 'wasm');
		expect([answered.code, answered.err]).toEqual([0, '']);
		expect(answered.out.toString()).toContain(',001,Ba Dinh,vn-2024,2023,F,1250,');
	});
	test('gives pictures to a pipe', async () => {
		const svg = await atlasFrom(work, 'view', 'gso-2016-2018', '--format', 'svg', '--lang', 'vi');
		expect(svg.out.toString()).toMatch(/^<svg[^]*Hoàng Sa[^]*<\/svg>\s*$/);
		const png = await processFrom(work, 'view', 'gso-2016-2018', 'tab=bar', '--format', 'png');
		expect([...png.out.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
	});
	test('ends with 1 when refused and 2 when asked wrongly, and says why', async () => {
		const refused = await processFrom(work, 'view', 'nothing', '--lang', 'vi');
		expect([refused.code, refused.out.length]).toEqual([1, 0]);
		expect(refused.err).toContain('Không có tệp nào');
		const wrong = await processFrom(work, 'view', 'census-2019', '--format', 'odt');
		expect([wrong.code, wrong.out.length]).toEqual([2, 0]);
		expect(wrong.err).toContain('atlas view DATASET');
		const away = path.join('no', 'such', 'a.csv');
		const unwritable = await atlasFrom(work, 'view', 'census-2019', '--out', away);
		expect(unwritable.code).toBe(1);
		expect(unwritable.err).toMatch(/^atlas view: ENOENT/);
	});
});
