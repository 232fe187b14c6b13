import * as sheetjs from '@e965/xlsx';
import fc from 'fast-check';
import { writeOds, writeXlsx } from 'hucre';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Archive } from '#lib/file/archive/archive.ts';
import { walkRecords } from '#lib/file/workbook/xls-record.ts';
import { makeXlsx, pack, type SheetSpec } from './make-workbook.ts';
import { namesOf, read, rowsOf, rulesOf, typedOf, upload } from './support.ts';

type Cell = string | number;
const text = fc.oneof(
	fc.constantFrom(
		'Hà Nội',
		'Đắk Lắk',
		'nữ',
		'00004',
		'1.234,5',
		'a < b & "c"',
		"it's",
		'hai\ndòng',
		'..',
		'=1+1'
	),
	fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
		.map((s) => s.normalize('NFC'))
		.filter((s) => s.trim() === s && !/[\p{Cc}\p{Cs}\p{Cn}\u2028]|_x[0-9a-f]{4}_/iu.test(s))
);
const figure = fc.oneof(
	fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
	fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000),
	fc.constantFrom(0, 1e-7, 123456789012, 0.1, 25.6)
);
const tables = fc
	.integer({ min: 1, max: 4 })
	.chain(
		(width) =>
		fc.array(fc.tuple(fc.array(text, { minLength: width, maxLength: width }), figure, figure), { minLength: 2, maxLength: 8 }) // prettier-ignore
	)
	.map((rows) => rows.map(([cells, a, b], i): Cell[] => [`Xã số ${i}`, a, ...cells, b]));

const withSheetjs =
	(bookType: sheetjs.BookType) =>
	(rows: Cell[][]): Uint8Array => {
		const book = sheetjs.utils.book_new();
		sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(rows), 'Số liệu');
		return new Uint8Array(sheetjs.write(book, { type: 'array', bookType }) as ArrayBuffer);
	};
const WRITERS: Record<string, (rows: Cell[][]) => Uint8Array | Promise<Uint8Array>> = {
	'xlsx by hucre': (rows) => writeXlsx({ sheets: [{ name: 'Số liệu', rows }] }),
	'xlsx with inline strings': (rows) => writeXlsx({ sheets: [{ name: 'S', rows }], stringMode: 'inline' }),
	'xlsx by SheetJS': withSheetjs('xlsx'),
	'xlsb by SheetJS': withSheetjs('xlsb'),
	'xls (BIFF 8) by SheetJS': withSheetjs('biff8'),
	'Excel 2003 XML by SheetJS': withSheetjs('xlml'),
	'ods by SheetJS': withSheetjs('ods'),
	'ods by hucre': (rows) => writeOds({ sheets: [{ name: 'Số liệu', rows }] })
};

describe('a random table is read as it was written', () => {
	test.each(Object.entries(WRITERS))('%s', async (name, write) => {
		const newline = name === 'ods by hucre' ? ' ' : '\n';
		await fc.assert(
			fc.asyncProperty(tables, async (rows) => {
				const header = rows[0].map((_, k) => `Cột ${k + 1}`);
				const u = await upload(await write([header, ...rows]), { headerRows: 1 });
				expect(namesOf(u.raw)).toEqual(header);
				expect(typedOf(u.raw)).toEqual(rows.map((row) => row.map((c) => (typeof c === 'number' ? c : null))));
				// a line end inside a cell is two characters to some writers, and a blank to one
				const plain = (c: Cell) => String(c).replaceAll('\r\n', '\n').replaceAll('\n', newline);
				expect(rowsOf(u.raw).map((row) => row.map(plain))).toEqual(rows.map((row) => row.map(plain)));
			}),
			{ numRuns: 40 }
		);
	});
});

const SHEET: SheetSpec = {
	name: 'Số liệu',
	rows: [
		['Mã', 'Tỉnh', 'Nữ', 'Tỷ lệ'],
		...Array.from({ length: 30 }, (_, i) => [`0${i}`, `Tỉnh ${i}`, i * 7, { v: i / 100, format: '0%' }])
	]
};

