/**
 * What is known of provinces besides their present code and name: the codes of other lists, other spellings, and the sets of
 * provinces before 2008. Written out by hand.
 */

type Codes = readonly [code: string, iso: string, hasc: string, gso: string];

/**
 * Code since 2004; ISO 3166-2; HASC; the code of the General Statistics Office before 2004, which its surveys used until
 * 2009. A province without a HASC here had none found.
 */
export const OTHER_CODES: readonly Codes[] = [
	['01', 'VN-HN', 'VN.HI', '101'],
	['02', 'VN-03', 'VN.HG', '201'],
	['04', 'VN-04', 'VN.CB', '203'],
	['06', 'VN-53', 'VN.BK', '207'],
	['08', 'VN-07', 'VN.TQ', '211'],
	['10', 'VN-02', 'VN.LO', '205'],
	['11', 'VN-71', 'VN.DB', '302'],
	['12', 'VN-01', 'VN.LI', '301'],
	['14', 'VN-05', 'VN.SL', '303'],
	['15', 'VN-06', 'VN.YB', '213'],
	['17', 'VN-14', 'VN.HO', '305'],
	['19', 'VN-69', 'VN.TY', '215'],
	['20', 'VN-09', 'VN.LS', '209'],
	['22', 'VN-13', 'VN.QN', '225'],
	['24', 'VN-54', 'VN.BG', '221'],
	['25', 'VN-68', 'VN.PT', '217'],
	['26', 'VN-70', 'VN.VC', '104'],
	['27', 'VN-56', 'VN.BN', '106'],
	['28', 'VN-15', '', '105'],
	['30', 'VN-61', 'VN.HD', '107'],
	['31', 'VN-HP', 'VN.HP', '103'],
	['33', 'VN-66', 'VN.HY', '109'],
	['34', 'VN-20', 'VN.TB', '115'],
	['35', 'VN-63', 'VN.HM', '111'],
	['36', 'VN-67', 'VN.ND', '113'],
	['37', 'VN-18', 'VN.NB', '117'],
	['38', 'VN-21', 'VN.TH', '401'],
	['40', 'VN-22', 'VN.NA', '403'],
	['42', 'VN-23', 'VN.HT', '405'],
	['44', 'VN-24', 'VN.QB', '407'],
	['45', 'VN-25', 'VN.QT', '409'],
	['46', 'VN-26', 'VN.TT', '411'],
	['48', 'VN-DN', 'VN.DA', '501'],
	['49', 'VN-27', 'VN.QM', '503'],
	['51', 'VN-29', 'VN.QG', '505'],
	['52', 'VN-31', 'VN.BD', '507'],
	['54', 'VN-32', 'VN.PY', '509'],
	['56', 'VN-34', 'VN.KH', '511'],
	['58', 'VN-36', 'VN.NT', '705'],
	['60', 'VN-40', 'VN.BU', '715'],
	['62', 'VN-28', 'VN.KT', '601'],
	['64', 'VN-30', 'VN.GL', '603'],
	['66', 'VN-33', 'VN.DC', '605'],
	['67', 'VN-72', 'VN.DO', '606'],
	['68', 'VN-35', 'VN.LD', '607'],
	['70', 'VN-58', 'VN.BP', '707'],
	['72', 'VN-37', 'VN.TN', '709'],
	['74', 'VN-57', 'VN.BI', '711'],
	['75', 'VN-39', 'VN.DN', '713'],
	['77', 'VN-43', 'VN.BV', '717'],
	['79', 'VN-SG', 'VN.HC', '701'],
	['80', 'VN-41', 'VN.LA', '801'],
	['82', 'VN-46', 'VN.TG', '807'],
	['83', 'VN-50', 'VN.BR', '811'],
	['84', 'VN-51', 'VN.TV', '817'],
	['86', 'VN-49', 'VN.VL', '809'],
	['87', 'VN-45', 'VN.DT', '803'],
	['89', 'VN-44', 'VN.AG', '805'],
	['91', 'VN-47', 'VN.KG', '813'],
	['92', 'VN-CT', 'VN.CN', '815'],
	['93', 'VN-73', 'VN.HU', '816'],
	['94', 'VN-52', 'VN.ST', '819'],
	['95', 'VN-55', 'VN.BL', '821'],
	['96', 'VN-59', 'VN.CM', '823']
];

/** Hà Tây, joined to Hà Nội on 1 August 2008: code, name, type. */
export const HA_TAY = ['28', 'Hà Tây', 'Tỉnh'] as const;

/** Provinces that were parts of others until the end of 2003: code and, by its code, the one each was part of. */
export const SINCE_2004: Record<string, string> = { '11': '12', '67': '66', '93': '92' };

