/** Writes the lists of areas beside this script. Run: npx tsx data/areas/make.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv, writeCsv } from '../csv.ts';
import { communes, formerCommunes, table } from './commune.ts';
import { groupings } from './grouping.ts';
import { communesSince2025, CROSSWALKS, since2004, since2008, type Line } from './crosswalk.ts';
import type { Dated } from './dated.ts';
import { ALSO, CITIES_BEFORE, HA_TAY, OTHER_CODES, REGIONS, SINCE_2004 } from './source/earlier.ts';
import { CITIES, ENGLISH_PROVINCES, PROVINCES } from './source/provinces.ts';
import { english, parted, spelled, unaccented } from './spelling.ts';

const here = (name: string): URL => new URL(name, import.meta.url);
const read = (name: string): Record<string, string>[] => readCsv(readFileSync(here(name), 'utf8'));
const byCode = (a: Dated, b: Dated): number => (a.code < b.code ? -1 : 1);

/** An area with what else it is called, and its codes in other lists. */
type Listed = Dated & { also?: readonly string[]; codes?: readonly string[] };

const cities: Record<string, readonly string[]> = { ...CITIES, ...CITIES_BEFORE };

/** @param own its code in this vintage, when it is not the one since 2004 */
function province(vintage: string, code: string, full: string, own = code): Listed {
	const name = spelled(full);
	const [, iso, hasc, gso] = OTHER_CODES.find(([each]) => each === code)!;
	const codes = vintage === 'vn-2025' ? [iso, hasc] : [iso, hasc, gso];
	return {
		code: own,
		level: 'province',
		parent: null,
		type: cities[vintage].includes(code) ? 'Thành phố trực thuộc trung ương' : 'Tỉnh',
		name: { vi: name, en: ENGLISH_PROVINCES[code] ?? english(name) },
		also: (ALSO[code] ?? []).filter((each) => each !== name),
		codes: codes.filter((each) => each !== '' && each !== own)
	};
}

/** The code is that of one of the provinces that were joined, the name may be that of another. */
function successors(): Listed[] {
	const codeOf = new Map(PROVINCES.map(([code, name]) => [spelled(name), code]));
	return table('provinces').map((one) => {
		const name = parted(one.name).name;
		return {
			...province('vn-2025', codeOf.get(spelled(name))!, name, one.province_code),
			type: cities['vn-2025'].includes(one.province_code) ? 'Thành phố trực thuộc trung ương' : 'Tỉnh'
		};
	});
}

/** The provinces of before 2008: Hà Tây is there, Huế has its name of then. */
function earlier(vintage: 'vn-2004' | 'vn-1997'): Listed[] {
	const all = [...PROVINCES.map(([code, name]) => [code, name]), [HA_TAY[0], HA_TAY[1]]];
	return all
		.filter(([code]) => vintage === 'vn-2004' || !Object.hasOwn(SINCE_2004, code))
		.map(([code, name]) => {
			const gso = OTHER_CODES.find(([each]) => each === code)![3];
			return province(
				vintage,
				code,
				code === '46' ? 'Thừa Thiên Huế' : name,
				vintage === 'vn-2004' ? code : gso
			);
		});
}

const regions: Listed[] = REGIONS.map(({ code, vi, en, also }) => ({
	code,
	level: 'region',
	parent: null,
	type: 'Vùng',
	name: { vi, en },
	also
}));

function districts(): Listed[] {
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

/** vintage → level → how many areas it has at its end */
const COUNTS: Record<string, Record<string, number>> = {};

const COLUMNS = [
	'code',
	'level',
	'parent',
	'type',
	'name_vi',
	'name_en',
	'from',
	'to',
	'also',
	'codes',
	'former_name',
	'former_parent',
	'km2'
];

const sizes = new Map(read('source/sizes.csv').map((row) => [`${row.vintage} ${row.code}`, row.km2]));

/** One list of a vintage. The English name is left out where it is the Vietnamese without marks. */
function write(vintage: string, file: string, areas: Listed[]): void {
	COUNTS[vintage] ??= {};
	for (const { level, to } of areas) if (!to) COUNTS[vintage][level] = (COUNTS[vintage][level] ?? 0) + 1;
	const rows = areas.map(({ name, also, codes, formerName, formerParent, ...area }) => ({
		...area,
		name_vi: name.vi,
		name_en: name.en === unaccented(name.vi) ? '' : name.en,
		also: also?.join(';'),
		codes: codes?.join(';'),
		former_name: formerName,
		former_parent: formerParent,
		km2: sizes.get(`${vintage} ${area.code}`)
	}));
	writeFileSync(here(file), writeCsv(COLUMNS, rows, { sparse: true }));
}

const provinces = PROVINCES.map(([code, name]) => province('vn-2024', code, name)).sort(byCode);
const formerNames = read('source/former-names.csv');
const formerOf = new Map(formerNames.map((row) => [row.code, row.name_vi]));
const old = districts().sort(byCode);
for (const each of old) if (formerOf.has(each.code)) each.formerName = spelled(formerOf.get(each.code)!);

write('vn-1997', 'vn-1997.csv', [...earlier('vn-1997').sort(byCode), ...regions]);
write('vn-2004', 'vn-2004.csv', [...earlier('vn-2004').sort(byCode), ...regions]);
write('vn-2024', 'vn-2024.csv', [...provinces, ...old, ...regions]);
const before = formerCommunes(new Map(provinces.map(({ code, name }) => [code, name.vi])), old, formerOf);
write('vn-2024', 'vn-2024.commune.csv', before.sort(byCode));
write('vn-2025', 'vn-2025.csv', [...successors().sort(byCode), ...communes().sort(byCode), ...regions]);

const provinceNames = new Map(provinces.map(({ code, name }) => [code, name.vi]));
const districtNames = new Map(
	old.map(({ code, name, formerName, parent }) => [
		code,
		{ names: [name.vi, ...(formerName ? [formerName] : [])], province: provinceNames.get(parent!)! }
	])
);
const LINES: Record<string, Line[]> = {
	'crosswalk-vn-1997-vn-2004.province.csv': since2004(),
	'crosswalk-vn-2004-vn-2024.province.csv': since2008(),
	'crosswalk-vn-2024-vn-2025.province.csv': PROVINCES.map(([code, , since2025]) => ({
		old: code,
		new: since2025,
		split: ''
	})),
	'crosswalk-vn-2024-vn-2025.commune.csv': communesSince2025(before, districtNames)
};
for (const { file } of CROSSWALKS)
	writeFileSync(
		here(file),
		writeCsv(
			['old', 'new', 'split'],
			LINES[file].map((line) => ({ ...line }))
		)
	);
writeFileSync(here('crosswalks.json'), `${JSON.stringify(CROSSWALKS, null, '\t')}\n`);

writeFileSync(here('groupings.csv'), groupings());