describe('a damaged workbook is refused or read whole, never in part', () => {
	const forms: Record<string, Uint8Array> = {
		xlsx: makeXlsx([SHEET]),
		xlsb: new Uint8Array(readFileSync(new URL('./case/xlsb.xlsb', import.meta.url))),
		xls: new Uint8Array(readFileSync(new URL('./case/xls-biff8.xls', import.meta.url))),
		ods: new Uint8Array(readFileSync(new URL('./case/ods.ods', import.meta.url)))
	};
	test.each(Object.keys(forms))('%s cut short anywhere', async (form) => {
		const bytes = forms[form];
		const whole = await upload(bytes);
		for (let part = 1; part < 40; part++) {
			const cut = await read(bytes.subarray(0, Math.floor((bytes.length * part) / 40)));
			if (cut.ok) expect(rowsOf(cut.value.raw)).toEqual(rowsOf(whole.raw));
		}
	});
	test.each(['xlsx', 'xlsb', 'ods'])('%s with a byte changed anywhere', async (form) => {
		const bytes = forms[form];
		const whole = await upload(bytes);
		for (let i = 0; i < 150; i++) {
			const changed = bytes.slice();
			changed[(i * 7919) % bytes.length] ^= 1 << (i % 8);
			const result = await read(changed);
			if (result.ok && result.value.kind === whole.kind)
				expect(rowsOf(result.value.raw)).toEqual(rowsOf(whole.raw));
		}
	});
});

describe('what asks for more than there is room for', () => {
	/** An archive whose directory says its only part has this size. */
	const saying = (size: number): Uint8Array => {
		const bytes = pack({ a: 'x'.repeat(1000) + Math.PI });
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		view.setUint32(view.getUint32(bytes.length - 22 + 16, true) + 24, size, true);
		return bytes;
	};
	test('sizes in the directory are summed up before anything is unpacked', () => {
		const parts = Array.from({ length: 40 }, (_, i) => [`${i}`, new Uint8Array(1e6)] as const);
		const many = pack(Object.fromEntries(parts));
		expect(Archive.open(many, 50e6).ok).toBe(true);
		expect(Archive.open(many, 30e6)).toMatchObject({ ok: false, failure: { kind: 'zip-too-large' } });
	});
	test('a part that grows too far', () =>
		expect(Archive.open(saying(900e6))).toMatchObject({ ok: false, failure: { kind: 'zip-too-large' } }));
	test('a part that is larger or smaller than is said', () => {
		for (const size of [10, 2000]) {
			const archive = Archive.open(saying(size));
			if (!archive.ok) throw new Error(archive.failure.kind);
			expect(() => archive.value.check()).toThrow();
		}
	});
	test('two cells at the far ends of a sheet', async () => {
		const xml =
			'<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
		expect((await upload(makeXlsx([{ name: 'S', xml }]))).raw.length).toBeLessThan(3);
	});
	test('cells over the whole height at the far right', async () => {
		let xml = '<sheetData>';
		for (let row = 1; row <= 4000; row++) xml += `<row r="${row}"><c r="XFD${row}"><v>${row}</v></c></row>`;
		const result = await read(makeXlsx([{ name: 'S', xml: xml + '</sheetData>' }]));
		expect(result).toMatchObject({ ok: false, failure: { kind: 'workbook-too-many-cells' } });
	});
	test('a cell outside any sheet', async () => {
		const xml = '<sheetData><row r="1"><c r="ZZZZ9999999"><v>1</v></c></row></sheetData>';
		expect((await read(makeXlsx([{ name: 'S', xml }]))).ok).toBe(false);
	});
	test('elements in elements without end', async () => {
		const deep = '<x>'.repeat(50_000) + '</x>'.repeat(50_000);
		const xml = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>${deep}`;
		const result = await read(makeXlsx([{ name: 'S', xml }]));
		if (result.ok) expect(rowsOf(result.value.raw)).toEqual([['1', '2']]);
	});
	test('cells with nothing but a format, as far down as they go', async () => {
		const empty = Array.from(
			{ length: 30 },
			(_, k) => `<c r="${String.fromCharCode(66 + (k % 20))}2" s="1"/>`
		);
		const rows = Array.from({ length: 70_000 }, (_, i) => `<row r="${i + 3}">${empty.join('')}</row>`);
		const xml = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Xã</t></is></c><c r="B1" t="inlineStr"><is><t>Nữ</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2"><v>5</v></c></row>${rows.join('')}</sheetData>`;
		const bytes = makeXlsx([{ name: 'S', xml }], { parts: { 'xl/media/noise.bin': noise(2e6) } });
		expect(rowsOf((await upload(bytes)).raw)).toEqual([['A', '5']]);
	});
});

