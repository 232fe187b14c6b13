import { robustError, solve } from './line.ts';

/** A logistic curve fitted to shares from 0 to 1. */
export interface Curve {
	at: (x: number) => number;
	/** standard error of `along · (intercept, slope)` on the logit scale: sandwich, HC1 */
	errorOf: (along: [number, number]) => number;
}

const ROUNDS = 100;
const ENOUGH = 1e-14;

/**
 * Logistic regression of shares `y` (0 … 1) on `x` with weights `w`, by iteratively reweighted least squares. Null when it
 * does not settle: then a curve that is 0 on one side and 1 on the other fits best (complete separation).
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2.5.
 */
export function fitLogit(x: number[], y: number[], w: number[]): Curve | null {
	// starts off the bounds, where a logit is finite
	let eta = y.map((each) => Math.log((each + 0.1) / (1.1 - each)));
	let last = Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const mu = eta.map(share);
		const variance = mu.map((each) => each * (1 - each));
		if (variance.some((each) => each < 1e-12)) return null;
		const working = eta.map((each, i) => each + (y[i] - mu[i]) / variance[i]);
		const [intercept, slope] = solve(
			x,
			working,
			variance.map((each, i) => each * w[i])
		);
		eta = x.map((each) => intercept + slope * each);
		const change = Math.abs(intercept - last);
		last = intercept;
		if (change > ENOUGH * (Math.abs(intercept) + 1)) continue;
		const fitted = eta.map(share);
		const information = fitted.map((each, i) => w[i] * each * (1 - each));
		const score = y.map((each, i) => w[i] * (each - fitted[i]));
		return {
			at: (each) => share(intercept + slope * each),
			errorOf: (along) => robustError(x, information, score, along)
		};
	}
	return null;
}

const share = (logit: number): number => 1 / (1 + Math.exp(-logit));
