/**
 * The 63 provinces of Viet Nam before 1 July 2025, written out by hand: code of the National Statistics Office, name,
 * code of the province it went into (itself when it stayed), and the socio-economic area of eight.
 */

export const EIGHT = {
	TB: { vi: 'Tây Bắc Bộ', en: 'Northwest' },
	DB: { vi: 'Đông Bắc Bộ', en: 'Northeast' },
	SH: { vi: 'Đồng bằng sông Hồng', en: 'Red River Delta' },
	BT: { vi: 'Bắc Trung Bộ', en: 'North Central Coast' },
	NT: { vi: 'Duyên hải Nam Trung Bộ', en: 'South Central Coast' },
	TN: { vi: 'Tây Nguyên', en: 'Central Highlands' },
	DN: { vi: 'Đông Nam Bộ', en: 'Southeast' },
	CL: { vi: 'Đồng bằng sông Cửu Long', en: 'Mekong River Delta' }
} as const;

/** The group of six, since 2006, that each group of eight went into; Quảng Ninh (22) moved to the Red River Delta. */
export const SIX: Record<keyof typeof EIGHT, { group: string; vi: string; en: string }> = {
	TB: { group: 'PB', vi: 'Trung du và miền núi phía Bắc', en: 'Northern midlands and mountains' },
	DB: { group: 'PB', vi: 'Trung du và miền núi phía Bắc', en: 'Northern midlands and mountains' },
	SH: { group: 'SH', ...EIGHT.SH },
	BT: { group: 'MT', vi: 'Bắc Trung Bộ và Duyên hải miền Trung', en: 'North Central and Central Coast' },
	NT: { group: 'MT', vi: 'Bắc Trung Bộ và Duyên hải miền Trung', en: 'North Central and Central Coast' },
	TN: { group: 'TN', ...EIGHT.TN },
	DN: { group: 'DN', ...EIGHT.DN },
	CL: { group: 'CL', ...EIGHT.CL }
};

type Province = readonly [code: string, name: string, since2025: string, eight: keyof typeof EIGHT];

export const PROVINCES: readonly Province[] = [
	['01', 'Hà Nội', '01', 'SH'],
	['02', 'Hà Giang', '08', 'DB'],
	['04', 'Cao Bằng', '04', 'DB'],
	['06', 'Bắc Kạn', '19', 'DB'],
	['08', 'Tuyên Quang', '08', 'DB'],
	['10', 'Lào Cai', '15', 'TB'],
	['11', 'Điện Biên', '11', 'TB'],
	['12', 'Lai Châu', '12', 'TB'],
	['14', 'Sơn La', '14', 'TB'],
	['15', 'Yên Bái', '15', 'TB'],
	['17', 'Hòa Bình', '25', 'TB'],
	['19', 'Thái Nguyên', '19', 'DB'],
	['20', 'Lạng Sơn', '20', 'DB'],
	['22', 'Quảng Ninh', '22', 'DB'],
	['24', 'Bắc Giang', '24', 'DB'],
	['25', 'Phú Thọ', '25', 'DB'],
	['26', 'Vĩnh Phúc', '25', 'SH'],
	['27', 'Bắc Ninh', '24', 'SH'],
	['30', 'Hải Dương', '31', 'SH'],
	['31', 'Hải Phòng', '31', 'SH'],
	['33', 'Hưng Yên', '33', 'SH'],
	['34', 'Thái Bình', '33', 'SH'],
	['35', 'Hà Nam', '37', 'SH'],
	['36', 'Nam Định', '37', 'SH'],
	['37', 'Ninh Bình', '37', 'SH'],
	['38', 'Thanh Hóa', '38', 'BT'],
	['40', 'Nghệ An', '40', 'BT'],
	['42', 'Hà Tĩnh', '42', 'BT'],
	['44', 'Quảng Bình', '44', 'BT'],
	['45', 'Quảng Trị', '44', 'BT'],
	['46', 'Huế', '46', 'BT'],
	['48', 'Đà Nẵng', '48', 'NT'],
	['49', 'Quảng Nam', '48', 'NT'],
	['51', 'Quảng Ngãi', '51', 'NT'],
	['52', 'Bình Định', '52', 'NT'],
	['54', 'Phú Yên', '66', 'NT'],
	['56', 'Khánh Hòa', '56', 'NT'],
	['58', 'Ninh Thuận', '56', 'NT'],
	['60', 'Bình Thuận', '68', 'NT'],
	['62', 'Kon Tum', '51', 'TN'],
	['64', 'Gia Lai', '52', 'TN'],
	['66', 'Đắk Lắk', '66', 'TN'],
	['67', 'Đắk Nông', '68', 'TN'],
	['68', 'Lâm Đồng', '68', 'TN'],
	['70', 'Bình Phước', '75', 'DN'],
	['72', 'Tây Ninh', '80', 'DN'],
	['74', 'Bình Dương', '79', 'DN'],
	['75', 'Đồng Nai', '75', 'DN'],
	['77', 'Bà Rịa - Vũng Tàu', '79', 'DN'],
	['79', 'Hồ Chí Minh', '79', 'DN'],
	['80', 'Long An', '80', 'CL'],
	['82', 'Tiền Giang', '82', 'CL'],
	['83', 'Bến Tre', '86', 'CL'],
	['84', 'Trà Vinh', '86', 'CL'],
	['86', 'Vĩnh Long', '86', 'CL'],
	['87', 'Đồng Tháp', '82', 'CL'],
	['89', 'An Giang', '91', 'CL'],
	['91', 'Kiên Giang', '91', 'CL'],
	['92', 'Cần Thơ', '92', 'CL'],
	['93', 'Hậu Giang', '92', 'CL'],
	['94', 'Sóc Trăng', '92', 'CL'],
	['95', 'Bạc Liêu', '96', 'CL'],
	['96', 'Cà Mau', '96', 'CL']
];

/** Provinces called city: the five and, since 1 January 2025, Huế; Đồng Nai since 30 April 2026. */
export const CITIES = {
	'vn-2024': ['01', '31', '46', '48', '79', '92'],
	'vn-2025': ['01', '31', '46', '48', '75', '79', '92']
};

/** English names that are more than the unaccented Vietnamese. */
export const ENGLISH_PROVINCES: Record<string, string> = { '79': 'Ho Chi Minh City' };
