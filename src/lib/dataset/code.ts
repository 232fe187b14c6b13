import { TOTAL } from '../term/observation.ts';
import { same, type Text } from '../term/text.ts';
import { foldTone, stripMarks } from '../area/fold.ts';
import { looksCoded, slug } from './slug.ts';

/** Words of a text, folded: letters and digits, marks kept. */
export const words = (text: string): string[] =>
	foldTone(text.replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')).match(/[\p{L}\p{N}]+/gu) ?? [];

const SEX: Record<string, string> = {
	female: 'F',
	females: 'F',
	women: 'F',
	woman: 'F',
	girl: 'F',
	girls: 'F',
	nữ: 'F',
	nu: 'F',
	gái: 'F',
	f: 'F',
	w: 'F',
	fmle: 'F',
	mujer: 'F',
	mujeres: 'F',
	femme: 'F',
	femmes: 'F',
	feminino: 'F',
	mulheres: 'F',
	male: 'M',
	males: 'M',
	men: 'M',
	man: 'M',
	boy: 'M',
	boys: 'M',
	nam: 'M',
	trai: 'M',
	m: 'M',
	mle: 'M',
	hombre: 'M',
	hombres: 'M',
	homme: 'M',
	hommes: 'M',
	masculino: 'M',
	homens: 'M'
};
/** Words that go with a sex without saying more: 'phụ nữ', 'nữ giới', 'trẻ em gái', 'trong đó: nữ'. */
const WITH_SEX = new Set([
	'phụ',
	'giới',
	'trong',
	'đó',
	'do',
	'tổng',
	'số',
	'total',
	'all',
	'only',
	'sex',
	'gender',
	'of',
	'which',
	'phu',
	'gioi'
]);
const BOTH =
	/^(?:_t|t|total|all|both|persons?|people|everyone|all persons|tổng|tổng số|tổng cộng|chung|cả hai|tong|tong so|toàn bộ|_z|sex_btsx|btsx|ambos|(?:(?:both|all|any|total) )?(?:sex|sexes|genders?)(?: (?:combined|together|total))?|(?:total )?both (?:sexes|genders)|ambos sexos|les deux sexes|(?:tổng )?(?:cả )?hai giới|(?:cả )?nam nữ|chung hai giới)$/;
/** Two words that name both sexes: 'male and female', 'nam và nữ', 'M + F'. */
const PAIR = /^(?:cả )?(\p{L}+)(?: (?:and|or|và|et|y|e) | ?[&+/] ?)(\p{L}+)(?: (?:combined|together))?$/u;
const namesBoth = (t: string): boolean => {
	const pair = PAIR.exec(t);
	return BOTH.test(t) || (pair !== null && [SEX[pair[1]], SEX[pair[2]]].sort().join() === 'F,M');
};
const UNKNOWN = /^(?:_u|u|unknown|not stated|not specified|không rõ|không xác định|kxđ)$/;

/** A sex and what the words say beside it: 'White Women' → F, 'white'. */
export interface SexReading {
	sex: string;
	rest: string;
}

/** The sex a code or label means, or null. Words that name both sexes ('female-to-male ratio') name none. */
export function sexOf(text: string): SexReading | null {
	const t = foldTone(text);
	if (t === '' || namesBoth(t)) return { sex: TOTAL, rest: '' };
	if (UNKNOWN.test(t)) return { sex: '_U', rest: '' };
	if (t === '1' || t === '2') return null;
	const list = words(text);
	const found = new Set<string>();
	const rest: string[] = [];
	for (const word of list) {
		const sex = Object.hasOwn(SEX, word) && (word.length > 1 || list.length === 1) ? SEX[word] : null;
		if (sex) found.add(sex);
		else rest.push(word);
	}
	if (found.size !== 1) return null;
	return { sex: [...found][0], rest: rest.filter((word) => !WITH_SEX.has(word)).join(' ') };
}

/** The sex one header word means; single letters count only when asked. */
export const sexWord = (word: string, letters: boolean): string | null =>
	Object.hasOwn(SEX, word) && (letters || word.length > 1) ? SEX[word] : null;

/** Urban, rural or total; null when the text says none of them. */
export function residenceOf(text: string): string | null {
	const t = stripMarks(foldTone(text));
	if (/^(?:_t|t|total|all|tong so|chung|toan bo|tong|all areas|ca nuoc|)$/.test(t)) return TOTAL;
	if (/^(?:u|urb|urban|urban areas?|thanh thi|thanh pho|khu vuc thanh thi|do thi|urbana?|urbano)$/.test(t))
		return 'U';
	if (/^(?:r|rur|rural|rural areas?|nong thon|khu vuc nong thon)$/.test(t)) return 'R';
	return null;
}

/** SDMX age codes: '15-19' → Y15T19, '65+' → Y_GE65, 'under 5' → Y_LT5; null when the text is no age. */
export function ageOf(text: string): string | null {
	const t = foldTone(text)
		.replace(/[–—]/g, '-')
		.replace(/\s*(?:years?(?: old)?|yrs?|(?<=\d)y|tuổi|tuoi)\.?$/, '')
		.replace(/^(?:ages?|aged|nhóm|tuổi|từ) +/, '');
	if (/^(?:_t|total|all|all ages|tổng số|mọi lứa tuổi|)$/.test(t)) return TOTAL;
	if (/^y(?:\d+t\d+|_ge\d+|_lt\d+|\d+)$/i.test(t)) return t.toUpperCase();
	const range = /^(\d{1,3}) ?(?:-|to|đến|t) ?(\d{1,3})$/.exec(t);
	if (range) return +range[1] <= +range[2] ? `Y${+range[1]}T${+range[2]}` : null;
	const over =
		/^(\d{1,3}) ?(?:\+|and over|and above|and older|or more|or older|trở lên|plus)$/.exec(t) ??
		/^(?:≥|>=|trên|over) ?(\d{1,3})$/.exec(t);
	if (over) return `Y_GE${+over[1]}`;
	const under = /^(?:under|below|less than|dưới|<) ?(\d{1,3})$/.exec(t);
	if (under) return `Y_LT${+under[1]}`;
	const upTo = /^(\d{1,3}) ?(?:and under|and below|or less|trở xuống)$/.exec(t);
	if (upTo) return `Y_LT${+upTo[1] + 1}`;
	return /^\d{1,3}$/.test(t) ? `Y${+t}` : null;
}

const ALL = /^(?:_t|total|all|default|tổng|tổng số|tổng cộng|chung|toàn bộ|both|tất cả|)$/;

/** The code of a dimension's cell: known code lists first, a total for a blank, else the text as a code. */
export function codeOf(dimension: string, text: string): string {
	if (ALL.test(foldTone(text))) return TOTAL;
	const known = dimension === 'age' ? ageOf(text) : dimension === 'residence' ? residenceOf(text) : null;
	if (known) return known;
	const t = text.trim();
	return looksCoded(t) ? t : slug(t);
}

const NAMES: Record<string, Text> = {
	sex: { vi: 'Giới tính', en: 'Sex' },
	age: { vi: 'Nhóm tuổi', en: 'Age' },
	residence: { vi: 'Thành thị, nông thôn', en: 'Residence' },
	ethnicity: { vi: 'Dân tộc', en: 'Ethnicity' },
	wealth_quintile: { vi: 'Nhóm ngũ phân vị mức sống', en: 'Wealth quintile' },
	education: { vi: 'Trình độ học vấn', en: 'Education' },
	disability: { vi: 'Khuyết tật', en: 'Disability' },
	marital: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
	group: { vi: 'Nhóm', en: 'Group' },
	series: { vi: 'Loại số liệu', en: 'Series' },
	section: { vi: 'Mục', en: 'Section' }
};

const CODES: Record<string, Record<string, Text>> = {
	sex: {
		F: { vi: 'Nữ', en: 'Women' },
		M: { vi: 'Nam', en: 'Men' },
		_T: { vi: 'Chung', en: 'Total' },
		_U: { vi: 'Không rõ', en: 'Not stated' }
	},
	residence: {
		U: { vi: 'Thành thị', en: 'Urban' },
		R: { vi: 'Nông thôn', en: 'Rural' },
		_T: { vi: 'Chung', en: 'Total' }
	}
};

export const dimensionName = (code: string, header?: string): Text => NAMES[code] ?? same(header ?? code);

/** The name of a code of a dimension: known lists, then what the file called it. */
export function codeName(dimension: string, code: string, found?: string): Text {
	const known = CODES[dimension]?.[code];
	if (known) return known;
	if (code === TOTAL) return { vi: 'Chung', en: 'Total' };
	const age = dimension === 'age' ? ageName(code) : null;
	return age ?? same(found || code);
}

function ageName(code: string): Text | null {
	const m = /^Y(?:(\d+)T(\d+)|_GE(\d+)|_LT(\d+)|(\d+))$/.exec(code);
	if (!m) return null;
	if (m[1]) return { vi: `${m[1]}–${m[2]} tuổi`, en: `${m[1]}–${m[2]} years` };
	if (m[3]) return { vi: `${m[3]} tuổi trở lên`, en: `${m[3]} years and over` };
	if (m[4]) return { vi: `Dưới ${m[4]} tuổi`, en: `Under ${m[4]} years` };
	return { vi: `${m[5]} tuổi`, en: `${m[5]} years` };
}
