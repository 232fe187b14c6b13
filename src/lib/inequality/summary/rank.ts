/** Midpoints of the cumulative population of groups in their order, as shares from 0 to 1 (ridit ranks). */
export function midpoints(populations: number[]): number[] {
	const total = populations.reduce((a, b) => a + b, 0);
	let before = 0;
	return populations.map((each) => {
		const middle = (before + each / 2) / total;
		before += each;
		return middle;
	});
}