/** Centrally run cities before 2008, and before 2004. */
export const CITIES_BEFORE = {
	'vn-2004': ['01', '31', '48', '79', '92'],
	'vn-1997': ['01', '31', '48', '79']
};

/**
 * Other ways a province is written that no rule of spelling reaches: usual abbreviations, the official name of another time
 * for the same land, and 'c' for 'k' in names of the Central Highlands and the north as maps before 2000 had it.
 */
export const ALSO: Record<string, readonly string[]> = {
	'01': ['HN', 'Hà Nội (Thủ đô)'],
	'06': ['Bắc Cạn'],
	'46': ['Thừa Thiên Huế', 'Thừa Thiên - Huế', 'TT Huế', 'T.T. Huế', 'TTH', 'Huế'],
	'62': ['Công Tum'],
	'66': ['Đắc Lắc', 'Đắc Lắk', 'Đắk Lắc'],
	'67': ['Đắc Nông'],
	'77': ['BR-VT', 'BRVT', 'Bà Rịa VT', 'BR - Vũng Tàu'],
	'79': ['HCM', 'TPHCM', 'HCMC', 'HCM City', 'H.C.M', 'H.C. Minh', 'Hồ Chí Minh City']
};

interface Region {
	code: string;
	vi: string;
	en: string;
	also: readonly string[];
}

/**
 * Groups of provinces that tables show among the provinces, in every division used since 1990. One name has meant somewhat
 * different provinces in divisions of six and of eight.
 */
export const REGIONS: readonly Region[] = [
	{
		code: 'R-PB',
		vi: 'Trung du và miền núi phía Bắc',
		en: 'Northern midlands and mountains',
		also: [
			'Trung du và miền núi Bắc Bộ',
			'Trung du miền núi phía Bắc',
			'Miền núi phía Bắc',
			'Miền núi và trung du phía Bắc',
			'TDMNPB',
			'Northern midlands and mountain areas',
			'Northern midland and mountainous areas',
			'Northern uplands'
		]
	},
	{ code: 'R-DB', vi: 'Đông Bắc Bộ', en: 'Northeast', also: ['Đông Bắc', 'North East'] },
	{ code: 'R-TB', vi: 'Tây Bắc Bộ', en: 'Northwest', also: ['Tây Bắc', 'North West'] },
	{
		code: 'R-SH',
		vi: 'Đồng bằng sông Hồng',
		en: 'Red River Delta',
		also: ['ĐBSH', 'ĐB sông Hồng', 'Đồng bằng Bắc Bộ', 'Châu thổ sông Hồng']
	},
	{
		code: 'R-MT',
		vi: 'Bắc Trung Bộ và Duyên hải miền Trung',
		en: 'North Central and Central Coast',
		also: [
			'Bắc Trung Bộ và DH miền Trung',
			'Bắc Trung Bộ và Duyên hải Trung Bộ',
			'Duyên hải miền Trung',
			'North Central and Central coastal areas',
			'North Central area and Central coastal area',
			'Central Coast'
		]
	},
	{
		code: 'R-BT',
		vi: 'Bắc Trung Bộ',
		en: 'North Central Coast',
		also: ['North Central', 'North Central Region']
	},
	{
		code: 'R-NT',
		vi: 'Duyên hải Nam Trung Bộ',
		en: 'South Central Coast',
		also: ['Nam Trung Bộ', 'DH Nam Trung Bộ', 'South Central', 'South Central Coastal']
	},
	{
		code: 'R-ND',
		vi: 'Duyên hải Nam Trung Bộ và Tây Nguyên',
		en: 'South Central Coast and Central Highlands',
		also: ['Nam Trung Bộ và Tây Nguyên']
	},
	{ code: 'R-TN', vi: 'Tây Nguyên', en: 'Central Highlands', also: [] },
	{ code: 'R-DN', vi: 'Đông Nam Bộ', en: 'Southeast', also: ['South East', 'Miền Đông Nam Bộ'] },
	{
		code: 'R-CL',
		vi: 'Đồng bằng sông Cửu Long',
		en: 'Mekong River Delta',
		also: ['ĐBSCL', 'ĐB sông Cửu Long', 'Tây Nam Bộ', 'Mekong Delta', 'Mekong Delta River']
	},
	{ code: 'R-B', vi: 'Miền Bắc', en: 'North', also: ['Northern Vietnam'] },
	{ code: 'R-T', vi: 'Miền Trung', en: 'Centre', also: ['Central Vietnam'] },
	{ code: 'R-N', vi: 'Miền Nam', en: 'South', also: ['Southern Vietnam'] }
];
