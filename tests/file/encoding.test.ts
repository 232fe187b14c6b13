import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODING_NAMES } from '#lib/file/charset/names.ts';
import { FORMS } from './encoder.ts';
import { namesOf, read, rowsOf, rulesOf, upload } from './support.ts';

const place = fc.constantFrom(
	...`Hà Nội|Hà Giang|Cao Bằng|Bắc Kạn|Tuyên Quang|Lào Cai|Điện Biên|Lai Châu|Sơn La|Yên Bái|Hòa Bình|Thái Nguyên|Lạng Sơn|
	Quảng Ninh|Bắc Giang|Phú Thọ|Vĩnh Phúc|Bắc Ninh|Hải Dương|Hải Phòng|Hưng Yên|Thái Bình|Hà Nam|Nam Định|Ninh Bình|
	Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Thừa Thiên Huế|Đà Nẵng|Quảng Nam|Quảng Ngãi|Bình Định|Phú Yên|Khánh Hòa|
	Ninh Thuận|Bình Thuận|Kon Tum|Gia Lai|Đắk Lắk|Đắk Nông|Lâm Đồng|Bình Phước|Tây Ninh|Bình Dương|Đồng Nai|
	Bà Rịa - Vũng Tàu|TP. Hồ Chí Minh|Long An|Tiền Giang|Bến Tre|Trà Vinh|Vĩnh Long|Đồng Tháp|An Giang|Kiên Giang|Cần Thơ|
	Hậu Giang|Sóc Trăng|Bạc Liêu|Cà Mau|Ý Yên|Thị xã Gò Công|Quận Ô Môn|Xã Ẳng Nưa|Huyện Ứng Hòa`
		.split('|')
		.map((name) => name.trim())
);
const row = fc.tuple(
	place,
	fc.constantFrom('Nữ', 'Nam', 'Tổng số'),
	fc.constantFrom('Tỷ lệ hộ nghèo (%)', 'Số người lao động', 'Trẻ em dưới 5 tuổi', 'Dân số trung bình'),
	fc.integer({ min: -9999, max: 999999 }).map(String),
	fc.double({ min: 0, max: 100, noNaN: true }).map((x) => x.toFixed(2)),
	fc.constantFrom('D1', 'A-01', '007', '')
);
const HEADER = ['Tỉnh', 'Giới tính', 'Chỉ tiêu', 'Giá trị', 'Tỷ lệ', 'Mã'];

describe.each(Object.entries(FORMS))('%s', (_, form) => {
	const cased = (rows: string[][]): string[][] =>
		form.smallTones ? rows.map((cells) => cells.map((cell) => cell.toLowerCase())) : rows;

	test('what is written is read, and told', () =>
		fc.assert(
			fc.asyncProperty(fc.array(row, { minLength: 3, maxLength: 30 }), async (rows) => {
				const text = [HEADER, ...rows].map((cells) => cells.join(',') + '\n').join('');
				const u = await upload(form.write(text));
				expect(cased([namesOf(u.raw)])).toEqual(cased([HEADER]));
				expect(cased(rowsOf(u.raw))).toEqual(cased(rows));
				if (form.encoding) expect(u.encoding).toBe(form.encoding);
				expect(u.repairs.map(({ what }) => what)).toEqual(form.repairs ?? []);
				expect(rulesOf(u)).toEqual(form.findings ?? []);
			}),
			{ numRuns: 60 }
		));
});