/** Bytes that cannot be packed, so that the archive around them is no bomb. */
function noise(length: number): Uint8Array {
	let seed = 1;
	return Uint8Array.from({ length }, () => (seed = (seed * 48271) % 2147483647) & 255);
}

describe('sheets', () => {
	test('are found whatever the capitals of their name, and named when unknown', async () => {
		const bytes = makeXlsx([SHEET, { name: 'Khác', rows: [['a', 'b'], ['x', 1]] }]); // prettier-ignore
		expect((await upload(bytes, { sheet: ' KHÁC' })).sheet).toBe('Khác');
		expect(await read(bytes, { sheet: 'Quý V' })).toEqual({
			ok: false,
			failure: { kind: 'sheet-unknown', values: { sheet: 'Quý V', sheets: 'Số liệu, Khác' } }
		});
	});
	test('that are alike can be read together, and it is said that they can', async () => {
		const bytes = makeXlsx(['Quý I', 'Quý II', 'Quý III'].map((name) => ({ ...SHEET, name })));
		const one = await upload(bytes);
		expect(one.sheet).toBe('Quý I');
		expect(one.findings.find(({ rule }) => rule === 'sheets-alike')).toMatchObject({
			values: { sheets: 'Quý I, Quý II, Quý III' }
		});
		const all = await upload(bytes, { sheet: '*' });
		expect(all.raw.length).toBe(90);
		expect(namesOf(all.raw).at(-1)).toBe('Trang tính');
		expect(rulesOf(all)).toEqual(['name-lies', 'sheets-stacked']);
		expect(all.repairs).toMatchObject([{ what: 'percent-cells', rows: 90 }]);
	});
	test('can be stopped', async () => {
		const signal = AbortSignal.abort();
		expect(await read(makeXlsx([SHEET]), { signal })).toMatchObject({ failure: { kind: 'stopped' } });
	});
});

describe('the records of an old workbook', () => {
	const record = (id: number, ...data: number[]): number[] => [id & 255, id >> 8, data.length & 255, data.length >> 8, ...data]; // prettier-ignore
	const font = (name: string): number[] =>
		record(0x31, ...Array<number>(14).fill(0), name.length, 0, ...[...name].map((c) => c.charCodeAt(0)));
	const label = (row: number, column: number, style: number): number[] =>
		record(0x204, row, 0, column, 0, style, 0, 1, 0, 0, 65);
	const style = (fontNumber: number): number[] => record(0xe0, fontNumber, 0, 0, 0);
	const head = [
		...record(0x809, 0, 6, 5, 0),
		...['Arial', 'Arial', 'Arial', 'Arial', '.VnTime'].flatMap(font),
		...style(0),
		// fonts are numbered without a 4
		...style(5),
		...record(0x85, 0, 0, 0, 0, 0, 0, 1, 0, 83)
	];
	const start = head.length + 4;
	const at = head.length - 9;
	const globals = [
		...head.slice(0, at),
		start & 255,
		start >> 8,
		0,
		0,
		...head.slice(at + 4),
		...record(0x0a)
	];
	const sheet = [...record(0x809, 0, 6, 16, 0), ...label(0, 0, 0), ...label(0, 1, 1), ...record(0x0a)];
	const stream = Uint8Array.from([...globals, ...sheet]);
	test('say the fonts of the columns', () => {
		expect(walkRecords(stream)).toEqual({
			whole: true,
			encrypted: false,
			fonts: [[new Map([['Arial', 1]]), new Map([['.VnTime', 1]])]]
		});
	});
	test('are not whole when any is missing', () => {
		for (let length = 0; length < stream.length; length++)
			expect(walkRecords(stream.subarray(0, length)).whole).toBe(false);
	});
});
