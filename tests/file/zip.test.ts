import { gzipSync } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '#lib/file/source.ts';
import { zipDirectory } from '#lib/file/archive/zip-directory.ts';
import { read as observe } from '../dataset/read.ts';
import { namesOf, read, rowsOf, rulesOf, upload } from './support.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
	new Uint8Array(Buffer.from(text, encoding));
const TABLE = 'Tỉnh,Năm,Nữ\nHà Nội,2023,5\nHải Phòng,2023,7\n';
const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
	zipSync(
		Object.fromEntries(
			Object.entries(files).map(([name, content]) => [
				name,
				typeof content === 'string' ? bytes(content) : content
			])
		) as Zippable
	);
const open = (files: Record<string, string | Uint8Array>, options?: ReadOptions) =>
	upload(zip(files), options, 'a.zip');
const refusal = async (content: Uint8Array, options?: ReadOptions): Promise<string> => {
	const result = await read(content, options, 'a.zip');
	return result.ok ? 'read' : result.failure.kind;
};

describe('which file of an archive is read', () => {
	test('data before what is about them, whatever is larger', async () => {
		const u = await open({
			'README.txt': 'Xin đọc trước. '.repeat(100),
			'Metadata_Country_API.csv': 'Code,Name\n' + 'VNM,Viet Nam\n'.repeat(50),
			'__MACOSX/._data.csv': 'x',
			'data.csv': TABLE,
			'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
		});
		expect(u.sheet).toBe('data.csv');
		expect(rowsOf(u.raw)).toEqual([
			['Hà Nội', '2023', '5'],
			['Hải Phòng', '2023', '7']
		]);
		expect(u.parts?.map(({ kind, name }) => [kind, name])).toEqual([
			['file', 'data.csv'],
			['file', 'Metadata_Country_API.csv'],
			['file', 'README.txt']
		]);
		expect(rulesOf(u)).toEqual(['from-archive', 'other-parts']);
	});
	test('the one asked for; names are text and nothing else', async () => {
		const files = { '../../etc/passwd.csv': TABLE, constructor: 'a,b\n1,2\n', 'b.csv': 'x,y\n3,4\n' };
		for (const [sheet, row] of [
			['../../etc/passwd.csv', ['Hà Nội', '2023', '5']],
			['constructor', ['1', '2']],
			['b.csv', ['3', '4']]
		] as const) {
			const u = await open(files, { sheet });
			expect(u.sheet).toBe(sheet);
			expect(rowsOf(u.raw)[0]).toEqual(row);
		}
		expect(await refusal(zip(files), { sheet: 'c.csv' })).toBe('part-unknown');
	});
	test('tables inside a file of the archive have its name before theirs', async () => {
		const json = JSON.stringify({ a: [{ n: 1 }, { n: 2 }], b: [{ m: 5 }] });
		const u = await open({ 'x.json': json, 'y.csv': TABLE });
		expect(u.parts?.map(({ name }) => name)).toContain('y.csv');
		const b = await open({ 'x.json': json, 'y.csv': TABLE }, { sheet: 'x.json/b' });
		expect([b.sheet, rowsOf(b.raw)]).toEqual(['x.json/b', [['5']]]);
		expect(b.parts?.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['x.json/a', 'x.json/b', 'y.csv'])
		);
	});
	test('packed files inside, two deep and no deeper', async () => {
		expect((await open({ 'a.csv.gz': new Uint8Array(gzipSync(TABLE)) })).raw.length).toBe(2);
		expect((await open({ 'a.zip': zip({ 'a.csv': TABLE }) })).raw.length).toBe(2);
		expect(await refusal(zip({ 'a.zip': zip({ 'b.zip': zip({ 'a.csv': TABLE }) }) }))).toBe(
			'nested-too-deep'
		);
		expect((await upload(new Uint8Array(gzipSync(zip({ 'a.csv': TABLE }))), {}, 'a.zip.gz')).raw.length).toBe(
			2
		);
	});
	test('one that cannot be read is passed over, and that is told', async () => {
		const u = await open({ 'big.json': '{"broken": ' + 'x'.repeat(1000), 'a.csv': TABLE });
		expect([u.sheet, u.raw.length]).toEqual(['a.csv', 2]);
		expect(u.findings).toMatchObject([
			{ rule: 'from-archive' },
			{ rule: 'parts-refused', values: { others: 'big.json' } }
		]);
	});
	test('archives without a table say what they are', async () => {
		expect(
			await refusal(
				zip({ 'a.shp': Uint8Array.of(0, 0, 0x27, 0x0a), 'a.dbf': Uint8Array.of(3), 'a.prj': 'x' })
			)
		).toBe('zip-shapefile');
		expect(
			await refusal(
				zip({ '[Content_Types].xml': '<?xml?>', 'word/document.xml': '<?xml version="1.0"?><w/>' })
			)
		).toBe('word-document');
		expect(await refusal(zip({ 'a.pdf': '%PDF-1.7' }))).toBe('zip-no-table');
		expect(await refusal(zip({}))).toBe('zip-no-table');
	});
});

