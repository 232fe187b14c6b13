import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS } from './encoder.ts';
import { namesOf, rowsOf, rulesOf, upload } from './support.ts';

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
