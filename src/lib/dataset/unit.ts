import { foldTone } from '../area/fold.ts';

const LAST = /\s*[([]([^()[\]]{1,40})[)\]]\s*$/;
const SAID = /[\s,;:(-]*(?:đvt|đơn vị(?: tính)?|unit)\s*:\s*([^()]{1,40}?)\)?\s*$/iu;

/** Words that make what stands in the last brackets of a name a unit and not an organisation or an abbreviation. */
const UNIT_WORD =
	/%|‰|percent|\bper\b|\bratio\b|\byears?\b|\bmonths?\b|\bdays?\b|\bhours?\b|\bpersons?\b|\bpeople\b|\bmillions?\b|\bthousands?\b|\bnumber\b|\bpoints?\b|\bkm2?\b|\bha\b|\bkg\b|\bm2\b|\bUSD\b|\bVND\b|\$|phần trăm|người|năm|tháng|ngày|giờ|trên|đồng|triệu|nghìn|ngàn|tỷ|điểm|lượt|hộ|km²|m²|ca\b|trẻ/iu;

/** An indicator's name without the unit in its last brackets, and that unit; '' when the name tells none. */
export function unitIn(name: string): { name: string; unit: string } {
	const said = SAID.exec(name);
	if (said && said.index > 0) return { name: name.slice(0, said.index), unit: said[1].trim() };
	const found = LAST.exec(name);
	if (found && UNIT_WORD.test(found[1]) && found.index > 0)
		return { name: name.slice(0, found.index), unit: found[1].trim() };
	return { name, unit: /(?:^|\s)%(?:\s|$)/.test(name) ? '%' : '' };
}

const MULTIPLE: [RegExp, number][] = [
	[/^(?:nghìn|ngàn|thousands?|k|1[., ]?000|'?000s?)(?![\d\p{L}])/iu, 1e3],
	[/^(?:triệu|tr|millions?|mn|mio|1[., ]?000[., ]?000)(?![\d\p{L}])/iu, 1e6],
	[/^(?:tỷ|tỉ|billions?|bn)(?![\d\p{L}])/iu, 1e9]
];

/** What a unit counts in: 'nghìn người' → thousands of 'người'; factor 1 when it counts one by one. */
export function multipleOf(unit: string): { factor: number; base: string } {
	const t = unit.normalize('NFC').trim();
	for (const [pattern, factor] of MULTIPLE) {
		const found = pattern.exec(t);
		if (found) return { factor, base: t.slice(found[0].length).trim() };
	}
	return { factor: 1, base: t };
}

const CURRENCY = '(?:us\\$|r\\$|usd|vnd|vnđ|eur|gbp|[$€£₫¥])';
const THING =
	'(?:người|nguoi|hộ|ca|vụ|em|cháu|trẻ|chị|lượt(?: người)?|buổi|cuộc|lớp|tổ|clb|xã|thôn|bản|km2|km²|m2|m²|ha|kg|tấn|đồng|dong|đ|tuổi|năm|tháng|ngày|giờ|điểm|%|‰|phần trăm|percent|persons?|people|households?|cases?|children|women|years?|points?)';
const TIMES = '(?:nghìn|ngàn|triệu|tr|tỷ|tỉ|thousand|million|billion|mn|bn)';
const BEFORE = new RegExp(`^([-+\\u2212]?) ?(${CURRENCY}) ?(?=[\\d.,])`, 'iu');
const AFTER = new RegExp(
	`(?<=\\d[.,]?) ?(${TIMES}(?: (?:${THING}|${CURRENCY}))?|${THING}|${CURRENCY})\\.?$`,
	'iu'
);

/** A cell's number without the unit written beside it ('25 người', '1,2 triệu đồng', '$1,234'); null when it has none. */
export function unitBeside(text: string): { number: string; unit: string } | null {
	const before = BEFORE.exec(text);
	if (before) return { number: before[1] + text.slice(before[0].length), unit: before[2].toUpperCase() };
	const after = AFTER.exec(text);
	return after ? { number: text.slice(0, after.index).trim(), unit: tidy(after[1]) } : null;
}

const tidy = (unit: string): string =>
	/^(?:phần trăm|percent)$/i.test(unit) ? '%' : foldTone(unit).replace(/^đ$|^₫$/, 'đồng');