describe('archives made to harm', () => {
	/** The archive with something changed in its directory's only entry (46 bytes and the name). */
	function tampered(
		change: (view: DataView, entry: number, local: number) => void,
		content = TABLE
	): Uint8Array {
		const archive = zip({ 'a.csv': content });
		const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
		let entry = archive.length - 22 - 46 - 5;
		while (view.getUint32(entry, true) !== 0x02014b50) entry--;
		change(view, entry, 0);
		return archive;
	}
	test('a wrong checksum, a wrong size, a locked file, an unknown method, a place outside', async () => {
		expect(await refusal(tampered((v, e) => v.setUint32(e + 16, 1, true)))).toBe('zip-damaged');
		expect(await refusal(tampered((v, e) => v.setUint32(e + 24, 10, true)))).toBe('zip-damaged');
		expect(await refusal(tampered((v, e) => v.setUint32(e + 24, 900, true)))).toBe('zip-damaged');
		expect(await refusal(tampered((v, e) => v.setUint16(e + 8, 1, true)))).toBe('zip-encrypted');
		expect(await refusal(tampered((v, e) => v.setUint16(e + 10, 9, true)))).not.toBe('read');
		expect(await refusal(tampered((v, e) => v.setUint32(e + 42, 1 << 30, true)))).not.toBe('read');
		expect(await refusal(tampered((v, e) => v.setUint32(e + 20, 1 << 30, true)))).not.toBe('read');
	});
	test('a size no table has', async () => {
		const vast = tampered((v, e) => v.setUint32(e + 24, 2 ** 31 - 2, true));
		expect(await refusal(vast)).toBe('zip-too-large');
	});
	test('files that lie upon each other', () => {
		const archive = zip({ 'a.csv': TABLE.repeat(3), 'b.csv': TABLE.repeat(4) });
		const view = new DataView(archive.buffer);
		let entry = archive.length - 22 - 46;
		while (view.getUint32(entry, true) !== 0x02014b50) entry--;
		view.setUint32(entry + 42, 0, true);
		expect(zipDirectory(archive)).toMatchObject({ ok: false, failure: { kind: 'zip-damaged' } });
	});
	test('cut off anywhere', async () => {
		const archive = zip({ 'a.csv': TABLE, 'b.csv': TABLE });
		for (let end = 30; end < archive.length; end += 7)
			expect(await refusal(archive.subarray(0, end))).toMatch(/^(zip-damaged|binary)$/);
	});
	test('any byte flipped: the table as it was, or a refusal', async () => {
		const archive = zip({ 'a.csv': TABLE });
		for (let at = 4; at < archive.length; at++) {
			const bad = archive.slice();
			bad[at] ^= 0x41;
			const result = await read(bad, {}, 'a.zip');
			if (result.ok) expect(rowsOf(result.value.raw)[0]).toEqual(['Hà Nội', '2023', '5']);
		}
	});
});

