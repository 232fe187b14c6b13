/** The days a date or a period covers, both ends in it. */
export interface Days {
	/** ISO */
	from: string;
	to: string;
}

const SHAPE = /^(\d{4})(?:-(?:Q([1-4])|S([12])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/;
const two = (n: number): string => String(n).padStart(2, '0');

/** The last day of a month, 1 to 12. */
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const known = new Map<string, Days | null>();

/** The days of a date, month, quarter, half, year, or a span of two of them ('2021/2025'); null of anything else. */
export function daysOf(text: string): Days | null {
	let days = known.get(text);
	if (days === undefined) {
		if (known.size > 20_000) known.clear();
		known.set(text, (days = read(text)));
	}
	return days;
}

function read(text: string): Days | null {
	const [first, last] = text.split('/', 2);
	if (last !== undefined) {
		const [a, b] = [read(first), read(last)];
		return a && b && a.from <= b.to ? { from: a.from, to: b.to } : null;
	}
	const found = SHAPE.exec(text);
	if (!found) return null;
	const year = +found[1];
	if (found[5]) {
		const day = +found[5];
		return day <= lastDay(year, +found[4]) ? { from: text, to: text } : null;
	}
	const months = found[2]
		? [+found[2] * 3 - 2, +found[2] * 3]
		: found[3]
			? [+found[3] * 6 - 5, +found[3] * 6]
			: found[4]
				? [+found[4], +found[4]]
				: [1, 12];
	const [a, b] = months;
	return { from: `${found[1]}-${two(a)}-01`, to: `${found[1]}-${two(b)}-${two(lastDay(year, b))}` };
}

export const within = (inner: Days, outer: Days): boolean => inner.from >= outer.from && inner.to <= outer.to;
export const overlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

/** The quarter of an ISO date. */
export const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(+date.slice(5, 7) / 3)}`;

/** From the first day of the year a period ends in to its end: '2025-Q3' → the first nine months. */
export const yearTo = (period: Days): Days => ({ from: `${period.to.slice(0, 4)}-01-01`, to: period.to });

/** The four quarters of a year. */
export const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((each) => `${year}-Q${each}`);

/** Some days after an ISO date, or before it. */
export function daysAfter(date: string, days: number): string {
	const at = new Date(`${date}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + days);
	return at.toISOString().slice(0, 10);
}
