const LAST = /\s*\(([^()]{1,40})\)\s*$/;

/** Words that make what stands in the last brackets of a name a unit and not an organisation or an abbreviation. */
const UNIT_WORD =
	/%|‰|percent|\bper\b|\bratio\b|\byears?\b|\bmonths?\b|\bdays?\b|\bhours?\b|\bpersons?\b|\bpeople\b|\bmillions?\b|\bthousands?\b|\bnumber\b|\bpoints?\b|\bkm2?\b|\bha\b|\bkg\b|\bm2\b|\bUSD\b|\bVND\b|\$|phần trăm|người|năm|tháng|ngày|giờ|trên|đồng|triệu|nghìn|tỷ|điểm|lượt|hộ|km²|m²|ca\b|trẻ/iu;

/** An indicator's name without the unit in its last brackets, and that unit; '' when the name tells none. */
export function unitIn(name: string): { name: string; unit: string } {
	const found = LAST.exec(name);
	if (found && UNIT_WORD.test(found[1]) && found.index > 0)
		return { name: name.slice(0, found.index), unit: found[1].trim() };
	return { name, unit: /(?:^|\s)%(?:\s|$)/.test(name) ? '%' : '' };
}
