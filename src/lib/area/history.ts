import { squeeze } from './fold.ts';

/**
 * Provinces that are no more, by their unaccented names: the last year each had this land, and what the land became. Names
 * used again for other land since ('Hậu Giang') are not here, for a name alone cannot tell them.
 * Source: resolutions of the National Assembly of 1976–2025 on the division, joining and naming of provinces.
 */
const PAST: Record<string, { until: number; into: string[] }> = Object.create(null);
for (const line of `
1975 sai gon, sai gon gia dinh, gia dinh: Hồ Chí Minh
1978 cao lang: Cao Bằng, Lạng Sơn
1989 binh tri thien: Quảng Bình, Quảng Trị, Thừa Thiên Huế
1989 nghia binh: Quảng Ngãi, Bình Định
1989 phu khanh: Phú Yên, Khánh Hòa
1991 nghe tinh: Nghệ An, Hà Tĩnh
1991 ha son binh: Hòa Bình, Hà Tây
1991 ha nam ninh: Hà Nam, Nam Định, Ninh Bình
1991 ha tuyen: Hà Giang, Tuyên Quang
1991 hoang lien son: Lào Cai, Yên Bái
1991 thuan hai: Ninh Thuận, Bình Thuận
1991 gia lai kon tum, gia lai cong tum: Gia Lai, Kon Tum
1991 cuu long: Vĩnh Long, Trà Vinh
1991 vung tau con dao: Bà Rịa - Vũng Tàu
1996 bac thai: Bắc Kạn, Thái Nguyên
1996 ha bac: Bắc Giang, Bắc Ninh
1996 hai hung: Hải Dương, Hưng Yên
1996 nam ha: Hà Nam, Nam Định
1996 vinh phu: Vĩnh Phúc, Phú Thọ
1996 quang nam da nang: Quảng Nam, Đà Nẵng
1996 song be: Bình Dương, Bình Phước
1996 minh hai: Cà Mau, Bạc Liêu
2003 dack lak: Đắk Lắk, Đắk Nông
2007 ha tay: Hà Nội
2024 ha giang: Tuyên Quang
2024 bac kan: Thái Nguyên
2024 yen bai: Lào Cai
2024 hoa binh, vinh phuc: Phú Thọ
2024 bac giang: Bắc Ninh
2024 hai duong: Hải Phòng
2024 thai binh: Hưng Yên
2024 ha nam, nam dinh: Ninh Bình
2024 quang binh: Quảng Trị
2024 quang nam: Đà Nẵng
2024 kon tum: Quảng Ngãi
2024 binh dinh: Gia Lai
2024 phu yen: Đắk Lắk
2024 ninh thuan: Khánh Hòa
2024 binh thuan, dak nong: Lâm Đồng
2024 binh phuoc: Đồng Nai
2024 long an: Tây Ninh
2024 binh duong, ba ria vung tau: Hồ Chí Minh
2024 tien giang: Đồng Tháp
2024 ben tre, tra vinh: Vĩnh Long
2024 kien giang: An Giang
2024 hau giang, soc trang: Cần Thơ
2024 bac lieu: Cà Mau`
	.trim()
	.split('\n')) {
	const [, until, names, into] = /^(\d+) (.+): (.+)$/.exec(line)!;
	for (const name of names.split(', ')) PAST[squeeze(name)] = { until: +until, into: into.split(', ') };
}

/** The last year of the provinces that a vintage of today's kind of provinces might be mistaken for. */
const LAST_OF_OLD = 2007;

/** Whether a squeezed unaccented name was that of a province before 2008: never matched to a later one. */
export const historical = (squeezed: string): boolean =>
	squeezed in PAST && PAST[squeezed].until <= LAST_OF_OLD;

/** The names of the provinces that the land of one that is no more is in; empty when none is known by this name. */
export const successorsOf = (squeezed: string): readonly string[] =>
	squeezed in PAST ? PAST[squeezed].into : [];
