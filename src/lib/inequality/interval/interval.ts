/** What an interval was made by: given in the file, or one of the methods of this folder. */
export type Method = 'given' | 'wilson' | 'newcombe' | 'koopman' | 'poisson' | 'conditional' | 'mover';

/** A 95 % interval about an estimate, in the estimate's own unit. */
export interface Interval {
	lower: number;
	upper: number;
	method: Method;
}

/** Standard normal quantile of 0.975: all intervals here are two-sided 95 %. */
export const Z = 1.959963984540054;

/** Where `holds` turns from true (at `from`) to false (at `to`), to the last bit that matters; `from` may lie above `to`. */
export function turn(from: number, to: number, holds: (at: number) => boolean): number {
	for (let i = 0; i < 200; i++) {
		const middle = (from + to) / 2;
		if (middle === from || middle === to) break;
		if (holds(middle)) from = middle;
		else to = middle;
	}
	return (from + to) / 2;
}
