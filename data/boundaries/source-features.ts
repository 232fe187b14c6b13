/**
 * Which province each feature of the Natural Earth file is, checked by hand against the position of each. Four names
 * there are those of wider areas or damaged (marked *); several are unaccented or misspelt.
 */
export const PROVINCE_OF_FEATURE: Record<string, string> = {
	'Ha Noi': '01',
	'Hà Giang': '02',
	'Cao Bằng': '04',
	'Đông Bắc': '06', // * Bắc Kạn
	'Tuyên Quang': '08',
	'Lào Cai': '10',
	'Điện Biên': '11',
	'Lai Chau': '12',
	'Son La': '14',
	'Yên Bái': '15',
	'Hòa Bình': '17',
	'Thái Nguyên': '19',
	'Lạng Sơn': '20',
	'Quảng Ninh': '22',
	'Bắc Giang': '24',
	'Phú Thọ': '25',
	'Vĩnh Phúc': '26',
	'Bắc Ninh': '27',
	'Hải Dương': '30',
	'Hải Phòng': '31',
	'Đồng Bằng Sông Hồng': '33', // * Hưng Yên
	'Thái Bình': '34',
	'Hà Nam': '35',
	'Nam Định': '36',
	'Ninh Bình': '37',
	'Thanh Hóa': '38',
	'Nghệ An': '40',
	'Ha Tinh': '42',
	'Quảng Bình': '44',
	'Quảng Trị': '45',
	'Thừa Thiên - Huế': '46',
	'Đà Nẵng': '48',
	'Quàng Nam': '49',
	'Quảng Ngãi': '51',
	'Bình Định': '52',
	'Phú Yên': '54',
	'Khánh Hòa': '56',
	'Ninh Thuận': '58',
	'Bình Thuận': '60',
	'Kon Tum': '62',
	'Gia Lai': '64',
	'Dak Lak': '66',
	'Đắk Nông': '67',
	'Lâm Đồng': '68',
	'Bình Phước': '70',
	'Tây Ninh': '72',
	'Bình Dương': '74',
	'Đông Nam Bộ': '75', // * Đồng Nai
	'Bà Rịa - Vũng Tàu': '77',
	'Hồ Chí Minh city': '79',
	'Long An': '80',
	'Tiền Giang': '82',
	'Bến Tre': '83',
	'Trà Vinh': '84',
	'Vĩnh Long': '86',
	'Ð?ng Tháp': '87', // * Đồng Tháp
	'An Giang': '89',
	'Kiên Giang': '91',
	'Can Tho': '92',
	'Hau Giang': '93',
	'Sóc Trăng': '94',
	'Bạc Liêu': '95',
	'Cà Mau': '96'
};

/** A polygon of the file by a point in it (degrees), the province it belongs to, what it is, and who was given it. */
export type Island = readonly [
	longitude: number,
	latitude: number,
	code: string,
	what: string,
	given?: string
];

/** The polygons of the one feature without a name: small islands of eight provinces. */
export const NAMELESS: readonly Island[] = [
	[104.84, 8.43, '96', 'Hòn Khoai'],
	[103.47, 9.3, '91', 'Thổ Chu'],
	[104.36, 9.68, '91', 'Nam Du'],
	[104.64, 9.81, '91', 'Hòn Sơn'],
	[109.35, 13.62, '52', 'Cù Lao Xanh'],
	[109.12, 15.38, '51', 'Lý Sơn'],
	[108.52, 15.95, '49', 'Cù Lao Chàm'],
	[105.93, 19.37, '38', 'Hòn Mê'],
	[107.74, 20.13, '31', 'Bạch Long Vĩ'],
	[107.47, 20.73, '22', 'an islet of Vân Đồn'],
	[107.97, 21.24, '22', 'Đảo Trần']
];

/** Polygons the file gives to a neighbour of the province they belong to; the last word is the feature that has them. */
export const MISPLACED: readonly Island[] = [
	[106.61, 8.71, '77', 'Côn Đảo', 'Sóc Trăng'],
	[107.0, 20.8, '31', 'Cát Bà', 'Quảng Ninh'],
	[106.78, 20.82, '31', 'Đình Vũ', 'Quảng Ninh'],
	[106.75, 20.87, '31', 'Vũ Yên', 'Quảng Ninh'],
	[106.73, 20.97, '31', 'north of Thủy Nguyên', 'Quảng Ninh'],
	[107.01, 10.5, '77', 'an islet at Long Sơn', 'Hồ Chí Minh city'],
	[106.49, 9.89, '84', 'Long Hòa and Hòa Minh', 'Bến Tre']
];