describe('data packages', () => {
	const descriptor = (resource: object, more: object = {}) =>
		JSON.stringify({
			title: 'Phụ nữ tham gia lãnh đạo',
			description: 'Số liệu thử.',
			sources: [{ title: 'Cục Thống kê' }],
			licenses: [{ name: 'CC-BY-4.0' }],
			created: '2024-03-01T10:00:00Z',
			...more,
			resources: [{ name: 'so-lieu', path: 'data/x.csv', ...resource }]
		});
	test('its words on encoding, delimiter, absent values, titles and sources count', async () => {
		const u = await open({
			'datapackage.json': descriptor({
				encoding: 'iso-8859-1',
				dialect: { delimiter: '|', quoteChar: "'" },
				schema: {
					fields: [
						{ name: 'AREA', type: 'string', title: 'Tỉnh' },
						{ name: 'Y', type: 'year', title: 'Năm' },
						{ name: 'V1', type: 'number', title: 'Tỷ lệ nữ lãnh đạo' }
					],
					missingValues: ['', '-99', 'khuyết']
				}
			}),
			'data/x.csv': bytes("AREA|Y|V1\n'Région'|2023|12.5\n'Réunion'|2023|-99\n", 'latin1'),
			'data/larger.csv': TABLE.repeat(100)
		});
		expect([u.sheet, u.encoding, u.table.delimiter]).toEqual(['data/x.csv', 'iso-8859-1', '|']);
		expect(rowsOf(u.raw)).toEqual([
			['Région', '2023', '12.5'],
			['Réunion', '2023', '']
		]);
		expect(u.repairs.map(({ what, rows }) => [what, rows])).toContainEqual(['missing-value', 1]);
		expect(u.self).toMatchObject({
			title: 'Phụ nữ tham gia lãnh đạo',
			source: 'Cục Thống kê',
			licence: 'CC-BY-4.0',
			updated: '2024-03-01',
			notes: ['Số liệu thử.']
		});
		const { structure, records } = observe(u);
		expect(structure.columns.map((c) => c.role)).toEqual(['area', 'period', 'value']);
		expect(records).toMatchObject([{ indicator: 'ty_le_nu_lanh_dao', period: '2023', value: '12.5' }]);
	});
	test('a column may have absent values of its own; a table may lie in several files, or elsewhere', async () => {
		const schema = {
			fields: [{ name: 'a', missingValues: ['0'] }, { name: 'b' }],
			missingValues: ['-1']
		};
		const u = await open({
			'datapackage.json': JSON.stringify({
				resources: [
					{ path: ['x.csv', 'y.csv'], schema },
					{ path: 'https://example.org/z.csv', schema }
				]
			}),
			'x.csv': 'a,b\n0,0\n-1,-1\n',
			'y.csv': 'a,b\n5,6\n'
		});
		expect(rowsOf(u.raw)).toEqual([
			['', '0'],
			['-1', '']
		]);
		expect(u.parts?.map(({ name }) => name)).toEqual(['x.csv', 'y.csv']);
		expect(u.findings).toContainEqual(expect.objectContaining({ rule: 'datasets-elsewhere', rows: 1 }));
	});
	test('several tables are parts, in the order of the descriptor', async () => {
		const u = await open({
			'p/datapackage.json': descriptor({}, {}).replace(
				'"resources":[',
				'"resources":[{"name":"b","path":"b.csv"},'
			),
			'p/data/x.csv': TABLE,
			'p/b.csv': 'a,b\n1,2\n'
		});
		expect(u.sheet).toBe('p/b.csv');
		expect(u.parts?.map(({ name }) => name)).toEqual(['p/b.csv', 'p/data/x.csv']);
	});
	test('a table that was changed after packing is refused', async () => {
		const files = {
			'datapackage.json': descriptor({ hash: 'sha256:' + '0'.repeat(64) }),
			'data/x.csv': TABLE
		};
		expect(await refusal(zip(files))).toBe('package-altered');
	});
	test('a descriptor that is damaged or names nothing here leaves an ordinary archive', async () => {
		for (const text of [
			'{"resources": [{"path": "https://example.org/x.csv"}]}',
			'{"resources": 5}',
			'{',
			'[]'
		])
			expect(namesOf((await open({ 'datapackage.json': text, 'x.csv': TABLE })).raw)).toEqual([
				'Tỉnh',
				'Năm',
				'Nữ'
			]);
	});
});
