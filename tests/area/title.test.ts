import { expect, it } from 'vitest';
import { titleOf, titlesOf } from '#lib/area/title.ts';
import { openGazetteer } from '#lib/server/place.ts';

const areas = await openGazetteer();

it.each([
	['vn-2024', '27151', 'Phường 5, quận 3, thành phố Hồ Chí Minh', 'Ward 5, District 3, Ho Chi Minh City'],
	[
		'vn-2024',
		'03364',
		'Xã Mường Nhà, huyện Điện Biên, tỉnh Điện Biên',
		'Muong Nha commune, Dien Bien district, Dien Bien province'
	],
	['vn-2025', '00004', 'Phường Ba Đình, thành phố Hà Nội', 'Ba Dinh ward, Ha Noi city'],
	['vn-2025', '20333', 'Đặc khu Hoàng Sa, thành phố Đà Nẵng', 'Hoang Sa special zone, Da Nang city'],
	['vn-2024', 'R-SH', 'Vùng Đồng bằng sông Hồng', 'Red River Delta region'],
	['vn-2024', '99999', '99999', '99999']
])('%s %s is “%s”', (vintage, code, vi, en) => expect(titleOf(areas, vintage, code)).toEqual({ vi, en }));

it('several are parted, the first three named', () => {
	const { vi } = titlesOf(areas, 'vn-2024', ['708', '808', '821', '831']);
	expect(vi).toBe(
		'Huyện Châu Thành, tỉnh Tây Ninh; Huyện Châu Thành, tỉnh Long An; Huyện Châu Thành, tỉnh Tiền Giang; …'
	);
});

it('every area of every vintage has a kind in both languages', () => {
	for (const { id } of areas.vintages)
		for (const { code, name } of areas.areas(id).filter((_, i) => i % 50 === 0)) {
			const { vi, en } = titleOf(areas, id, code);
			const own = [vi.split(', ')[0], en.split(', ')[0]];
			expect(own[0].toLowerCase()).toContain(name.vi.toLowerCase());
			expect(/ /.test(own[1]), own[1]).toBe(true);
			expect(vi).toMatch(/^\p{Lu}/u);
		}
});
