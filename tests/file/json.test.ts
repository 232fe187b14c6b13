import { describe, expect, test } from 'vitest';
import { namesOf, read, rowsOf, rulesOf, upload } from './support.ts';

const refusal = async (content: string): Promise<string> => {
	const result = await read(content, {}, 'a.json');
	return result.ok ? 'read' : result.failure.kind;
};

describe('JSON made to harm', () => {
	test('nested without end', async () => {
		expect(await refusal('['.repeat(100_000) + ']'.repeat(100_000))).toBe('json-too-deep');
		expect(await refusal('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000))).toBe('json-too-deep');
		const rings = '['.repeat(2000) + ']'.repeat(2000);
		expect(
			await refusal(
				`{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1},"geometry":{"type":"Polygon","coordinates":${rings}}}]}`
			)
		).toBe('json-too-deep');
		// brackets inside texts do not nest
		expect(await refusal(JSON.stringify([{ a: '['.repeat(500) + '"\\' }]))).toBe('read');
	});
	test('a record of a hundred thousand members', async () => {
		const members = Array.from({ length: 100_000 }, (_, i) => `"c${i}":${i}`);
		expect(await refusal(`[{${members.join()}}]`)).toBe('too-many-columns');
	});
	test('each record with members of its own', async () => {
		const records = Array.from({ length: 20_000 }, (_, i) => `{"c${i}":1}`);
		expect(await refusal(`[${records.join()}]`)).toMatch(/^too-many-(cells|columns)$/);
	});
	test('names that every object has', async () => {
		const u = await upload(
			'[{"__proto__":{"polluted":"yes"},"toString":1,"hasOwnProperty":"x"}]',
			{},
			'a.json'
		);
		expect(namesOf(u.raw)).toEqual(['__proto__.polluted', 'toString', 'hasOwnProperty']);
		expect(rowsOf(u.raw)).toEqual([['yes', '1', 'x']]);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
	test('cubes that announce more than can be', async () => {
		const codes = (letter: string) => Array.from({ length: 3000 }, (_, i) => `"${letter}${i}"`).join();
		const dimension = (letter: string) => `"${letter}":{"category":{"index":[${codes(letter)}]}}`;
		const cube = (value: string) =>
			`{"class":"dataset","id":["a","b","c"],"size":[3000,3000,3000],"dimension":{${['a', 'b', 'c'].map(dimension).join()}},"value":${value}}`;
		expect(rowsOf((await upload(cube('{"0":1,"26999999999":2}'), {}, 'a.json')).raw)).toEqual([
			['a0', 'b0', 'c0', '1'],
			['a2999', 'b2999', 'c2999', '2']
		]);
		for (const value of ['{"27000000000":1}', '{"-1":1}', '{"x":1}', '[1,2]'])
			expect(await refusal(cube(value))).toBe('json-stat-damaged');
	});
});

describe('JSON as it comes', () => {
	test('in UTF-16, with a mark', async () => {
		const bytes = new Uint8Array(Buffer.from('\ufeff[{"tỉnh":"Hà Nội","n":1}]', 'utf16le'));
		const u = await upload(bytes, {}, 'a.json');
		expect([u.encoding, namesOf(u.raw), rowsOf(u.raw)]).toEqual([
			'utf-16le',
			['tỉnh', 'n'],
			[['Hà Nội', '1']]
		]);
	});
	test('letters written in parts are put together, and that is told', async () => {
		const u = await upload(JSON.stringify([{ t: 'Hà Nội'.normalize('NFD'), n: 1 }]), {}, 'a.json');
		expect([rowsOf(u.raw)[0][0], u.repairs.map(({ what }) => what)]).toEqual(['Hà Nội', ['nfc']]);
	});
	test('numbers and texts of the same letters stay apart', async () => {
		const { raw } = await upload(
			'[{"v":1},{"v":"1"},{"v":1.50},{"v":"1,5"},{"v":true},{"v":null}]',
			{},
			'a.json'
		);
		const [column] = raw.columns;
		expect(rowsOf(raw).flat()).toEqual(['1', '1', '1.5', '1,5', 'true', '']);
		expect(column.kind === 'text' && [...column.codes].map((code) => column.typed![code])).toEqual([
			1,
			NaN,
			1.5,
			NaN,
			NaN,
			NaN
		]);
	});
	test('numbers beyond what can be held are told', async () => {
		const u = await upload('[{"v":9007199254740993},{"v":1}]', {}, 'a.json');
		expect(rulesOf(u)).toEqual(['big-numbers']);
	});
	test('what is nested deeper than once stays as JSON', async () => {
		const u = await upload('[{"a":{"b":{"c":[1,2]},"d":3},"e":[4]}]', {}, 'a.json');
		expect([namesOf(u.raw), rowsOf(u.raw)]).toEqual([['a.b', 'a.d', 'e'], [['{"c":[1,2]}', '3', '[4]']]]);
	});
	test('several lists of records are parts', async () => {
		const text = JSON.stringify({ meta: { n: 2 }, x: [{ a: 1 }], y: { z: [{ b: 1 }, { b: 2 }] } });
		const u = await upload(text, {}, 'a.json');
		expect([u.sheet, u.parts?.map(({ name, rows }) => [name, rows])]).toEqual([
			'y.z',
			[
				['y.z', 2],
				['x', 1]
			]
		]);
		expect(namesOf((await upload(text, { sheet: 'x' }, 'a.json')).raw)).toEqual(['a']);
	});
	test('SDMX, XML and formats that are not read are called by their names', async () => {
		expect(await refusal('{"header":{},"dataSets":[{}],"structure":{}}')).toBe('json-sdmx');
		expect(await refusal('<?xml version="1.0"?><mes:StructureSpecificData xmlns:mes="x"/>')).toBe('sdmx-ml');
		for (const [head, format] of [
			['Rar!\x1a\x07\x01', 'RAR'],
			['7z\xbc\xaf\x27\x1c', '7-Zip (7z)'],
			['BZh91AY', 'bzip2'],
			['\xfd7zXZ\x00', 'xz'],
			['SQLite format 3\x00', 'SQLite']
		]) {
			const result = await read(new Uint8Array(Buffer.from(head + '\0'.repeat(40), 'latin1')), {}, 'a.csv');
			expect(result).toMatchObject({ ok: false, failure: { kind: 'format-unread', values: { format } } });
		}
	});
});
