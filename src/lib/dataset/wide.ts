import type { At } from '../term/structure.ts';
import { TOTAL } from '../term/observation.ts';
import { ageOf, words } from './code.ts';
import { periodOf, readPeriod } from './period.ts';
import { keyOf, sexIn, sharedName, tidyName } from './sibling.ts';

/** What a value column's header says, taken apart. `name` is what is left for the indicator; '' when nothing is. */
export interface HeaderReading {
	at: At;
	name: string;
}

/** Periods as they stand inside headers and titles, the longest forms first. */
export const PERIODS = [
	/(?:quý|quy|quarter|q)[ ._]*(?:[1-4]|i{1,3}|iv)[ ./_,-]*(?:năm |nam )?(?:19|20)\d\d(?!\d)/iu,
	/(?<!\d)(?:19|20)\d\d[ _-]?(?:q[1-4]|quý (?:[1-4]|i{1,3}|iv))(?!\w)/iu,
	/\d{1,2} tháng (?:đầu |cuối )?năm (?:19|20)\d\d/iu,
	/(?<!\p{L})(?:tháng|thang|t)[ ._]*\d{1,2}[ ./-]*(?:năm )?(?:19|20)\d\d(?!\d)/iu,
	/(?<!\d)(?:19|20)\d\d ?\[YR(?:19|20)\d\d\]/i,
	/(?<!\d)(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)\d\d|\d\d)(?!\d)/,
	/(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)/,
	/(?<!\p{L})(?:năm|year|fy|yr)[ ._]*(?:19|20)\d\d(?!\d)/iu,
	/(?<!\d)(?:19|20)\d\d(?!\d)/
];
const URBAN = /(?<!\p{L})(?:thành thị|thanh thi|khu vực thành thị|đô thị|urban)(?!\p{L})/iu;
const RURAL = /(?<!\p{L})(?:nông thôn|nong thon|khu vực nông thôn|rural)(?!\p{L})/iu;
interface Part {
	name: string;
	period?: string;
	/** standing of the figures: P for 'Sơ bộ 2023' */
	status?: string;
	residence?: 'U' | 'R';
	sex: string | null;
	/** header without period, residence and sex words */
	rest: string;
	/** words of `rest` that say what is measured */
	key: string;
	total: boolean;
}

/**
 * Read the headers of a wide file's value columns together: 'total_urban_female' → sex F, residence U. A word counts as a
 * coordinate only when a sibling (the same words otherwise) has another one, so 'seats held by women' stays whole.
 * @param hasPeriod the file has a period column: a year inside a longer header then counts only among siblings
 * @param hasIndicator the file has an indicator column: what is left of the headers is a round or a series, not an indicator
 */
export function readHeaders(
	headers: readonly string[],
	hasPeriod: boolean,
	hasIndicator: boolean
): HeaderReading[] {
	const spelled = headers.map((header) => take(header, false));
	const lettered = headers.map((header) => take(header, true));
	const parts = pairs(lettered) > pairs(spelled) ? lettered : spelled;
	if (hasPeriod) keepLonelyYears(parts);
	leanLeft(parts);
	const groups = new Map<string, Part[]>();
	for (const part of parts) groups.set(part.key, [...(groups.get(part.key) ?? []), part]);
	const ages = parts.map((part) =>
		/\d/.test(part.rest) && /[-–+<]|to|đến|under|dưới|over|trở/.test(part.rest)
			? ageOf(tidyName(part.rest))
			: null
	);
	const aged = new Set(ages.filter(Boolean)).size >= 3;

	const readings = parts.map((part, i): HeaderReading => {
		const group = groups.get(part.key)!;
		const sexes = new Set(group.map((p) => p.sex ?? TOTAL));
		const sexed = sexes.size > 1 && group.some((p) => p.sex);
		const placed = group.some((p) => p.residence) && new Set(group.map((p) => p.residence)).size > 1;
		const dimensions: Record<string, string> = {};
		if (sexed) dimensions.sex = part.sex ?? TOTAL;
		if (placed) dimensions.residence = part.residence ?? TOTAL;
		if (aged && ages[i]) dimensions.age = ages[i];
		const whole = (part.sex && !sexed) || (part.residence && !placed);
		const name =
			aged && ages[i] ? '' : whole ? unperiod(part) : sexed || placed ? nameOf(group) : tidyName(part.rest);
		return {
			at: {
				...(part.period && { period: part.period }),
				...(part.period && part.status && { status: part.status }),
				...(Object.keys(dimensions).length && { dimensions })
			},
			name
		};
	});
	return hasIndicator ? rounds(readings, hasPeriod) : readings;
}

