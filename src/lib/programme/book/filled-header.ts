import { foldTone, squeeze, stripMarks } from '../../area/fold.ts';
import { unitIn } from '../../dataset/unit.ts';
import type { Programme, Register, RegisterColumn, Subgroup } from '../../term/book.ts';

const words = (text: string): string => stripMarks(foldTone(text));
/** A header without its unit, star and signs. */
const plain = (text: string): string => squeeze(words(unitIn(text.replace(/[*:]+\s*$/, '').trim()).name));

/** What a header says of whom it counts, in this order. */
const WHO: [Subgroup, RegExp][] = [
	['ethnic', /dan toc|dtts|ethnic|minorit/],
	['children', /tre em|children/],
	['disability', /khuyet tat|nkt|disabilit/],
	['women', /\bnu\b|phu nu|women|female/],
	['men', /\bnam\b(?! \d)|\bmen\b|\bmale\b/]
];
/** Other words for a column that is the only one of its kind in a register. */
const ALSO: Partial<Record<RegisterColumn['kind'], RegExp>> = {
	area: /^(?:ten )?(?:xa|phuong|xa phuong|xa, phuong|xa\/phuong|dia ban|don vi hanh chinh|huyen|tinh|noi to chuc|dia diem|commune|area|place)$/,
	date: /^(?:ngay|ngay thang|ngay to chuc|thoi gian|ngay, thang|thoi gian to chuc|date)$/,
	period: /^(?:ky|quy|nam|ky bao cao|thoi gian|period|quarter|year)$/,
	content: /^(?:noi dung|nd|noi dung so|content)$/,
	indicator: /^(?:chi so|chi tieu|ten chi so|indicator)$/
};
/** Words for the number of those who took part, before it is divided. */
const TOTAL =
	/^(?:tong|tong so|tong cong|total|so nguoi|so nguoi tham gia|so luot nguoi|so luot nguoi tham gia|nguoi tham gia|tong so nguoi(?: tham gia)?|tong so luot(?: nguoi)?)$/;

/** A column of a table as its header names it: the title over a group, if any, and its own. */
interface Heading {
	group: string;
	own: string;
	whole: string;
}

/**
 * Which column of a register each column of a table is: by its name or code, marks aside; then by what its words mean (a
 * number of women under a number of people); null where nobody can tell. No column is given twice.
 * @param headers rows of the header, a title in every column it stands over
 */
export function columnsByHeader(
	register: Register,
	names: readonly string[],
	headers: readonly (readonly string[])[] = []
): (string | null)[] {
	const headings = names.map((name, k): Heading => {
		const cells = headers.map((row) => row[k]?.trim() ?? '').filter(Boolean);
		const own = cells.at(-1) ?? name;
		const group = cells.length > 1 && cells[cells.length - 2] !== own ? cells[cells.length - 2] : '';
		return { group, own, whole: name };
	});
	const given = new Map<number, string>();
	const taken = new Set<string>();
	const give = (k: number, column: RegisterColumn | undefined) => {
		if (!column || given.has(k) || taken.has(column.code)) return;
		given.set(k, column.code);
		taken.add(column.code);
	};
	const byName = (text: string) => {
		const asked = plain(text);
		return asked === ''
			? undefined
			: register.columns.find(
					({ code, name }) =>
						!taken.has(code) && [code, name.vi, name.en].some((each) => plain(each) === asked)
				);
	};
	headings.forEach(({ whole }, k) => give(k, byName(whole)));
	// 'Kinh phí (triệu đồng)' over 'Được giao': the name begins above
	headings.forEach(({ own, group }, k) => {
		if (group) give(k, byName(`${unitIn(group).name} ${own}`));
	});
	headings.forEach(({ own, group }, k) => {
		if (!group || byName(group) === undefined) give(k, byName(own));
	});
	const totals = register.columns.filter((each) =>
		register.columns.some(({ part }) => part?.of === each.code)
	);
	headings.forEach(({ own, group, whole }, k) => {
		if (given.has(k)) return;
		const who = WHO.find(([, pattern]) => pattern.test(words(own)))?.[0];
		const under = totals.filter((each) => totals.length === 1 || plain(each.name.vi) === plain(group));
		if (who) {
			const part = register.columns.find(
				(each) => each.part?.who === who && under.some(({ code }) => code === each.part!.of)
			);
			return give(k, part);
		}
		if (TOTAL.test(words(own)) || (group && TOTAL.test(words(whole))))
			give(k, under.find(({ code }) => !taken.has(code)) ?? totals[0]);
	});
	headings.forEach(({ own, whole }, k) => {
		if (given.has(k)) return;
		for (const [kind, pattern] of Object.entries(ALSO)) {
			const free = register.columns.filter((each) => each.kind === kind);
			const meant = [own, whole].some((text) => pattern.test(words(unitIn(text).name)));
			if (meant && free.length === 1) return give(k, free[0]);
		}
	});
	headings.forEach(({ own }, k) => {
		if (given.has(k)) return;
		const asked = words(unitIn(own).name);
		const begins = register.columns.filter(
			({ code, name }) =>
				!taken.has(code) &&
				[words(name.vi), words(name.en)].some(
					(each) => asked !== '' && (each.startsWith(`${asked} `) || asked.startsWith(`${each} `))
				)
		);
		if (begins.length === 1) give(k, begins[0]);
	});
	return names.map((_, k) => given.get(k) ?? null);
}

/** The register a table was filled in for: the one its sheet is called after, else the one whose columns most of its headers name. */
export function registerByHeader(
	programme: Programme,
	sheet: string,
	names: readonly string[],
	headers?: readonly (readonly string[])[]
): Register | null {
	const called = programme.registers.find(({ code, name }) =>
		[code, name.vi, name.en].some((each) => plain(each.slice(0, 31)) === plain(sheet) && plain(each) !== '')
	);
	const counts = programme.registers.map((register) => {
		const given = columnsByHeader(register, names, headers).filter((each) => each !== null);
		const needed = register.columns.filter(({ required }) => required).map(({ code }) => code);
		const missing = needed.filter((code) => !given.includes(code)).length;
		return { register, given: given.length, score: given.length - missing };
	});
	const own = counts.find(({ register }) => register === called);
	if (own && own.given > 0) return own.register;
	const [best, next] = [...counts].sort((a, b) => b.score - a.score);
	return best && best.given >= 2 && best.score > (next?.score ?? -Infinity) ? best.register : null;
}
