/** Years a table of our time speaks of; further back only a long even run is believed, such as 1800 to 2020. */
const NEAR = 1900;
const LONG = 3;

/**
 * Whether figures of four digits, read along a row, name columns: years that go onward or back, once or under each group
 * again (2022 2023 2022 2023, 2022 2022 2023 2023), near to now or a long run of even steps. A row of a table of figures
 * may hold 1801 and 1950 too.
 */
export function isYearRun(years: number[]): boolean {
	const distinct = [...new Set(years)];
	const steps = distinct.slice(1).map((year, i) => year - distinct[i]);
	if (!years.length || !(steps.every((step) => step > 0) || steps.every((step) => step < 0))) return false;
	const even = distinct.length >= LONG && steps.every((step) => step === steps[0]);
	if (!even && distinct.some((year) => year < NEAR)) return false;
	return isSideBySide(years, distinct) || runsOf(years, steps[0] ?? 0).every((run) => run > 1);
}

/** Each year as often as the next, one beside itself. */
const isSideBySide = (years: number[], distinct: number[]): boolean =>
	years.length % distinct.length === 0 &&
	years.every((year, i) => year === distinct[Math.floor((i * distinct.length) / years.length)]);

/** How long the years go one way before they begin again. */
function runsOf(years: number[], way: number): number[] {
	const runs: number[] = [];
	years.forEach((year, i) => {
		if (i > 0 && (year - years[i - 1]) * way > 0) runs[runs.length - 1]++;
		else runs.push(1);
	});
	return runs;
}
