import { foldTone, stripMarks } from '../area/fold.ts';
import type { RawTable } from '../term/column.ts';
import type { Role } from '../term/structure.ts';

/** What a column's header alone suggests. */
export interface Hint {
	role: Role;
	dimension?: string;
	/** area: which level, when the word says; a code or a name */
	level?: string;
	form?: 'code' | 'name';
	/** a part of a date that stands in a column of its own */
	part?: 'year' | 'quarter' | 'month';
	/** the word is also used for other things: content decides */
	weak?: true;
	/** what tells one person from others: never part of a data set */
	personal?: true;
}

/** Header words, unaccented, single spaces. The first that fits counts. */
const HINTS: [RegExp, Hint][] = [
	[
		/^(?:stt|so tt|tt|so thu tu|no|nr|#|row|row id|rowid|index|id|rank|hdi rank|unnamed \d+|line|objectid|fid|gid)$/,
		{ role: 'ignore' }
	],
	[
		/^(?:ho (?:va )?ten(?: .*)?|ten (?:nguoi|phu nu|tre|hoc vien|nan nhan|dai bieu)(?: .*)?|full ?name|(?:first|last|given|family|respondent|beneficiary|child|mother) ?name|(?:so )?(?:cccd|cmnd|cmt|can cuoc(?: cong dan)?|dien thoai|dt|sdt|tai khoan)|phone(?: ?number)?|national id|id card(?: number)?|e ?mail|(?:ngay|nam|ngay thang|ngay thang nam) sinh|date of birth|birth ?(?:date|day|year)|dob|bank account)$/,
		{ role: 'ignore', personal: true }
	],
	[/^(?:tep|ten tep|file|file ?name|source file)$/, { role: 'ignore' }],
	[
		/^(?:kinh ?do|vi ?do|lat|lon|lng|long|latitude|longitude|x coord|y coord|geometry|the geom|wkt)$/,
		{ role: 'ignore' }
	],
	[
		/^(?:unit multiplier|unit mult|decimals|last ?updated?|data ?flow|structure|structure id|action|stored ?by|created|time format|comment|countrynotes|link|url)$/,
		{ role: 'ignore' }
	],
	[
		/^(?:obs value|obsvalue|value|gia tri|so lieu|values|val|estimate|observation|datavalue|data value|numeric|fact ?value ?numeric|valor|point estimate|display value)$/,
		{ role: 'value' }
	],
	[
		/^(?:vintage|area ?vintage|area ?list|dia gioi|bo dia gioi|danh muc dia ban|danh muc dia gioi)$/,
		{ role: 'vintage' }
	],
	[/^(?:numerator|tu so)$/, { role: 'numerator' }],
	[/^(?:denominator|mau so)$/, { role: 'denominator' }],
	[
		/^(?:lower(?: bound| ci| limit)?|lower ?bound|low|lci|ci lower|ci low|can duoi|lower 95(?: ci)?|lb|fact ?value ?numeric ?low)$/,
		{ role: 'lower' }
	],
	[
		/^(?:upper(?: bound| ci| limit)?|upper ?bound|high|uci|ci upper|ci high|can tren|upper 95(?: ci)?|ub|fact ?value ?numeric ?high)$/,
		{ role: 'upper' }
	],
	[
		/^(?:obs ?status|status|observation status|trang thai|confidentiality status|conf status|flag|flags)$/,
		{ role: 'status' }
	],
	[/^(?:unit ?measure|unit|units|unit of measure|measurement unit|don vi tinh|dvt|uom)$/, { role: 'unit' }],
	[/^(?:don vi)$/, { role: 'unit', weak: true }],
	[
		/^(?:note|notes|ghi chu|footnote|footnotes|remark|remarks|obs comment|country ?notes|chu thich)$/,
		{ role: 'note' }
	],
	[
		/^(?:sex|gender|gioi tinh|gioi|sexe|sexo|sex code|dim sex|phai)$/,
		{ role: 'dimension', dimension: 'sex' }
	],
	[
		/^(?:age|age ?group|age ?groups|ages|tuoi|nhom tuoi|do tuoi|lua tuoi|age range|age band)$/,
		{ role: 'dimension', dimension: 'age' }
	],
	[
		/^(?:residence|place of residence|residence area|urbanisation|urbanization|urban rural|rural urban|location type|area type|thanh thi nong thon|residence type|degree urb|tt nt)$/,
		{ role: 'dimension', dimension: 'residence' }
	],
	[
		/^(?:ethnicity|ethnic group|ethnic|dan toc|nhom dan toc|race)$/,
		{ role: 'dimension', dimension: 'ethnicity' }
	],
	[
		/^(?:wealth ?quintile|wealth|quintile|nhom thu nhap|ngu phan vi|muc song|wealth index)$/,
		{ role: 'dimension', dimension: 'wealth_quintile' }
	],
	[
		/^(?:education|education level|level of education|trinh do|trinh do hoc van|hoc van)$/,
		{ role: 'dimension', dimension: 'education' }
	],
	[/^(?:disability|disability status|khuyet tat)$/, { role: 'dimension', dimension: 'disability' }],
	[/^(?:marital status|tinh trang hon nhan)$/, { role: 'dimension', dimension: 'marital' }],
	[
		/^(?:time ?period|time|period|year|years|nam|date|ngay|ngay thang|ngay thang nam|ngay bao cao|ngay thuc hien|ngay to chuc|dates?|reporting date|ky|ky bao cao|giai doan|thoi gian|thoi diem|thoi ky|round|survey ?year|survey round|ano|annee|jahr|periodo|calendar year|period id|period code|isoperiod|fiscal year|nam hoc)$/,
		{ role: 'period', part: 'year' }
	],
	[/^time ?dim(?:ension)?(?: ?value)?$/, { role: 'period', part: 'year' }],
	[/^(?:quarter|quy|qtr)$/, { role: 'period', part: 'quarter' }],
	[/^(?:month|thang)$/, { role: 'period', part: 'month' }],
	[
		/^(?:indicator|indicator ?code|indicator ?name|indicator id|series|series name|series code|chi tieu|chi so|ten chi tieu|ma chi tieu|ma chi so|ten chi so|indicador|variable|data ?element|data ?element ?name|variable name|ind|ind code|goal indicator)$/,
		{ role: 'indicator' }
	],
	[
		/^(?:country|country name|nation|quoc gia|nuoc|ten nuoc|pais|reference area|location name)$/,
		{ role: 'area', level: 'country', form: 'name' }
	],
	[
		/^(?:country ?code|iso ?3?(?: code)?|iso ?3166.*|iso ?code|iso2|location code|spatial ?dim)$/,
		{ role: 'area', level: 'country', form: 'code' }
	],
	[
		/^(?:entity|geographic area|geographical area|geography|area|area name|geo|geo name|geo area name|location|place|dia phuong|dia ban|don vi hanh chinh|ten don vi|ten dia phuong|noi|org ?unit|org ?unit ?name|organisation ?unit(?: name)?|org unit name)$/,
		{ role: 'area', form: 'name' }
	],
	[
		/^(?:ref ?area|area ?code|geo ?code|geo area code|geographic area code|org ?unit ?(?:id|code)|organisation ?unit ?(?:id|code)|ma don vi|ma dia phuong|ma dia ban|ma hanh chinh|ma hc|mahc|ma dvhc|adm code|code|ma|ma so)$/,
		{ role: 'area', form: 'code' }
	],
	[
		/^(?:region|regions|vung|vung mien|ten vung|continent|world region|who region|area group)$/,
		{ role: 'area', level: 'region', form: 'name' }
	],
	[/^(?:ma vung|region code)$/, { role: 'area', level: 'region', form: 'code' }],
	[
		/^(?:tinh|tinh thanh|tinh thanh pho|tinh tp|ten tinh(?: thanh pho)?|tentinh|thanh pho|province|province (?:name|vi|en)|state|state name|ten tp|adm1(?: name| en| vi)?|admin ?1(?: name)?|oblast|prefecture|departement|nuts 2)$/,
		{ role: 'area', level: 'province', form: 'name' }
	],
	[
		/^(?:ma tinh|matinh|ma tp|province ?(?:code|id)|state ?(?:code|id)|adm1 (?:pcode|code)|admin1 code)$/,
		{ role: 'area', level: 'province', form: 'code' }
	],
	[
		/^(?:huyen|quan huyen|quan|ten huyen|tenhuyen|ten quan huyen|huyen thi|district|district (?:name|vi|en)|county|county name|adm2(?: name| en| vi)?|admin ?2(?: name)?|municipality|municipio|municipality name|muni|health board|local authority)$/,
		{ role: 'area', level: 'district', form: 'name' }
	],
	[
		/^(?:ma huyen|mahuyen|ma qh|ma quan huyen|district ?(?:code|id)|county ?code|fips|adm2 (?:pcode|code)|municipality code|cod ?ibge|codigo)$/,
		{ role: 'area', level: 'district', form: 'code' }
	],
	[
		/^(?:xa|xa phuong|phuong xa|phuong|ten xa|tenxa|ten phuong xa|ten xa phuong|xa thi tran|xa phuong thi tran|commune|commune (?:name|vi|en)|ward|ward name|adm3(?: name| en| vi)?|township)$/,
		{ role: 'area', level: 'commune', form: 'name' }
	],
	[
		/^(?:ma xa|maxa|ma px|ma phuong xa|ma xa phuong|commune ?(?:code|id)|ward ?(?:code|id)|adm3 (?:pcode|code))$/,
		{ role: 'area', level: 'commune', form: 'code' }
	],
	[
		/^(?:thon|ban|thon ban|to dan pho|ten thon|village|village name|ap)$/,
		{ role: 'area', level: 'village', form: 'name' }
	]
];

/** Thai header words: a script the keys below leave out, met in files with Buddhist years. */
const THAI: [RegExp, Hint][] = [
	[/^(?:ปี|ปี ?พ\.? ?ศ\.?|พ\.? ?ศ\.?|ปี ค\.? ?ศ\.?)$/u, { role: 'period', part: 'year' }],
	[/^(?:จังหวัด|อำเภอ|ตำบล|พื้นที่)$/u, { role: 'area', form: 'name' }],
	[/^เพศ$/u, { role: 'dimension', dimension: 'sex' }]
];

/** Unaccented lower-case words of a header: 'Unit_measure' → 'unit measure'. */
export const headerKey = (header: string): string =>
	stripMarks(foldTone(header.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')))
		.replace(/[^a-z0-9#]+/g, ' ')
		.trim();

/** What a header suggests, or null when its words are not known. */
export function hintOf(header: string): Hint | null {
	const key = headerKey(header);
	const tight = headerKey(header.toLowerCase());
	for (const [pattern, hint] of HINTS) if (pattern.test(key) || pattern.test(tight)) return hint;
	return THAI.find(([pattern]) => pattern.test(header.trim()))?.[1] ?? null;
}

/**
 * What the headers of a table suggest. Below a group title the column's own word counts where both together are not known.
 * 'Nam' beside 'Nữ' is men, not a year without its mark.
 */
export function hintsOf(names: readonly string[], headers: string[][] | undefined): (Hint | null)[] {
	const keys = names.map((name) => headerKey(name).split(' '));
	const women = keys.some((words) => words.some((word) => /^(?:nu|female|women|gai)$/.test(word)));
	return names.map((name, k) => {
		const own = headers && headers.length > 1 ? (headers.findLast((row) => row[k]?.trim())?.[k] ?? '') : '';
		for (const text of [name, own]) {
			if (women && /^nam$/i.test(text.trim())) continue;
			const hint = hintOf(text);
			if (hint) return hint;
		}
		return null;
	});
}

/** Names of a table's columns in full: the titles of the groups they stand in, then their own. */
export const fullNames = (headers: string[][] | undefined, table: RawTable): string[] =>
	table.columns.map(({ name }, k) => {
		const titles = (headers ?? []).map((row) => (row[k] ?? '').trim()).filter(Boolean);
		return titles.filter((title, i) => title !== titles[i - 1]).join(' ') || name;
	});

/** Headers of areas a level says nothing of are finest; else the usual order, largest first. */
export const LEVELS = ['country', 'region', 'province', 'district', 'commune', 'village'] as const;
