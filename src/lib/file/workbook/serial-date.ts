/** What of a moment a format shows. */
export interface DateParts {
	year: boolean;
	month: boolean;
	day: boolean;
	time: boolean;
	/** hours, minutes or seconds that go on over a day: [h]:mm */
	elapsed: boolean;
}

const DAY = 86_400_000;
/** Serial of 1 January 10000, the first day no workbook can hold. */
const END = 2_958_466;

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * A workbook's count of days as ISO 8601 text, as much of it as the format shows: `2023-03-15`, `2023-03`, `2023`,
 * `2023-03-15T18:00`, `18:00`, `36:00:00`. Null when the count is no moment (negative, beyond the year 9999).
 * @param serial days since 30 December 1899, with the 29 February 1900 there never was as day 60; or since 1 January 1904
 */
export function momentOf(serial: number, parts: DateParts, from1904: boolean): string | null {
	if (!(serial >= 0) || serial >= END - (from1904 ? 1462 : 0)) return null;
	if (parts.elapsed) return clock(Math.round(serial * 86_400), true);
	// milliseconds kept, so that 23:59:59.9996 is not lost to the day before
	let days = Math.floor(serial);
	let seconds = Math.round((serial - days) * 86_400_000) / 1000;
	if (seconds >= 86_400) [days, seconds] = [days + 1, 0];
	const shown = Math.floor(seconds + 1e-6);
	const dated = parts.year || parts.month || parts.day;
	if (!dated) return clock(shown, false);
	const date = dateOf(from1904 ? days + 1462 : days);
	if (!parts.day && !parts.time) return parts.month ? date.slice(0, 7) : date.slice(0, 4);
	return parts.time && shown ? `${date}T${clock(shown, false)}` : date;
}

function dateOf(days: number): string {
	// what the program that began this count shows for them
	if (days === 0) return '1900-01-00';
	if (days === 60) return '1900-02-29';
	const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY);
	return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function clock(seconds: number, long: boolean): string {
	const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return `${two(h)}:${two(m)}` + (s || long ? `:${two(s)}` : '');
}