describe('what a person says overrides what is found', () => {
	const named: Record<string, string> = { tcvn3: 'tcvn3', abc: 'tcvn3', vni: 'vni', viscii: 'viscii', cp1258: 'windows-1258' }; // prettier-ignore
	test.each(Object.entries(named))('%s', async (encoding, form) => {
		const bytes = FORMS[form].write('a,n\nHà Nội,1\nCần Thơ,2\n');
		const u = await upload(bytes, { encoding });
		expect(rowsOf(u.raw).map(([name]) => name)).toEqual(['Hà Nội', 'Cần Thơ']);
		expect(u.encoding).toBe(form);
		expect(rulesOf(u)).toEqual([]);
	});

	test('every name that is offered is known', async () => {
		for (const encoding of ENCODING_NAMES) {
			const result = await read(FORMS['utf-16le'].write('a,n\nb,1\nc,2\n'), { encoding });
			if (!result.ok) expect(result.failure.kind).not.toBe('encoding-unknown');
		}
		const result = await read('a,n\nb,1\n', { encoding: 'klingon' });
		expect(result).toMatchObject({ ok: false, failure: { kind: 'encoding-unknown' } });
	});

	test('text in an encoding a person named is not looked at for another', async () => {
		const bytes = FORMS.tcvn3.write('tỉnh,n\nHà Nội,1\nCần Thơ,2\n');
		const u = await upload(bytes, { encoding: 'windows-1252' });
		expect(rowsOf(u.raw).map(([name]) => name)).toEqual(['Hµ Néi', 'CÇn Th¬']);
	});
});

describe('signs of windows-1252 are read on every platform', () => {
	test('quotation marks and dashes', async () => {
		const bytes = Buffer.from('name,n\n\x93C\xf4te d\x92Ivoire\x94 \x96 a,1\nb,2\nc,3\n', 'latin1');
		const u = await upload(Uint8Array.from(bytes));
		expect(rowsOf(u.raw)[0][0]).toBe('“Côte d’Ivoire” – a');
	});
});

test('numbers and plain codes are never changed, whatever stands beside them', () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.constantFrom('Hµ Néi', 'Haø Noäi', 'HÃ  Ná»™i', 'H&agrave; N&#7897;i'), fc.constantFrom('1.234', '12,5', '2½', '5 µg', '-', '..', '<5', 'Ð1', '1\u00a0200', '5ª', 'A-01', '25°')), { minLength: 3, maxLength: 12 }),
			async (rows) => {
				const u = await upload('tên;số\n' + rows.map(([a, b]) => `${a.replaceAll(';', '')};${b}\n`).join(''), { delimiter: ';', headerRows: 1 });
				expect(rowsOf(u.raw).map(([, b]) => b)).toEqual(rows.map(([, b]) => b));
			}
		)
	)); // prettier-ignore

describe('text is mended whatever kind of file it came in', () => {
	const damaged = ['Hµ Néi', 'B¾c K¹n', 'S¬n La'];
	const sound = ['Hà Nội', 'Bắc Kạn', 'Sơn La'];

	test('JSON records, their names too', async () => {
		const rows = damaged.map((name, i) => ({ TØnh: name, 'D©n sè': i * 1000.5 }));
		const u = await upload(JSON.stringify(rows), {}, 'a.json');
		expect(namesOf(u.raw)).toEqual(['Tỉnh', 'Dân số']);
		expect(rowsOf(u.raw)).toEqual(sound.map((name, i) => [name, String(i * 1000.5)]));
		expect(u.repairs).toMatchObject([{ what: 'tcvn3', rows: 3, example: { before: 'Hµ Néi', after: 'Hà Nội' } }]); // prettier-ignore
	});

	test('words that become the same are one word', async () => {
		const u = await upload('Tỉnh,n\nHà Nội,1\nHµ Néi,2\nHà Nội,3\nSơn La,4\n');
		const [column] = u.raw.columns;
		expect(column.kind === 'text' && column.dictionary).toEqual(['Hà Nội', 'Sơn La']);
		expect(rowsOf(u.raw).map(([name]) => name)).toEqual(['Hà Nội', 'Hà Nội', 'Hà Nội', 'Sơn La']);
	});

	test('rows set aside, titles and names in findings follow', async () => {
		const u = await upload(
			'Sè liÖu n¨m 2020\nTØnh,N÷\nHµ Néi,1\nB¾c K¹n,2\nS¬n La,3\nNguån: Tæng côc Thèng kª\n'
		);
		expect(u.preamble).toEqual(['Số liệu năm 2020']);
		expect(u.findings.find(({ rule }) => rule === 'preamble')?.example).toBe('Số liệu năm 2020');
		expect(u.findings.find(({ rule }) => rule === 'footnotes')?.example).toBe('Nguồn: Tổng cục Thống kê');
	});
});