/** Beside an indicator column what is left of the headers names survey rounds ('NFHS-5') or, with periods, series (plan, result). */
function rounds(readings: HeaderReading[], hasPeriod: boolean): HeaderReading[] {
	if (new Set(readings.map((r) => r.name)).size < 2) return readings.map((r) => ({ ...r, name: '' }));
	const dated = hasPeriod || readings.some((r) => r.at.period);
	return readings.map(({ at, name }) => {
		if (!name) return { at, name };
		return dated
			? { at: { ...at, dimensions: { ...at.dimensions, series: name } }, name: '' }
			: { at: { ...at, period: periodOf(name) ?? name }, name: '' };
	});
}

/** Words beside a period in a longer header that say how final its figures are. */
const STANDING =
	/(?:sơ bộ|so bo|prel(?:im(?:inary)?)?\.?|ước(?: tính| thực hiện)?|est(?:imated?)?\.?|dự báo|forecast)(?: năm)?/iu;
const BEFORE = new RegExp(`(${STANDING.source})\\s*\\(?$`, 'iu');
const BEHIND = new RegExp(`^\\s*\\(?(${STANDING.source})\\)?`, 'iu');

function take(header: string, letters: boolean): Part {
	const whole = readPeriod(header);
	if (whole) {
		const { period, status } = whole;
		return { name: header, period, status, sex: null, rest: '', key: '', total: false };
	}
	let rest = header;
	let period: string | undefined;
	let status: string | undefined;
	for (const pattern of PERIODS) {
		const found = pattern.exec(rest);
		period = (found && periodOf(found[0].replace(/_/g, ' '))) ?? undefined;
		if (!found || !period) continue;
		let [before, behind] = [rest.slice(0, found.index), rest.slice(found.index + found[0].length)];
		const said = BEFORE.exec(before) ?? BEHIND.exec(behind);
		if (said) {
			status = readPeriod(`${said[1].replace(/ năm$/iu, '')} ${period}`)?.status;
			before = before.replace(BEFORE, '');
			behind = behind.replace(BEHIND, '');
		}
		rest = `${before} ${behind}`;
		break;
	}
	let residence: 'U' | 'R' | undefined;
	const spaced = rest.replace(/_/g, ' ');
	const [urban, rural] = [URBAN.exec(spaced), RURAL.exec(spaced)];
	if (!urban !== !rural) {
		const found = (urban ?? rural)!;
		residence = urban ? 'U' : 'R';
		rest = rest.slice(0, found.index) + ' ' + rest.slice(found.index + found[0].length);
	}
	const { sex, rest: bare, total } = sexIn(rest, letters);
	return { name: header, period, status, residence, sex, rest: bare, key: keyOf(bare), total };
}

/** How many headers have a sibling of the other sex. */
function pairs(parts: readonly Part[]): number {
	const women = new Set(parts.filter((p) => p.sex === 'F').map((p) => p.key));
	return parts.filter((p) => p.sex === 'M' && women.has(p.key)).length;
}

/** A year inside the only header of its kind belongs to the name ('constant 2010 dollars'). */
function keepLonelyYears(parts: Part[]): void {
	for (const part of parts) {
		if (!part.period || part.key === '') continue;
		if (new Set(parts.filter((p) => p.key === part.key).map((p) => p.period)).size > 1) continue;
		part.period = undefined;
		part.rest = part.name;
		part.key = words(part.name).join(' ');
	}
}

const OF_WHICH = /trong (?:đó|do)|of which|(?:^|\s)t\.?đ\s*:/iu;

/** 'Trong đó: nữ' says what it is part of by standing to the right of it. */
function leanLeft(parts: Part[]): void {
	parts.forEach((part, i) => {
		const alone = part.key === '';
		// under a group title the words are the title's: 'Chỉ số đầu ra · Trong đó nữ'
		if (!part.sex || (!alone && !OF_WHICH.test(part.name))) return;
		if (parts.some((p) => p !== part && p.key === part.key && p.period === part.period && (alone || !p.sex)))
			return;
		for (let left = i - 1; left >= 0; left--) {
			if (parts[left].sex) continue;
			if (!alone && !parts[left].key.startsWith(part.key)) return;
			part.key = parts[left].key;
			part.period ??= parts[left].period;
			return;
		}
	});
}

const unperiod = (part: Part): string =>
	tidyName(part.period ? PERIODS.reduce((text, p) => text.replace(p, ' '), part.name) : part.name);

/** The name a group of siblings shares: the first one's words without totals and fillers at its ends. */
function nameOf(group: readonly Part[]): string {
	if (group[0].key === '') return '';
	const part = group.find((p) => p.sex === null && !p.residence && p.rest) ?? group.find((p) => p.rest)!;
	return sharedName(part.rest);
}
